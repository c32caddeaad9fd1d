/** The address of the page as a frame in another page, and the way from a frame to the page itself. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { embedWords } from '../i18n/embed-words.ts';
import { INITIAL_STATE } from '../state/app-state.ts';
import type { AppState, Camera } from '../state/app-state.ts';
import { createHash } from '../state/url.ts';
import { icon } from '../ui/icons.ts';
import type { View } from '../ui/view.ts';

/** The origin that a text names, such as `https://host.example`; null for anything else. */
export function readOrigin(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/u.test(url.protocol)) return null;
  return url.origin === text || `${url.origin}/` === text ? url.origin : null;
}

/** The origin that a frame's address declares: the only one that it hears and speaks to. */
export const declaredOrigin = (search: string): string | null => readOrigin(new URLSearchParams(search).get('embed') ?? '');

/** The state as the page itself shows it, without its frame. */
const openHash = (state: AppState, camera: Camera | null): string => createHash({ ...state, camera: camera ?? state.camera }, INITIAL_STATE);

const pageOf = (href: string): URL => {
  const url = new URL(href);
  url.search = '';
  url.hash = '';
  return url;
};

/** The address of the page itself at the state; `camera` where the reader has moved the map. */
export function openAddress(href: string, state: AppState, camera: Camera | null = null): string {
  const url = pageOf(href);
  url.hash = openHash(state, camera);
  return url.href;
}

/** The address of a frame; `origin` is the page that may exchange messages with it. */
export function frameAddress(href: string, hash: string, origin: string | null): string {
  const url = pageOf(href);
  url.search = origin ? `embed=${origin}` : 'embed';
  url.hash = hash;
  return url.href;
}

/** Leads from a frame to the page itself with the same view, in a window of its own. */
export function openLink(view: View, camera: Camera | null = null): TemplateResult {
  const { open } = embedWords[view.state.language];
  return html`<a class="open icon-button" href=${openAddress(location.href, view.state, camera)} target="_blank" rel="noopener" aria-label=${open} title=${open}
    >${icon('leave')}</a
  >`;
}
