/** The jobs of the four kinds of readers, each step by the role and name of what is used: whichever hand does them. */
import { compareToggleWords } from '../../src/i18n/compare-toggle-words.ts';
import { compareWords } from '../../src/i18n/compare-words.ts';
import { cardWords } from '../../src/i18n/card-words.ts';
import { drawWords } from '../../src/i18n/draw-words.ts';
import { exportWords } from '../../src/i18n/export-words.ts';
import { filesWords } from '../../src/i18n/files-words.ts';
import { locateWords } from '../../src/i18n/locate-words.ts';
import { presentWords } from '../../src/i18n/present-words.ts';
import { sheetWords } from '../../src/i18n/sheet-words.ts';
import { tableWords } from '../../src/i18n/table-words.ts';
import { workbenchWords } from '../../src/i18n/workbench-words.ts';
import type { Hand } from './hands.ts';
import { WAIT_MS, WORDS, until } from './reader.ts';
import type { Language } from './reader.ts';

export type Job = Readonly<{ name: string; work: (hand: Hand, language: Language) => Promise<void> }>;

const ZONE = { zh: '中德生态园', en: 'Sino-German Ecopark' } as const;
const SECOND = { zh: '董家口经济区', en: 'Dongjiakou' } as const;
const TOUR = { zh: /^开始演示: 五个重点片区/u, en: /^Start: Five/u } as const;
const INDUSTRY = { zh: /集成电路/u, en: /[Ii]ntegrated circuits/u } as const;

async function findZone(hand: Hand, language: Language): Promise<void> {
  await hand.type('combobox', WORDS[language].search.label, 'zdsty');
  await hand.take(new RegExp(ZONE[language], 'u'));
  await hand.hears('heading', ZONE[language]);
}

/** A file comes of pressing it. */
async function saves(hand: Hand, role: string, name: string | RegExp): Promise<void> {
  const download = hand.page.waitForEvent('download', { timeout: 2 * WAIT_MS });
  // Whoever fails first is heard; the other's failure is not a second one.
  download.catch(() => undefined);
  await hand.press(role, name);
  const path = await (await download).path();
  if (!path) throw new Error(`${String(name)} saved nothing`);
}

const planner: Job = {
  name: 'planner: find, read, cite, filter, compare, undo',
  async work(hand, language) {
    const words = WORDS[language];
    const [toggle, compare] = [compareToggleWords[language], compareWords[language]];
    await findZone(hand, language);
    await hand.press('link', new RegExp(`^${words.detail.sentence} M`, 'u'));
    await hand.hears('complementary', words.reading.title);
    await hand.press('button', words.reading.close);
    await hand.press('button', words.detail.filterBy);
    await hand.hears('region', words.legend.active);
    await hand.press('button', toggle.add);
    await hand.press('button', words.drawer.names.compare);
    await hand.hears('complementary', words.drawer.title);
    await hand.type('combobox', compare.picker.label, 'djk');
    await hand.take(new RegExp(SECOND[language], 'u'));
    await hand.hears('columnheader', new RegExp(SECOND[language], 'u'));
    await hand.press('button', words.undo.undo);
    await hand.hearsNoMore('columnheader', new RegExp(SECOND[language], 'u'));
  },
};

const investor: Job = {
  name: 'investor: say what is looked for, star, read the card, open the shortlist',
  async work(hand, language) {
    const words = WORDS[language];
    const locate = locateWords[language];
    await hand.press('link', words.views.locate);
    await hand.type('combobox', locate.industry.label, 'jcdl');
    await hand.take(INDUSTRY[language]);
    await hand.press('button', locate.starFirst(3));
    await hand.press('link', ZONE[language]);
    await hand.hears('heading', cardWords[language].sections.silences);
    await hand.press('button', words.detail.close);
    await hand.press('tab', new RegExp(`^${locate.tabs.list}`, 'u'));
    await hand.hears('tabpanel', new RegExp(`^${locate.tabs.list}`, 'u'));
  },
};

const presenter: Job = {
  name: 'presenter: open the desk, show a tour, go on and back, leave',
  async work(hand, language) {
    const words = WORDS[language];
    const { player } = presentWords[language];
    await hand.press('link', words.views.present);
    await hand.press('button', TOUR[language]);
    await hand.press('button', player.next);
    await hand.press('button', player.next);
    await hand.press('button', player.previous);
    await until(
      () => hand.page.evaluate(() => location.hash),
      (hash) => hash.includes('/2'),
      'the tour does not stand at its second step',
    );
    await hand.press('button', player.exit);
    await hand.hears('heading', presentWords[language].desk.title);
  },
};

const workbench: Job = {
  name: 'workbench: import, table, draw, export',
  async work(hand, language) {
    const words = WORDS[language];
    const [files, draw, bench] = [filesWords[language], drawWords[language], workbenchWords[language]];
    await hand.press('link', words.views.work);
    await hand.press('button', files.trySample);
    const layer = files.sampleName;
    await hand.press('button', files.layer.tableOf(layer));
    await hand.hears('grid', tableWords[language].table(layer));
    await hand.press('button', words.drawer.close);
    await hand.press('tab', bench.tabs.draw);
    await hand.press('button', draw.modes.line);
    await hand.press('DisclosureTriangle', draw.entry.title);
    for (const position of ['119.98, 35.88', '120.05, 35.93']) {
      await hand.type('textbox', draw.entry.position, position);
      await hand.press('button', draw.entry.place);
    }
    await hand.press('button', draw.finish);
    await hand.hears('button', draw.list.zoom(draw.list.named(draw.list.kinds.line, 1)));
    await hand.press('button', draw.stop);
    await hand.press('button', words.menu.outputs.data);
    await saves(hand, 'button', exportWords[language].dialog.save);
  },
};

const print: Job = {
  name: 'print: lay out a sheet and save it',
  async work(hand, language) {
    const words = WORDS[language];
    const { dialog } = sheetWords[language];
    await hand.press('button', words.menu.label);
    await hand.press('button', words.menu.outputs.sheet);
    await hand.hears('dialog', dialog.title);
    await hand.press('radio', dialog.grey);
    await saves(hand, 'button', dialog.svg);
    await hand.press('button', words.keys.close);
    await hand.hearsNoMore('dialog', dialog.title);
  },
};

const share: Job = {
  name: 'share: copy a link to what is chosen, and open it',
  async work(hand, language) {
    const words = WORDS[language];
    await findZone(hand, language);
    await hand.press('button', words.menu.copyLink);
    const link = await until(
      () => hand.page.evaluate(() => navigator.clipboard.readText()),
      (text) => text.includes('sel=place/sgep'),
      'the link is not on the clipboard',
    );
    await hand.page.goto('about:blank');
    await hand.page.goto(link);
    await hand.hears('heading', ZONE[language]);
  },
};

export const JOBS: readonly Job[] = [planner, investor, presenter, workbench, print, share];
