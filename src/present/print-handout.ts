/** Prints a tour's handout in its own language. Fetched when it is asked for. */
import { loadMessages } from '../i18n/index.ts';
import { presentWords } from '../i18n/present-words.ts';
import { sheetWords } from '../i18n/sheet-words.ts';
import { INITIAL_STATE } from '../state/app-state.ts';
import { createHash } from '../state/url.ts';
import type { View } from '../ui/view.ts';
import { handoutPages } from './handout.ts';
import { printSheets } from './print-sheets.ts';
import { shareableAddress } from '../ui/shareable-address.ts';
import { dayInWords } from './sheet-making.ts';
import { loadMaterial } from './sheet-material.ts';
import type { Tour } from './tour.ts';

/** Throws when a file that it needs cannot be read. `set` is told how many pages are set. */
export async function printHandout(view: View, tour: Tour, set: (pages: number) => void): Promise<void> {
  const { language } = tour;
  const [messages, material] = await Promise.all([loadMessages(language), loadMaterial(view.dataBase)]);
  if (!messages) throw new Error(language);
  const address = shareableAddress(location);
  const input = {
    view: { ...view, messages, state: { ...view.state, language } },
    words: sheetWords[language].handout,
    draft: presentWords[language].draft,
    tour,
    ...material,
    madeOn: dayInWords(messages.languageTag),
    link: address === null ? null : `${address}${createHash({ ...INITIAL_STATE, language }, INITIAL_STATE)}`,
  };
  const pages: string[] = [];
  for (const page of handoutPages(input)) {
    pages.push(page);
    set(pages.length);
    // The page says how far it is in between.
    await new Promise(requestAnimationFrame);
  }
  printSheets(pages, 'A4', 'upright');
}
