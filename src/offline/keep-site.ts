/** Has the browser keep the whole site once the first view stands, so that it opens without a network. */
import { followSite } from './follow-site.ts';

/** The frame that the system draws around an installed page takes the colour of the page's bar, also of a chosen theme. */
function dressFrame(): void {
  const { documentElement: root } = document;
  const dress = (): void => {
    const colour = getComputedStyle(root).getPropertyValue('--panel');
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.setAttribute('content', colour);
  };
  dress();
  new MutationObserver(dress).observe(root, { attributeFilter: ['data-theme'] });
}

/** A room that looks at a presentation is not told of versions: the reader is, at its end. */
function afterPresentation(tell: () => void): void {
  const { documentElement: root } = document;
  const isShown = (): boolean => root.hasAttribute('data-presenting');
  if (!isShown()) return tell();
  const end = new MutationObserver(() => {
    if (isShown()) return;
    end.disconnect();
    tell();
  });
  end.observe(root, { attributeFilter: ['data-presenting'] });
}

/**
 * Where nothing can be kept (storage denied or full, a sandbox) the page goes on as it is. A page inside another
 * site brings no worker along, but goes with the one that is there. Only a page of the built site names an app's manifest:
 * not the single file, nor a page in development.
 */
export async function keepSite(announce: (update: () => void) => void): Promise<void> {
  if (!document.querySelector('link[rel="manifest"]') || !('serviceWorker' in navigator)) return;
  dressFrame();
  const isEmbedded = new URLSearchParams(location.search).has('embed');
  const ownScript = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '';
  try {
    // A page in a frame without an origin of its own may not so much as look at it.
    const { serviceWorker: container } = navigator;
    // Fonts of the first view come first.
    await document.fonts.ready;
    await followSite({
      container,
      register: async () => (isEmbedded ? null : container.register('./sw.js', { updateViaCache: 'none' })),
      isOwnVersion: async () => (await caches.match(ownScript)) !== undefined,
      announce: (update) => afterPresentation(() => announce(update)),
      reload: () => location.reload(),
      onReturn: (returned) => document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && returned()),
      now: Date.now,
    });
  } catch {
    // As above: the page needs no worker.
  }
}
