/** The answers to an investor's conditions, counted anew from the served rows and checked at the edges on invented ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTS, STAGES, ZONE_TYPES } from '../../../geo/vocabulary.ts';
import { shoreOf } from '../../../src/query/coast.ts';
import { emphasiseFits } from '../../../src/query/fit-emphasis.ts';
import { orderFits } from '../../../src/query/fit-order.ts';
import { candidatesOf, conditionsOf, fitsOf, reachOf, unlocated, verdictOf } from '../../../src/query/fit.ts';
import type { Fit, Wanted } from '../../../src/query/fit.ts';
import { emphasise } from '../../../src/query/emphasis.ts';
import { NEAR_KINDS, NEAR_KM, NOTHING_SOUGHT, SEEK_ORDERS } from '../../../src/state/app-state.ts';
import { inventedCatalogue, inventedPlace, servedCatalogue, servedSources } from '../data/served.ts';

const served = servedCatalogue();
const ground = servedSources()['ground'];
const shore = ground ? shoreOf(ground) : null;
const wanted = (patch: Partial<Wanted['seek']>, industries: readonly string[] = []): Wanted => ({ industries, seek: { ...NOTHING_SOUGHT, ...patch } });
const fitOf = (fits: readonly Fit[], id: string): Fit => {
  const fit = fits.find(({ place }) => place.id === id);
  if (!fit) throw new Error(id);
  return fit;
};

const anyWanted: fc.Arbitrary<Wanted> = fc.record({
  industries: fc.uniqueArray(fc.constantFrom(...served.industries.map(({ id }) => id)), { maxLength: 3 }),
  seek: fc.record({
    near: fc.record(Object.fromEntries(NEAR_KINDS.map((kind) => [kind, fc.integer({ min: NEAR_KM.least, max: NEAR_KM.most })])), { requiredKeys: [] }),
    support: fc.uniqueArray(fc.constantFrom(...PARTS), { maxLength: 3 }),
    stages: fc.uniqueArray(fc.constantFrom(...STAGES), { maxLength: 3 }),
    types: fc.uniqueArray(fc.constantFrom(...ZONE_TYPES), { maxLength: 3 }),
    order: fc.constantFrom(...SEEK_ORDERS),
  }),
});

describe('on the served data', () => {
  test('without conditions every zone and town is listed and none is judged', () => {
    const fits = fitsOf(served, shore, wanted({}));
    expect(fits.map(({ place }) => place.id)).toEqual(candidatesOf(served).map(({ id }) => id));
    expect(fits.every(({ verdict, answers }) => verdict === 'surely' && answers.length === 0)).toBe(true);
    expect(fits.length).toBeGreaterThan(30);
  });

  test('a zone meets all conditions only where it meets each, and the worst answer is the verdict', () => {
    fc.assert(
      fc.property(anyWanted, (asked) => {
        const fits = fitsOf(served, shore, asked);
        for (const { verdict, answers } of fits) {
          expect(answers.map(({ condition }) => condition)).toEqual(conditionsOf(asked));
          const verdicts = new Set(answers.map((answer) => answer.verdict));
          const expected = verdicts.has('not') ? 'not' : verdicts.has('perhaps') ? 'perhaps' : 'surely';
          expect(verdict).toBe(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an industry is surely there exactly where the plan gives it to the zone or to something it puts in the zone', () => {
    for (const { id } of served.industries) {
      const fits = fitsOf(served, shore, wanted({}, [id]));
      const parentsOf = (place: string): string[] => {
        const { within = null, carrier = null } = served.place.get(place)?.properties ?? {};
        return [within, carrier].flatMap((each) => (each === null ? [] : [each, ...parentsOf(each)]));
      };
      const expected = candidatesOf(served).filter(
        (zone) =>
          zone.properties.industry.includes(id) ||
          served.places.some(
            (place) => place.properties.kind !== 'reference' && place.properties.industry.includes(id) && parentsOf(place.id).includes(zone.id),
          ),
      );
      expect(fits.filter(({ verdict }) => verdict === 'surely').map(({ place }) => place.id)).toEqual(expected.map(({ id: zone }) => zone));
    }
  });

  test('a wider distance never turns a zone away, and both ends of the interval decide', () => {
    for (const near of NEAR_KINDS) {
      const rank = { surely: 2, perhaps: 1, not: 0 };
      let before: readonly Fit[] = [];
      for (let km = NEAR_KM.least; km <= NEAR_KM.most; km += 1) {
        const fits = fitsOf(served, shore, wanted({ near: { [near]: km } }));
        fits.forEach((fit, at) => {
          const reach = reachOf(served, shore, fit.place, near);
          if (reach && reach !== 'no-shore') {
            // An interchange that is not listed may be nearer.
            const beyond = near === 'interchange' ? 'perhaps' : 'not';
            expect(fit.verdict).toBe(reach.interval.toKm <= km ? 'surely' : reach.interval.fromKm <= km ? 'perhaps' : beyond);
          } else expect(fit.verdict).toBe('perhaps');
          const earlier = before[at];
          if (earlier) expect(rank[fit.verdict]).toBeGreaterThanOrEqual(rank[earlier.verdict]);
        });
        before = fits;
      }
    }
  });

  test('a part of the plan supports a zone that one of its measures names', () => {
    for (const part of PARTS) {
      const fits = fitsOf(served, shore, wanted({ support: [part] }));
      const named = (id: string): boolean => served.measures.some((measure) => measure.part === part && measure.places.includes(id));
      expect(fits.filter(({ verdict }) => verdict === 'surely').map(({ place }) => place.id)).toEqual(
        candidatesOf(served)
          .map(({ id }) => id)
          .filter(named),
      );
    }
  });

  test('a type of zone is what the data say, and never open', () => {
    for (const type of ZONE_TYPES) {
      const fits = fitsOf(served, shore, wanted({ types: [type] }));
      const expected = candidatesOf(served).filter(({ properties }) => properties.zone_type === type);
      expect(expected.length).toBeGreaterThan(0);
      expect(fits.filter(({ verdict }) => verdict === 'surely').map(({ place }) => place)).toEqual(expected);
      expect(fits.some(({ verdict }) => verdict === 'perhaps')).toBe(false);
    }
  });

  test('every order holds each zone once, those that fail last', () => {
    fc.assert(
      fc.property(anyWanted, (asked) => {
        const fits = fitsOf(served, shore, asked);
        const { order } = asked.seek;
        const ordered = orderFits(fits, {
          order,
          nameOf: ({ place }) => place.properties.name_en,
          languageTag: 'en',
          rankOf: ({ place }) => (place.id.length % 3 === 0 ? null : place.id.length),
          reachOf: (fit) => (order === 'fit' || order === 'name' || order === 'score' ? null : reachOf(served, shore, fit.place, order)),
        });
        expect(ordered.map(({ place }) => place.id).toSorted()).toEqual(fits.map(({ place }) => place.id).toSorted());
        const firstFailing = ordered.findIndex(({ verdict }) => verdict === 'not');
        if (firstFailing >= 0) expect(ordered.slice(firstFailing).every(({ verdict }) => verdict === 'not')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('on the map no zone that is judged is hidden by a filter, and those that fail recede until something is chosen', () => {
    const fits = fitsOf(served, shore, wanted({ near: { port: 10 } }, ['hydrogen']));
    const passing = { shown: new Set(['meijin']), perhaps: new Set<string>() };
    const all = emphasiseFits(served, emphasise(served, passing, null), fits);
    for (const { place, verdict } of fits) {
      expect(all.off.has(place.id)).toBe(false);
      expect(all.lit.has(place.id)).toBe(verdict !== 'not');
    }
    expect(all.dim).toBe(true);
    for (const id of ['djk-port', 'qianwan-port']) expect([all.off.has(id), all.lit.has(id)]).toEqual([false, true]);
    expect(all.off.has('qingdaoxi')).toBe(true);
    const chosen = emphasiseFits(served, emphasise(served, passing, { type: 'place', id: 'sgep' }), fits);
    expect([...chosen.selected]).toEqual(['sgep']);
    expect(chosen.lit.has('sgep')).toBe(true);
  });
});

describe('at the edges', () => {
  test('an interval decides where all of it lies on one side of the limit', () => {
    expect(verdictOf({ fromKm: 4, toKm: 10 }, 10)).toBe('surely');
    expect(verdictOf({ fromKm: 4, toKm: 11 }, 10)).toBe('perhaps');
    expect(verdictOf({ fromKm: 10, toKm: 11 }, 10)).toBe('perhaps');
    expect(verdictOf({ fromKm: 11, toKm: 12 }, 10)).toBe('not');
  });

  const zone = inventedPlace('zone', { type: 'Point', coordinates: [119.9, 35.9] }, { kind: 'zone', precision: 'locality', precision_m: 3000 });
  const near = inventedPlace('near', { type: 'Point', coordinates: [119.91, 35.9] }, { kind: 'project', industry: ['ic'], stage: 'building' });

  test('a project that may stand in a zone makes a perhaps, one that the plan puts there a surely, one put elsewhere nothing', () => {
    const verdictWith = (patch: Parameters<typeof inventedPlace>[2]): string => {
      const project = { ...near, properties: { ...near.properties, ...patch } };
      const other = inventedPlace('other', { type: 'Point', coordinates: [119.3, 35.6] }, { kind: 'zone', precision: 'locality', precision_m: 3000 });
      return fitOf(fitsOf(inventedCatalogue([zone, other, project]), null, wanted({}, ['ic'])), 'zone').verdict;
    };
    expect(verdictWith({})).toBe('perhaps');
    expect(verdictWith({ within: 'zone' })).toBe('surely');
    expect(verdictWith({ within: 'zone' })).toBe('surely');
  });

  test('what has no position of its own may stand where its zone may, and nowhere else; what stands in no zone is counted to none', () => {
    const zones = [
      zone,
      inventedPlace('far', { type: 'Point', coordinates: [119.3, 35.6] }, { kind: 'zone', precision_m: 3000 }),
      inventedPlace('close', { type: 'Point', coordinates: [119.93, 35.9] }, { kind: 'zone', precision_m: 3000 }),
    ];
    const verdicts = (carrier: string | null): string[] => {
      const project = inventedPlace('project', null, { kind: 'project', industry: ['ic'], carrier });
      return fitsOf(inventedCatalogue([...zones, project]), null, wanted({}, ['ic'])).map(({ verdict }) => verdict);
    };
    expect(verdicts('far')).toEqual(['not', 'surely', 'not']);
    expect(verdicts('close')).toEqual(['perhaps', 'not', 'surely']);
    expect(verdicts(null)).toEqual(['not', 'not', 'not']);
    expect(unlocated(served, ['aerospace']).map(({ id }) => id)).toContain('tianqi');
    expect(unlocated(served, ['ic']).every(({ properties }) => properties.carrier === null && properties.within === null)).toBe(true);
  });

  test('a zone has the industry of a zone within it', () => {
    const inner = inventedPlace('inner', null, { kind: 'zone', industry: ['ic'], within: 'zone' });
    expect(fitOf(fitsOf(inventedCatalogue([zone, inner]), null, wanted({}, ['ic'])), 'zone')).toMatchObject({
      verdict: 'surely',
      answers: [{ reason: { kind: 'inside', places: ['inner'] } }],
    });
  });

  test('a stage that the plan does not state is a perhaps with its own reason', () => {
    const project = { ...near, properties: { ...near.properties, within: 'zone', stage: null } };
    const fit = fitOf(fitsOf(inventedCatalogue([zone, project]), null, wanted({ stages: ['building'] })), 'zone');
    expect(fit.verdict).toBe('perhaps');
    expect(fit.answers[0]?.reason).toEqual({ kind: 'unstated', places: ['near'] });
  });

  test('what lies nowhere known, and a shore that was not read, leave the answer open and say why', () => {
    const nowhere = inventedPlace('nowhere', null, { kind: 'zone' });
    const catalogue = inventedCatalogue([zone, nowhere]);
    const fits = fitsOf(catalogue, null, wanted({ near: { port: 10 } }));
    expect(fitOf(fits, 'nowhere')).toMatchObject({ verdict: 'perhaps', answers: [{ reason: { kind: 'unplaced' } }] });
    expect(fitOf(fitsOf(catalogue, null, wanted({ near: { coast: 10 } })), 'zone')).toMatchObject({
      verdict: 'perhaps',
      answers: [{ reason: { kind: 'no-shore' } }],
    });
  });
});
