import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparablePlaces } from '../../../src/query/comparable.ts';
import type { Bounds } from '../../../src/query/compare.ts';
import { tabulateFacets } from '../../../src/query/facets.ts';
import { sensitivityOf } from '../../../src/query/sensitivity.ts';
import type { Sensitivity } from '../../../src/query/sensitivity.ts';
import { contendersOf, normalise, normaliseAll, quantitiesOf, ranksOf, scoresOf, sharesOf } from '../../../src/query/weighing.ts';
import type { ByCriterion } from '../../../src/query/weighing.ts';
import { zoneFacts } from '../../../src/query/zone-facts.ts';
import { CRITERIA } from '../../../src/state/app-state.ts';
import type { Criterion, Weights } from '../../../src/state/app-state.ts';
import { servedCatalogue } from '../data/served.ts';
import { rawCounts } from './raw-plan.ts';

const catalogue = servedCatalogue();
const table = tabulateFacets(catalogue);
const facts = comparablePlaces(catalogue).map((place) => zoneFacts(catalogue, { table, filters: {}, nearness: null }, place));

const anyWeights: fc.Arbitrary<Weights> = fc.record(Object.fromEntries(CRITERIA.map((each) => [each, fc.nat(10)])));
const anyZones = fc.uniqueArray(fc.nat(facts.length - 1), { minLength: 2, maxLength: 4 });
const anyCriterion = fc.constantFrom(...CRITERIA);
const DISTANCES = new Set<Criterion>(['port', 'station', 'airport', 'interchange']);

/** Another way to a score: each zone alone, from raw counts, one criterion after the other. */
function scoreByHand(zones: readonly number[], weights: readonly number[], zone: number, isBest: boolean): number {
  let sum = 0;
  let total = 0;
  CRITERIA.forEach((criterion, at) => {
    const weight = weights[at] ?? 0;
    total += weight;
    const values = zones.map((index): [number, number] | null => {
      const own = facts[index];
      if (!own) throw new Error('no zone');
      if (DISTANCES.has(criterion)) {
        const interval = own.nearest[criterion as 'port']?.interval;
        return interval ? [-interval.toKm, -interval.fromKm] : null;
      }
      const counts = rawCounts(own.place.id);
      const count = criterion === 'agencies' ? new Set([...counts.leads, ...counts.serves]).size : counts[criterion as 'measures'].size;
      return [count, count];
    });
    const known = values.filter((value) => value !== null).flat();
    const [worst, best] = [Math.min(...known), Math.max(...known)];
    if (!(best > worst)) return;
    const own = values[zone];
    sum += weight * (own ? ((isBest ? own[1] : own[0]) - worst) / (best - worst) : Number(isBest));
  });
  return sum / total;
}

test('scores agree with those computed by hand, for any zones and weights', () => {
  fc.assert(
    fc.property(anyZones, anyWeights, (zones, weights) => {
      const shares = sharesOf(weights);
      fc.pre(shares !== null);
      const scores = scoresOf(normaliseAll(quantitiesOf(zones.flatMap((at) => facts[at] ?? []))), shares ?? {});
      const plain = CRITERIA.map((each) => weights[each] ?? 1);
      scores.forEach(({ low, high }, zone) => {
        expect(low).toBeCloseTo(scoreByHand(zones, plain, zone, false), 9);
        expect(high).toBeCloseTo(scoreByHand(zones, plain, zone, true), 9);
      });
    }),
    { numRuns: 60 },
  );
});

