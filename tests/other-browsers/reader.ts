/** Who reads: in which browser, language, window and map; and what a journey is. */
import type { Messages } from '../../src/i18n/zh.ts';
import type { Hand, Size } from './hand.ts';
import type { MapKind } from './other-browser.ts';
import type { Sought } from './in-page.ts';

export type Language = 'zh' | 'en';
export type Reader = Readonly<{
  hand: Hand;
  language: Language;
  words: Messages;
  size: Size;
  isPhone: boolean;
  map: MapKind;
  /** The served site, with a slash at its end. */
  site: string;
  siteFolder: string;
  downloads: string;
  /** The server goes, or comes back at the same address. */
  stopServer: () => Promise<void>;
  startServer: () => Promise<void>;
}>;
export type Case = Readonly<{ name: string; run: (reader: Reader) => Promise<void> }>;

export const same = (what: string, value: unknown, expected: unknown): void => {
  const [is, should] = [JSON.stringify(value), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what} is ${is}, not ${should}`);
};
export const holds = (what: string, text: string, part: string): void => {
  if (!text.includes(part)) throw new Error(`${what} is “${text.slice(0, 300)}”, without “${part}”`);
};

export const button = (name: string, within?: Sought): Sought => ({ css: 'button, [role=button]', name, ...(within && { within }) });
export const link = (name: string, within?: Sought): Sought => ({ css: 'a[href]', name, ...(within && { within }) });
export const heading = (name: string, within?: Sought): Sought => ({ css: 'h1, h2, h3, h4', name, ...(within && { within }) });
export const panel = (name: string): Sought => ({ css: 'aside, [role=complementary]', name });
export const dialog: Sought = { css: 'dialog[open]' };

/** A state's address in the reader's language. */
export const stateOf = ({ language }: Reader, state = ''): string => `#${[state, `lang=${language}`].filter(Boolean).join('&')}`;

/** Loads the page anew at a state and waits until its own map is drawn. */
export async function openAt(reader: Reader, state = ''): Promise<void> {
  const { hand, site } = reader;
  await hand.open('about:blank');
  await hand.open(site + stateOf(reader, state));
  await isDrawn(reader);
}

export async function isDrawn({ hand, words }: Reader): Promise<void> {
  await hand.see({ css: '#map.live' });
  await hand.see(heading(words.title));
}

/** Goes to a state by its address, with nothing open over the page. */
export async function goTo(reader: Reader, state = ''): Promise<void> {
  await reader.hand.run((page) => {
    for (const element of page.findAll({ css: 'dialog[open], [popover]', unseen: true })) {
      if (element instanceof HTMLDialogElement) element.close();
      else if (element.matches(':popover-open')) (element as HTMLElement).hidePopover();
    }
  });
  await reader.hand.follow(stateOf(reader, state));
}

export const nameOf = (reader: Reader, of: Readonly<{ name_zh: string; name_en: string }>): string => (reader.language === 'zh' ? of.name_zh : of.name_en);
