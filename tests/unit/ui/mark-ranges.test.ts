import fc from 'fast-check';
import type { TemplateResult } from 'lit';
import { expect, test } from 'vitest';
import { markRanges } from '../../../src/ui/mark-ranges.ts';

/** Text of the parts, what is marked in brackets. */
const shown = (parts: readonly (string | TemplateResult)[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `[${String(part.values[0])}]`)).join('');

test.each([
  ['芦苇园区（北）', [], '芦苇园区（北）'],
  ['芦苇园区（北）', [[0, 2]], '[芦苇]园区（北）'],
  [
    '芦苇园区（北）',
    [
      [0, 4],
      [5, 6],
    ],
    '[芦苇园区]（[北]）',
  ],
  ['芦苇', [[0, 2]], '[芦苇]'],
  [
    '芦苇',
    [
      [0, 1],
      [1, 2],
    ],
    '[芦][苇]',
  ],
  ['', [], ''],
] as const)('%s with %j is %s', (text, ranges, expected) => {
  expect(shown(markRanges(text, ranges))).toBe(expected);
});

test('the parts together are the text, the marked ones are the ranges', () => {
  const anyCase = fc.string({ unit: 'grapheme', minLength: 1 }).chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.uniqueArray(fc.nat({ max: text.length }), { maxLength: 8 }).map((cuts) => {
        const sorted = cuts.toSorted((a, b) => a - b);
        return sorted.flatMap((start, index) => (index % 2 === 0 && sorted[index + 1] !== undefined ? [[start, sorted[index + 1] ?? start] as const] : []));
      }),
    ),
  );
  fc.assert(
    fc.property(anyCase, ([text, ranges]) => {
      const parts = markRanges(text, ranges);
      expect(parts.map((part) => (typeof part === 'string' ? part : String(part.values[0]))).join('')).toBe(text);
      expect(parts.filter((part) => typeof part !== 'string').map((part) => String(part.values[0]))).toEqual(
        ranges.map(([start, end]) => text.slice(start, end)),
      );
      expect(parts).not.toContain('');
    }),
  );
});
