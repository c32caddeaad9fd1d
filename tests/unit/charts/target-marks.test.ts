import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTS } from '../../../geo/vocabulary.ts';
import type { Part, Target } from '../../../geo/schema.ts';
import { GROUPINGS, MILESTONES, SINGLES, panelsOf } from '../../../src/charts/target-marks.ts';
import type { Grouping, Panel } from '../../../src/charts/target-marks.ts';
import { applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { FACETS } from '../../../src/state/app-state.ts';
import { servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const { targets } = catalogue;
const all = new Set(targets.map(({ id }) => id));
const partOf = (target: Target): Part => catalogue.measure.get(target.article)?.part ?? 'goals';
const panels = (grouping: Grouping, shown: ReadonlySet<string> = all): Panel[] => panelsOf(grouping, targets, shown, partOf, PARTS);
const marksOf = (own: readonly Panel[]) => own.flatMap(({ runs }) => runs.flatMap(({ marks }) => marks));
const idsOf = (own: readonly Panel[]): string[] => marksOf(own).map(({ target }) => target.id);

describe.each(GROUPINGS)('grouped by %s', (grouping) => {
  test('each target has one mark and no more, on its scale', () => {
    expect(idsOf(panels(grouping)).toSorted()).toEqual([...all].toSorted());
    for (const { at, target } of marksOf(panels(grouping))) expect(at >= 0 && at <= 1, target.id).toBe(true);
  });

  test('marks shown are what passes any filters, and a filter moves none', () => {
    const table = tabulateFacets(catalogue);
    const anyFilters = fc.record(
      Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray([...table.values[facet]], { maxLength: Math.min(4, table.values[facet].length) })])),
      {
        requiredKeys: [],
      },
    );
    const places = new Map(marksOf(panels(grouping)).map(({ target, at }) => [target.id, at]));
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const passing = applyFilters(table, filters).targets;
        const own = panels(grouping, passing);
        expect(idsOf(own).toSorted()).toEqual([...passing].toSorted());
        for (const { target, at } of marksOf(own)) expect(at).toBe(places.get(target.id));
      }),
      { numRuns: 60 },
    );
  });

  test('an empty panel is not drawn', () => {
    const own = panels(grouping, new Set(['M12-T1']));
    expect(own.map(({ key }) => key)).toEqual([grouping === 'unit' ? '元' : 'industry']);
    expect(own[0]?.runs).toHaveLength(1);
  });
});

describe('scales', () => {
  const byUnit = new Map(panels('unit').map(({ key, runs }) => [key, runs[0]] as const));
  const kindOf = (unit: string) => byUnit.get(unit)?.axis.kind;

  test('are logarithmic where one unit spans orders of magnitude, and even from 0 elsewhere', () => {
    expect(['元', '家', '人', '套'].map(kindOf)).toEqual(['log', 'log', 'log', 'log']);
    expect(['比例', '美元', '吨'].map(kindOf)).toEqual(['linear', 'linear', 'linear']);
    for (const unit of ['比例', '美元', '吨']) expect(byUnit.get(unit)?.axis.ticks[0]).toEqual({ value: 0, at: 0 });
  });

  test('a logarithmic scale gives ten times as much the same step everywhere', () => {
    const ticks = byUnit.get('元')?.axis.ticks ?? [];
    const steps = ticks.slice(1).map(({ value, at }, index) => (at - (ticks[index]?.at ?? 0)) / Math.log10(value / (ticks[index]?.value ?? 1)));
    expect(steps.length).toBeGreaterThan(2);
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 9);
  });

  test('a greater figure stands further right, an equal one at the same place', () => {
    const runs = [...byUnit].filter(([unit]) => unit !== SINGLES && unit !== MILESTONES);
    const pairs = runs.flatMap(([, run]) =>
      (run?.marks ?? []).flatMap((mark, index, own) => (own[index + 1] ? [[mark, own[index + 1] ?? mark] as const] : [])),
    );
    const size = ({ target }: { target: Target }): number => target.base_value ?? 0;
    expect(pairs.length).toBeGreaterThan(50);
    expect(pairs.filter(([a, b]) => Math.sign(a.at - b.at) !== Math.sign(size(a) - size(b)))).toEqual([]);
  });

  test('milestones stand on their years', () => {
    const marks = byUnit.get(MILESTONES)?.marks.map(({ target, at }) => [target.id, target.by, at]);
    expect(marks).toEqual([
      ['M42-T1', '2022', 0],
      ['M42-T2', '2023', 0.5],
      ['M51-T1', '2024', 1],
    ]);
  });

  test('a unit of one target alone has no scale', () => {
    const singles = byUnit.get(SINGLES);
    expect(singles?.axis).toEqual({ kind: 'none', ticks: [] });
    const units = singles?.marks.map(({ target }) => target.base_unit) ?? [];
    expect(new Set(units).size).toBe(units.length);
  });
});
