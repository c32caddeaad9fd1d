/** The plan's names stand in its data and settings: none of them in the code, or another plan's site would speak of it. */
import { expect, test } from 'vitest';
import { SETTING } from '../../../geo/setting.ts';
import { servedCatalogue } from '../data/served.ts';
import { read, textFiles, withoutComments } from './files.ts';

const catalogue = servedCatalogue();
/** Names of the plan that are also words of the interface. */
const ORDINARY = new Set(['总体目标', 'Overall goals', '保障措施', '产业', 'Industry', 'Safeguards', '会展', '集成电路', '一张网', 'Exhibitions and events']);

const names = [
  ...catalogue.places.flatMap(({ properties }) => [properties.name_zh, properties.name_en, ...properties.aliases]),
  ...catalogue.agencies.flatMap(({ name_zh, name_en, aliases }) => [name_zh, name_en, ...aliases]),
  ...catalogue.measures.flatMap(({ title_zh, title_en }) => [title_zh, title_en]),
  ...Object.entries(SETTING).flatMap(([key, value]) => (/^(?:title|plan|area|description)/u.test(key) && typeof value === 'string' ? [value] : [])),
].filter((name) => name.length >= 2 && !ORDINARY.has(name) && (/\p{Script=Han}/u.test(name) || name.length >= 6));

/** Whole words of Latin letters; hanzi have no bounds. */
const stands = (name: string, text: string): boolean =>
  /\p{Script=Han}/u.test(name)
    ? text.includes(name)
    : text.includes(name) && new RegExp(`(?<![A-Za-z])${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![A-Za-z])`, 'u').test(text);

const code = textFiles.filter((path) => /^src\/.*\.(?:ts|css)$|^index\.html$/u.test(path)).map((path) => ({ path, text: withoutComments(read(path)) }));

test('the names that are looked for are those of the whole plan', () => expect(new Set(names).size).toBeGreaterThan(300));

test('no name of a place, an agency, a measure or the plan itself stands in the code', () => {
  const found = code.flatMap(({ path, text }) => names.filter((name) => stands(name, text)).map((name) => `${path}: ${name}`));
  expect(found).toEqual([]);
});

test('a name in the code would be found', () => {
  const [name = ''] = names;
  expect(stands(name, `const title = '${name}';`)).toBe(true);
});
