/** What is said after each act, word for word where the page's own dictionaries have the words. */
import type { Page } from 'playwright-core';
import { drawWords } from '../../src/i18n/draw-words.ts';
import { exportWords } from '../../src/i18n/export-words.ts';
import { filesWords } from '../../src/i18n/files-words.ts';
import { presentWords } from '../../src/i18n/present-words.ts';
import { spokenWords } from '../../src/i18n/spoken-words.ts';
import { handOf } from './hands.ts';
import type { Hand } from './hands.ts';
import type { Stage } from './proof.ts';
import { WORDS, follow, openSite, until } from './reader.ts';
import type { Language } from './reader.ts';
import { heard } from './spoken.ts';
import { attempt } from './tally.ts';

type Act = Readonly<{ name: string; act: (hand: Hand, language: Language) => Promise<unknown>; said: (language: Language) => string | RegExp }>;

const start = (text: string): RegExp => new RegExp(`(?:^|[。.]\\s?)${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s')}`, 'u');
const go = (hash: string) => (hand: Hand, language: Language) => follow(hand.page, hash, language);
const filesOf = (page: Page, name: string, text: string): Promise<void> =>
  page.locator('files-panel input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** In this order in one window, so that undo has something to undo. */
const ACTS: readonly Act[] = [
  { name: 'a place is chosen', act: go('sel=place/sgep'), said: (language) => start(spokenWords[language].chosen('')) },
  {
    name: 'everything is filtered by it',
    act: (hand, language) => hand.press('button', WORDS[language].detail.filterBy),
    said: (language) => start(spokenWords[language].filtered('')),
  },
  {
    name: 'undo',
    act: (hand, language) => hand.press('button', WORDS[language].undo.undo),
    said: (language) => spokenWords[language].undo(spokenWords[language].unfiltered),
  },
  {
    name: 'redo',
    act: (hand, language) => hand.press('button', WORDS[language].undo.redo),
    said: (language) => start(spokenWords[language].redo('x').split('x')[0] ?? ''),
  },
  {
    name: 'all filters are removed',
    act: (hand, language) => hand.press('button', WORDS[language].detail.unfilter),
    said: (language) => spokenWords[language].unfiltered,
  },
  {
    name: 'a ring is drawn',
    act: async (hand, language) => {
      await follow(hand.page, 'sel=place/upc-gzk', language);
      return hand.press('button', start(WORDS[language].ring.on(7).split('7')[0] ?? ''));
    },
    said: (language) => start(spokenWords[language].filtered('')),
  },
  { name: 'details are closed', act: (hand, language) => hand.press('button', WORDS[language].detail.close), said: (language) => spokenWords[language].closed },
  { name: 'two zones are compared', act: go('view=compare&compare=djk-zone,sgep'), said: (language) => start(spokenWords[language].compared('')) },
  {
    name: 'a filter that leaves nothing',
    act: go('agency=ndrc&kind=bay&stage=seeking'),
    said: (language) => start(spokenWords[language].nothing.replace(/[.。]$/u, '')),
  },
  {
    name: 'light or dark',
    act: (hand, language) => hand.press('button', new RegExp(`^${WORDS[language].theme.label}`, 'u')),
    said: (language) => spokenWords[language].theme(WORDS[language].theme.light),
  },
  { name: 'a link is copied', act: (hand, language) => hand.press('button', WORDS[language].menu.copyLink), said: (language) => WORDS[language].menu.copied },
  { name: 'a link names what there is not', act: go('sel=place/nowhere'), said: (language) => start(WORDS[language].notices.leftOut('x').split('x')[0] ?? '') },
  {
    name: 'a file is opened',
    act: async (hand, language) => {
      await follow(hand.page, 'work=files', language);
      await hand.press('button', filesWords[language].trySample);
    },
    said: (language) => filesWords[language].opened(filesWords[language].sampleName, 3),
  },
  {
    name: 'a file is refused',
    act: (hand) => filesOf(hand.page, 'x.xlsx', 'no workbook'),
    said: (language) => start(filesWords[language].refused('x.xlsx').slice(0, 8)),
  },
  {
    name: 'a point is placed',
    act: async (hand, language) => {
      await follow(hand.page, 'work=draw', language);
      await hand.press('button', drawWords[language].modes.line);
      await hand.press('DisclosureTriangle', drawWords[language].entry.title);
      await hand.type('textbox', drawWords[language].entry.position, '119.98, 35.88');
      await hand.press('button', drawWords[language].entry.place);
    },
    said: (language) => start(drawWords[language].placed(1, '')),
  },
  {
    name: 'a position cannot be read',
    act: async (hand, language) => {
      await hand.type('textbox', drawWords[language].entry.position, 'here');
      await hand.press('button', drawWords[language].entry.place);
    },
    said: (language) => drawWords[language].entry.positionFault,
  },
  {
    name: 'a drawing is cancelled',
    act: (hand, language) => hand.press('button', drawWords[language].cancel),
    said: (language) => drawWords[language].gone,
  },
  {
    name: 'data are exported',
    act: async (hand, language) => {
      await follow(hand.page, '', language);
      await hand.press('button', WORDS[language].menu.label);
      await hand.press('button', WORDS[language].menu.outputs.data);
      await hand.press('button', exportWords[language].dialog.save);
    },
    said: (language) => start(exportWords[language].dialog.saved('', '', 0).slice(0, language === 'zh' ? 3 : 6)),
  },
  {
    name: 'a step of a tour',
    act: async (hand, language) => {
      await hand.page.keyboard.press('Escape');
      await follow(hand.page, 'tour=flagship-zones/2', language);
      await hand.press('button', presentWords[language].player.next);
    },
    said: (language) => start(presentWords[language].player.spoken(3, 7, '')),
  },
];

export async function proveSpoken({ light, url }: Stage): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    const page = await openSite(light, url, '', { language });
    const hand = await handOf('names', page);
    for (const { name, act, said } of ACTS) {
      await attempt('spoken', `${name}, ${language}`, async () => {
        await heard(page);
        await act(hand, language);
        const wanted = said(language);
        const all: string[] = [];
        await until(
          async () => {
            all.push(...(await heard(page)));
            return all;
          },
          (texts) => texts.some((text) => (typeof wanted === 'string' ? text === wanted : wanted.test(text))),
          `nobody says ${String(wanted)}`,
        );
      });
    }
    await page.context().close();
  }
  await attempt('spoken', 'the language is changed', async () => {
    const page = await openSite(light, url, '');
    const hand = await handOf('names', page);
    await heard(page);
    await hand.press('button', WORDS.zh.otherLanguageName);
    await until(
      () => heard(page),
      (texts) => texts.includes(spokenWords.en.language),
      'nobody says that the language is another',
    );
    await page.context().close();
  });
}
