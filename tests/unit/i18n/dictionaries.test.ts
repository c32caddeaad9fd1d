import { describe, expect, test } from 'vitest';
import { FREQUENCIES, KINDS, LEVELS, PRECISIONS, SENTENCE_CLASSES, STAGES } from '../../../geo/vocabulary.ts';
import { chinese, loadMessages } from '../../../src/i18n/index.ts';
import { en } from '../../../src/i18n/en.ts';
import { zh } from '../../../src/i18n/zh.ts';

type Leaf = readonly [path: string, value: unknown];

/** Every word of a dictionary with the way to it. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key));
}

/** What a word says: a text itself, a function's answer to plain arguments. */
function spoken(value: unknown): string {
  return typeof value === 'function' ? String(value(7, 9, 5, 3)) : String(value);
}

/** The names of the languages stand in their own language, wherever they are. */
const IN_THE_OTHER_LANGUAGE = new Set(['otherLanguage', 'otherLanguageName']);

describe('the two dictionaries', () => {
  test('have the same words in the same order', () => {
    expect(leaves(en).map(([path]) => path)).toEqual(leaves(zh).map(([path]) => path));
  });

  test('have words of the same kind, functions with the same number of arguments', () => {
    const form = ([path, value]: Leaf): string => `${path}: ${typeof value}${typeof value === 'function' ? `(${value.length})` : ''}`;
    expect(leaves(en).map(form)).toEqual(leaves(zh).map(form));
  });

  test('use every argument that the other uses', () => {
    const english = new Map(leaves(en));
    for (const [path, value] of leaves(zh)) {
      const other = english.get(path);
      if (typeof value !== 'function' || typeof other !== 'function') continue;
      const used = (speak: (...all: string[]) => unknown): boolean[] =>
        ['甲7', '乙9', '丙5', '丁3'].map((each, index, all) => String(speak(...all)).includes(each) && index < speak.length);
      expect(used(other as never), path).toEqual(used(value as never));
    }
  });
});

describe('English', () => {
  test('has no Chinese but the name of the language', () => {
    for (const [path, value] of leaves(en))
      if (!IN_THE_OTHER_LANGUAGE.has(path)) expect(spoken(value), path).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
    expect(en.otherLanguage).toBe('中文');
  });

  test('says one in the singular', () => {
    expect(en.search.count(1)).toBe('1 result');
    expect(en.detail.unplaced(1)).not.toContain('items');
  });
});

describe('Chinese', () => {
  test('has Chinese in every word that is not a name, a sign or a measure', () => {
    for (const [path, value] of leaves(zh)) {
      if (IN_THE_OTHER_LANGUAGE.has(path) || /^(?:languageTag|map\.sources|keys\.rows|legend\.count|accuracy)/u.test(path)) continue;
      expect(spoken(value), path).toMatch(/\p{Script=Han}/u);
    }
  });

  test('has no half-width comma or full stop between hanzi', () => {
    for (const [path, value] of leaves(zh)) expect(spoken(value), path).not.toMatch(/\p{Script=Han}[,;?!]|\p{Script=Han}\.(?:\s|$)/u);
  });
});

test.each(Object.entries({ zh, en }))('%s has no empty word, no exclamation mark and no emoji', (name, messages) => {
  for (const [path, value] of leaves(messages)) {
    // English says “=” by the number alone.
    if (!(name === 'en' && path === 'comparators.=')) expect(spoken(value).trim(), path).not.toBe('');
    expect(spoken(value), path).not.toMatch(/[!！]|\p{Emoji_Presentation}/u);
    expect(spoken(value), path).not.toMatch(/undefined|\[object/u);
  }
});

test.each(Object.entries({ zh, en }))('%s has a word for every value of the data', (_name, messages) => {
  for (const kind of KINDS) expect(messages.kinds[kind] && messages.kindOne[kind], kind).toBeTruthy();
  for (const precision of PRECISIONS) expect(messages.precisions[precision] && messages.precisionHelp[precision], precision).toBeTruthy();
  for (const stage of STAGES) expect(messages.stages[stage], stage).toBeTruthy();
  for (const level of LEVELS) expect(messages.levels[level], level).toBeTruthy();
  for (const each of SENTENCE_CLASSES) expect(messages.reading.classes[each], each).toBeTruthy();
  expect(FREQUENCIES).toEqual(['once', 'every-year', 'average-per-year']);
});

test('each language is loaded by its name', async () => {
  expect(chinese).toBe(zh);
  expect(await loadMessages('zh')).toBe(zh);
  expect(await loadMessages('en')).toBe(en);
});
