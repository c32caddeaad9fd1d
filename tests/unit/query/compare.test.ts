import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparablePlaces, knownCompared, moveCompared, toggleCompared } from '../../../src/query/comparable.ts';
import { compareRows, markExtremes } from '../../../src/query/compare.ts';
import type { CompareRow } from '../../../src/query/compare.ts';
import { distanceInterval } from '../../../src/query/distances.ts';
import { applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { evidenceOf, zoneFacts } from '../../../src/query/zone-facts.ts';
import { MAX_COMPARED } from '../../../src/state/app-state.ts';
import { inventedCatalogue, inventedPlace, servedCatalogue } from '../data/served.ts';
import { RAW_PLACES, rawCounts } from './raw-plan.ts';

const catalogue = servedCatalogue();
const table = tabulateFacets(catalogue);
const unfiltered = { table, filters: {}, nearness: null };
const zones = comparablePlaces(catalogue);
const facts = new Map(zones.map((place) => [place.id, zoneFacts(catalogue, unfiltered, place)]));
const factsOf = (id: string) => facts.get(id) ?? zoneFacts(catalogue, unfiltered, catalogue.place.get(id) as never);
const pairs = zones.flatMap((a, at) => zones.slice(at + 1).map((b) => [a.id, b.id] as const));

const rowOf = (rows: readonly CompareRow[], id: string): CompareRow => rows.find((row) => row.id === id) as CompareRow;
const countsIn = (rows: readonly CompareRow[], id: string) => rowOf(rows, id).cells.map(({ bounds }) => bounds?.low);

describe('on every pair of zones of the plan', () => {
  const raw = new Map(zones.map(({ id }) => [id, rawCounts(id)]));
  const rawOf = (id: string) => raw.get(id) ?? rawCounts(id);

  test('there are as many as the raw rows say', () => {
    const holds = new Set(RAW_PLACES.flatMap(({ properties }) => [properties.within, properties.carrier]));
    const expected = RAW_PLACES.filter(({ id, properties }) => ['zone', 'town'].includes(properties.kind) || holds.has(id));
    expect(zones.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(zones.length).toBeGreaterThan(25);
  });

  test('counts are those of a loop over the raw rows', () => {
    for (const pair of pairs) {
      const rows = compareRows(catalogue, pair.map(factsOf));
      const [a, b] = pair.map(rawOf);
      for (const name of ['measures', 'targets', 'leads', 'serves', 'projects'] as const) {
        expect(countsIn(rows, name), `${pair.join(' ')} ${name}`).toEqual([a?.[name].size, b?.[name].size]);
      }
      for (const stage of new Set([...(a?.stages.keys() ?? []), ...(b?.stages.keys() ?? [])])) {
        expect(countsIn(rows, `stage:${stage}`), `${pair.join(' ')} ${stage}`).toEqual([a?.stages.get(stage) ?? 0, b?.stages.get(stage) ?? 0]);
      }
      for (const industry of new Set([...(a?.industries.keys() ?? []), ...(b?.industries.keys() ?? [])])) {
        expect(countsIn(rows, `industry:${industry}`), `${pair.join(' ')} ${industry}`).toEqual([
          a?.industries.get(industry) ?? 0,
          b?.industries.get(industry) ?? 0,
        ]);
      }
    }
  });

  test('differences and marks are those of the numbers', () => {
    for (const pair of pairs) {
      for (const { id, cells, differs, marks } of compareRows(catalogue, pair.map(factsOf))) {
        const [a, b] = cells.map(({ bounds }) => bounds);
        const isApart = a && b ? a.high < b.low || b.high < a.low : Boolean(a) !== Boolean(b);
        expect(differs, `${pair.join(' ')} ${id}`).toBe(isApart);
        expect(marks, `${pair.join(' ')} ${id}`).toEqual(a && b && isApart ? (a.high < b.low ? ['least', 'most'] : ['most', 'least']) : [null, null]);
      }
    }
  });
});

test('areas and densities are those of the raw rows, and unknown without an area', () => {
  for (const { id, properties } of RAW_PLACES.filter((place) => facts.has(place.id))) {
    const rows = compareRows(catalogue, [factsOf(id)]);
    const [area, density] = ['area', 'density'].map((name) => rowOf(rows, name).cells[0]);
    if (properties.area_km2 === null) expect([area?.type, density?.type], id).toEqual(['unknown', 'unknown']);
    else {
      expect(area?.bounds?.low, id).toBe(properties.area_km2);
      expect(density?.bounds?.low, id).toBeCloseTo((100 * rawCounts(id).projects.size) / properties.area_km2, 9);
    }
  }
});

test('what a zone counts is what the filter by that zone shows', () => {
  const { counts } = applyFilters(table, {});
  for (const { id } of zones) {
    const count = counts.zone.get(id);
    const { measures, targets } = factsOf(id);
    expect([measures.ids.length, measures.total, targets.ids.length, targets.total], id).toEqual([
      count?.measures.total ?? 0,
      count?.measures.total ?? 0,
      count?.targets.total ?? 0,
      count?.targets.total ?? 0,
    ]);
  }
});

test('filters narrow the items and leave the totals; a filter by another zone gives way', () => {
  const place = catalogue.place.get('djk-zone');
  if (!place) throw new Error('the zone is gone');
  const whole = factsOf('djk-zone');
  const narrow = zoneFacts(catalogue, { ...unfiltered, filters: { industry: ['hydrogen'], zone: ['sgep'] } }, place);
  const raw = RAW_PLACES.filter(({ id, properties }) => rawCounts('djk-zone').projects.has(id) && properties.industry.includes('hydrogen'));
  expect(narrow.projects.ids.toSorted()).toEqual(raw.map(({ id }) => id).toSorted());
  expect(narrow.projects.ids.length).toBeLessThan(whole.projects.ids.length);
  expect(narrow.projects.total).toBe(whole.projects.ids.length);
});

describe('the nearest of a kind', () => {
  test('lies between the least that any may be and the least that any must be', () => {
    for (const { id } of zones) {
      const place = catalogue.place.get(id);
      const measured = catalogue.place.get(place?.properties.carrier ?? id);
      for (const kind of ['port', 'station', 'airport', 'interchange'] as const) {
        const nearest = factsOf(id).nearest[kind];
        if (place?.properties.reference === kind) {
          expect(nearest?.interval, id).toEqual({ fromKm: 0, toKm: 0 });
          continue;
        }
        const all = catalogue.places.flatMap((reference) =>
          reference.properties.reference === kind && measured && reference.id !== measured.id ? (distanceInterval(measured, reference) ?? []) : [],
        );
        if (all.length === 0) expect(nearest, id).toBeNull();
        else {
          let [fromKm, toKm] = [Infinity, Infinity];
          for (const each of all) [fromKm, toKm] = [Math.min(fromKm, each.fromKm), Math.min(toKm, each.toKm)];
          expect(nearest?.interval, `${id} ${kind}`).toEqual({ fromKm, toKm });
          expect(nearest?.candidates.length, `${id} ${kind}`).toBe(all.filter((each) => each.fromKm <= toKm).length);
        }
      }
    }
  });

  test('is unknown for a zone without a position', () => {
    expect(Object.values(factsOf('etdz').nearest)).toEqual([null, null, null, null]);
    expect(rowOf(compareRows(catalogue, [factsOf('etdz'), factsOf('sgep')]), 'nearest:port').differs).toBe(true);
  });
});

test('every item of every zone is backed by a sentence', () => {
  for (const zone of facts.values()) {
    for (const { type, ids } of [zone.measures, zone.targets, zone.leads, zone.serves, zone.projects]) {
      for (const id of ids) expect(evidenceOf(catalogue, zone, type, id).length, `${zone.place.id} ${id}`).toBeGreaterThan(0);
    }
  }
});

test('a sentence that backs an agency belongs to a measure it answers for', () => {
  const zone = factsOf('djk-zone');
  for (const id of zone.serves.ids) {
    for (const sentence of evidenceOf(catalogue, zone, 'agency', id)) {
      expect(catalogue.measure.get(sentence.split('.')[0] ?? '')?.agencies, sentence).toContain(id);
    }
  }
});

describe('marks', () => {
  const anyBounds = fc.tuple(fc.nat(9), fc.nat(3)).map(([low, width]) => ({ low, high: low + width }));

  test('stand only where no value within the bounds could say otherwise', () => {
    fc.assert(
      fc.property(fc.array(anyBounds, { minLength: 2, maxLength: 4 }), fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }), (bounds, shares) => {
        const marks = markExtremes(bounds);
        const truth = bounds.map(({ low, high }, at) => low + ((high - low) * (shares[at] ?? 0)) / 100);
        marks.forEach((mark, at) => {
          const others = truth.filter((_, index) => index !== at);
          if (mark === 'most') expect(Math.max(...others)).toBeLessThan(truth[at] ?? 0);
          if (mark === 'least') expect(Math.min(...others)).toBeGreaterThan(truth[at] ?? 0);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('name the sole highest and lowest, none of those that tie, and nothing beside an unknown', () => {
    const exact = (value: number) => ({ low: value, high: value });
    expect(markExtremes([exact(3), exact(1), exact(2)])).toEqual(['most', 'least', null]);
    expect(markExtremes([exact(3), exact(1), exact(3)])).toEqual([null, 'least', null]);
    expect(markExtremes([exact(3), exact(1), null])).toEqual([null, null, null]);
    expect(markExtremes([exact(3)])).toEqual([null]);
    expect(markExtremes([])).toEqual([]);
  });
});

describe('the list of the compared', () => {
  const known = inventedCatalogue(['a', 'b', 'c', 'd', 'e'].map((id) => inventedPlace(id, null)));

  test('takes a place in and out, up to its most', () => {
    expect(toggleCompared(known, ['a'], 'b')).toEqual(['a', 'b']);
    expect(toggleCompared(known, ['a', 'b'], 'a')).toEqual(['b']);
    const full = ['a', 'b', 'c', 'd'];
    expect(full.length).toBe(MAX_COMPARED);
    expect(toggleCompared(known, full, 'e')).toBe(full);
  });

  test('gives the room of ids that are gone to a new one', () => {
    expect(toggleCompared(known, ['a', 'gone', 'b', 'c'], 'e')).toEqual(['a', 'b', 'c', 'e']);
    expect(knownCompared(known, ['gone', 'a']).unknown).toEqual(['gone']);
    expect(knownCompared(known, ['gone', 'a']).places.map(({ id }) => id)).toEqual(['a']);
    expect(knownCompared(inventedCatalogue([]), ['a']).unknown).toEqual([]);
  });

  test('moves a place by one among those the data have', () => {
    expect(moveCompared(known, ['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moveCompared(known, ['a', 'gone', 'b'], 'a', 1)).toEqual(['b', 'a']);
    const all = ['a', 'b'];
    expect(moveCompared(known, all, 'b', 1)).toBe(all);
    expect(moveCompared(known, all, 'a', -1)).toBe(all);
  });
});
