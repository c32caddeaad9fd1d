/** How often the first answers to the listed queries are right, and by which way of typing. */
import { describe, expect, it } from 'vitest';
import { SEARCH_GOALS } from '../../../geo/quality-names.ts';
import { NOTHING_IN_THE_PLAN, QUERIES, QUERIES_BY_WAY } from './search-queries.ts';
import { among, index, search } from './search-ranks.ts';

const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;
const missed = (places: number): string[] =>
  QUERIES.filter((query) => among([query], places) === 0).map(
    (query) =>
      `${query[0]}: ${search(query[0], 3)
        .map(({ kind, id, nearest }) => `${kind}/${id}${nearest ? '?' : ''}`)
        .join(' ')}`,
  );

describe('the list of queries', () => {
  it('has at least 200, each once, and at least 15 for every way of typing', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(200);
    expect(new Set(QUERIES.map(([query]) => query)).size).toBe(QUERIES.length);
    for (const [way, queries] of Object.entries(QUERIES_BY_WAY)) expect(queries.length, way).toBeGreaterThanOrEqual(15);
  });

  it('expects only rows that exist, and says the kind where two kinds share an id', () => {
    const known = (wanted: string): boolean => {
      const [kind, id] = wanted.includes('/') ? wanted.split('/') : [null, wanted];
      const rows = index.rows.filter((row) => row.id === id);
      return kind ? rows.some((row) => row.kind === kind) : rows.length === 1;
    };
    expect(QUERIES.flatMap(([, ...wanted]) => wanted).filter((wanted) => !known(wanted))).toEqual([]);
  });
});

describe('what the plan does not have', () => {
  it.each(NOTHING_IN_THE_PLAN.map((query) => [query] as const))('%s is said to be nothing', (query) => {
    expect(search(query)).toEqual([]);
  });
});

describe('the answers', () => {
  it.each([['港口'], ['gangkou'], ['port'], ['harbour']])('to %s are the three ports first, then the measures on ports', (query) => {
    const found = search(query, 12);
    expect(
      found
        .slice(0, 3)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['djk-port', 'qianwan-port', 'qingdao-port']);
    expect(found.filter(({ kind }) => kind === 'measure').map(({ id }) => id)).toEqual(expect.arrayContaining(['M15', 'M19']));
  });

  it('are right among the first three for 99.5 % of the queries, and first for 99 %', () => {
    const rows = [...Object.entries(QUERIES_BY_WAY), ['all', QUERIES] as const];
    console.log(
      rows
        .map(
          ([way, queries]) =>
            `${way}: ${queries.length} queries, top 1 ${percent(among(queries, 1), queries.length)}, top 3 ${percent(among(queries, 3), queries.length)}`,
        )
        .join('\n'),
    );
    expect(among(QUERIES, 3) / QUERIES.length, missed(3).join('\n')).toBeGreaterThanOrEqual(SEARCH_GOALS.three);
    expect(among(QUERIES, 1) / QUERIES.length, missed(1).join('\n')).toBeGreaterThanOrEqual(SEARCH_GOALS.first);
  });
});
