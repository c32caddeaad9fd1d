/** Keeps the page's address and the state equal: one writer, one reader, nothing else touches history. */
import { isPresenting } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { createHash, parseHash } from '../state/url.ts';

type Place = { depth: number; last: number };

/** How far back and forward the reader can go within this page. */
export type Address = {
  canGoBack: () => boolean;
  canGoForward: () => boolean;
  href: (patch: Partial<AppState>) => string;
  /** Reads the page anew with a change. */
  reload: (patch: Partial<AppState>) => void;
};

const hasDepth = (state: unknown): state is { atlasDepth: number } =>
  typeof state === 'object' && state !== null && 'atlasDepth' in state && typeof state.atlasDepth === 'number';
const depthOf = (state: unknown): number => (hasDepth(state) ? state.atlasDepth : 0);

/** What makes a new entry of the browser's history. */
const stepOf = ({ selected, sentence, reading, drawer, desk, tour }: AppState): string =>
  isPresenting({ tour }) ? `tour:${tour?.id}` : JSON.stringify([selected, sentence, reading, drawer, desk, tour?.id]);

/**
 * A new item, sentence or chart is a new entry of the browser's history, so that its back button leads to the item before;
 * all else rewrites the entry; so does all in a frame, whose entries would be the surrounding page's. `defaults` are the
 * reader's own settings, which need no mention; `admit` gives the part of a followed address that holds.
 */
export function keepAddress(store: Store, defaults: () => AppState, admit: (state: AppState, hash: string) => AppState): Address {
  const place: Place = { depth: depthOf(history.state), last: depthOf(history.state) };
  const address = (state: AppState): string => createHash(state, defaults()) || location.pathname + location.search;
  store.subscribe((next, previous) => {
    const hash = createHash(next, defaults());
    if (hash === location.hash) return;
    const isStep = !next.embedded && stepOf(next) !== stepOf(previous);
    if (isStep) place.last = place.depth += 1;
    const entry = { atlasDepth: place.depth };
    if (isStep) history.pushState(entry, '', address(next));
    else history.replaceState(entry, '', address(next));
  });
  if (!hasDepth(history.state)) history.replaceState({ atlasDepth: 0 }, '');
  const read = (): void => {
    // The browser made the entry itself, for a link that was followed: Back leads from it as from any other.
    if (!hasDepth(history.state)) {
      place.last = place.depth + 1;
      history.replaceState({ atlasDepth: place.last }, '');
    }
    place.depth = depthOf(history.state);
    place.last = Math.max(place.last, place.depth);
    store.set(admit(parseHash(location.hash, defaults()), location.hash));
  };
  addEventListener('popstate', read);
  addEventListener('hashchange', read);
  const href = (patch: Partial<AppState>): string => createHash({ ...store.get(), ...patch }, defaults()) || '#';
  return {
    canGoBack: () => place.depth > 0,
    canGoForward: () => place.depth < place.last,
    href,
    reload(patch) {
      history.replaceState(history.state, '', href(patch));
      location.reload();
    },
  };
}
