/**
 * Shapefiles in an archive: shapes (.shp), their table (.dbf, .cpg) and what their coordinates are (.prj, given on as it
 * stands: the reader of the atlas decides). Of several layers the one that is asked for, or the first, is read and the others
 * are named, as their columns and coordinates need not agree.
 */
import type { Feature, Geometry } from 'geojson';
import { createFaultList } from './fault-list.ts';
import type { FaultList } from './fault-list.ts';
import type { FeaturesRead, RefusedFile } from './layer-file.ts';
import { readDbf } from './read-dbf.ts';
import type { DbfTable } from './read-dbf.ts';
import { readShp } from './read-shp.ts';
import { Refuse, refused } from './refuse.ts';
import { unpacked, zipEntries } from './zip-entries.ts';
import type { ZipEntry } from './zip-entries.ts';

const MOST_PRJ_BYTES = 20_000;
const withoutEnding = (name: string): string => name.replace(/\.[^./]*$/u, '').toLowerCase();
const hasEnding = (name: string, ending: string): boolean => name.toLowerCase().endsWith(ending);

/** The table, or null with what is wrong said. */
function tableOf(bytes: Uint8Array, parts: (ending: string) => ZipEntry | undefined, list: FaultList, asked?: string): DbfTable | null {
  const entry = parts('.dbf');
  if (entry === undefined) {
    list.say(null, 'no-attributes', '.dbf', true);
    return null;
  }
  try {
    const cpg = parts('.cpg') ?? parts('.cst');
    const table = readDbf(unpacked(bytes, entry), cpg === undefined ? null : new TextDecoder('latin1').decode(unpacked(bytes, cpg).subarray(0, 100)), asked);
    if (table === null) list.say(null, 'no-attributes', entry.name, true);
    else if (table.encoding.denied !== null) list.say(null, 'other-encoding', `${table.encoding.denied} → ${table.encoding.label}`, true);
    return table;
  } catch {
    list.say(null, 'no-attributes', entry.name, true);
    return null;
  }
}

function crsOf(bytes: Uint8Array, entry: ZipEntry | undefined): string | null {
  if (entry === undefined) return null;
  try {
    return new TextDecoder().decode(unpacked(bytes, entry).subarray(0, MOST_PRJ_BYTES)).trim() || null;
  } catch {
    return null;
  }
}

function layerOf(bytes: Uint8Array, entries: readonly ZipEntry[], shp: ZipEntry, list: FaultList, asked?: string): FeaturesRead | RefusedFile {
  const base = withoutEnding(shp.name);
  const parts = (ending: string): ZipEntry | undefined => entries.find(({ name }) => hasEnding(name, ending) && withoutEnding(name) === base);
  const shapes = readShp(unpacked(bytes, shp));
  if (shapes === null) return refused('not-understood', shp.name);
  if (shapes.kind !== null) return refused('not-understood', `${shp.name} (${shapes.kind})`);
  const table = tableOf(bytes, parts, list, asked);
  const rows: number[] = [];
  const features = shapes.records.flatMap(({ geometry, isBroken }, record): Feature<Geometry | null>[] => {
    const row = record + 1;
    const isInTable = table !== null && record < table.count;
    if (isInTable && table.isDeleted(record)) return [];
    rows.push(row);
    if (isBroken) list.say(row, 'bad-geometry', '', false);
    if (!isInTable) return [{ type: 'Feature', geometry, properties: {} }];
    const { cells, wrong } = table.cells(record);
    if (wrong !== null) list.say(row, 'bad-cell', wrong, true);
    return [{ type: 'Feature', geometry, properties: Object.fromEntries(cells.map((cell, at) => [table.names[at] ?? '', cell])) }];
  });
  if (shapes.isCutShort) list.say(null, 'cut-short', shp.name, true);
  if (table !== null && table.count < table.said) list.say(null, 'cut-short', '.dbf', true);
  if (table !== null && table.said !== shapes.records.length) list.say(null, 'count-differs', `.shp ${shapes.records.length} / .dbf ${table.said}`, true);
  if (features.length === 0) return refused(shapes.isCutShort ? 'cut-short' : 'no-shapes', shp.name);
  const rowNumbers = rows.length < shapes.records.length ? rows : null;
  return { ok: true, features, rowNumbers, encoding: table?.encoding.label ?? null, crs: crsOf(bytes, parts('.prj')), ...list.faults() };
}

/** Reads a zipped shapefile. Never throws. */
export async function readShapefile(bytes: Uint8Array, _name: string, asked?: string, part?: string): Promise<FeaturesRead | RefusedFile> {
  try {
    const entries = zipEntries(bytes);
    if (entries === null) return refused('cut-short');
    const layers = entries.filter(({ name }) => hasEnding(name, '.shp'));
    const shp = layers.find(({ name }) => name === part) ?? layers[0];
    if (shp === undefined) return refused('missing-part', '.shp');
    const list = createFaultList();
    const others = layers.filter((each) => each !== shp).map(({ name }) => name);
    if (others.length === 0) return layerOf(bytes, entries, shp, list, asked);
    list.say(null, 'other-layers', others.join(', '), false);
    const read = layerOf(bytes, entries, shp, list, asked);
    return read.ok ? { ...read, part: { name: shp.name, all: layers.map(({ name }) => name) } } : read;
  } catch (error) {
    return error instanceof Refuse ? error.refused : refused('unreadable');
  }
}
