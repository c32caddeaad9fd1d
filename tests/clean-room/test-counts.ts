/** What the test command said of its tests. */
import type { Counts } from '../run-record.ts';

/** Counts of the closing line, e.g. `Tests  2 failed | 1310 passed | 3 skipped (1315)`; a run that failed without one is one failure. */
export function testCounts(text: string, status: number): Counts {
  const [, line = ''] = /^\s*Tests\s+(.+)$/mu.exec(text) ?? [];
  const numberOf = (word: string): number => Number(new RegExp(`(\\d+) ${word}`, 'u').exec(line)?.[1] ?? 0);
  const [passed, failed] = [numberOf('passed'), numberOf('failed')];
  const unsaid = failed === 0 && (status !== 0 || passed === 0) ? 1 : 0;
  return { cases: passed + failed + unsaid, failed: failed + unsaid };
}
