/**
 * `npm run tiles -- FILE [--out X.pmtiles] [--name …] [--attribution …] [--datum wgs84|…] [--layer …] [--min-zoom 7]
 * [--max-zoom 14]`: any file that the atlas reads as one PMTiles of vector tiles, to be put on any server that sends parts
 * of files. Says what was left out.
 */
import { openAsBlob, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { datumOfCrs } from '../src/data/crs-text.ts';
import { DATUMS, toWgs84Positions } from '../src/data/datums.ts';
import type { Datum } from '../src/data/datums.ts';
import { fileFaultWords } from '../src/i18n/file-fault-words.ts';
import { openFile } from '../src/files/open-file.ts';
import type { OpenedRecords } from '../src/files/layer-file.ts';
import { cutTiles } from './cut-tiles.ts';
import { pmtilesParts } from './pmtiles-writer.ts';

const MISUSED = 2;
const ZOOMS = { least: 0, most: 16 } as const;

export type TileOptions = Readonly<{ name: string; attribution: string; layer: string; datum: Datum; minZoom: number; maxZoom: number }>;

/** The archive of an opened file, in parts, and what there is to say of it. */
export async function tileRecords({ table, shapes }: OpenedRecords, { name, attribution, layer, datum, minZoom, maxZoom }: TileOptions) {
  const columns = await Promise.all(table.columns.map((_, at) => table.column(at)));
  const cut = cutTiles(
    { ...shapes, coordinates: toWgs84Positions(datum, shapes.coordinates) },
    { layer, minZoom, maxZoom, columns: table.columns.map((column) => column.name), cellsOf: (record) => columns.map((cells) => cells[record] ?? null) },
  );
  const types = { number: 'Number', truth: 'Boolean', text: 'String', date: 'String' } as const;
  const fields = Object.fromEntries(table.columns.map((column) => [column.name, types[column.type]]));
  const [west, south, east, north] = cut.bounds;
  const parts = pmtilesParts(cut.tiles, {
    metadata: { name, attribution, type: 'overlay', vector_layers: [{ id: layer, fields, minzoom: minZoom, maxzoom: maxZoom }] },
    minZoom,
    maxZoom,
    bounds: cut.bounds,
    centre: { lon: (west + east) / 2, lat: (south + north) / 2, zoom: minZoom },
  });
  return { ...cut, parts, bytes: parts.reduce((sum, part) => sum + part.length, 0) };
}

function refuse(sentence: string): number {
  console.error(sentence);
  return MISUSED;
}

const zoomOf = (text: string | undefined, fallback: number): number => {
  const zoom = Number(text ?? fallback);
  return Number.isInteger(zoom) && zoom >= ZOOMS.least && zoom <= ZOOMS.most ? zoom : Number.NaN;
};

/** The command; answers the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: option, name: option, attribution: option, datum: option, layer: option, 'min-zoom': option, 'max-zoom': option },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return refuse('npm run tiles -- FILE [--out X.pmtiles] [--name …] [--attribution …] [--datum …]');
  const stem = basename(path, extname(path));
  const [minZoom, maxZoom] = [zoomOf(values['min-zoom'], 7), zoomOf(values['max-zoom'], 14)];
  if (!(minZoom <= maxZoom)) return refuse(`--min-zoom and --max-zoom are whole numbers from ${ZOOMS.least} to ${ZOOMS.most}, in this order`);
  const blob = await openAsBlob(path).catch(() => null);
  if (!blob) return refuse(`${path}: there is no such file`);
  const opened = await openFile(Object.assign(blob, { name: basename(path) }));
  if (!opened.ok) return refuse(`${path}: ${fileFaultWords.en.refusals[opened.reason](opened.detail)}`);
  if (opened.kind === 'tiles') return refuse(`${path}: it is PMTiles already`);
  const named = opened.crs === null ? null : datumOfCrs(opened.crs);
  const given = values.datum ?? (named === 'foreign' ? null : (named ?? 'wgs84'));
  const datum = DATUMS.find((each) => each === given);
  if (!datum) return refuse(`Say what its coordinates are: --datum ${DATUMS.join('|')}`);
  const options = { name: values.name ?? stem, attribution: values.attribution ?? '', layer: values.layer ?? 'records', datum, minZoom, maxZoom };
  const made = await tileRecords(opened, options);
  if (made.tiles.length === 0) return refuse(`${path}: nothing in it has a position in ${datum}`);
  const out = values.out ?? `${stem}.pmtiles`;
  writeFileSync(out, Buffer.concat(made.parts));
  console.log(
    `${out}: ${opened.table.count} records, ${made.tiles.length} tiles of levels ${minZoom} to ${maxZoom}, ${made.bytes} bytes; the largest tile has ${made.largestBytes}.`,
  );
  console.log(`Coordinates: ${datum}${values.datum === undefined && named === null ? ' (taken for granted; the file does not say)' : ''}.`);
  if (opened.faultCount > 0) console.log(`${opened.faultCount} faults in the file: npm run inspect names them.`);
  if (made.leftOutCoarse > 0) console.log(`Below level ${maxZoom} records were left out of tiles ${made.leftOutCoarse} times, to keep them small.`);
  console.log(
    made.leftOutFinest > 0 ? `On level ${maxZoom} records were left out ${made.leftOutFinest} times: raise --max-zoom.` : `Level ${maxZoom} has every record.`,
  );
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
