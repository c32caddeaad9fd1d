/** The presenter's journey from one file on a disk, with the network off: a tour is made, saved with the atlas, and shown from it. */
import { copyFileSync, mkdtempSync, readFileSync, statSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fileWords } from '../../src/i18n/file-words.ts';
import { presentWords } from '../../src/i18n/present-words.ts';
import { roomWords } from '../../src/i18n/room-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { openAtlas, openAtlasFile, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser, Locator } from './atlas-driver.ts';
import { placeOf } from './published.ts';
import { WAIT_MS } from './reader-hand.ts';

const { desk, player } = presentWords.zh;
const words = fileWords.zh;
/** Six zones by what a reader types to find them. */
const ZONES = {
  sgep: 'zdsty',
  'djk-zone': 'djk',
  'guzhenkou-sci': 'gzk',
  'tangdaowan-hq': 'tdw',
  'sino-japan': 'zr',
  'huangdao-petro': 'hdsh',
} as const;
const TITLE = '六个功能区';
const nameOf = (id: string): string => placeOf(id).properties.name_zh;

const folder = mkdtempSync(join(tmpdir(), 'atlas-taken-'));
const carriedFile = join(folder, 'taken.html');
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser('none');
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const isOwn = (address: string): boolean => /^(?:blob|data):/u.test(address);
const position = (atlas: Atlas): Promise<string> => atlas.page.locator('tour-player .position').innerText();
const caption = (atlas: Atlas): Promise<string> => atlas.page.locator('tour-player h1').innerText();
const stands = (atlas: Atlas, step: string): Promise<void> => atlas.until(() => position(atlas)).toBe(step);
const BLOCK = /(id="carried"[^>]*>)([^<]*)/u;
/** The file without what a reader has put into it. */
const emptied = (path: string): string => readFileSync(path, 'utf8').replace(BLOCK, '$1');
const toursIn = (path: string): unknown[] => (JSON.parse(BLOCK.exec(readFileSync(path, 'utf8'))?.[2] ?? '') as { tours: unknown[] }).tours;

/** Asks the search by its key, in place of what was asked before. */
async function ask(atlas: Atlas, phrase: string): Promise<void> {
  await atlas.press('/');
  await atlas.do(() => atlas.page.keyboard.insertText(phrase));
  await atlas.results.first().waitFor();
}

async function saveFile(atlas: Atlas, path: string): Promise<string> {
  const [download] = await Promise.all([
    atlas.page.waitForEvent('download'),
    atlas.activate(atlas.page.getByRole('dialog', { name: words.title }).getByRole('button', { name: words.save })),
  ]);
  await download.saveAs(path);
  return download.suggestedFilename();
}

it('a tour of six zones is made and saved with the atlas in at most 30 actions', async () => {
  const { atlas, requests } = await openAtlasFile(browser, inject('singleFile'));
  const { page } = atlas;
  const [first, second, third, fourth, ...further] = Object.entries(ZONES) as [string, string][];
  await ask(atlas, first?.[1] ?? '');
  await atlas.choose(nameOf('sgep'));
  await atlas.press('c');
  await atlas.compareWith(second?.[1] ?? '', nameOf('djk-zone'));
  for (const [id, phrase] of [third, fourth] as [string, string][]) {
    // With two there is something to read: the focus has gone to the table.
    await atlas.activate(atlas.charts.getByRole('combobox'));
    await atlas.compareWith(phrase, nameOf(id));
  }
  await atlas.activate(page.getByRole('link', { name: zh.views.present, exact: true }));
  await atlas.activate(page.getByRole('button', { name: desk.fromChosen }));
  for (const [id, phrase] of further) {
    await ask(atlas, phrase);
    await atlas.choose(nameOf(id));
    await atlas.activate(page.getByRole('button', { name: desk.capture }));
  }
  await atlas.typeInto(page.getByLabel(desk.name, { exact: true }), TITLE);
  await atlas.activate(page.getByRole('button', { name: desk.up(nameOf('djk-zone')) }));
  await atlas.activate(page.getByRole('button', { name: desk.remove(nameOf('tangdaowan-hq')) }));
  await atlas.typeInto(page.getByLabel(desk.notes), '约两分钟。');
  await atlas.activate(page.getByRole('button', { name: desk.saveWhole }));
  expect(await page.getByRole('checkbox', { name: TITLE }).isChecked()).toBe(true);
  expect(await saveFile(atlas, carriedFile)).toMatch(new RegExp(`^${TITLE}-${words.name}-\\d{4}-\\d\\d-\\d\\d\\.html$`, 'u'));
  expect(atlas.actions).toBeLessThanOrEqual(30);
  expect(requests.filter((address) => !isOwn(address))).toEqual([pathToFileURL(inject('singleFile')).href]);
  expect(atlas.faults).toEqual({ errors: [], policyBreaches: [], foreignRequests: [] });
  await atlas.close();
});

