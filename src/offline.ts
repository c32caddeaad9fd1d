/** The site without a network: begun when the first view stands and the page has nothing to paint, so that it waits for nothing. */
import type { Notices } from './notices.ts';
import { whenIdle } from './ui/when-idle.ts';

/** Has the browser keep the whole site, and tells the reader of each new version of it. */
export function keepSite(notices: Notices): void {
  const announce = (update: () => void): void =>
    notices.say({ id: 'new-version', text: (words) => words.notices.newVersion, retry: update, retryLabel: (words) => words.notices.update });
  whenIdle(() => {
    import('./offline/keep-site.ts').then(
      (offline) => offline.keepSite(announce),
      () => undefined,
    );
  });
}