describe('normalised values', () => {
  const exact = (value: number): Bounds => ({ low: value, high: value });

  test('run from 0 for the worst to 1 for the best', () => {
    expect(normalise([exact(2), exact(12), exact(7)], false)).toEqual([exact(0), exact(1), exact(0.5)]);
    expect(normalise([exact(2), exact(12), exact(7)], true)).toEqual([exact(1), exact(0), exact(0.5)]);
  });

  test('of intervals are intervals on one scale from the nearest to the farthest end', () => {
    expect(
      normalise(
        [
          { low: 0, high: 4 },
          { low: 5, high: 10 },
        ],
        true,
      ),
    ).toEqual([
      { low: 0.6, high: 1 },
      { low: 0, high: 0.5 },
    ]);
  });

  test('add nothing where all are alike, and span the scale where nothing is known', () => {
    expect(normalise([exact(3), exact(3)], false)).toEqual([exact(0), exact(0)]);
    expect(normalise([exact(3), exact(5), null], false)[2]).toEqual({ low: 0, high: 1 });
    expect(normalise([exact(3), null], true)).toEqual([exact(0), exact(0)]);
    expect(normalise([null, null], true)).toEqual([exact(0), exact(0)]);
  });
});

test('a weight that is missing is 1, and shares make 1; all at 0 make none', () => {
  expect(sharesOf({})?.port).toBeCloseTo(1 / 8);
  expect(sharesOf({ port: 3, airport: 0 })?.port).toBeCloseTo(3 / 9);
  expect(sharesOf(Object.fromEntries(CRITERIA.map((each) => [each, 0])))).toBeNull();
});

test('ranks are sure only where intervals are apart', () => {
  const scores = [
    { low: 0.8, high: 0.9 },
    { low: 0.4, high: 0.6 },
    { low: 0.5, high: 0.7 },
    { low: 0.1, high: 0.1 },
  ];
  expect(ranksOf(scores)).toEqual([
    { best: 1, worst: 1 },
    { best: 2, worst: 3 },
    { best: 2, worst: 3 },
    { best: 4, worst: 4 },
  ]);
  expect(contendersOf(scores)).toEqual([0]);
  expect(contendersOf(scores.slice(1, 3))).toEqual([0, 1]);
  expect(
    contendersOf([
      { low: 0.5, high: 0.5 },
      { low: 0.5, high: 0.5 },
    ]),
  ).toEqual([0, 1]);
});

/** Who contends at a share of one criterion's weight, asked of the definition: the others keep their proportions. */
function contendersAt(normalised: ByCriterion<Bounds>, weights: Weights, criterion: Criterion, share: number): string {
  const rest = CRITERIA.filter((each) => each !== criterion);
  const restSum = rest.reduce((sum, each) => sum + (weights[each] ?? 1), 0);
  const count = normalised.measures.length;
  const ends = (end: keyof Bounds): number[] =>
    Array.from({ length: count }, (_, zone) => {
      let score = share * (normalised[criterion][zone]?.[end] ?? 0);
      for (const each of rest) score += (((1 - share) * (weights[each] ?? 1)) / restSum) * (normalised[each][zone]?.[end] ?? 0);
      return score;
    });
  const [low, high] = [ends('low'), ends('high')];
  return high.flatMap((most, zone) => (low.every((least, other) => other === zone || least <= most + 1e-9) ? [zone] : [])).join();
}

/** Who contends at a share, read from the answer. */
function claimedAt({ share, contenders, below, above }: Sensitivity, at: number): string {
  if (at === share) return contenders.join();
  const side = at < share ? below : above;
  const passed = side.filter((change) => (at < share ? at < change.at : at > change.at));
  return (passed.at(-1)?.contenders ?? contenders).join();
}

const anyUnit = fc.integer({ min: 0, max: 20 }).map((each) => each / 20);
const anyNormalised = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => fc.tuple(...CRITERIA.map(() => fc.array(fc.tuple(anyUnit, anyUnit), { minLength: count, maxLength: count }))))
  .map(
    (columns) =>
      Object.fromEntries(
        CRITERIA.map((criterion, at) => [
          criterion,
          (columns[at] ?? []).map(([a, b]) => ({ low: Math.min(a, b), high: DISTANCES.has(criterion) ? Math.max(a, b) : Math.min(a, b) })),
        ]),
      ) as Record<Criterion, Bounds[]>,
  );

