/** The help points at what there is and shows what the data have, in both languages. */
import { describe, expect, test } from 'vitest';
import { NO_CATALOGUE } from '../../../src/data/catalogue.ts';
import { en } from '../../../src/i18n/en.ts';
import { helpWords } from '../../../src/i18n/help-words.ts';
import type { HelpTopic } from '../../../src/i18n/help-words.ts';
import { zh } from '../../../src/i18n/zh.ts';
import { applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { knownState, lostParts } from '../../../src/query/known.ts';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import { createHash, parseHash, unreadParts } from '../../../src/state/url.ts';
import { ENTRANCES, openEntrance } from '../../../src/ui/entrances.ts';
import { HELP, topicOf } from '../../../src/ui/help-topics.ts';
import { servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const topics = Object.keys(HELP) as HelpTopic[];
const steps = topics.flatMap((topic) => HELP[topic].steps.map((step) => ({ topic, step, name: `${topic}: ${step.id}` })));
const languages = [
  { words: helpWords.zh, messages: zh },
  { words: helpWords.en, messages: en },
] as const;

describe.each(languages)('in $messages.languageTag', ({ words, messages }) => {
  test('each step has its words, in the same order, and no words are without a step', () => {
    for (const topic of topics) expect(Object.keys(words.topics[topic].steps), topic).toEqual(HELP[topic].steps.map(({ id }) => id));
  });

  test('parts and charts are called as on their buttons', () => {
    for (const entrance of ENTRANCES) expect(words.topics[entrance].name).toBe(messages.views[entrance]);
    for (const [drawer, [title]] of Object.entries(words.topics.charts.steps))
      expect(title).toBe(messages.drawer.names[drawer as keyof typeof zh.drawer.names]);
  });

  test('every key that is listed stands on the page of keys', () => {
    const known = new Set(messages.keys.rows.map(([key]) => key));
    const listed = topics.flatMap((topic) => (HELP[topic].keys === 'tour' ? [] : HELP[topic].keys));
    expect(listed.length).toBeGreaterThan(20);
    expect(listed.filter((key) => !known.has(key))).toEqual([]);
  });
});

test('English has no Chinese', () => {
  expect(JSON.stringify(helpWords.en)).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
});

test('each entrance has a help of its own', () => {
  expect(ENTRANCES.map((entrance) => topicOf({ ...INITIAL_STATE, ...openEntrance(entrance) }))).toEqual([...ENTRANCES]);
});

describe('what is shown', () => {
  const { counts } = applyFilters(tabulateFacets(catalogue), {});
  const shown = steps.filter(({ step }) => step.show);

  test('there is much of it', () => {
    expect(shown.length).toBeGreaterThan(25);
  });

  test.each(shown)('$name is a link that the data keep whole', ({ step }) => {
    const patch = step.show?.(catalogue);
    expect(patch).toBeTruthy();
    const state = { ...INITIAL_STATE, ...patch };
    const hash = createHash(state, INITIAL_STATE);
    const read = parseHash(hash, INITIAL_STATE);
    expect(unreadParts(hash, read)).toEqual([]);
    expect(lostParts(read, { ...read, ...knownState(catalogue, counts, read) })).toEqual([]);
    expect(read).toEqual(state);
  });

  test.each(shown)('$name asks nothing of data that have not come', ({ step }) => {
    expect(() => step.show?.(NO_CATALOGUE)).not.toThrow();
    const patch = step.show?.(NO_CATALOGUE);
    expect(patch?.selected ?? null).toBeNull();
  });
});
