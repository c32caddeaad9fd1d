/** All cases, group by group. */
import type { Browser } from '../journeys/atlas-driver.ts';
import type { BadServer } from './bad-server.ts';
import { chunkCases, firstFiles, survey } from './chunk-cases.ts';
import type { FaultCase, Graphics, Stage } from './fault-case.ts';
import { furnitureCases } from './furniture-cases.ts';
import { keptCases } from './kept-cases.ts';
import { sessionCases } from './session-cases.ts';
import { startCases } from './start-cases.ts';
import { storageCases } from './storage-cases.ts';
import { stormCases } from './storm-cases.ts';
import { versionCases } from './version-cases.ts';

type Ground = Readonly<{
  server: BadServer;
  browserFor: (graphics: Graphics) => Promise<Browser>;
  files: Stage['files'];
  isFull: boolean;
  /** Only this group is wanted; null for all. */
  group: string | null;
}>;

/** A script that no way leads to is a gap of the harness, and is said. */
async function surveyed({ server, browserFor, files, isFull }: Ground, first: ReadonlySet<string>): Promise<FaultCase[]> {
  const seen = await survey(server, browserFor, files, first);
  const unreached = [...files.keys()].filter((file) => file.startsWith('assets/') && !seen.reached.has(file) && !first.has(file));
  if (unreached.length > 0) console.log(`No way leads to: ${unreached.join(' ')}`);
  return chunkCases(seen, isFull);
}

/** Looks first what the site is asked for, as far as the wanted group needs it. */
export async function allCases(ground: Ground): Promise<FaultCase[]> {
  const wants = (...groups: readonly string[]): boolean => ground.group === null || groups.includes(ground.group);
  const first = wants('start', 'data', 'chunks', 'workers') ? await firstFiles(ground.server, ground.browserFor) : new Set<string>();
  return [
    ...startCases(first, ground.isFull),
    ...(wants('data', 'chunks', 'workers') ? await surveyed(ground, first) : []),
    ...storageCases(),
    ...keptCases(),
    ...furnitureCases(ground.files),
    ...sessionCases(),
    ...versionCases(),
    ...stormCases(),
  ];
}
