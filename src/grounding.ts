/** What stands under the plan besides the atlas's own base map. Its code is fetched when it is first asked for. */
import type { Painter } from './layers/painter.ts';
import type { Notices } from './notices.ts';
import { tellOfPart } from './part-notices.ts';
import { openedWith } from './ui/opened-address.ts';
import type { View } from './ui/view.ts';

/**
 * Whether the reader chose another ground on this machine, and this page was not opened by a link: a link makes no page
 * ask another host for anything, nor does a frame.
 */
function isChosenHere(isEmbedded: boolean): boolean {
  if (isEmbedded) return false;
  const [entry] = performance.getEntriesByType('navigation');
  const isOwnReturn = entry instanceof PerformanceNavigationTiming && (entry.type === 'reload' || entry.type === 'back_forward');
  try {
    return (openedWith === '' || isOwnReturn) && localStorage.getItem('atlas-ground') !== null;
  } catch {
    return false;
  }
}

/** Returns what draws the ground: called with the painter whenever the page is drawn. */
export function keepUnderlay(view: () => View, notices: Notices, redraw: () => void): (painter: Painter | null) => void {
  let code: typeof import('./tools/underlays.ts') | null = null;
  let isAsked = false;
  let isFirst = true;
  const load = async (isChosen: boolean): Promise<void> => {
    code = await import('./tools/underlays.ts');
    code.connectUnderlays({ view, say: notices.say, dismiss: notices.dismiss, redraw });
    if (isChosen) code.restoreGround();
    redraw();
  };
  const fetchCode = (isChosen: boolean, isRetry: boolean): void =>
    tellOfPart(notices, 'underlays', { fetched: load(isChosen), again: () => fetchCode(isChosen, true), isRetry });
  return (painter) => {
    const { ground, workbench, embedded } = view().state;
    const isChosen = isFirst && isChosenHere(embedded);
    isFirst = false;
    if (code) painter?.setUnderlay(code.underlayNow(ground));
    else if (!isAsked && (isChosen || workbench || ground !== 'atlas')) {
      isAsked = true;
      fetchCode(isChosen, false);
    }
  };
}
