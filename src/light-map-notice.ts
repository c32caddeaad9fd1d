/** Says that the light map stands in for the live one: once on a device that has no WebGL 2, each time where drawing has failed. */
import { isLightMapKnown, keepLightMapKnown } from './data/settings.ts';
import type { Notices } from './notices.ts';
import type { LightMapReason } from './start-painter.ts';

const ID = 'light-map';

export function sayLightMap(notices: Notices, reason: LightMapReason): void {
  if (reason !== 'noWebgl' || !isLightMapKnown()) notices.say({ id: ID, text: (words) => words.map[reason] });
}

/** Takes a notice away; that of the light map for good where the page may keep something. */
export function dismissNotice(notices: Notices, id: string, mayKeep: boolean): void {
  notices.dismiss(id);
  if (id === ID && mayKeep) keepLightMapKnown();
}

/** Where neither of the two maps can be had, the still one of the page stays, and everything else goes on. */
export function sayMapMissed(app: { isMapBusy: boolean }, notices: Notices, retry: () => void): void {
  app.isMapBusy = false;
  notices.say({ id: 'data:map', text: (words) => words.notices.map, retry });
}
