/** The list of results: groups in order, long ones cut until they are opened. */
import { expect, test } from 'vitest';
import type { SearchGroup, SearchResult } from '../../../src/query/search.ts';
import { entriesOf, groupResults } from '../../../src/ui/search-groups.ts';

const result = (group: SearchGroup, id: string): SearchResult => ({
  kind: group === 'project' ? 'place' : group,
  id,
  group,
  score: 1,
  field: 'name_zh',
  matched: { text: id, ranges: [] },
  nearest: false,
});
const many = (group: SearchGroup, count: number): SearchResult[] => Array.from({ length: count }, (_, at) => result(group, `${group}-${at}`));

test('the group of the best comes first, and a group stays together', () => {
  const groups = groupResults([result('target', 'a'), result('place', 'b'), result('target', 'c')], new Set());
  expect(groups.map(({ group, total }) => [group, total])).toEqual([
    ['target', 2],
    ['place', 1],
  ]);
});

test('a long group is cut, says how many there are, and opens whole', () => {
  const results = [...many('place', 9), ...many('measure', 2)];
  const [places] = groupResults(results, new Set());
  expect(places).toMatchObject({ total: 9 });
  expect(places?.shown).toHaveLength(6);
  expect(groupResults(results, new Set<SearchGroup>(['place']))[0]?.shown).toHaveLength(9);
});

test('a row that says “1 more” never stands for one row', () => {
  expect(groupResults(many('agency', 7), new Set())[0]?.shown).toHaveLength(7);
});

test('the arrows walk through results and the rests of groups in the order of the screen', () => {
  const entries = entriesOf(groupResults([...many('place', 9), ...many('measure', 1)], new Set()));
  expect(entries.map((entry) => ('opens' in entry ? `+${entry.opens}` : entry.result.id))).toEqual([
    ...Array.from({ length: 6 }, (_, at) => `place-${at}`),
    '+place',
    'measure-0',
  ]);
});
