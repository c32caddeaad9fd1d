/** Texts that would be code, formulas or marks elsewhere come through as plain cells, and names of columns as plain names. */
import { describe, expect, test } from 'vitest';
import { CORPUS } from '../../fixtures/corpus/all-files.ts';
import { HOSTILE_NAMES, HOSTILE_TEXTS } from '../../fixtures/corpus/hostile.ts';
import { cellsOf, fileOf, openedRecords } from './opened.ts';

const FILES = CORPUS.filter(({ name, expected }) => name.startsWith('hostile') && 'format' in expected);
/** XML holds no zero at all; a workbook and a table of dBASE end or part a text there. */
const withoutZero = (text: string): string => text.split('\0')[0] ?? '';
const textsOf = (cells: readonly unknown[][]): Set<string> => new Set(cells.flat().filter((cell) => typeof cell === 'string'));

describe.each(FILES)('$name', ({ name, bytes, expected }) => {
  test('holds every hostile text as it is', async () => {
    const opened = await openedRecords(fileOf(bytes, name));
    const texts = textsOf(await cellsOf(opened));
    const records = opened.table.count;
    const given = HOSTILE_TEXTS.slice(0, Math.min(records, HOSTILE_TEXTS.length)).filter((text) => !text.includes('\0'));
    expect(given.filter((text) => !texts.has(text) && !texts.has(withoutZero(text).trim()))).toEqual([]);
    expect(given.length).toBeGreaterThan(HOSTILE_TEXTS.length / 2);
  });

  test('changes nothing of the objects that all code shares', async () => {
    const before = JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)]);
    await openedRecords(fileOf(bytes, name));
    expect(JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)])).toBe(before);
    expect('format' in expected).toBe(true);
  });
});

test.each(['hostile.geojson', 'hostile.kml'])('%s: a column may have any name', async (name) => {
  const file = CORPUS.find((each) => each.name === name);
  const opened = await openedRecords(fileOf(file?.bytes ?? new Uint8Array(), name));
  const names = opened.table.columns.map((column) => column.name);
  for (const given of HOSTILE_NAMES.filter((each) => each !== '')) expect(names).toContain(given);
  const own = names.indexOf('__proto__');
  const [first] = await cellsOf(opened);
  expect(first?.[own]).toBe(HOSTILE_TEXTS[0]);
});
