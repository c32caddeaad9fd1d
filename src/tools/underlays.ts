/** Puts the chosen ground and the layers of tiles under the plan, names them in the stamp, and says when a ground fails. */
import { groundWords } from '../i18n/ground-words.ts';
import type { Messages } from '../i18n/index.ts';
import { ATLAS_GROUND } from '../layers/underlay.ts';
import type { Underlay } from '../layers/underlay.ts';
import type { GroundName } from '../state/app-state.ts';
import { mapCredits } from '../ui/map-credits.ts';
import type { View } from '../ui/view.ts';
import { faultSentence } from './ground-sentences.ts';
import { grounds, isTianditu } from './grounds.ts';
import { tileLayers } from './tile-layers.ts';
import { watchTilePicks } from './tile-pick.ts';

type Said = Readonly<{ id: string; text: (messages: Messages) => string; retry: () => void }>;
export type Connection = Readonly<{ view: () => View; say: (said: Said) => void; dismiss: (id: string) => void; redraw: () => void }>;

const NOTICE = 'ground';
const BLANK: Underlay = { gives: 'ground-and-names', backdrop: 'land', grounds: [], overlays: [] };

/** Ground and overlays joined; made anew only where one of them is new, so that a painter knows it again. */
let last: Readonly<{ of: readonly unknown[]; underlay: Underlay }> = { of: [], underlay: ATLAS_GROUND };

/** What stands under the plan. A link's own ground goes before what the reader turned on. */
export function underlayNow(ground: GroundName): Underlay {
  const { on } = grounds.get();
  const below = ground === 'blank' ? BLANK : (on?.open.underlay ?? ATLAS_GROUND);
  const over = tileLayers.overlays();
  const of = [below, over];
  if (of.some((each, at) => each !== last.of[at])) {
    last = { of, underlay: over.length === 0 ? below : { ...below, overlays: [...below.overlays, ...over] } };
  }
  const { language } = connection?.view().state ?? { language: 'zh' as const };
  const credit = ground === 'blank' || !on ? '' : isTianditu(on.open.credit) ? groundWords[language].tiandituCredit : on.open.credit;
  mapCredits.set([...(credit ? [groundWords[language].credit(credit)] : []), ...tileLayers.credits(language)]);
  return last.underlay;
}

let connection: Connection | null = null;

/** Tells the page of what changes; called once. */
export function connectUnderlays(next: Connection): void {
  if (connection) return;
  connection = next;
  grounds.connect(() => next.view().camera());
  watchTilePicks(next.view);
  let said: unknown = null;
  grounds.subscribe(() => {
    const { failed } = grounds.get();
    if (failed !== said) {
      said = failed;
      // What is wrong with the form is said beside it.
      if (failed?.isAsked) {
        const text = ({ languageTag }: Messages): string => {
          const words = groundWords[languageTag.startsWith('zh') ? 'zh' : 'en'];
          return words.fellBack(faultSentence(words, failed.fault));
        };
        next.say({ id: NOTICE, text, retry: () => void grounds.turnOn(failed.choice) });
      } else next.dismiss(NOTICE);
    }
    next.redraw();
  });
  tileLayers.subscribe(next.redraw);
}

/** Shows again what was shown last on this machine. */
export function restoreGround(): void {
  const { kept, on } = grounds.get();
  if (kept && !on) void grounds.turnOn(kept);
}
