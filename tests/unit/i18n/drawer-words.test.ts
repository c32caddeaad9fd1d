import { describe, expect, test } from 'vitest';
import { linksWords } from '../../../src/i18n/links-words.ts';
import { matrixWords } from '../../../src/i18n/matrix-words.ts';

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
}

const spoken = (value: unknown): string => (typeof value === 'function' ? String(value(7, 9, 5, 3)) : String(value));

describe.each(Object.entries({ matrixWords, linksWords }))('%s', (_name, { zh, en }) => {
  test('have the same words in both languages, none empty', () => {
    const form = ([path, value]: Leaf): string => `${path} ${typeof value}${typeof value === 'function' ? value.length : ''}`;
    expect(leaves(en).map(form)).toEqual(leaves(zh).map(form));
    for (const [path, value] of [...leaves(zh), ...leaves(en)]) expect(spoken(value).trim(), path).not.toMatch(/^$|undefined|[!！]/u);
  });

  test('are in their language', () => {
    for (const [path, value] of leaves(en)) expect(spoken(value), path).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
    for (const [path, value] of leaves(zh)) if (path !== '.count' && path !== '.role') expect(spoken(value), path).toMatch(/\p{Script=Han}/u);
  });
});

test('English says one in the singular, and leaves out what is none', () => {
  expect(matrixWords.en.agencyCount(1, 1)).toBe('1 agency');
  expect(linksWords.en.linked(1, 0, 2, 1)).toBe('1 agency, 2 targets, 1 place');
  expect(linksWords.en.group('Port', 2)).toBe('Port and 1 other');
  expect(linksWords.zh.linked(0, 1, 0, 2)).toBe('1 条，2 个地点');
});