function expectScanAgrees(normalised: ByCriterion<Bounds>, weights: Weights, criterion: Criterion): void {
  const answer = sensitivityOf(normalised, weights, criterion);
  const restSum = CRITERIA.reduce((sum, each) => (each === criterion ? sum : sum + (weights[each] ?? 1)), 0);
  expect(answer === null).toBe(restSum === 0);
  if (!answer) return;
  expect(contendersAt(normalised, weights, criterion, answer.share)).toBe(answer.contenders.join());
  const breaks = [...answer.below, ...answer.above].map(({ at }) => at);
  const STEPS = 200;
  let before: { share: number; who: string } | null = null;
  for (let step = 0; step < STEPS; step += 1) {
    const share = (step + 0.37) / STEPS;
    const who = contendersAt(normalised, weights, criterion, share);
    if (breaks.every((at) => Math.abs(at - share) > 1e-7) && Math.abs(answer.share - share) > 1e-7) expect(claimedAt(answer, share)).toBe(who);
    if (before && before.who !== who) {
      // Halve until the change is pinned down: some break point must be there.
      let [from, to] = [before.share, share];
      for (let turn = 0; turn < 40; turn += 1) {
        const middle = (from + to) / 2;
        if (contendersAt(normalised, weights, criterion, middle) === before.who) from = middle;
        else to = middle;
      }
      expect(Math.min(...breaks.map((at) => Math.abs(at - to)))).toBeLessThan(1e-6);
    }
    before = { share, who };
  }
}

describe('the break points of a weight agree with a scan over all shares', () => {
  test('for any values', () => {
    fc.assert(fc.property(anyNormalised, anyWeights, anyCriterion, expectScanAgrees), { numRuns: 200 });
  });

  test('for zones of the plan', () => {
    fc.assert(
      fc.property(anyZones, anyWeights, anyCriterion, (zones, weights, criterion) =>
        expectScanAgrees(normaliseAll(quantitiesOf(zones.flatMap((at) => facts[at] ?? []))), weights, criterion),
      ),
      { numRuns: 120 },
    );
  });

  test('for every pair of zones, all weights alike', () => {
    for (let a = 0; a < facts.length; a += 1) {
      for (let b = a + 1; b < facts.length; b += 1) {
        const normalised = normaliseAll(quantitiesOf([facts[a], facts[b]].flatMap((each) => each ?? [])));
        for (const criterion of CRITERIA) {
          const answer = sensitivityOf(normalised, {}, criterion);
          for (const share of [0.011, 0.26, 0.49, 0.77, 0.993]) {
            if (answer && ![...answer.below, ...answer.above].some(({ at }) => Math.abs(at - share) < 1e-7)) {
              expect(claimedAt(answer, share)).toBe(contendersAt(normalised, {}, criterion, share));
            }
          }
        }
      }
    }
  });

  test('a break point by hand: two exact lines cross where their scores are equal', () => {
    const flat = Object.fromEntries(CRITERIA.map((each) => [each, [0, 0].map((value) => ({ low: value, high: value }))])) as Record<Criterion, Bounds[]>;
    const exact = (...values: number[]) => values.map((value) => ({ low: value, high: value }));
    const weights = { ...Object.fromEntries(CRITERIA.map((each) => [each, 0])), port: 1, measures: 1 };
    const answer = sensitivityOf({ ...flat, port: exact(1, 0), measures: exact(0.4, 1) }, weights, 'port');
    // 1·t + 0.4·(1 − t) = 1·(1 − t) at t = 0.375; now t is 0.5 and the first leads.
    expect(answer?.contenders).toEqual([0]);
    expect(answer?.below).toEqual([{ at: expect.closeTo(0.375, 12) as number, contenders: [1] }]);
    expect(answer?.above).toEqual([]);
  });
});
