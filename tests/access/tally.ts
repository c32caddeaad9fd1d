/** Counts the cases of each kind and remembers what failed, with the reason. */
import type { Counts } from '../run-record.ts';

export const GROUPS = [
  'keyboard',
  'names',
  'spoken',
  'focus',
  'zoom',
  'spacing',
  'forced',
  'motion',
  'contrast',
  'deficiency',
  'grey',
  'keys',
  'language',
  'targets',
  'titles',
] as const;
export type Group = (typeof GROUPS)[number];

const counts = new Map<Group, { cases: number; failed: number }>();

/** One case: `faults` is what was found against it. */
export function count(group: Group, name: string, faults: readonly string[]): void {
  const tally = counts.get(group) ?? { cases: 0, failed: 0 };
  tally.cases += 1;
  if (faults.length > 0) tally.failed += 1;
  counts.set(group, tally);
  if (faults.length === 0) return;
  const more = faults.length > 8 ? `\n    and ${faults.length - 8} more` : '';
  console.log(`✗ ${group}: ${name}\n    ${faults.slice(0, 8).join('\n    ')}${more}`);
}

/** One case that either comes to its end or says why it did not. */
export async function attempt(group: Group, name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    count(group, name, []);
  } catch (error) {
    count(group, name, [error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)]);
  }
}

export const results = (): Readonly<Record<string, Counts>> => Object.fromEntries(counts);
