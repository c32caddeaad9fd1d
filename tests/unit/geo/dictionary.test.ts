import { expect, test } from 'vitest';
import { checkDictionary, fieldsOf, readDictionary } from '../../../geo/dictionary-texts.ts';
import type { Dictionary } from '../../../geo/dictionary-texts.ts';
import { dictionaryPage } from '../../../geo/dictionary.ts';
import { faultLine } from '../../../geo/fault.ts';
import { jsonSchemas } from '../../../geo/json-schema.ts';
import { deepFreeze } from './fixture.ts';

const schemas = deepFreeze(jsonSchemas());
const dictionary = deepFreeze(readDictionary());

function linesAfter(change: (own: Dictionary) => void): string[] {
  const own = structuredClone(dictionary);
  change(own);
  return checkDictionary(schemas, own).map(faultLine);
}

test('every field and value of the schema has a text', () => {
  expect(linesAfter(() => {})).toEqual([]);
});

test.each<[string, (own: Dictionary) => unknown, string]>([
  ['a field without a text', (own) => delete own.files['targets.json']?.fields['value'], 'geo/dictionary.yaml: targets.json value: the field has no text'],
  ['a file without a text', (own) => delete own.files['sums.json'], 'geo/dictionary.yaml: sums.json: the file has no text'],
  [
    'a text without a field',
    (own) => Object.assign(own.files['sums.json']?.fields ?? {}, { colour: { zh: '颜色', en: 'colour' } }),
    'geo/dictionary.yaml: sums.json colour: the schema has no such field',
  ],
  ['a value without a text', (own) => delete own.values['scope']?.['place'], 'geo/dictionary.yaml: targets.json scope: value place has no text'],
  [
    'a text without a value',
    (own) => Object.assign(own.values['scope'] ?? {}, { world: { zh: '世界', en: 'world' } }),
    'geo/dictionary.yaml: targets.json scope: the schema has no value world',
  ],
  [
    'a closed list without its values',
    (own) => delete own.files['targets.json']?.fields['scope']?.values,
    'geo/dictionary.yaml: targets.json scope: its values have no list (values:)',
  ],
])('%s is named', (_, change, line) => {
  expect(linesAfter((own) => void change(own))).toEqual([line]);
});

test('fields are named by their path and typed in both languages', () => {
  const fields = fieldsOf(schemas['places.geojson'] ?? {});
  expect(fields.find(({ path }) => path === 'features[].properties.position.found')?.type).toEqual({ zh: '两个数或null', en: 'two numbers or null' });
  expect(fields.find(({ path }) => path === 'features[].properties.aliases')?.type).toEqual({ zh: '文字的列表', en: 'list of texts' });
  expect(fields.find(({ path }) => path === 'features[].properties.precision')?.values).toHaveLength(7);
});

test('the page says the version, names its languages, escapes its texts and has no script', () => {
  const own = structuredClone(dictionary);
  own.intro.en = 'Less < more & "so"';
  const page = dictionaryPage(schemas, own, '7.8.9');
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page).toContain('<code>7.8.9</code>');
  expect(page).toContain('<p lang="en">Less &lt; more &amp; &quot;so&quot;</p>');
  expect(page).not.toMatch(/<script|https?:\/\//u);
});

test('every link within the page has its target', () => {
  const page = dictionaryPage(schemas, dictionary, '1.0.0');
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
  expect([...page.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id).filter((id) => !ids.has(id))).toEqual([]);
});
