/** Damaged files are read or refused: none throws, none goes on for ever, and whatever is wrong has its words. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileFaultWords } from '../../../src/i18n/file-fault-words.ts';
import { CORPUS } from '../../fixtures/corpus/all-files.ts';
import type { CorpusFile } from '../../fixtures/corpus/corpus-file.ts';
import { PARCELS } from '../../fixtures/corpus/ground.ts';
import type { MutantOutcome } from './mutant-process.ts';
import { mutantOf } from './mutations.ts';
import type { Mutant } from './mutations.ts';

const MUTANTS = 2000;
const FIRST_SEED = 20_261_122;
/** A second is long for files of some kilobytes; a machine that is busy elsewhere may need many. */
const LONGEST_MS = 60_000;
/** Files that are large once unpacked would cost more time than they show. */
const MOST_BYTES = 12_000;
const LARGE = /bomb|huge|long|deep/u;
const SMALL = CORPUS.filter(({ name, bytes }) => bytes.length <= MOST_BYTES && !LARGE.test(name));

let opener: ChildProcess;
const start = (): void => void (opener = fork(join(import.meta.dirname, 'mutant-process.ts'), { execArgv: ['--import', 'tsx'], serialization: 'advanced' }));
beforeAll(start);
afterAll(() => opener.kill('SIGKILL'));

/** What becomes of a damaged file; null where it does not come to an end. */
async function outcomeOf(mutant: Mutant): Promise<MutantOutcome | null> {
  const late = new AbortController();
  const answer = once(opener, 'message', { signal: late.signal }) as Promise<[MutantOutcome]>;
  opener.send(mutant);
  const tooLong = setTimeout(LONGEST_MS, null, { signal: late.signal });
  const first = await Promise.race([answer, tooLong]);
  late.abort();
  await Promise.allSettled([answer, tooLong]);
  if (first !== null) return first[0];
  opener.kill('SIGKILL');
  start();
  return null;
}

test('a seed makes the same file each time, and another seed another', () => {
  expect(mutantOf(7, SMALL)).toEqual(mutantOf(7, SMALL));
  expect(mutantOf(7, SMALL)).not.toEqual(mutantOf(8, SMALL));
});

test('an index that is as long as nobody says comes to an end', { timeout: 2 * LONGEST_MS }, async () => {
  const { name, bytes } = CORPUS.find((file) => file.name === 'parcels-indexed.fgb') as CorpusFile;
  const view = new DataView(bytes.slice().buffer);
  const count = Array.from({ length: 200 }, (_, at) => at).find((at) => view.getUint32(at, true) === PARCELS.length && view.getUint32(at + 4, true) === 0) ?? 0;
  view.setUint32(count, 0, true);
  expect(await outcomeOf({ name, bytes: new Uint8Array(view.buffer) })).toMatchObject({ thrown: null, refused: 'unreadable' });
});

test(`${MUTANTS} damaged files are read or refused`, { timeout: 10 * LONGEST_MS }, async () => {
  const { zh, en } = fileFaultWords;
  const wrong: string[] = [];
  const outcomes = { read: 0, refused: 0 };
  for (let seed = FIRST_SEED; seed < FIRST_SEED + MUTANTS; seed += 1) {
    const outcome = await outcomeOf(mutantOf(seed, SMALL));
    if (outcome === null) throw new Error(`seed ${seed} (${mutantOf(seed, SMALL).name}) did not come to an end in ${LONGEST_MS} ms`);
    const { thrown, refused, reasons } = outcome;
    outcomes[refused === null ? 'read' : 'refused'] += 1;
    if (thrown !== null) wrong.push(`seed ${seed} (${mutantOf(seed, SMALL).name}): ${thrown}`);
    if (refused !== null && !(refused in zh.refusals && refused in en.refusals)) wrong.push(`seed ${seed}: no words for ${refused}`);
    for (const reason of reasons) if (!(reason in zh.faults && reason in en.faults)) wrong.push(`seed ${seed}: no words for ${reason}`);
  }
  expect(wrong).toEqual([]);
  // Neither is the damage so small that all are read, nor so great that none is.
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(MUTANTS / 10);
});
