/** Rows of text as another program writes them, and bytes of any kind. */
import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cellTextAt } from '../../../src/files/cell-bytes.ts';
import { openFile } from '../../../src/files/open-file.ts';
import { createRowScanner } from '../../../src/files/row-scan.ts';
import { cellsOf, fileOf } from './opened.ts';

describe('what is written is read', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab1 ,;"\n\r\t|，甲é\u{1F600}'), maxLength: 12 });
  const scan = (text: string, delimiter: string): string[][] => {
    const { row, take, next } = createRowScanner(delimiter);
    take(new TextEncoder().encode(text));
    const rows: string[][] = [];
    while (next(true)) rows.push(Array.from({ length: row.cells }, (_, at) => cellTextAt(row, at)));
    return rows;
  };

  test('rows as another program writes them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t', '|', '，'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, newline) => {
          expect(scan(papa.unparse(rows, { delimiter, newline, quotes: true }), delimiter)).toEqual(rows);
        },
      ),
    );
  });

  test('any bytes: read or refused, never thrown', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: fc.constantFrom(...'119.35,;"\n\r\t{}[]<>NE°甲POINT()'), maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const opened = await openFile(fileOf(given, 'x.csv'));
        if (!opened.ok || opened.kind !== 'records') return;
        const rows = await cellsOf(opened);
        expect(rows.every((row) => row.length === opened.table.columns.length)).toBe(true);
        expect(opened.shapes.coordinates.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});
