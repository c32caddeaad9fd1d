/** The ranking against a computation of its own: scores by sums over plain numbers, changes of the first place by trying shares. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tabulateFacets } from '../../../src/query/facets.ts';
import { candidatesOf } from '../../../src/query/fit.ts';
import { rankZones } from '../../../src/query/ranking.ts';
import { zoneFacts } from '../../../src/query/zone-facts.ts';
import type { ZoneFacts } from '../../../src/query/zone-facts.ts';
import { CRITERIA, MAX_WEIGHT } from '../../../src/state/app-state.ts';
import type { Criterion, Weights } from '../../../src/state/app-state.ts';
import { servedCatalogue } from '../data/served.ts';

const served = servedCatalogue();
const table = tabulateFacets(served);
const facts = candidatesOf(served).map((place) => zoneFacts(served, { table, filters: {}, nearness: null }, place));
const LESS_IS_BETTER = new Set<Criterion>(['port', 'station', 'airport', 'interchange']);

/** Ends of what a zone has of a criterion, read straight from its facts. */
function endsOf(zone: ZoneFacts, criterion: Criterion): [number, number] | null {
  switch (criterion) {
    case 'measures':
      return [zone.measures.ids.length, zone.measures.ids.length];
    case 'targets':
      return [zone.targets.ids.length, zone.targets.ids.length];
    case 'projects':
      return [zone.projects.ids.length, zone.projects.ids.length];
    case 'agencies':
      return [zone.leads.ids.length + zone.serves.ids.length, zone.leads.ids.length + zone.serves.ids.length];
    case 'port':
    case 'station':
    case 'airport':
    case 'interchange': {
      const interval = zone.nearest[criterion]?.interval;
      return interval ? [interval.fromKm, interval.toKm] : null;
    }
  }
}

/** Least and greatest score of each zone, the criterion `moved` given the share `at` where one is. */
function scoresByHand(zones: readonly ZoneFacts[], weights: Weights, moved: Criterion | null = null, at = 0): [number, number][] {
  const weight = (criterion: Criterion): number => weights[criterion] ?? 1;
  const others = CRITERIA.filter((criterion) => criterion !== moved).reduce((sum, criterion) => sum + weight(criterion), 0);
  const share = (criterion: Criterion): number => {
    if (moved === null) return weight(criterion) / others;
    return criterion === moved ? at : (weight(criterion) / others) * (1 - at);
  };
  return zones.map((zone) => {
    let [low, high] = [0, 0];
    for (const criterion of CRITERIA) {
      const all = zones.flatMap((each) => endsOf(each, criterion) ?? []);
      const [min, max] = [Math.min(...all), Math.max(...all)];
      if (all.length === 0 || max === min) continue;
      const ends = endsOf(zone, criterion) ?? [min, max];
      const values = ends.map((value) => (LESS_IS_BETTER.has(criterion) ? max - value : value - min) / (max - min));
      low += share(criterion) * Math.min(...values);
      high += share(criterion) * Math.max(...values);
    }
    return [low, high];
  });
}

const anyWeights = fc.record(Object.fromEntries(CRITERIA.map((criterion) => [criterion, fc.nat({ max: MAX_WEIGHT })])), { requiredKeys: [] });
const anyZones = fc.uniqueArray(fc.nat({ max: facts.length - 1 }), { minLength: 2, maxLength: 8 }).map((picked) => picked.map((at) => facts[at] as ZoneFacts));
const isWeighed = (weights: Weights): boolean => CRITERIA.some((criterion) => (weights[criterion] ?? 1) > 0);

describe('the ranking', () => {
  test('gives the scores, ranks and parts that sums by hand give', () => {
    fc.assert(
      fc.property(anyZones, anyWeights, (zones, weights) => {
        fc.pre(isWeighed(weights));
        const byHand = scoresByHand(zones, weights);
        const ranking = rankZones(zones, weights);
        expect(ranking?.rows.length).toBe(zones.length);
        for (const row of ranking?.rows ?? []) {
          const [low, high] = byHand[zones.indexOf(row.facts)] as [number, number];
          expect(row.score.low).toBeCloseTo(low, 9);
          expect(row.score.high).toBeCloseTo(high, 9);
          expect(row.parts.reduce((sum, { adds }) => sum + adds.low, 0)).toBeCloseTo(low, 9);
          expect(row.parts.reduce((sum, { adds }) => sum + adds.high, 0)).toBeCloseTo(high, 9);
          expect(row.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(row.best).toBe(1 + byHand.filter(([other]) => other > high + 1e-9).length);
          expect(row.worst).toBe(zones.length - byHand.filter(([, other]) => other < low - 1e-9).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('lists by the middle, and leaves equal ones as they came', () => {
    fc.assert(
      fc.property(anyZones, anyWeights, (zones, weights) => {
        fc.pre(isWeighed(weights));
        const rows = rankZones(zones, weights)?.rows ?? [];
        rows.slice(1).forEach((row, at) => {
          const before = rows[at];
          if (!before) return;
          expect(before.middle).toBeGreaterThanOrEqual(row.middle - 1e-9);
          if (Math.abs(before.middle - row.middle) < 1e-12) expect(zones.indexOf(before.facts)).toBeLessThan(zones.indexOf(row.facts));
        });
      }),
      { numRuns: 60 },
    );
    const [one] = facts;
    if (!one) throw new Error('no zones');
    const twins = [one, { ...one }, { ...one }];
    expect(rankZones(twins, {})?.rows.map(({ facts: own }) => own)).toEqual(twins);
  });

  test('says where the first place changes: tried share by share, it changes there and nowhere else', () => {
    fc.assert(
      fc.property(anyZones, anyWeights, fc.constantFrom(...CRITERIA), (zones, weights, criterion) => {
        fc.pre(isWeighed({ ...weights, [criterion]: 0 }));
        const ranking = rankZones(zones, weights);
        const answer = ranking?.flips.find((flip) => flip.criterion === criterion)?.answer;
        if (!ranking || !answer) throw new Error('no answer');
        const ordered = ranking.rows.map((row) => row.facts);
        const breaks = [...answer.below, ...answer.above].map(({ at }) => at);
        for (let step = 0; step <= 100; step += 1) {
          const at = step / 100;
          if (breaks.some((each) => Math.abs(each - at) < 0.002)) continue;
          const middles = scoresByHand(ordered, weights, criterion, at).map(([low, high]) => (low + high) / 2);
          const most = Math.max(...middles);
          const first = middles.flatMap((middle, zone) => (most - middle < 1e-7 ? [zone] : []));
          const below = answer.below.findLast((change) => at < change.at);
          const above = answer.above.findLast((change) => at > change.at);
          const stated = (at < answer.share ? below : above)?.contenders ?? answer.contenders;
          expect(first).toEqual(expect.arrayContaining([...stated]));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is none while nothing weighs or nothing is to be ranked', () => {
    expect(rankZones(facts, Object.fromEntries(CRITERIA.map((criterion) => [criterion, 0])))).toBeNull();
    expect(rankZones([], {})).toBeNull();
  });
});
