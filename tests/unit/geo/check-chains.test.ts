import { expect, test } from 'vitest';
import { checkChains } from '../../../geo/check-chains.ts';
import { checkIds } from '../../../geo/check-ids.ts';
import { faultLine } from '../../../geo/fault.ts';
import { readSources } from '../../../geo/read.ts';
import { zoneTypeOf } from '../../../geo/zone-types.ts';
import { ZONE_TYPES } from '../../../geo/vocabulary.ts';
import { byId, good, withSources } from './fixture.ts';

type Chain = (typeof good.sources.chains)[number];
const lines = (input: typeof good) => checkChains(input).map(faultLine);
const withChain = (change: (chain: Chain) => unknown) => withSources((sources) => void change(byId(sources.chains, 'chips')));

test('good chains have no fault', () => {
  expect(lines(good)).toEqual([]);
});

test.each<[string, (chain: Chain) => unknown, string]>([
  [
    'a link without an id of its own',
    ({ links }) => links.push({ id: 'use', name_zh: '再用', name_en: 'Use again', places: [] }),
    'the link “use” stands twice: give each link an id of its own',
  ],
  [
    'a place at a link that the sentence does not name',
    (chain) => Object.assign(chain, { sentence: 'M12.0' }),
    '“works” is not named in sentence M12.0, which cannot say where it stands: take it out, or into unstated',
  ],
  ['a place of another article', (chain) => Object.assign(chain, { sentence: 'M13.0' }), '“bay” is not named in the article of M13.0: take it out of unstated'],
  [
    'a place at a link and in unstated',
    ({ unstated }) => unstated.push('works'),
    '“works” stands at a link or in zones, and in unstated too: take it out of unstated',
  ],
  [
    'a place of the industry that the chain leaves out',
    ({ unstated }) => unstated.splice(unstated.indexOf('bay'), 1),
    '“bay” is of this industry and named in M12: put it at a link, into zones, or into unstated',
  ],
])('%s is named with its remedy', (_, change, reason) => {
  expect(lines(withChain(change))).toContain(`chains.json: chips: ${reason}`);
});

test('a place of another industry is named with its remedy', () => {
  const input = withSources((sources) => (byId(sources.places, 'works').industry = []));
  expect(lines(input)).toEqual(['chains.json: chips: “works” does not carry the industry ic: add it to the place, or take the place out']);
});

test.each<[string, (chain: Chain) => unknown, string]>([
  ['an industry', (chain) => (chain.industry = 'ghost'), 'industry: there is no “ghost” in industries.json'],
  ['a sentence', (chain) => (chain.sentence = 'M12.9'), 'sentence: there is no “M12.9” in sentences.json'],
  ['a place at a link', ({ links }) => links[1]?.places.push('ghost'), 'places: there is no “ghost” in places.geojson'],
  ['a zone of the chain', ({ zones }) => zones.push('ghost'), 'zones: there is no “ghost” in places.geojson'],
  ['an unstated place', ({ unstated }) => unstated.push('ghost'), 'unstated: there is no “ghost” in places.geojson'],
])('%s that does not exist is named', (_, change, reason) => {
  expect(checkIds(withChain(change)).map(faultLine)).toContain(`chains.json: chips: ${reason}`);
});

test('a place may stand at two links', () => {
  const input = withChain(({ links }) => links[1]?.places.push('works'));
  expect([...checkIds(input).map(faultLine), ...lines(input)]).toEqual([]);
});

test('a zone or town whose name says no type is named; other places have none', () => {
  const input = withSources((sources) => {
    byId(sources.places, 'sgep').name_zh = '试写乐土';
    byId(sources.places, 'works').name_zh = '试写产业园';
  });
  expect(lines(input)).toEqual(['places.geojson: sgep: the end of “试写乐土” says no type: add it to ENDINGS in geo/zone-types.ts']);
  expect(byId(input.linked.places, 'works').properties.zone_type).toBeNull();
});

test('the name of each of the plan’s zones and towns says one type, and each type is met', () => {
  const zones = readSources().places.filter(({ kind }) => kind === 'zone' || kind === 'town');
  const typed = new Map(zones.map((zone) => [zone.id, zoneTypeOf(zone)]));
  expect(typed.size).toBe(32);
  expect([...typed.values()]).not.toContain(null);
  expect(new Set(typed.values())).toEqual(new Set(ZONE_TYPES));
  expect(Object.fromEntries(['etdz', 'sgep', 'ftz-qingdao', 'film-base', 'bridgehead-cbd', 'guzhenkou-sci', 'xinan'].map((id) => [id, typed.get(id)]))).toEqual(
    {
      etdz: 'economic',
      sgep: 'park',
      'ftz-qingdao': 'pilot',
      'film-base': 'base',
      'bridgehead-cbd': 'business',
      'guzhenkou-sci': 'science',
      xinan: 'town',
    },
  );
});
