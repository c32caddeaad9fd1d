/** The words of each view that is fetched on demand: both languages whole, each in its own writing. */
import { describe, expect, test } from 'vitest';

type Leaf = readonly [path: string, value: unknown];
type Pair = { zh: unknown; en: unknown };

const modules = import.meta.glob<Record<string, unknown>>('../../../src/i18n/*-words.ts', { eager: true });
const isPair = (value: unknown): value is Pair => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
const dictionaries = Object.entries(modules).map(([path, module]) => [path.split('/').at(-1) ?? path, Object.values(module).find(isPair)] as const);

/** Every word of a dictionary with the way to it. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key));
}

const plainTexts = (value: unknown): Leaf[] => leaves(value).filter(([, word]) => typeof word === 'string');

test('every file of words is found', () => {
  expect(dictionaries.length).toBeGreaterThanOrEqual(5);
  for (const [file, pair] of dictionaries) expect(pair, file).toBeDefined();
});

describe.each(dictionaries)('%s', (_file, pair) => {
  test('has the same words of the same kind in both languages', () => {
    const form = ([path, value]: Leaf): string => `${path}: ${typeof value}${typeof value === 'function' ? `(${value.length})` : ''}`;
    expect(leaves(pair?.en).map(form)).toEqual(leaves(pair?.zh).map(form));
  });

  test('has no Chinese in English, and no exclamation mark in either', () => {
    for (const [path, word] of plainTexts(pair?.en)) expect(word, path).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef!]/u);
    for (const [path, word] of plainTexts(pair?.zh)) expect(word, path).not.toMatch(/[!！]/u);
  });

  test('has no half-width comma or full stop between hanzi', () => {
    for (const [path, word] of plainTexts(pair?.zh)) expect(word, path).not.toMatch(/\p{Script=Han}[,;?!]|\p{Script=Han}\.(?:\s|$)/u);
  });
});
