import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeColumns } from '../../../src/charts/time-columns.ts';
import type { TimeColumns } from '../../../src/charts/time-columns.ts';
import { NONE, applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { FACETS } from '../../../src/state/app-state.ts';
import { servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const { targets } = catalogue;
const all = new Set(targets.map(({ id }) => id));
const idsOf = ({ columns, running }: TimeColumns): string[] => [
  ...columns.flatMap(({ milestones, due }) => [...milestones, ...due].map(({ id }) => id)),
  ...running.map(({ target }) => target.id),
];

describe('columns of years', () => {
  test('hold every target once, those without a year too', () => {
    const own = timeColumns(targets, all);
    expect(idsOf(own).toSorted()).toEqual([...all].toSorted());
    expect(own.columns.map(({ year, total }) => [year, total])).toEqual([
      ['2022', 1],
      ['2023', 1],
      ['2024', 63],
      [null, 11],
    ]);
  });

  test('tell milestones and what runs every year from what falls due', () => {
    const { columns, running } = timeColumns(targets, all);
    expect(columns.map(({ milestones }) => milestones.map(({ id }) => id))).toEqual([['M42-T1'], ['M42-T2'], ['M51-T1'], []]);
    expect(running.map(({ target, from, to }) => [target.id, from, to])).toEqual(['G1-T1', 'G1-T6', 'M14-T2', 'M30-T2'].map((id) => [id, '2022', '2024']));
  });

  test('bars are in proportion, the fullest fills its column', () => {
    const lengths = timeColumns(targets, all).columns.map(({ length }) => length);
    expect(lengths[2]).toBe(1);
    expect(lengths[3]).toBeCloseTo(11 / 63, 9);
  });

  test('follow any filters, and count as the filter of years does', () => {
    const table = tabulateFacets(catalogue);
    const anyFilters = fc.record(
      Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray([...table.values[facet]], { maxLength: Math.min(4, table.values[facet].length) })])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const result = applyFilters(table, filters);
        const own = timeColumns(targets, result.targets);
        expect(idsOf(own).toSorted()).toEqual([...result.targets].toSorted());
        expect(own.columns.reduce((sum, { shown }) => sum + shown, 0)).toBe(result.targets.size);
        const chosen = filters['year'] ?? [];
        for (const { year, shown } of own.columns) {
          const value = year ?? NONE;
          if (chosen.length === 0 || chosen.includes(value)) expect(shown).toBe(result.counts.year.get(value)?.targets.shown ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
