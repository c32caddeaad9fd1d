/** The plan's exact sentences, from a text that a reader or operator supplied: only those whose fingerprint matches. */
import type { Sentence } from '../../geo/schema.ts';
import { fingerprint, splitPlan } from './plan-text.ts';

/** Sentences of a text that match the ledger, by id; empty when the text is not the plan. */
export function matchText(raw: string, ledger: ReadonlyMap<string, Sentence>): Map<string, string> {
  const matched = new Map<string, string>();
  for (const { id, text } of splitPlan(raw).sentences) {
    const row = ledger.get(id);
    if (!row) continue;
    const mark = fingerprint(text);
    if (mark === row.fingerprint || mark === row.fingerprint_restored) matched.set(id, text);
  }
  return matched;
}
