/**
 * `npm run data:fingerprint -- FILE`: takes the fingerprint of every sentence of the plan's received text and,
 * where restorations change the sentence, of its restored form too. Writes geo/plan/fingerprints.json.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, splitPlan } from '../src/data/plan-text.ts';
import { FaultError } from './fault.ts';
import type { Fault } from './fault.ts';
import { readText } from './read-text.ts';
import { readSources } from './read.ts';
import { restoreSentence } from './restore.ts';
import type { Restoration } from './source-rows.ts';
import { GEO } from './folders.ts';

const OUTPUT = join(GEO, 'plan', 'fingerprints.json');

/** One line of JSON per sentence; throws a `FaultError` for a restoration that does not fit its sentence. */
export function fingerprintsOf(text: string, restorations: readonly Restoration[]): string {
  const { sentences } = splitPlan(text);
  const known = new Set(sentences.map((sentence) => sentence.id));
  const faults: Fault[] = restorations
    .filter((each) => !known.has(each.sentence))
    .map((each) => ({ file: OUTPUT, row: each.sentence, reason: `restoration “${each.restored}”: the text has no such sentence` }));
  const lines: string[] = [];
  for (const sentence of sentences) {
    const own = restorations.filter((each) => each.sentence === sentence.id);
    const marks: { received: string; restored?: string } = { received: fingerprint(sentence.text) };
    const restored = restoreSentence(sentence.text, own);
    if (!restored.ok) faults.push({ file: OUTPUT, row: sentence.id, reason: `restoration: ${restored.reason}` });
    else if (own.length > 0) marks.restored = fingerprint(restored.text);
    lines.push(`${JSON.stringify(sentence.id)}: ${JSON.stringify(marks)}`);
  }
  if (faults.length > 0) throw new FaultError(faults);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The command; answers the exit code. */
function run(file: string | undefined): number {
  if (!file) {
    console.error('Usage: npm run data:fingerprint -- FILE (the text of the plan)');
    return 1;
  }
  const read = readText(file);
  if (!read.ok) {
    console.error(`${file}: ${read.reason}`);
    return 1;
  }
  try {
    const restorations = readSources().sections.flatMap((section) => section.restorations);
    const json = fingerprintsOf(read.text, restorations);
    writeFileSync(OUTPUT, json);
    console.log(`${OUTPUT}: ${json.split('\n').length - 3} sentences, ${restorations.length} restorations`);
    return 0;
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    console.error(error.message);
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv[2]);
