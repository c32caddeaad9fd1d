import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Disagreement, Sum, Target } from '../../../geo/schema.ts';
import { differenceOf, stackOf, yearlyChanges } from '../../../src/charts/figure-sums.ts';
import { servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const read = <Row>(file: string): Row[] => JSON.parse(readFileSync(`public/data/v1/${file}`, 'utf8')) as Row[];
const sums = read<Sum>('sums.json');
const disagreements = read<Disagreement>('disagreements.json');
const targetOf = (id: string): Target | undefined => catalogue.target.get(id);

describe('parts of a sum', () => {
  test('the three industries make 900, the four clusters 3250', () => {
    expect(sums.map((sum) => [sum.total, stackOf(sum, targetOf).reduce((all, { value }) => all + value, 0)])).toEqual([
      [900, 900],
      [3250, 3250],
    ]);
  });

  test('lie side by side from 0 to 1, each as wide as its share', () => {
    const anyParts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyParts, (values) => {
        const total = values.reduce((all, value) => all + value, 0);
        const sum = { id: 'any', total, unit_zh: '亿元', parts: values.map((_, index) => String(index)), note_zh: '', note_en: '' };
        const segments = stackOf(sum, (id) => ({ id, value: values[Number(id)] ?? null }) as Target);
        expect(segments.map(({ value }) => value)).toEqual(values);
        expect(segments[0]?.from).toBe(0);
        expect(segments.at(-1)?.to).toBe(1);
        segments.forEach(({ from, to, value }, index) => {
          expect(to - from).toBeCloseTo(value / total, 9);
          if (index > 0) expect(from).toBe(segments[index - 1]?.to);
        });
      }),
    );
  });
});

describe('yearly changes', () => {
  const changes = yearlyChanges(catalogue.targets);

  test('are those that the plan gives as a rate', () => {
    expect(changes.map(({ target, kind, percent }) => [target.id, kind, percent])).toEqual([
      ['G1-T1', 'average', 8],
      ['G1-T6', 'average', 10],
      ['M14-T2', 'average', 15],
      ['M30-T2', 'each', 50],
    ]);
  });

  test('an average compounds over the years of the plan', () => {
    expect(changes[1]?.years.map(({ year, index }) => [year, Number(index?.toFixed(6))])).toEqual([
      ['2022', 110],
      ['2023', 121],
      ['2024', 133.1],
    ]);
  });

  test("a share of each year's stock does not", () => {
    expect(changes[3]?.years).toEqual(['2022', '2023', '2024'].map((year) => ({ year, index: null })));
  });
});

test('two texts differ in the comparison, in the unit, or the plan has no such figure', () => {
  expect(disagreements.map((row) => [row.id, differenceOf(row, targetOf(row.target ?? ''))])).toEqual([
    ['high-tech-firms', 'comparator'],
    ['talents', 'unit'],
    ['emerging-industries', 'absent'],
    ['clusters', 'absent'],
  ]);
  const [first] = disagreements;
  if (first) expect(differenceOf({ ...first, value: 1500 }, targetOf('M03-T1'))).toBe('value');
});
