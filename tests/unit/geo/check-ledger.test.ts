import { expect, test } from 'vitest';
import { checkLedger } from '../../../geo/check-ledger.ts';
import { faultLine } from '../../../geo/fault.ts';
import { articleOf, byId, good, withSources } from './fixture.ts';

const lines = async (input: typeof good) => checkLedger(input).map(faultLine);

test('a complete ledger has no fault', async () => {
  expect(await lines(good)).toEqual([]);
});

test('a measure too few is counted for the plan and for its part', async () => {
  const input = withSources((sources) => sources.sections[5]?.articles.pop());
  expect(await lines(input)).toEqual([
    'measures.json: file: the plan has 52 measures, the data 51',
    'measures.json: ecology: the part has 5 articles, the data 4',
    'sentences.json: M38.0: the plan has this sentence, the data lack it',
  ]);
});

test('a goal too few is counted for its part', async () => {
  const input = withSources((sources) => sources.sections[0]?.articles.pop());
  expect(await lines(input)).toContain('measures.json: goals: the part has 4 articles, the data 3');
});

test('a gap in the ordinals of an article is named', async () => {
  const input = withSources((sources) => articleOf(sources, 'M12').sentences.splice(0, 1));
  expect(await lines(input)).toContain('sentences.json: M12: sentence M12.0 is missing or out of order');
});

test('an article without sentences is named', async () => {
  const input = withSources((sources) => (articleOf(sources, 'M13').sentences = []));
  expect(await lines(input)).toContain('sentences.json: M13: the article has no sentence');
});

test('a sentence without a fingerprint is named', async () => {
  const input = withSources((sources) => delete sources.fingerprints['M12.1']);
  expect(await lines(input)).toEqual(['sentences.json: M12.1: the sentence has no fingerprint (npm run data:fingerprint)']);
});

test('class and places belong together', async () => {
  const input = withSources((sources) => {
    Object.assign(articleOf(sources, 'M13').sentences[0] ?? {}, { class: 'mapped' });
    Object.assign(articleOf(sources, 'M12').sentences[0] ?? {}, { class: 'district-wide' });
  });
  expect(await lines(input)).toEqual(['sentences.json: M12.0: class district-wide, but places: djk-zone', 'sentences.json: M13.0: class mapped, but no place']);
});

test('a target belongs to the article of its sentence', async () => {
  const input = withSources((sources) => Object.assign(articleOf(sources, 'M12').targets[0] ?? {}, { sentence: 'M07.1' }));
  expect(await lines(input)).toEqual(['targets.json: M12-T1: sentence M07.1 is not of article M12']);
});

test('a place that no sentence cites is named, a reference is not', async () => {
  const input = withSources((sources) => (articleOf(sources, 'M12').sentences[1] ?? { places: [] }).places.splice(5, 1));
  expect(await lines(input)).toEqual(['places.geojson: bay: no sentence cites this place']);
  expect(byId(good.linked.places, 'station').properties.sentences).toEqual([]);
});

test('a title that is not the heading is named', async () => {
  const input = withSources((sources) => (articleOf(sources, 'M13').title_zh = '另一个标题'));
  expect(await lines(input)).toEqual(['measures.json: M13: title “另一个标题” is not the heading of the plan, restorations included']);
});
