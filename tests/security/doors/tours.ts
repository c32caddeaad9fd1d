/** Tours: files of the reader's own whose every text is a payload, on the desk, as a story, on the wall and in the presenter's window. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import writeExcelFile from 'write-excel-file/node';
import { rowsOfTour } from '../../../src/present/tour-files.ts';
import { writeTour } from '../../../src/present/tour.ts';
import type { Tour } from '../../../src/present/tour.ts';
import { escapeXlsxText } from '../../../src/data/xlsx-text.ts';
import { follow, plain, stands, unseen, visit } from '../door.ts';
import type { Door, Outcome, Site } from '../door.ts';
import { PAYLOADS, upTo, wellFormed } from '../payloads.ts';
import { textOf } from '../watch.ts';

const WAIT_MS = 5000;
const SHORT = upTo(120).filter((payload) => plain(payload) !== '');

/** A tour in which each payload is a title, a caption, the notes and the state of some step. */
function hostileTour(id: string): Tour {
  const steps = SHORT.map((payload, at) => ({
    kind: 'step' as const,
    title: payload,
    caption: SHORT[(at + 1) % SHORT.length] ?? '',
    notes: SHORT[(at + 2) % SHORT.length] ?? '',
    state: at % 3 === 0 ? `#sel=place/${payload}` : `#${payload}`,
    frame: null,
  }));
  return { id, title: SHORT[0] ?? '', unit: SHORT[1] ?? '', language: 'zh', dataVersion: SHORT[2] ?? '', steps: steps.slice(0, 500) };
}

/** Hands the desk a file; it must be the list of tours that is shown. */
const open = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.locator('tour-desk input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
};

/** Whether a text comes to be shown. */
async function comes(page: Page, text: string): Promise<boolean> {
  const end = Date.now() + WAIT_MS;
  do {
    if (unseen([text], await textOf(page)).length === 0) return true;
    // Both windows are of one process: asked without a pause it would never come to draw.
    await wait(20);
  } while (Date.now() < end);
  return false;
}

async function runTours(browser: Browser, site: Site): Promise<Outcome> {
  const { context, page, watched } = await visit(browser, `${site.url}#desk=1`);
  const faults: string[] = [];
  const note = async (what: string): Promise<void> => {
    const found = await watched.look(page);
    if (found.length > 0) faults.push(`${what}: ${[...new Set(found)].join('; ').slice(0, 400)}`);
  };
  await page.locator('tour-desk').waitFor();
  const tour = hostileTour('hostile');
  await open(page, `${SHORT[3]}.json`, Buffer.from(writeTour(tour)));
  await page.locator('tour-editor').first().waitFor();
  await note('desk');
  const desk = await textOf(page);
  for (const payload of unseen(
    tour.steps.map(({ title }) => title),
    desk,
  ))
    faults.push(`not shown on the desk: ${payload.slice(0, 60)}`);

  await page.reload();
  await stands(page);
  const rows = rowsOfTour({ ...tour, id: 'hostile-sheet' }).map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value: escapeXlsxText(wellFormed(value)), type: String },
    ),
  );
  await open(page, 'tour.xlsx', await writeExcelFile(rows, { sheet: 'Tour' }).toBuffer());
  const isTaken = await page
    .locator('tour-editor')
    .first()
    .waitFor()
    .then(
      () => true,
      () => false,
    );
  if (!isTaken)
    faults.push(
      `a tour of a sheet is not taken: ${plain(await page.locator('tour-desk').evaluate((element) => element.shadowRoot?.textContent ?? '')).slice(-200)}`,
    );
  await note('desk, from a sheet');
  await page.reload();
  await stands(page);
  // What is no tour is refused with a sentence.
  for (const [at, payload] of PAYLOADS.entries()) {
    if (at % 40 !== 0) continue;
    await open(
      page,
      `${at}.json`,
      Buffer.from(at % 80 === 0 ? payload : JSON.stringify({ format: 'plan-atlas-tour', version: 1, id: payload, [payload]: payload })),
    );
  }
  await note('files that are no tours');

  // A tour that is taken from a file has an id of its own.
  const id = await page.evaluate(() => {
    const [first = ''] = JSON.parse(localStorage.getItem('atlas-tours') ?? '[]') as string[];
    return (JSON.parse(first) as { id: string }).id;
  });
  for (const [at, { caption }] of tour.steps.entries()) {
    await follow(page, `#tour=${id}/${at + 1}`);
    if (at === 0) await page.locator('tour-player').waitFor();
    if (!(await comes(page, caption))) faults.push(`caption not shown: ${caption.slice(0, 60)}`);
    if (at % 100 === 99) await note(`step ${at + 1}`);
  }
  await note('player');
  await follow(page, `#tour=${id}/1/story`);
  await page.locator('tour-story').waitFor();
  await note('story');
  await context.close();
  return { cases: 4 * tour.steps.length, faults };
}

async function runPresenter(browser: Browser, site: Site): Promise<Outcome> {
  const { context, page, watched } = await visit(browser, `${site.url}#desk=1`);
  const faults: string[] = [];
  const tour = hostileTour('hostile');
  await page.evaluate((text) => localStorage.setItem('atlas-tours', JSON.stringify([text])), writeTour(tour));
  await page.goto(`${site.url}?again#tour=hostile/1`);
  await page.locator('tour-player').waitFor();
  const [second] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
  await second.locator('.notes').waitFor();
  for (const [at, { notes }] of tour.steps.entries()) {
    await follow(page, `#tour=hostile/${at + 1}`);
    // The second window is drawn after the first.
    if (!(await comes(second, notes))) faults.push(`notes not shown: ${notes.slice(0, 60)}`);
  }
  faults.push(...new Set(await watched.look(second)));
  // The policy holds in the window that the page writes into, too.
  const held = await second.evaluate(() => {
    const room = document.createElement('div');
    try {
      room.innerHTML = '<img src=x onerror="opener.__ran=1">';
      return 'markup from a text is taken in the second window';
    } catch {
      return null;
    }
  });
  watched.take();
  if (held) faults.push(held);
  await context.close();
  return { cases: tour.steps.length, faults };
}

export const TOURS: Door = { id: 'tours', name: '演示文件 tour files', run: runTours };
export const PRESENTER: Door = { id: 'presenter', name: '讲解者窗口 presenter’s window', run: runPresenter };
