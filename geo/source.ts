/**
 * `npm run source -- FILE`: checks the official text against the fingerprints and copies the sentences that match to
 * public/source/, which git ignores and the build of the site picks up. Nothing of the text enters the repository.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, splitPlan } from '../src/data/plan-text.ts';
import { plainText } from './plain-text.ts';
import { readText } from './read-text.ts';
import { readSources } from './read.ts';
import type { Fingerprints } from './read.ts';
import { PUBLIC } from './folders.ts';

const OUTPUT = join(PUBLIC, 'source', 'plan-text.json');

/** Sentences by id that match a fingerprint, received or restored; `others` are the ids of the plan's that do not, or are missing. */
export type Matched = { sentences: Record<string, string>; others: string[] };

export function matchSentences(text: string, fingerprints: Fingerprints): Matched {
  const given = new Map(splitPlan(plainText(text)).sentences.map((sentence) => [sentence.id, sentence.text]));
  const matched: Matched = { sentences: {}, others: [] };
  for (const [id, { received, restored }] of Object.entries(fingerprints)) {
    const own = given.get(id);
    const mark = own === undefined ? null : fingerprint(own);
    if (own !== undefined && (mark === received || mark === restored)) matched.sentences[id] = own;
    else matched.others.push(id);
  }
  return matched;
}

/** The command; answers the exit code. */
function run(file: string | undefined): number {
  if (!file) {
    console.error('Usage: npm run source -- FILE (the official text of the plan, as UTF-8 text or a saved page)');
    return 1;
  }
  const read = readText(file);
  if (!read.ok) {
    console.error(`${file}: ${read.reason}`);
    return 1;
  }
  const { sentences, others } = matchSentences(read.text, readSources().fingerprints);
  const count = Object.keys(sentences).length;
  if (count === 0) {
    console.error(
      `${file}: no sentence of it is one of the plan's, so nothing was copied. The file must hold the whole text with its section and article numbers (一、 and （一）).`,
    );
    return 1;
  }
  mkdirSync(dirname(OUTPUT), { recursive: true });
  writeFileSync(OUTPUT, `${JSON.stringify(sentences)}\n`);
  console.log(`${OUTPUT}: ${count} of ${count + others.length} sentences match`);
  if (others.length > 0) console.log(`not copied, because they differ or are missing: ${others.join(' ')}`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv[2]);
