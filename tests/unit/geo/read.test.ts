import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '../../../geo/read.ts';

/** A copy of the project's sources with one file changed. */
function copyWith(file: string, change: (text: string) => string): string {
  const root = mkdtempSync(join(tmpdir(), 'geo-'));
  cpSync('geo', root, { recursive: true });
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
  return root;
}

function messageOf(root: string): string {
  try {
    readSources(root);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(`${root}/`, '') : String(error);
  }
}

const messageFor = (file: string, change: (text: string) => string) => messageOf(copyWith(file, change));

test('the project’s own sources have the right form', () => {
  expect(messageFor('plan.yaml', (text) => text)).toBe('');
});

test('a misspelt key is named by the id of its row', () => {
  expect(messageFor('places/bays.yaml', (text) => text.replace('name_en: Qizi Bay', 'name_eng: Qizi Bay'))).toBe(
    'places/bays.yaml: qiziwan.name_en: Invalid key: Expected "name_en" but received undefined\nplaces/bays.yaml: qiziwan.name_eng: Invalid key: Expected never but received "name_eng"',
  );
});

test('a fault in a target is named by the target', () => {
  expect(messageFor('plan/2-industry.yaml', (text) => text.replace('value: 1000', 'value: many'))).toMatch(
    /^plan\/2-industry\.yaml: M\d\d-T\d\.value: Invalid type: Expected number but received "many"$/u,
  );
});

test('a file that is no YAML is named with the place', () => {
  expect(messageFor('plan/agencies.yaml', () => '- {id: science')).toMatch(/^plan\/agencies\.yaml: file: .*line 1/u);
});

test('a unit needs a factor above zero', () => {
  expect(messageFor('plan/units.yaml', (text) => text.replace('factor: 10000 }', 'factor: 0 }'))).toContain(
    'plan/units.yaml: 1.factor: Invalid value: Expected >0 but received 0',
  );
});

test('faults of several files are told together', () => {
  const root = copyWith('plan.yaml', (text) => text.replace(/data_version: .*/u, 'data_version: "one"'));
  writeFileSync(join(root, 'industries.yaml'), '- { id: ic, name_en: Circuits }\n');
  expect(messageOf(root)).toBe(
    'plan.yaml: data_version: the data version has three numbers\nindustries.yaml: ic.name_zh: Invalid key: Expected "name_zh" but received undefined',
  );
});
