/** Files and texts that were handed to the page, as files that the layers can open: folders looked through, parts of a Shapefile put together. */
import { isTable } from '../data/table-text.ts';
import { filesWords } from '../i18n/files-words.ts';
import type { Language } from '../state/app-state.ts';
import { openEntrance } from '../ui/entrances.ts';
import type { View } from '../ui/view.ts';
import { filesDesk } from './files-desk.ts';
import type { OwnLayers } from './own-layer.ts';
import { ownLayers } from './own-layers.ts';
import { tileLayers } from './tile-layers.ts';

const EXTENSIONS = ['csv', 'tsv', 'txt', 'xlsx', 'geojson', 'json', 'geojsonl', 'ndjson', 'jsonl', 'topojson', 'kml', 'kmz', 'gpx', 'zip', 'fgb', 'pmtiles'];
const SHAPEFILE_PARTS = ['shp', 'shx', 'dbf', 'prj', 'cpg', 'qmd', 'qix', 'sbn', 'sbx'];
/** What the picker offers first. */
export const ACCEPTED = [...EXTENSIONS, ...SHAPEFILE_PARTS.slice(0, 5)].map((each) => `.${each}`).join(',');
/** A folder that was dropped by mistake must not open by the thousand. */
const MOST_FILES = 200;

const extensionOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
const isKnown = ({ name }: File): boolean => [...EXTENSIONS, ...SHAPEFILE_PARTS].includes(extensionOf(name));

/** What a pasted text is called by what it seems to be; null where it is no data. */
export function pastedFile(text: string, language: Language): File | null {
  const start = text.trimStart().slice(0, 200);
  const name = filesWords[language].pasted;
  if (/^[[{]/u.test(start)) return /"(?:type|features|coordinates|geometry)"/u.test(text.slice(0, 5000)) ? new File([text], `${name}.geojson`) : null;
  if (/^<[^>]*(?:kml|gpx|xml)/iu.test(start)) return new File([text], `${name}.${/<gpx/iu.test(text.slice(0, 5000)) ? 'gpx' : 'kml'}`);
  return isTable(text) ? new File([text], `${name}.csv`, { type: 'text/csv' }) : null;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));
const readSome = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** All files of a folder and its folders; a browser hands the entries out by the hundred. */
async function filesWithin(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const entries: FileSystemEntry[] = [];
  for (let some = await readSome(reader); some.length > 0; some = await readSome(reader)) entries.push(...some);
  return (await Promise.all(entries.filter(({ name }) => !name.startsWith('.')).map(filesWithin))).flat();
}

/** Loose parts of Shapefiles as one zip each, as such files are handed on; the others as they are. */
async function withShapefiles(files: readonly File[]): Promise<File[]> {
  const stemOf = ({ name }: File): string => name.replace(/(?:\.shp)?\.[^.]+$/iu, '').toLowerCase();
  const stems = files.filter(({ name }) => extensionOf(name) === 'shp').map(stemOf);
  const isPart = (file: File): boolean => SHAPEFILE_PARTS.includes(extensionOf(file.name)) && stems.includes(stemOf(file));
  if (stems.length === 0) return [...files];
  const { zip } = await import('fflate');
  const zips = stems.map(async (stem) => {
    const parts = files.filter((file) => isPart(file) && stemOf(file) === stem);
    const entries = await Promise.all(parts.map(async (part) => [part.name, new Uint8Array(await part.arrayBuffer())] as const));
    const packed = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) =>
      zip(Object.fromEntries(entries), { level: 0 }, (error, data) => (error ? reject(error) : resolve(data))),
    );
    const named = parts.find(({ name }) => extensionOf(name) === 'shp')?.name ?? `${stem}.shp`;
    return new File([packed], named);
  });
  return [...files.filter((file) => !isPart(file)), ...(await Promise.all(zips))];
}

/** Opens files that were chosen one by one. */
export async function handOver(files: readonly File[], layers: OwnLayers = ownLayers): Promise<void> {
  filesDesk.set({ skipped: 0 });
  const all = await withShapefiles(files);
  const tiles = all.filter(({ name }) => extensionOf(name) === 'pmtiles');
  const others = all.filter((file) => !tiles.includes(file));
  if (others.length > 0) layers.open(others);
  if (tiles.length === 0) return;
  for (const file of tiles) await tileLayers.openFile(file);
}

/** Opens what was dropped: files as they are, of folders those of a known kind. */
export async function takeDropped(files: readonly File[], entries: readonly (FileSystemEntry | null)[], layers: OwnLayers = ownLayers): Promise<void> {
  const folders = entries.flatMap((entry) => (entry?.isDirectory === true ? [entry] : []));
  if (folders.length === 0) return handOver(files, layers);
  const within = (await Promise.all(folders.map(filesWithin))).flat();
  const loose = files.filter((_, at) => entries[at]?.isDirectory !== true);
  const taken = within.filter(isKnown).slice(0, MOST_FILES);
  await handOver([...loose, ...taken], layers);
  filesDesk.set({ skipped: within.length - taken.length });
}

/** Opens what was pasted, where it is data: files, or a text of a table or of shapes. */
export async function takePasted(files: readonly File[], text: string, view: View, layers: OwnLayers = ownLayers): Promise<void> {
  // A copied table also comes as a picture of itself.
  const file = pastedFile(text, view.state.language);
  const handed = file ? [file] : files;
  if (handed.length === 0) return;
  view.set(openEntrance('work'));
  await handOver(handed, layers);
}
