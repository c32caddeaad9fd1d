/** Files that begin as JSON does: GeoJSON, TopoJSON, or one feature a line. */
import type { FileFault, OpenedFile, OpenOptions, RefusedFile, SourceFile } from './layer-file.ts';
import { decodeWhole } from './decode-text.ts';
import { recordsOf } from './feature-records.ts';
import { parseJson } from './parse-json.ts';
import { readBytes, readPart } from './read-bytes.ts';
import { featuresIn } from './geojson-features.ts';
import { readLines } from './read-ndjson.ts';

/** A feature of a million positions is longer, and then it is not told from a file of one value by its first line. */
const LOOKED_AT_BYTES = 4_194_304;

function isWholeValue(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** How a file of one value begins, whatever its lines look like. */
const ONE_VALUE = /^\{[^{[]*"(?:FeatureCollection|Topology)"/u;

/** Whether each line is a value of its own: the first two begin as one, and one of them is whole. */
async function areLines(file: SourceFile): Promise<boolean> {
  const head = new TextDecoder().decode(await readPart(file, 0, LOOKED_AT_BYTES));
  const lines = head.split('\n', 8).map((line) => line.trim());
  const [first, second] = lines.filter((line) => line !== '');
  if (first === undefined || second === undefined || ![first, second].every((line) => /^\{\s*"/u.test(line))) return false;
  return isWholeValue(first) || (!ONE_VALUE.test(first) && isWholeValue(second));
}

export async function readJson(file: SourceFile, options: OpenOptions): Promise<OpenedFile | RefusedFile> {
  if (await areLines(file)) return readLines(file, options);
  const { text, encoding, isBroken } = decodeWhole(await readBytes(file, options), options.encoding);
  const value = parseJson(text);
  const isTopology = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Topology';
  const read = isTopology ? (await import('./read-topojson.ts')).featuresOfTopology(value, encoding) : featuresIn(value, encoding);
  if (!read.ok) return read;
  const broken: readonly FileFault[] = isBroken ? [{ row: null, reason: 'broken-sign', cell: '', isTaken: true }] : [];
  const whole = { ...read, faults: [...broken, ...read.faults], faultCount: read.faultCount + broken.length };
  return recordsOf(isTopology ? 'topojson' : 'geojson', whole, options);
}
