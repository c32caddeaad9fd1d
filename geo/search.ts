/**
 * `npm run search -- QUERY`: searches the built index as the page does and prints what it finds, best first, one JSON
 * object a line: `{"kind","id","name","why"}`. What matched stands in brackets in `why`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '../src/i18n/en.ts';
import { createSearch, LONGEST_QUERY } from '../src/query/search.ts';
import type { SearchResult } from '../src/query/search.ts';
import type { SearchIndexFile } from './schema.ts';
import { DATA } from './folders.ts';

const INDEX = join(DATA, 'search.json');
const LIMIT = 20;
/** The exit code for a command that was called wrongly. */
const MISUSED = 2;

type Line = { kind: string; id: string; name: string; why: string };

/** A text with brackets around what matched; ranges are sorted and apart. */
function bracketed({ text, ranges }: SearchResult['matched']): string {
  const parts = ranges.map(([from, to], at) => `${text.slice(at === 0 ? 0 : ranges[at - 1]?.[1], from)}[${text.slice(from, to)}]`);
  return parts.join('') + text.slice(ranges.at(-1)?.[1] ?? 0);
}

/** The ranked answers to a query, as they are printed. */
export function searchLines(index: SearchIndexFile, query: string): Line[] {
  const names = new Map(index.rows.map(({ kind, id, name_zh }) => [`${kind}/${id}`, name_zh]));
  return createSearch(index)(query, LIMIT).map((result) => {
    const reason = result.nearest ? en.search.nearest : (en.search.why[result.field] ?? result.field);
    return { kind: result.group, id: result.id, name: names.get(`${result.kind}/${result.id}`) ?? '', why: `${reason}: ${bracketed(result.matched)}` };
  });
}

function refuse(sentence: string): number {
  console.error(sentence);
  return MISUSED;
}

/** The command; answers the exit code. */
function run(query: string): number {
  if (!/[\p{L}\p{N}]/u.test(query)) return refuse('Give a query with a letter, a digit or a Chinese character in it: npm run search -- djk');
  if (query.length > LONGEST_QUERY)
    return refuse(`The query has ${query.length} characters, and more than ${LONGEST_QUERY} are not read: give a name or a few words.`);
  if (!existsSync(INDEX)) return refuse(`${INDEX} is missing: run npm run data`);
  const lines = searchLines(JSON.parse(readFileSync(INDEX, 'utf8')) as SearchIndexFile, query);
  if (lines.length === 0) console.error(`Nothing in the plan is like “${query}”: try a name, its pinyin or a figure.`);
  for (const line of lines) console.log(JSON.stringify(line));
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv.slice(2).join(' '));
