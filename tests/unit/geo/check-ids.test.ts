import { expect, test } from 'vitest';
import { checkIds } from '../../../geo/check-ids.ts';
import { faultLine } from '../../../geo/fault.ts';
import { articleOf, byId, good, withLinked, withSources } from './fixture.ts';

const lines = (input: typeof good) => checkIds(input).map(faultLine);

test('good rows have no fault', () => {
  expect(lines(good)).toEqual([]);
});

test('an id on two rows is named', () => {
  const input = withSources((sources) => sources.places.push({ ...byId(sources.places, 'station') }));
  expect(lines(input)).toEqual(['places.geojson: station: this id stands on two rows']);
});

test('an id twice in one list is named', () => {
  const input = withSources((sources) => articleOf(sources, 'M13').agencies.push('bureau'));
  expect(lines(input)).toContain('measures.json: M13: agencies: “bureau” stands twice');
});

test.each([
  [
    'an agency',
    (sources: typeof good.sources) => articleOf(sources, 'M13').agencies.push('ghost'),
    'measures.json: M13: agencies: there is no “ghost” in agencies.json',
  ],
  [
    'a leading agency',
    (sources: typeof good.sources) => articleOf(sources, 'S1').lead.push('ghost'),
    'measures.json: S1: lead: there is no “ghost” in agencies.json',
  ],
  [
    'a place of a sentence',
    (sources: typeof good.sources) => articleOf(sources, 'M12').sentences[1]?.places.push('ghost'),
    'sentences.json: M12.1: places: there is no “ghost” in places.geojson',
  ],
  [
    'a place of a target',
    (sources: typeof good.sources) => articleOf(sources, 'M12').targets[0]?.places.push('ghost'),
    'targets.json: M12-T1: places: there is no “ghost” in places.geojson',
  ],
  [
    'the place around a place',
    (sources: typeof good.sources) => (byId(sources.places, 'works').within = 'ghost'),
    'places.geojson: works: within: there is no “ghost” in places.geojson',
  ],
  [
    'an industry',
    (sources: typeof good.sources) => byId(sources.places, 'works').industry.push('ghost'),
    'places.geojson: works: industry: there is no “ghost” in industries.json',
  ],
  [
    'a part of a sum',
    (sources: typeof good.sources) => sources.sections[2]?.sums[0]?.parts.push('ghost'),
    'sums.json: both: parts: there is no “ghost” in targets.json',
  ],
  [
    'the sentence of a target',
    (sources: typeof good.sources) => Object.assign(articleOf(sources, 'M12').targets[0] ?? {}, { sentence: 'M12.9' }),
    'targets.json: M12-T1: sentence: there is no “M12.9” in sentences.json',
  ],
])('%s that does not exist is named', (_, change, line) => {
  expect(lines(withSources((sources) => void change(sources)))).toContain(line);
});

test.each([
  [
    'a measure drops a place',
    (linked: typeof good.linked) => (byId(linked.measures, 'M12').places = []),
    'places.geojson: bay: measures: “M12” does not name this row in its places',
  ],
  [
    'a place drops a sentence',
    (linked: typeof good.linked) => (byId(linked.places, 'bay').properties.sentences = []),
    'sentences.json: M12.1: places: “bay” does not name this row in its sentences',
  ],
  [
    'a place drops a target',
    (linked: typeof good.linked) => (byId(linked.places, 'djk-zone').properties.targets = []),
    'targets.json: M12-T1: places: “djk-zone” does not name this row in its targets',
  ],
  [
    'an agency drops a measure',
    (linked: typeof good.linked) => (byId(linked.agencies, 'bureau').leads = []),
    'measures.json: M12: agencies: “bureau” does not name this row in its leads or serves',
  ],
  [
    'a measure drops a target',
    (linked: typeof good.linked) => (byId(linked.measures, 'M12').targets = []),
    'targets.json: M12-T1: article: “M12” does not name this row in its targets',
  ],
  [
    'a section drops an article',
    (linked: typeof good.linked) => linked.sections[2]?.articles.splice(0, 1),
    'measures.json: M07: part: “industry” does not name this row in its articles',
  ],
])('%s: the other end is named', (_, change, line) => {
  expect(lines(withLinked((linked) => void change(linked)))).toContain(line);
});

test('a feature says its id twice, and both are one', () => {
  const input = withLinked((linked) => (byId(linked.places, 'bay').properties.id = 'boy'));
  expect(lines(input)).toEqual(['places.geojson: bay: properties.id is “boy”']);
});
