/** Puts back the characters that the received copy of the plan has lost, as the data's restorations say. */
import { normaliseSentence } from '../src/data/plan-text.ts';
import type { Restoration } from './source-rows.ts';

type Outcome = { ok: true; text: string } | { ok: false; reason: string };

/**
 * The restored form of one received sentence (both normalised: NFKC, no white space). Restorations are applied
 * in the order of the file; each must find its `received` exactly once, or the outcome names it.
 */
export function restoreSentence(received: string, restorations: readonly Restoration[]): Outcome {
  return replaceEach(
    normaliseSentence(received),
    restorations.map((each) => [each.received, each.restored]),
  );
}

/** The received form of a sentence that has all its characters: the restorations undone, last first. */
export function unrestoreSentence(restored: string, restorations: readonly Restoration[]): Outcome {
  return replaceEach(normaliseSentence(restored), restorations.map((each): [string, string] => [each.restored, each.received]).toReversed());
}

function replaceEach(start: string, pairs: readonly (readonly [string, string])[]): Outcome {
  let text = start;
  for (const [from, to] of pairs) {
    const parts = text.split(normaliseSentence(from));
    if (parts.length !== 2) return { ok: false, reason: `“${from}” occurs ${parts.length - 1} times in the sentence, not once` };
    text = parts.join(normaliseSentence(to));
  }
  return { ok: true, text };
}
