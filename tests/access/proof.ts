/** What a proof is handed: two browsers, one without WebGL, the site, and which groups are asked for. */
import type { Browser } from 'playwright-core';
import type { Group } from './tally.ts';

export type Stage = Readonly<{ light: Browser; live: Browser; url: string; asked: ReadonlySet<Group>; pictures: string | null }>;
export type Proof = Readonly<{ groups: readonly Group[]; run: (stage: Stage) => Promise<void> }>;