describe('on another computer, offline', () => {
  const steps = [...['djk-zone', 'sgep', 'guzhenkou-sci', 'sino-japan', 'huangdao-petro'].map(nameOf), presentWords.zh.draft.closing];
  const order = [TITLE, ...steps];
  let atlas: Atlas;
  let requests: string[];
  let brought: Locator;
  beforeAll(async () => {
    ({ atlas, requests } = await openAtlasFile(browser, carriedFile));
    brought = atlas.page.getByRole('region', { name: words.carried.heading });
  });
  afterAll(() => atlas.close());

  it('the file brings its tour, and the check before the talk is green', async () => {
    const { page } = atlas;
    const { preflight } = roomWords.zh;
    await brought.getByText(TITLE).waitFor();
    await page.getByText(desk.none).waitFor();
    await page.getByRole('button', { name: preflight.look }).click();
    // This browser has no WebGL and tells of one screen; all else is ready.
    await page.getByText(preflight.open(2)).waitFor();
    for (const id of ['webgl', 'screens'] as const) await page.getByText(preflight.remedies[id], { exact: true }).waitFor();
  });

  it('goes a step a key, answers a question in three actions and returns to the very step', async () => {
    const { page } = atlas;
    await brought.getByRole('button', { name: `${desk.start}: ${TITLE}` }).click();
    for (const [index, title] of order.entries()) {
      await stands(atlas, `${index + 1} / ${order.length}`);
      await atlas.until(() => caption(atlas)).toBe(title);
      if (index < order.length - 1) await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('PageUp');
    await stands(atlas, `6 / ${order.length}`);
    const whole = async (): Promise<unknown> => ({ hash: await page.evaluate(() => location.hash), camera: await atlas.camera() });
    const before = await whole();
    atlas.actions = 0;
    await ask(atlas, 'hxw');
    await atlas.press('Enter');
    await atlas.details.getByRole('heading', { level: 2, name: nameOf('haixiwan-yard') }).waitFor();
    expect(atlas.actions).toBe(3);
    await page.keyboard.press('r');
    await stands(atlas, `6 / ${order.length}`);
    await atlas.until(whole).toEqual(before);
    const black = page.getByRole('button', { name: player.black });
    await page.keyboard.press('b');
    await black.waitFor();
    await page.keyboard.press('b');
    await black.waitFor({ state: 'detached' });
  });

  it('goes to and fro for sixty steps', async () => {
    const { page } = atlas;
    await page.keyboard.press('F5');
    const there = order.length - 1;
    for (let step = 0; step <= 60; step += 1) {
      const at = step % (2 * there);
      await stands(atlas, `${(at <= there ? at : 2 * there - at) + 1} / ${order.length}`);
      await page.keyboard.press(at < there ? 'PageDown' : 'PageUp');
    }
    await page.keyboard.press('Escape');
    await brought.waitFor();
  });

  it('gives slides', async () => {
    // Seven pictures are drawn and packed.
    const patience = { timeout: 4 * WAIT_MS };
    const slides = brought.getByRole('button', { name: `${desk.saveSlides}: ${TITLE}` });
    const [saved] = await Promise.all([atlas.page.waitForEvent('download', patience), slides.click(patience)]);
    expect(saved.suggestedFilename()).toBe(`${TITLE}.pptx`);
  });

  it('saves itself again, the same to the byte but for what it carries', async () => {
    await atlas.openMenu();
    await atlas.activate(atlas.page.getByRole('button', { name: zh.menu.outputs.file }));
    const again = join(folder, 'again.html');
    await saveFile(atlas, again);
    expect(emptied(again)).toBe(readFileSync(inject('singleFile'), 'utf8'));
    expect(toursIn(again)).toEqual(toursIn(carriedFile));
  });

  it('has asked for nothing but itself, and met no error', () => {
    expect(requests.filter((address) => !isOwn(address))).toEqual([pathToFileURL(carriedFile).href]);
    expect(atlas.faults).toEqual({ errors: [], policyBreaches: [], foreignRequests: [] });
  });
});

it('a file whose tours are damaged says so, and is the atlas for all that', async () => {
  const damaged = join(folder, 'damaged.html');
  copyFileSync(carriedFile, damaged);
  writeFileSync(damaged, readFileSync(damaged, 'utf8').replace('"format":"plan-atlas-carried"', '"format":'));
  const { atlas } = await openAtlasFile(browser, damaged, '#desk=1');
  await atlas.page.getByText(words.carried.damaged).waitFor();
  await atlas.page.getByRole('button', { name: `${desk.start}: 五个重点片区` }).waitFor();
  expect(atlas.faults).toEqual({ errors: [], policyBreaches: [], foreignRequests: [] });
  await atlas.close();
});

it('the site offers the same file, says why it cannot be read, and tries again', async () => {
  const atlas = await openAtlas(browser, '#desk=1');
  const { page } = atlas;
  await atlas.openMenu();
  await atlas.activate(page.getByRole('button', { name: zh.menu.outputs.file }));
  const dialog = page.getByRole('dialog', { name: words.title });
  await dialog.getByLabel(words.start).selectOption(words.starts.home);
  await page.context().setOffline(true);
  await dialog.getByRole('button', { name: words.save }).click();
  await dialog.getByText(words.refusals.network).waitFor();
  await page.context().setOffline(false);
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: words.retry }).click()]);
  expect(readFileSync((await download.path()) ?? '', 'utf8')).toBe(readFileSync(inject('singleFile'), 'utf8'));
  const megabytes = (statSync(inject('singleFile')).size / 1e6).toFixed(1);
  await dialog.getByText(words.saved(download.suggestedFilename(), megabytes)).waitFor();
  await atlas.close();
});
