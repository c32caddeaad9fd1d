/** Every file of the corpus is read or refused as it is expected to be, and the corpus holds what it should. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAULT_REASONS, FORMATS, PART, REFUSALS } from '../../../src/files/layer-file.ts';
import type { OpenedRecords } from '../../../src/files/layer-file.ts';
import { openFile } from '../../../src/files/open-file.ts';
import { CORPUS } from '../../fixtures/corpus/all-files.ts';
import type { Expected, Kinds } from '../../fixtures/corpus/corpus-file.ts';
import { faultsOf, fileOf } from './opened.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'files');
const MOST_BYTES = 700_000;

/** Records by what they are: a record of several kinds counts as the most of them. */
function kindsOf({ table, shapes }: OpenedRecords): Required<Kinds> {
  const most = new Uint8Array(table.count);
  if (shapes.parts === null) for (let at = 0; at < table.count; at += 1) most[at] = Number.isNaN(shapes.coordinates[2 * at]) ? 0 : PART.point;
  else for (const [at, record] of shapes.parts.record.entries()) most[record] = Math.max(most[record] ?? 0, Math.min(shapes.parts.kind[at] ?? 0, PART.ring));
  const count = (kind: number): number => most.filter((each) => each === kind).length;
  return { points: count(PART.point), lines: count(PART.line), areas: count(PART.ring), none: count(0) };
}

const inOrder = (faults: readonly (readonly [number | null, string])[]): unknown => faults.toSorted(([a], [b]) => (a ?? 0) - (b ?? 0));

async function outcome(name: string, bytes: Uint8Array): Promise<unknown> {
  const opened = await openFile(fileOf(bytes, name));
  if (!opened.ok) return { refused: opened.reason, detail: opened.detail };
  if (opened.kind === 'tiles') return { format: opened.format, content: opened.content, layers: opened.layers };
  const { format, encoding, crs, columns } = opened;
  return { format, encoding, kinds: kindsOf(opened), faults: inOrder(faultsOf(opened)), crs, ...(columns?.isSwapped === true && { isSwapped: true }) };
}

/** What is expected, in full. */
function wholly(expected: Expected): unknown {
  if ('refused' in expected) return { refused: expected.refused, detail: expected.detail ?? expect.any(String) };
  if (expected.format === 'pmtiles') return expected;
  const { kinds, faults = [], crs } = expected;
  return {
    ...expected,
    kinds: { points: 0, lines: 0, areas: 0, none: 0, ...kinds },
    faults: inOrder(faults),
    crs: crs === undefined ? null : expect.stringMatching(`^${crs.replaceAll(/[[\]"]/gu, '.')}`),
  };
}

test.each(CORPUS)('$name', async ({ name, bytes, expected }) => {
  expect(await outcome(name, bytes)).toEqual(wholly(expected));
});

test('the files are those that the script makes, to the byte', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(CORPUS.map(({ name }) => name).toSorted());
  const differing = CORPUS.filter(({ name, bytes }) => !readFileSync(join(FOLDER, name)).equals(bytes));
  expect(differing.map(({ name }) => name)).toEqual([]);
  expect(CORPUS.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(MOST_BYTES);
});

test('every format is there, good and bad', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(60);
  const formatOf = (name: string): string =>
    name
      .replace(/^.*-shp\.zip$/u, 'shapefile')
      .replace(/^.*\./u, '')
      .replace(/^fgb$/u, 'flatgeobuf');
  const isGood = (expected: Expected): boolean => !('refused' in expected) && (expected.format === 'pmtiles' || (expected.faults ?? []).length === 0);
  const of = (good: boolean): Set<string> =>
    new Set(CORPUS.filter(({ expected }) => isGood(expected) === good).map(({ name, expected }) => ('format' in expected ? expected.format : formatOf(name))));
  expect(FORMATS.filter((format) => !of(true).has(format))).toEqual([]);
  expect(FORMATS.filter((format) => !of(false).has(format))).toEqual([]);
});

test('every reason that there are words for is met', () => {
  // What is not in a file: the program cannot be fetched, the reader changes his mind.
  const elsewhere = new Set<string>(['library', 'cancelled']);
  const refused = new Set(CORPUS.map(({ expected }) => ('refused' in expected ? expected.refused : null)));
  expect(REFUSALS.filter((reason) => !refused.has(reason) && !elsewhere.has(reason))).toEqual([]);
  const faults = new Set(CORPUS.flatMap(({ expected }) => ('faults' in expected ? (expected.faults ?? []) : [])).map(([, reason]) => reason));
  expect(FAULT_REASONS.filter((reason) => !faults.has(reason))).toEqual([]);
});
