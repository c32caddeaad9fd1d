/**
 * What is typed, then the ids that answer it, by the way of typing. Written from the plan's vocabulary and from how
 * people ask, before the engine was asked: a query that fails is a fault of the engine.
 */
import { ALIASES, HANZI, PARTS_OF_THE_PLAN, SEVERAL_WORDS, SLIPS, TRADITIONAL } from './search-queries-chinese.ts';
import { ENGLISH, FIGURES, INITIALS, MIXED, NUMBERS, PINYIN } from './search-queries-latin.ts';
import { INDICATORS, INDUSTRIES } from './search-queries-words.ts';

/** An id that two kinds share is written with its kind: `place/cold-chain`; a part of the plan always is: `part/ecology`. */
export type Query = readonly [string, ...string[]];

export const QUERIES_BY_WAY: Readonly<Record<string, readonly Query[]>> = {
  hanzi: HANZI,
  'parts of the plan': PARTS_OF_THE_PLAN,
  'other names': ALIASES,
  traditional: TRADITIONAL,
  slips: SLIPS,
  'several words': SEVERAL_WORDS,
  industries: INDUSTRIES,
  indicators: INDICATORS,
  pinyin: PINYIN,
  initials: INITIALS,
  mixed: MIXED,
  english: ENGLISH,
  figures: FIGURES,
  numbers: NUMBERS,
};

export const QUERIES: readonly Query[] = Object.values(QUERIES_BY_WAY).flat();

/** Neither named nor nearly named in the plan, from noise of the keys to words and figures that one might expect there. */
export const NOTHING_IN_THE_PLAN: readonly string[] = [
  ['xyzzy', 'zzzzzz', 'qqqqqq', 'xkqjw', 'asdf', 'abc123'],
  ['agency', 'banana', 'football', 'pizza', 'covid', 'tokyo'],
  ['吞吐量', '上合', '上合示范区', '足球', '不存在的东西', '哈哈哈'],
  ['7%', '7 %', '99%', '1000000', '12345', '3亿', '7bn', '7bn yuan', '100 billion dollars'],
].flat();
