/** Watches pages for anything of a payload that ran, asked, opened or stands in the page as more than text. */
import type { BrowserContext, Page } from 'playwright-core';

export type Watched = Readonly<{
  /** What was noticed, in words; it is emptied by `take`. */
  take: () => string[];
  /** Looks through the whole page, shadow trees and all; gives what is noticed of it and of before. */
  look: (page: Page) => Promise<string[]>;
}>;

/** The compiler names functions by this; without it no function can be handed to a page. */
export const NAMING = 'globalThis.__name = (named) => named';

/** Before any script of a page. */
const listen = (): void => {
  const page = window as unknown as { note: (what: string) => void; __ran?: unknown };
  Object.defineProperty(page, '__ran', {
    set(number: unknown) {
      page.note(`ran: payload ${String(number)}`);
    },
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    page.note(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
};

/** Elements and attributes that no text may bring into the page; the page's own are known by their makers. */
function lookThrough(): string[] {
  const found: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`<${element.localName} ${name}>`);
        // What a browser leaves out of an address is left out.
        // oxlint-disable-next-line no-control-regex -- those signs are meant
        const address = value.replaceAll(/[\u0000-\u0020]/gu, '');
        if (/^(?:href|src|action|formaction|xlink:href|data|srcdoc|poster)$/u.test(name) && /^(?:javascript|vbscript|data:text)/iu.test(address))
          found.push(`<${element.localName} ${name}=${value.slice(0, 40)}>`);
      }
      if (/^(?:object|embed|applet|base|marquee|animate|set|mglyph)$/u.test(element.localName)) found.push(`<${element.localName}>`);
      if (element.localName === 'iframe' && element.hasAttribute('srcdoc')) found.push('<iframe srcdoc>');
      if (/^(?:img|image|video|audio|link|script|use)$/u.test(element.localName)) {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        if (address === 'x' || address.includes('canary')) found.push(`<${element.localName} ${address}>`);
      }
    }
  }
  if ('polluted' in {}) found.push('a property of all objects');
  return found;
}

/** Watches all pages of a context; `origins` may be asked. */
export async function watch(context: BrowserContext, origins: readonly string[]): Promise<Watched> {
  const noticed: string[] = [];
  await context.exposeFunction('note', (what: string) => void noticed.push(what));
  await context.addInitScript(NAMING);
  await context.addInitScript(listen);
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(?:https?|wss?):$/u.test(protocol) && !origins.includes(origin)) noticed.push(`asked: ${request.url().slice(0, 100)}`);
  });
  context.on('dialog', (dialog) => {
    noticed.push(`dialog: ${dialog.message().slice(0, 60)}`);
    void dialog.dismiss();
  });
  context.on('weberror', (error) => noticed.push(`error: ${error.error().message.slice(0, 200)}`));
  const take = (): string[] => noticed.splice(0);
  const look = async (page: Page): Promise<string[]> => [...(await page.evaluate(lookThrough)), ...take()];
  return { take, look };
}

/** All text of a page, in fields and names as well, as one string. */
export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const roots: ParentNode[] = [document.body];
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node: Node | null = walker.nextNode(); node; node = walker.nextNode()) {
        // Not by `instanceof`: what one window writes into another is of the first one's classes.
        if (node.nodeType === Node.TEXT_NODE) texts.push((node as Text).data);
        else if (node.nodeType === Node.ELEMENT_NODE) {
          const element = node as Element;
          if (element.shadowRoot) roots.push(element.shadowRoot);
          if (element.matches('input, textarea')) texts.push((element as HTMLInputElement).value);
          for (const name of ['title', 'aria-label']) texts.push(element.getAttribute(name) ?? '');
        }
      }
    }
    return texts.join('\n');
  });
