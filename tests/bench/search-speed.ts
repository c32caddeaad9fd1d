/**
 * `npm run bench:search`: types every listed query key by key into the search of the built index and prints the time of a
 * key stroke; exits with 1 when the slowest one in twenty takes longer than the goal. Each stroke's time is its best of
 * several rounds, each with a fresh engine: what else the machine does, and what the engine compiles, is left out.
 */
import { readFileSync } from 'node:fs';
import type { SearchIndexFile } from '../../geo/schema.ts';
import { createSearch } from '../../src/query/search.ts';
import { QUERIES } from '../unit/query/search-queries.ts';

const INDEX = 'public/data/v1/search.json';
const GOAL_P95_MS = 30;
/** As many rows as the page asks for. */
const LIMIT = Infinity;
const ROUNDS = 5;

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
const rounds = Array.from({ length: ROUNDS }, () => typeAll(index));
const best = (rounds[0] ?? []).map(({ typed }, stroke): Stroke => ({ typed, ms: Math.min(...rounds.map((round) => round[stroke]?.ms ?? NaN)) }));
const strokes = best.toSorted((a, b) => a.ms - b.ms);
const at = (share: number, of = strokes): number => of[Math.min(of.length - 1, Math.floor(of.length * share))]?.ms ?? NaN;
const asRun = at(
  0.95,
  rounds.flat().toSorted((a, b) => a.ms - b.ms),
);
const slowest = strokes.at(-1);
console.log(`${QUERIES.length} queries, ${strokes.length} key strokes, best of ${ROUNDS}; index prepared in ${preparedMs.toFixed(0)} ms`);
console.log(
  `p50 ${at(0.5).toFixed(2)} ms, p95 ${at(0.95).toFixed(2)} ms (goal ${GOAL_P95_MS} ms), max ${slowest?.ms.toFixed(2)} ms at “${slowest?.typed}”; p95 of all rounds as they ran ${asRun.toFixed(2)} ms`,
);
process.exitCode = at(0.95) <= GOAL_P95_MS ? 0 : 1;
