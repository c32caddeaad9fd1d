/** `npm run proof:search`: counts how often the listed queries are answered at first and among three, for the quality page. */
import { SEARCH_GOALS } from '../../geo/quality-names.ts';
import { writeRecord } from '../run-record.ts';
import type { Counts } from '../run-record.ts';
import { NOTHING_IN_THE_PLAN, QUERIES, QUERIES_BY_WAY } from '../unit/query/search-queries.ts';
import { among, search } from '../unit/query/search-ranks.ts';

const groups: Record<string, Counts> = {};
for (const [way, queries] of Object.entries(QUERIES_BY_WAY)) {
  const id = way.replaceAll(' ', '-');
  groups[`first.${id}`] = { cases: queries.length, failed: queries.length - among(queries, 1) };
  groups[`three.${id}`] = { cases: queries.length, failed: queries.length - among(queries, 3) };
}
groups['nothing'] = { cases: NOTHING_IN_THE_PLAN.length, failed: NOTHING_IN_THE_PLAN.filter((query) => search(query).length > 0).length };
writeRecord('search', 'npm run proof:search', [], { groups });
for (const [id, { cases, failed }] of Object.entries(groups)) console.log(`${id}: ${cases - failed} of ${cases}`);
const isMet = among(QUERIES, 1) / QUERIES.length >= SEARCH_GOALS.first && among(QUERIES, 3) / QUERIES.length >= SEARCH_GOALS.three;
process.exitCode = isMet && groups['nothing'].failed === 0 ? 0 : 1;
