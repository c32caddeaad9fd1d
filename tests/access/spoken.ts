/** What a screen reader would say: words that change in a region that was there before them, and alerts when they come. */
import type { Page } from 'playwright-core';

type Listening = Window & { said?: string[] };

/** Runs in the page before its own scripts. */
export function listenIn(): void {
  const said: string[] = [];
  (window as Listening).said = said;
  const LIVE = '[role="status"],[role="alert"],[role="log"],[aria-live="polite"],[aria-live="assertive"],output';
  const known = new WeakSet<Element>();
  const regionOf = (node: Node | null): Element | null => {
    for (let at = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) if (at instanceof Element && at.matches(LIVE)) return at;
    return null;
  };
  const textOf = (node: Node): string =>
    node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [...((node as Element).shadowRoot ?? node).childNodes].map(textOf).join(' ');
  const hear = (region: Element): void => {
    const text = textOf(region).replace(/\s+/gu, ' ').trim();
    if (text !== '') said.push(text);
  };
  const learn = (root: ParentNode): void => {
    for (const region of root.querySelectorAll(LIVE)) {
      if (known.has(region)) continue;
      known.add(region);
      // A region that comes together with its words is read for sure only where it is an alert.
      if (region.getAttribute('role') === 'alert') hear(region);
    }
  };
  const watch = (root: Document | ShadowRoot): void => {
    new MutationObserver((changes) => {
      const regions = new Set(changes.flatMap(({ target }) => regionOf(target) ?? []));
      for (const region of regions) if (known.has(region)) hear(region);
      learn(root);
    }).observe(root, { subtree: true, childList: true, characterData: true });
  };
  const prototype = Element.prototype as { attachShadow: (this: Element, init: ShadowRootInit) => ShadowRoot };
  const { attachShadow: attach } = prototype;
  prototype.attachShadow = function attachAndWatch(init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
}

/** What has been said since it was last asked. */
export const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as Listening).said?.splice(0) ?? []);
