/**
 * `npm run inspect -- FILE [--encoding LABEL] [--part NAME]`: reads a file of places as the page does and prints one JSON object: what it
 * is, its columns, counts, bounds, the guess of its datum with all scores, and its faults with their sentences.
 */
import { existsSync, openAsBlob, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { FeatureCollection } from 'geojson';
import { GROUND_FILE, WAYS_FILE, knownPlaces, landOf, shoreOf, waysOf } from '../src/data/datum-ground.ts';
import type { DatumGround } from '../src/data/datum-guess.ts';
import { PART } from '../src/files/layer-file.ts';
import type { FileFault, OpenedFile, OpenedRecords, RefusedFile, Shapes, SourceFile } from '../src/files/layer-file.ts';
import { openFile } from '../src/files/open-file.ts';
import { faultText, refusalText } from '../src/tools/file-sentences.ts';
import { guessOpenedDatum } from '../src/files/opened-datum.ts';
import type { Place } from './schema.ts';
import { DATA } from './folders.ts';

/** The exit code for a file that is refused or missing, and for a command that was called wrongly. */
const REFUSED = 1;
const MISUSED = 2;

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(DATA, name), 'utf8'));

/** What positions are held against, from the built data. */
function groundOf(): DatumGround {
  const places = readJson('places.geojson') as { features: readonly Place[] };
  const land = landOf(readJson(GROUND_FILE) as FeatureCollection);
  const lines = [...shoreOf(land), ...waysOf(readJson(WAYS_FILE) as FeatureCollection)];
  return { places: knownPlaces(places.features), land, lines };
}

/** Records by what they are; one of several kinds counts as the last of points, lines, areas that it has. */
function countsOf({ coordinates, parts }: Shapes, records: number): Readonly<Record<'records' | 'points' | 'lines' | 'areas' | 'without_shape', number>> {
  const kinds = new Uint8Array(records);
  if (parts) for (const [at, record] of parts.record.entries()) kinds[record] = Math.max(kinds[record] ?? 0, Math.min(parts.kind[at] ?? 0, PART.ring));
  else kinds.forEach((_, record) => (kinds[record] = Number.isNaN(coordinates[2 * record]) ? 0 : PART.point));
  const count = (kind: number): number => kinds.reduce((sum, each) => sum + Number(each === kind), 0);
  return { records, points: count(PART.point), lines: count(PART.line), areas: count(PART.ring), without_shape: count(0) };
}

/** Least x, least y, greatest x, greatest y as the file gives them; null where nothing has a shape. */
function boundsOf({ coordinates }: Shapes): readonly number[] | null {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < coordinates.length; at += 2) {
    const [x = Number.NaN, y = Number.NaN] = coordinates.subarray(at, at + 2);
    if (Number.isNaN(x)) continue;
    bounds[0] = Math.min(bounds[0] ?? x, x);
    bounds[1] = Math.min(bounds[1] ?? y, y);
    bounds[2] = Math.max(bounds[2] ?? x, x);
    bounds[3] = Math.max(bounds[3] ?? y, y);
  }
  return Number.isFinite(bounds[0]) ? bounds : null;
}

const saidFault = ({ row, reason, cell, isTaken }: FileFault): object => ({ row, reason, cell, is_taken: isTaken, sentence: faultText('en', reason) });

async function saidRecords(name: string, opened: OpenedRecords, ground: DatumGround): Promise<object> {
  const { format, encoding, crs, table, shapes, columns, part, faults, faultCount } = opened;
  return {
    file: name,
    format,
    encoding,
    crs,
    part,
    columns: table.columns,
    counts: countsOf(shapes, table.count),
    bounds: boundsOf(shapes),
    column_guess: columns?.columns ?? null,
    is_swapped: columns?.isSwapped ?? faults.some(({ reason }) => reason === 'axes-exchanged'),
    datum_guess: await guessOpenedDatum(name, opened, ground),
    fault_count: faultCount,
    faults: faults.map(saidFault),
  };
}

/** What the command prints of an opened or refused file. */
export async function inspection(name: string, opened: OpenedFile | RefusedFile, ground: () => DatumGround): Promise<object> {
  if (!opened.ok) return { file: name, refusal: { reason: opened.reason, detail: opened.detail, sentence: refusalText('en', opened) } };
  if (opened.kind === 'records') return saidRecords(name, opened, ground());
  const { ok: _ok, kind: _kind, ...tiles } = opened;
  return { file: name, ...tiles };
}

function refuse(sentence: string, code: number): number {
  console.error(sentence);
  return code;
}

/** The command; answers the exit code. */
async function run(given: readonly string[]): Promise<number> {
  const usage = 'Give one file: npm run inspect -- FILE [--encoding LABEL] [--part NAME]';
  let path: string | undefined;
  let encoding: string | undefined;
  let part: string | undefined;
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { encoding: { type: 'string' }, part: { type: 'string' } },
      allowPositionals: true,
    });
    [path, encoding, part] = [positionals.length === 1 ? positionals[0] : undefined, values.encoding, values.part];
  } catch {
    return refuse(usage, MISUSED);
  }
  if (path === undefined) return refuse(usage, MISUSED);
  if (!existsSync(path)) return refuse(`${path} is missing: check its name and folder.`, REFUSED);
  if (!statSync(path).isFile()) return refuse(`${path} is a folder: give a file in it.`, REFUSED);
  if (!existsSync(join(DATA, GROUND_FILE))) return refuse(`${join(DATA, GROUND_FILE)} is missing: run npm run data`, REFUSED);
  const blob = await openAsBlob(path);
  const file: SourceFile = { name: basename(path), size: blob.size, slice: blob.slice.bind(blob), arrayBuffer: () => blob.arrayBuffer() };
  const opened = await openFile(file, { encoding, part });
  console.log(JSON.stringify(await inspection(file.name, opened, groundOf), null, 2));
  return opened.ok ? 0 : REFUSED;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await run(process.argv.slice(2));
