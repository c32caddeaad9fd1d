/** The plan's text, which is not ours to publish, where it lies beside the project. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { splitPlan } from '../src/data/plan-text.ts';

const SOURCE = join('..', 'shared', 'source');

/** Undefined where it is not at hand. */
export function planAtHand(): string | undefined {
  if (!existsSync(SOURCE)) return undefined;
  return readdirSync(SOURCE)
    .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
    .find((text) => splitPlan(text).sentences.length > 0);
}
