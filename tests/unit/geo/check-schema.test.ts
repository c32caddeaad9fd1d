import { expect, test } from 'vitest';
import { checkBasemap, checkSchema } from '../../../geo/check-schema.ts';
import { faultLine } from '../../../geo/fault.ts';
import { byId, good, withLinked, withSources } from './fixture.ts';

/** Labels are made from places and repeat their faults. */
const faults = (input: typeof good) => checkSchema(input).filter(({ file }) => file !== 'place-labels.geojson');

test.each([
  [
    'a value outside its list',
    'level',
    'village',
    'agencies.json: bureau.level: Invalid type: Expected ("city" | "district" | "central" | "party" | "court" | "group") but received "village"',
  ],
  ['English with Chinese in it', 'name_en', '局 bureau', 'agencies.json: bureau.name_en: English text holds Chinese characters'],
  ['an empty Chinese text', 'name_zh', '、', 'agencies.json: bureau.name_zh: Chinese text is missing'],
])('%s is named with its row and field', (_, field, value, line) => {
  const input = withSources((sources) => Object.assign(byId(sources.agencies, 'bureau'), { [field]: value }));
  expect(faults(input).map(faultLine)).toEqual([line]);
});

test('a field that the schema does not have is named', () => {
  const input = withLinked((linked) => Object.assign(byId(linked.places, 'bay').properties, { colour: 'blue' }));
  expect(faults(input).map(faultLine)).toEqual(['places.geojson: bay.colour: Invalid key: Expected never but received "colour"']);
});

test('a position with a third number is no position', () => {
  const input = withLinked((linked) => Object.assign(byId(linked.places, 'bay'), { geometry: { type: 'Point', coordinates: [120, 35.9, 12] } }));
  expect(faults(input).map(faultLine)).toEqual(['places.geojson: bay.geometry.coordinates.2: Invalid type: Expected never but received 12']);
});

test('latitude before longitude is named where it stands', () => {
  const input = withLinked((linked) => Object.assign(byId(linked.places, 'bay'), { geometry: { type: 'Point', coordinates: [35.9, 120] } }));
  expect(faults(input).map(({ reason }) => reason)).toEqual(['longitude comes first', 'latitude comes second']);
});

test('the basemap has a schema too', () => {
  expect(checkBasemap(good.basemap)).toEqual([]);
  const [land] = structuredClone([...good.basemap]);
  Object.assign(land?.collection.features[0]?.properties ?? {}, { precision: 'exact' });
  expect(checkBasemap(land ? [land] : []).map(({ file, row }) => `${file} ${row}`)).toEqual(['basemap/land.geojson land.properties.precision']);
});
