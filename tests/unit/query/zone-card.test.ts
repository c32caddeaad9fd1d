/** The zone card against a recount of the served rows that shares nothing with the filters. */
import { expect, test } from 'vitest';
import { isComparable } from '../../../src/query/comparable.ts';
import { zoneCard } from '../../../src/query/zone-card.ts';
import { tabulateFacets } from '../../../src/query/facets.ts';
import { zoneFacts } from '../../../src/query/zone-facts.ts';
import type { Filters } from '../../../src/state/app-state.ts';
import { servedCatalogue } from '../data/served.ts';
import { rawCounts } from './raw-plan.ts';

const catalogue = servedCatalogue();
const table = tabulateFacets(catalogue);
const cardOf = (id: string, filters: Filters = {}) => {
  const place = catalogue.place.get(id);
  if (!place) throw new Error(id);
  const facts = (own: Filters) => zoneFacts(catalogue, { table, filters: own, nearness: null }, place);
  return zoneCard(catalogue, facts(filters), facts({}));
};
const sorted = (ids: readonly string[]): string[] => [...ids].toSorted();

const ZONES = catalogue.places.filter((place) => isComparable(catalogue, place)).map(({ id }) => id);

test.each(ZONES)('%s: items, agencies and roles as the rows have them', (id) => {
  const card = cardOf(id);
  const raw = rawCounts(id);
  const idsOf = (items: readonly Readonly<{ item: { id: string } }>[]): string[] => sorted(items.map(({ item }) => item.id));
  expect(idsOf(card.measures)).toEqual(sorted([...raw.measures]));
  expect(idsOf(card.targets)).toEqual(sorted([...raw.targets]));
  expect(idsOf(card.projects)).toEqual(sorted([...raw.projects]));
  expect(idsOf(card.agencies)).toEqual(sorted([...raw.leads, ...raw.serves]));
  const rows = catalogue.measures.filter((measure) => raw.measures.has(measure.id));
  for (const { item, measures: own } of card.agencies) {
    const answering = rows.filter(({ agencies }) => agencies.includes(item.id));
    const leading = answering.filter(({ lead }) => lead.includes(item.id));
    expect(sorted(own.lead.map((each) => each.id))).toEqual(sorted(leading.filter((each) => each.lead_basis === 'stated').map((each) => each.id)));
    expect(sorted(own.first.map((each) => each.id))).toEqual(sorted(leading.filter((each) => each.lead_basis === 'first-named').map((each) => each.id)));
    expect(own.lead.length + own.first.length + own.other.length).toBe(answering.length);
  }
});

test('who is named first stands before who only takes part, and is said to lead only where the plan says so', () => {
  const { agencies } = cardOf('djk-zone');
  const isFirst = agencies.map(({ measures }) => measures.first.length + measures.lead.length > 0);
  expect(isFirst.lastIndexOf(true)).toBeLessThan(isFirst.indexOf(false));
  expect(agencies.flatMap(({ measures }) => measures.lead)).toEqual([]);
  const leading = cardOf('ftz-qingdao').agencies.flatMap(({ measures }) => measures.lead.map(({ id }) => id));
  expect([...new Set(leading)]).toEqual(['S2']);
});

test('filters take nothing away: what passes stands first, and the counts are those of the comparison', () => {
  const card = cardOf('djk-zone', { industry: ['hydrogen'] });
  const passing = card.projects.filter(({ isBeside }) => !isBeside);
  expect(passing.map(({ item }) => item.id)).toEqual(card.facts.projects.ids);
  expect(passing.every(({ item }) => item.properties.industry.includes('hydrogen'))).toBe(true);
  expect(card.projects).toHaveLength(card.facts.projects.total);
  expect(card.projects.slice(0, passing.length)).toEqual(passing);
});
