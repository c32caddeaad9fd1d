/** A browser that keeps nothing, or has no room left: each thing a reader makes is there for the visit, and the page says that it is not kept. */
import { drawWords } from '../../src/i18n/draw-words.ts';
import { presentWords } from '../../src/i18n/present-words.ts';
import { progressWords } from '../../src/i18n/progress-words.ts';
import { siteWords } from '../../src/i18n/site-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import type { Atlas } from '../journeys/atlas-driver.ts';
import type { FaultCase, Stage } from './fault-case.ts';
import { FILTERED, keptWork } from './kept-work.ts';
import { isDone, until, watchOutput } from './outcome.ts';
import { OPENERS } from './openers.ts';
import { isDrawn, keepsWork, newReader, quiet, stands } from './reader.ts';

const TROUBLES: Readonly<Record<string, () => void>> = {
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  },
  denied: () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  },
};

type Act = Readonly<{ hash: string; act: (atlas: Atlas) => Promise<void>; sentence: string }>;
const ACTS: Readonly<Record<string, Act>> = {
  theme: { hash: '', act: ({ page }) => page.getByRole('button', { name: zh.theme.label }).click(), sentence: zh.notices.storage },
  drawing: {
    hash: 'work=draw',
    act: async ({ page }) => {
      await page.locator('draw-panel [data-mode="point"]').click();
      await page
        .locator('draw-panel details', { has: page.locator('drawing-entry') })
        .locator('summary')
        .click();
      const field = page.locator('drawing-entry [name="position"]');
      await field.fill('119.98, 35.88');
      await field.press('Enter');
      await page.locator('drawing-row').first().waitFor();
    },
    sentence: drawWords.zh.keeping.refused,
  },
  'progress sheet': {
    hash: 'view=progress',
    act: ({ page }) =>
      page.locator('progress-files input[type=file]').setInputFiles({
        name: 'actuals.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('编号,实际值,日期\nM13-T3,1,2023-06-30\n'),
      }),
    sentence: progressWords.zh.refused,
  },
  'own sites': {
    hash: 'locate=sites',
    act: ({ page }) =>
      page.locator('own-sites input[type=file]').setInputFiles({
        name: 'plots.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('名称,经度,纬度\n甲,119.98,35.88\n乙,119.92,35.82\n'),
      }),
    sentence: siteWords.zh.keeping.refused,
  },
  tour: {
    hash: 'desk=1',
    act: ({ page }) => page.getByRole('button', { name: presentWords.zh.desk.empty, exact: true }).first().click(),
    sentence: presentWords.zh.desk.refused,
  },
};

async function makes({ room, browser }: Stage, { hash, act, sentence }: Act, trouble: () => void): Promise<void> {
  const atlas = await newReader(browser, room, { before: trouble });
  try {
    await atlas.page.goto(`${room.url}#${[FILTERED, hash].filter(Boolean).join('&')}`);
    await isDrawn(atlas);
    await act(atlas);
    await atlas.page.getByText(sentence).first().waitFor();
    await stands(atlas);
    quiet(atlas);
  } finally {
    await atlas.close();
  }
}

/** What keeps nothing itself works as ever. */
async function goesOn({ room, browser }: Stage, name: string, trouble: () => void): Promise<void> {
  const opener = OPENERS.find((each) => each.name === name);
  if (!opener) throw new Error(`no way is called ${name}`);
  const atlas = await newReader(browser, room, { before: trouble });
  await watchOutput(atlas);
  try {
    await atlas.page.goto(`${room.url}#${[FILTERED, opener.hash].filter(Boolean).join('&')}`);
    await atlas.page.locator('#map.live').waitFor();
    await opener.act?.(atlas);
    await until(() => isDone(atlas, opener.done(atlas)), `${name} does not come`, atlas);
    if (trouble === TROUBLES['full']) await keepsWork(atlas, keptWork(), !opener.isShow);
    quiet(atlas);
  } finally {
    await atlas.close();
  }
}

const GOING_ON = ['locate', 'workbench', 'desk', 'tour', 'story', 'compare', 'progress', 'search', 'own file', 'export as XLSX', 'sheet'];

export function storageCases(): FaultCase[] {
  const make = (name: string, run: FaultCase['run']): FaultCase => ({ group: 'storage', name, graphics: 'none', run });
  return Object.entries(TROUBLES).flatMap(([trouble, before]) => [
    ...Object.entries(ACTS).map(([name, act]) => make(`${trouble}: ${name}`, (stage) => makes(stage, act, before))),
    ...GOING_ON.map((name) => make(`${trouble}: ${name}`, (stage) => goesOn(stage, name, before))),
  ]);
}
