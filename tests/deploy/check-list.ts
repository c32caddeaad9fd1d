/** Counts the cases of a group, and says at once which one failed. */
import type { Counts } from '../run-record.ts';

export class CheckList {
  readonly group: string;
  private cases = 0;
  private failed = 0;

  constructor(group: string) {
    this.group = group;
  }

  /** One case: what is claimed, and whether it holds. */
  check(claim: string, holds: boolean): void {
    this.cases += 1;
    if (!holds) this.failed += 1;
    console.log(`${holds ? 'ok    ' : 'FAILED'} ${this.group}: ${claim}`);
  }

  /** A case that fails where it throws. */
  async run(claim: string, act: () => Promise<boolean | void>): Promise<void> {
    try {
      this.check(claim, (await act()) !== false);
    } catch (error) {
      this.check(`${claim} (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)})`, false);
    }
  }

  counts(): Counts {
    return { cases: this.cases, failed: this.failed };
  }
}
