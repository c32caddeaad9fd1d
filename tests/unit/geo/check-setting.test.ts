import { expect, test } from 'vitest';
import { checkSetting } from '../../../geo/check-setting.ts';
import { faultLine } from '../../../geo/fault.ts';
import { byId, good, withSources } from './fixture.ts';

const lines = (input: typeof good) => checkSetting(input).map(faultLine);
type Change = Partial<(typeof good.sources.places)[number]>;

test('good places have no fault', () => {
  expect(lines(good)).toEqual([]);
});

test.each<[string, string, Change, string]>([
  ['a project in the water', 'works', { within: null, lat: 35.5 }, '119.7100, 35.5000 is at sea (setting: sea or shore where that is right)'],
  ['a bay on land', 'bay', { lat: 35.9 }, '119.9000, 35.9000 is on land (setting: land or shore where that is right)'],
  [
    'the end of a line in the water',
    'line',
    {
      line: [
        [119.7, 35.7],
        [119.9, 35.5],
      ],
    },
    '119.9000, 35.5000 is at sea (setting: sea or shore where that is right)',
  ],
  [
    'the middle of a zone in the water',
    'djk-zone',
    { disc: { lon: 119.8, lat: 35.5, area_km2: 10 } },
    '119.8000, 35.5000 is at sea (setting: sea or shore where that is right)',
  ],
  [
    'a shore place far from the shore',
    'works',
    { within: null, setting: 'shore', lat: 35.5 },
    '119.7100, 35.5000 is 11196 m from the shore, too far for setting shore',
  ],
])('%s is named', (_, id, change, reason) => {
  const input = withSources((sources) => Object.assign(byId(sources.places, id), change));
  expect(lines(input)).toEqual([`places.geojson: ${id}: ${reason}`]);
});

test.each<[string, Change]>([
  ['at sea by decision', { within: null, setting: 'sea', lat: 35.5 }],
  ['at the shore by decision, within its own precision', { within: null, setting: 'shore', lat: 35.59 }],
])('a project may be %s', (_, change) => {
  expect(lines(withSources((sources) => Object.assign(byId(sources.places, 'works'), change)))).toEqual([]);
});

test('a point far from the town it names is named', () => {
  const input = withSources((sources) => (byId(sources.places, 'works').lon = 119.8));
  expect(lines(input)).toEqual(['places.geojson: works: 9019 m from the middle of town, which reaches 3200 m (outside_town: true, and the note says why)']);
});

test('a point may lie outside its town by decision', () => {
  expect(lines(withSources((sources) => Object.assign(byId(sources.places, 'works'), { lon: 119.8, outside_town: true })))).toEqual([]);
});

test('a decision that is not needed is named', () => {
  const input = withSources((sources) => (byId(sources.places, 'works').outside_town = true));
  expect(lines(input)).toEqual(['places.geojson: works: outside_town is set, but the point lies in town']);
});
