/** A case of the harness, and what it is run with. */
import type { Browser } from '../journeys/atlas-driver.ts';
import type { Room } from './bad-server.ts';

export const GROUPS = ['start', 'data', 'chunks', 'workers', 'furniture', 'storage', 'kept', 'graphics', 'clock', 'versions', 'offline', 'storms'] as const;
export type Group = (typeof GROUPS)[number];
/** What the browser has: WebGL, the light map alone, or that on a system without a Chinese face, which needs the site's fonts. */
export const BROWSERS = ['none', 'fontless', 'webgl'] as const;
export type Graphics = (typeof BROWSERS)[number];

export type Stage = Readonly<{ room: Room; browser: Browser; /** The built site, by address. */ files: ReadonlyMap<string, Buffer> }>;
export type FaultCase = Readonly<{
  group: Group;
  /** Unique within its group; what is given to `--case`. */
  name: string;
  graphics: Graphics;
  /** Throws what is wrong. */
  run: (stage: Stage) => Promise<void>;
}>;
