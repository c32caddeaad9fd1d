import { expect, test } from 'vitest';
import { siteFit } from '../../../src/query/site-fit.ts';
import type { SiteFacts } from '../../../src/query/site-facts.ts';

const at = (fromKm: number, toKm: number) => ({ kind: 'port' as const, interval: { fromKm, toKm }, candidates: [], throughZone: null });
const facts = (nearest: Partial<SiteFacts['nearest']>): Pick<SiteFacts, 'nearest'> => ({
  nearest: { port: null, station: null, airport: null, interchange: null, ...nearest },
});

test('a site answers what is asked, and is as a whole the worst of it', () => {
  expect(siteFit({}, facts({}), null)).toBeNull();
  expect(siteFit({ port: 10 }, facts({ port: at(3, 4) }), null)?.verdict).toBe('surely');
  const fit = siteFit({ port: 10, station: 5, interchange: 2, coast: 1 }, facts({ port: at(3, 4), station: at(4, 6), interchange: at(8, 9) }), {
    fromKm: 3,
    toKm: 4,
  });
  expect(fit?.verdict).toBe('not');
  expect(fit?.answers.map(({ near, verdict, doubt }) => [near, verdict, doubt])).toEqual([
    ['port', 'surely', null],
    ['station', 'perhaps', 'straddles'],
    ['interchange', 'perhaps', 'unlisted'],
    ['coast', 'not', null],
  ]);
});

test('what cannot be measured stays open', () => {
  expect(siteFit({ airport: 10, coast: 5 }, facts({}), null)).toEqual({
    verdict: 'perhaps',
    answers: [
      { near: 'airport', km: 10, verdict: 'perhaps', doubt: 'unmeasured' },
      { near: 'coast', km: 5, verdict: 'perhaps', doubt: 'unmeasured' },
    ],
  });
});
