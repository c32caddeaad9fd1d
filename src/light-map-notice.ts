/** Says that the light map stands in for the live one: once on a device that has no WebGL 2, each time where drawing has failed. */
import { isLightMapKnown, keepLightMapKnown } from './data/settings.ts';
import type { Notices } from './notices.ts';
import { sayWhenSlow } from './part-notices.ts';
import type { LightMapReason } from './start-painter.ts';

const ID = 'light-map';
const MAP_ID = 'data:map';
/** Without a graphics processor a sound live map may take some seconds. */
const SLOW_MAP_MS = 10_000;

export function sayLightMap(notices: Notices, reason: LightMapReason): void {
  if (reason !== 'noWebgl' || !isLightMapKnown()) notices.say({ id: ID, text: (words) => words.map[reason] });
}

/** Takes a notice away; that of the light map for good where the page may keep something. */
export function dismissNotice(notices: Notices, id: string, mayKeep: boolean): void {
  notices.dismiss(id);
  if (id === ID && mayKeep) keepLightMapKnown();
}

export function sayLostMap(notices: Notices, restore: () => void): void {
  notices.say({ id: 'lost', text: (words) => words.map.lost, retry: restore, retryLabel: (words) => words.map.restore });
}

/**
 * Follows a map that is being started, and is done when that has ended. Where neither of the two maps can be had, or one is
 * slow to come, the still one of the page stays, everything else goes on, and a sentence says so.
 */
export async function tellOfMap(app: { isMapBusy: boolean }, notices: Notices, started: Promise<void>, retry: () => void): Promise<void> {
  const endWait = sayWhenSlow(notices, { id: MAP_ID, text: (words) => words.notices.mapSlow }, SLOW_MAP_MS);
  try {
    await started;
    notices.dismiss(MAP_ID);
  } catch {
    app.isMapBusy = false;
    notices.say({ id: MAP_ID, text: (words) => words.notices.map, retry });
  } finally {
    endWait();
  }
}
