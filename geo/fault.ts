/** What a check finds wrong, and what every check looks at. */
import type { Linked } from './link.ts';
import type { Sources } from './read.ts';

/** One thing that keeps the data from being built: the file it is in, the row and field, and why it cannot stand. */
export type Fault = { file: string; row: string; reason: string };

/** A closed ring of the land, longitude before latitude, degrees WGS-84. */
export type LandRing = readonly (readonly [number, number])[];

export type CheckInput = { linked: Linked; sources: Sources; land: readonly LandRing[] };

/** Reasons under which the build stops; the message is one line per fault. */
export class FaultError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultLine).join('\n'));
    this.faults = faults;
  }
}

export function faultLine({ file, row, reason }: Fault): string {
  return `${file}: ${row}: ${reason}`;
}
