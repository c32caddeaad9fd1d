/**
 * `npm run bench:search`: types every listed query key by key into the search of the built index and prints the time of a
 * key stroke; exits with 1 when the slowest one in twenty takes longer than the goal. The answers to a first round, in which
 * the engine compiles, are thrown away.
 */
import { readFileSync } from 'node:fs';
import type { SearchIndexFile } from '../../geo/schema.ts';
import { createSearch } from '../../src/query/search.ts';
import { QUERIES } from '../unit/query/search-queries.ts';

const INDEX = 'public/data/v1/search.json';
const GOAL_P95_MS = 30;
/** As many rows as the page asks for. */
const LIMIT = 24;

type Stroke = { typed: string; ms: number };

/** One stroke for every beginning of every query, from an engine that has seen none of them. */
function typeAll(index: SearchIndexFile): Stroke[] {
  const search = createSearch(index);
  return QUERIES.flatMap(([query]) =>
    [...query].map((_, at, characters): Stroke => {
      const typed = characters.slice(0, at + 1).join('');
      const start = performance.now();
      search(typed, LIMIT);
      return { typed, ms: performance.now() - start };
    }),
  );
}

const index = JSON.parse(readFileSync(INDEX, 'utf8')) as SearchIndexFile;
const start = performance.now();
createSearch(index);
const preparedMs = performance.now() - start;
typeAll(index);
const strokes = typeAll(index).toSorted((a, b) => a.ms - b.ms);
const at = (share: number): number => strokes[Math.min(strokes.length - 1, Math.floor(strokes.length * share))]?.ms ?? NaN;
const slowest = strokes.at(-1);
console.log(`${QUERIES.length} queries, ${strokes.length} key strokes; index prepared in ${preparedMs.toFixed(0)} ms`);
console.log(`p50 ${at(0.5).toFixed(2)} ms, p95 ${at(0.95).toFixed(2)} ms (goal ${GOAL_P95_MS} ms), max ${slowest?.ms.toFixed(2)} ms at “${slowest?.typed}”`);
process.exitCode = at(0.95) <= GOAL_P95_MS ? 0 : 1;
