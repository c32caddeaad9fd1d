import { expect, test } from 'vitest';
import { checkGeometry } from '../../../geo/check-geometry.ts';
import { faultLine } from '../../../geo/fault.ts';
import { byId, good, withSources } from './fixture.ts';

const lines = (input: typeof good) => checkGeometry(input).map(faultLine);
type Change = Partial<(typeof good.sources.places)[number]>;

test('good places have no fault', () => {
  expect(lines(good)).toEqual([]);
});

test.each<[string, string, Change, string]>([
  ['a point without a position', 'works', { lon: null }, 'precision point asks for geometry Point, found none'],
  ['a point that is too vague', 'works', { precision_m: 1001 }, 'precision point asks for precision_m from 1 to 1000, found 1001'],
  ['a locality that is too sharp', 'bay', { precision_m: 999 }, 'precision locality asks for precision_m from 1000 to 6000, found 999'],
  ['a locality that is too vague', 'bay', { precision_m: 6001 }, 'precision locality asks for precision_m from 1000 to 6000, found 6001'],
  ['an anchor with a position', 'unknown-works', { lon: 119.8, lat: 35.8 }, 'precision anchor asks for geometry none, found Point'],
  ['an anchor with metres', 'unknown-works', { precision_m: 500 }, 'precision anchor has no precision_m'],
  ['an anchor in nothing', 'unknown-works', { within: null }, 'an anchor says what it stands in (within)'],
  [
    'a district row with a position',
    'unknown-works',
    { precision: 'district', lon: 119.8, lat: 35.8 },
    'precision district asks for geometry none, found Point',
  ],
  ['an extent that does not say how it was drawn', 'line', { shape_en: null }, 'precision approximate says how it was drawn (shape_zh, shape_en)'],
  [
    'an outline with a mere point',
    'bay',
    { precision: 'outline', shape_zh: '描。', shape_en: 'Traced.' },
    'precision outline asks for geometry Polygon or LineString, found Point',
  ],
  ['latitude before longitude', 'works', { lon: 35.8, lat: 119.7 }, 'latitude stands before longitude at 35.8, 119.7'],
  ['a position in another province', 'works', { lon: 117, lat: 36.6 }, '117, 36.6 lies outside the region'],
])('%s is named', (_, id, change, reason) => {
  const input = withSources((sources) => Object.assign(byId(sources.places, id), change));
  expect(lines(input)).toEqual([`places.geojson: ${id}: ${reason}`]);
});

test('latitude before longitude in the coordinate as found is named', () => {
  const input = withSources((sources) => (byId(sources.places, 'bay').position.found = [35.5, 119.9]));
  expect(lines(input)).toEqual(['places.geojson: bay: position.found has latitude before longitude: 35.5, 119.9']);
});

test('every place has a source', () => {
  const input = withSources((sources) => (byId(sources.places, 'bay').position.source = ' '));
  expect(lines(input)).toEqual(['places.geojson: bay: every place has a source']);
});

test('a flagship zone without a geometry is named', () => {
  const input = withSources((sources) => Object.assign(byId(sources.places, 'sgep'), { precision: 'district', precision_m: null, lon: null }));
  expect(lines(input)).toEqual(['places.geojson: sgep: a flagship zone must have a geometry']);
});

test('a flagship zone that is not there at all is named', () => {
  const input = withSources((sources) => sources.places.splice(0, 1));
  expect(lines(input)).toEqual(['places.geojson: guzhenkou-sci: a flagship zone must have a geometry']);
});

test('an anchor must stand in something that is on the map', () => {
  const input = withSources((sources) => {
    Object.assign(byId(sources.places, 'town'), { precision: 'district', precision_m: null, lon: null });
    byId(sources.places, 'unknown-works').within = 'town';
  });
  expect(lines(input)).toEqual(['places.geojson: unknown-works: nothing that it stands in has a position: town']);
});

test('places that lie in each other are named', () => {
  const input = withSources((sources) => {
    byId(sources.places, 'town').within = 'works';
  });
  expect(lines(input)).toEqual([
    'places.geojson: town: within goes round in a circle: works, town',
    'places.geojson: works: within goes round in a circle: town, works',
  ]);
});
