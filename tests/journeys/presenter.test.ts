/** The meeting room: a tour is made, shown key by key, left for a question, and found again where it was. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { presentWords } from '../../src/i18n/present-words.ts';
import { roomWords } from '../../src/i18n/room-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { codePath } from '../../src/present/qr-code.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { labelPointOf, placeOf } from './published.ts';

const { desk, player } = presentWords.zh;
const ZONES = ['guzhenkou-sci', 'djk-zone', 'sgep', 'tangdaowan-hq'] as const;
const nameOf = (id: string): string => placeOf(id).properties.name_zh;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser('none');
});
afterAll(() => browser.close());

const position = (atlas: Atlas): Promise<string> => atlas.page.locator('tour-player .position').innerText();
const caption = (atlas: Atlas): Promise<string> => atlas.page.locator('tour-player h1').innerText();
const stands = (atlas: Atlas, step: string): Promise<void> => atlas.until(() => position(atlas)).toBe(step);

describe('a ready-made tour', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await openAtlas(browser, '#kind=zone');
  });
  beforeEach(async () => {
    await atlas.follow('#kind=zone');
    await atlas.page.getByRole('link', { name: zh.views.present }).click();
    await atlas.page.getByRole('button', { name: `${desk.start}: 五个重点片区` }).click();
    await stands(atlas, '1 / 7');
  });

  it('goes a step a key, and stops at both ends', async () => {
    await atlas.page.keyboard.press('PageUp');
    await stands(atlas, '1 / 7');
    for (const [index, key] of ['PageDown', 'ArrowRight', ' ', 'ArrowDown'].entries()) {
      await atlas.page.keyboard.press(key);
      await stands(atlas, `${index + 2} / 7`);
    }
    await atlas.page.keyboard.press('End');
    await atlas.page.keyboard.press('PageDown');
    await stands(atlas, '7 / 7');
    await atlas.page.keyboard.press('Home');
    await stands(atlas, '1 / 7');
    await atlas.page.keyboard.press('3');
    await atlas.page.keyboard.press('Enter');
    await stands(atlas, '3 / 7');
    expect(await caption(atlas)).toBe(nameOf('djk-zone'));
  });

  it('hears its keys whatever was clicked last', async () => {
    await atlas.page.getByRole('button', { name: player.next }).click();
    await atlas.page.keyboard.press(' ');
    await stands(atlas, '3 / 7');
    await atlas.page.getByRole('slider', { name: player.auto }).click();
    await atlas.page.keyboard.press('PageDown');
    await stands(atlas, '4 / 7');
    await atlas.page.mouse.click(900, 120);
    await atlas.page.keyboard.press('PageDown');
    await stands(atlas, '5 / 7');
  });

  it('shows nothing but the map, its stamp and the words, and never the words over what they speak of', async () => {
    await atlas.page.keyboard.press('PageDown');
    await stands(atlas, '2 / 7');
    expect(await atlas.page.locator('atlas-app header.bar, atlas-app .panel, atlas-app .strip').count()).toBe(0);
    await atlas.page.getByText(zh.map.stamp).waitFor();
    for (const [step, id] of [...ZONES].slice(0, 3).entries()) {
      await stands(atlas, `${step + 2} / 7`);
      const box = await atlas.page.locator('tour-player .caption').boundingBox();
      const marks = await atlas.page.locator(`.svg-map .places [data-id="${id}"]`).first().boundingBox();
      if (!box || !marks) throw new Error(`${id} is not drawn`);
      const isApart = marks.x >= box.x + box.width || marks.x + marks.width <= box.x || marks.y >= box.y + box.height || marks.y + marks.height <= box.y;
      expect(isApart, id).toBe(true);
      await atlas.page.keyboard.press('PageDown');
    }
  });

  it('answers a question in three actions and returns to the very step', async () => {
    await atlas.page.keyboard.press('PageDown');
    await atlas.page.keyboard.press('PageDown');
    await stands(atlas, '3 / 7');
    const before = await atlas.page.evaluate(() => location.hash);
    const camera = await atlas.camera();
    const isFull = (): Promise<boolean> => atlas.page.evaluate(() => document.fullscreenElement !== null);
    expect(await isFull()).toBe(true);
    await atlas.page.keyboard.press('/');
    await atlas.page.keyboard.type('zdsty');
    await atlas.results.first().waitFor();
    await atlas.page.keyboard.press('Enter');
    await atlas.until(() => atlas.title).toBe(nameOf('sgep'));
    await atlas.page.keyboard.press('r');
    await stands(atlas, '3 / 7');
    await atlas.until(() => atlas.page.evaluate(() => location.hash)).toBe(before);
    await atlas.until(() => atlas.camera()).toEqual(camera);
    expect(await isFull()).toBe(true);
  });

  it('plays by itself until its button is clicked again, or the map is touched', async () => {
    const { page } = atlas;
    const [play, pause] = [page.getByRole('button', { name: player.auto, exact: true }), page.getByRole('button', { name: player.pause })];
    await page.locator('tour-player .controls').hover();
    await page.getByRole('slider', { name: player.auto }).fill('3');
    await play.click();
    await stands(atlas, '2 / 7');
    await pause.click();
    await play.waitFor();
    await play.click();
    await pause.waitFor();
    await page.mouse.click(900, 120);
    await page.locator('tour-player .controls').hover();
    await play.waitFor();
  });

  it('goes black and comes back with any key', async () => {
    const black = atlas.page.getByRole('button', { name: player.black });
    await atlas.page.keyboard.press('b');
    await black.waitFor();
    await atlas.page.keyboard.press('PageDown');
    await black.waitFor({ state: 'detached' });
    await stands(atlas, '1 / 7');
    await atlas.page.keyboard.press('.');
    await black.waitFor();
    await atlas.page.keyboard.press('.');
    await black.waitFor({ state: 'detached' });
  });

  it('is left with Escape, and the page is as it was', async () => {
    await atlas.page.keyboard.press('PageDown');
    await stands(atlas, '2 / 7');
    await atlas.page.keyboard.press('Escape');
    await atlas.page.locator('tour-desk').waitFor();
    expect(await atlas.page.evaluate(() => location.hash)).toBe('#kind=zone&desk=1');
  });
});

it('a tour is made from the zones compared, told in its own order and words, and lost by no reload', async () => {
  const atlas = await openAtlas(browser, `#desk=1&compare=${ZONES.join(',')}`);
  let actions = 0;
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    actions += 1;
    await work();
  };
  const { page } = atlas;
  await act(() => page.getByRole('button', { name: desk.fromChosen }).click());
  await act(() => page.getByLabel(desk.name, { exact: true }).fill('空间布局'));
  await act(() => page.getByLabel(desk.unit, { exact: true }).fill('发展改革局'));
  await act(() => page.getByRole('button', { name: desk.up(nameOf('sgep')) }).click());
  await act(() => page.getByRole('button', { name: desk.down(nameOf('guzhenkou-sci')) }).click());
  await act(() => page.locator('tour-editor .toggle').nth(1).click());
  await act(() => page.getByLabel(desk.caption).fill('生态园先行。'));
  await act(() => page.getByLabel(desk.notes).fill('约两分钟。'));
  expect(actions).toBeLessThanOrEqual(30);
  const titles = async (): Promise<string[]> => (await page.locator('tour-editor .toggle').allInnerTexts()).map((text) => text.replace(/^\S+\s/u, ''));
  const made = await titles();
  expect(made.slice(1, -1)).toEqual([nameOf('sgep'), nameOf('guzhenkou-sci'), nameOf('djk-zone'), nameOf('tangdaowan-hq')]);
  await page.keyboard.press('Shift+F5');
  await stands(atlas, '2 / 6');
  await page.keyboard.press('Escape');
  await page.reload();
  await atlas.isDrawn();
  await page.getByRole('button', { name: desk.edit }).click();
  expect(await titles()).toEqual(made);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: desk.saveJson }).click()]);
  expect(download.suggestedFilename()).toBe('空间布局.json');
  const saved = JSON.parse(readFileSync((await download.path()) ?? '', 'utf8')) as { unit: string; steps: { caption: string; notes: string }[] };
  expect([saved.unit, saved.steps[1]?.caption, saved.steps[1]?.notes]).toEqual(['发展改革局', '生态园先行。', '约两分钟。']);
  await page.keyboard.press('F5');
  await stands(atlas, '1 / 6');
  await page.keyboard.press('Escape');
  // Back where it was being changed.
  await page.getByRole('button', { name: desk.removeTour }).click();
  await page.getByText(desk.none).waitFor();
  await page.getByRole('button', { name: desk.undo, exact: true }).click();
  await page.getByRole('button', { name: `${desk.start}: 空间布局` }).click();
  await atlas.until(() => caption(atlas)).toBe('空间布局');
  await page.keyboard.press('PageDown');
  await page.getByText('生态园先行。').waitFor();
  await atlas.close();
});

it('a step taken from the map stands beside its words; the arrow stays under the hand; a question moves the map', async () => {
  const atlas = await openAtlas(browser, '#desk=1&sel=place/djk-zone');
  const { page } = atlas;
  await page.getByRole('button', { name: desk.empty }).click();
  await page.getByRole('button', { name: desk.capture }).click();
  await page.keyboard.press('F5');
  await page.locator('tour-player .position').waitFor();
  // The further buttons open under a hand that comes near: what it came for must not go.
  const next = await page.getByRole('button', { name: player.next }).boundingBox();
  if (!next) throw new Error('There is no arrow.');
  await page.mouse.click(next.x + next.width / 2, next.y + next.height / 2);
  await stands(atlas, '2 / 3');
  await atlas.camera();
  const box = await page.locator('tour-player .caption').boundingBox();
  const marks = await page.locator('.svg-map .places [data-id="djk-zone"]').first().boundingBox();
  if (!box || !marks) throw new Error('The step is not drawn.');
  expect(marks.x).toBeGreaterThan(box.x + box.width);
  await page.keyboard.press('/');
  await page.keyboard.type('zdsty');
  await atlas.results.first().waitFor();
  await page.keyboard.press('Enter');
  const [lon, lat] = labelPointOf('sgep');
  await atlas.until(async () => Math.abs((await atlas.camera()).lon - lon) < 0.1 && Math.abs((await atlas.camera()).lat - lat) < 0.1).toBe(true);
  await atlas.close();
});

it('a file that is no tour is refused with the reason, one with a bad step is taken without it', async () => {
  const atlas = await openAtlas(browser, '#desk=1');
  const choose = (name: string, text: string): Promise<void> =>
    atlas.page.locator('tour-desk input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('plan.geojson', '{"type":"FeatureCollection"}');
  await atlas.page.getByText(desk.faults['not-a-tour']).waitFor();
  const step = { kind: 'step', title: '湾', caption: '', notes: '', state: 'sel=place/sgep', frame: null };
  const head = { format: 'plan-atlas-tour', version: 1, id: 'x', title: '半份', unit: '', language: 'zh', dataVersion: '1.1.0' };
  await choose('half.json', JSON.stringify({ ...head, steps: [step, { ...step, caption: 5 }] }));
  await atlas.page.getByText(desk.faults['bad-field']('steps.2.caption')).waitFor();
  expect(await atlas.page.locator('tour-editor .step').count()).toBe(1);
  await atlas.close();
});

it('a link to a step opens on it, and one to a tour of someone else says what to do', async () => {
  const atlas = await openAtlas(browser, '#tour=flagship-zones/4');
  await stands(atlas, '4 / 7');
  expect(await caption(atlas)).toBe(nameOf('sgep'));
  await atlas.follow('#tour=own-9/2');
  await atlas.page.getByText(player.missing('own-9')).waitFor();
  await atlas.page.getByRole('button', { name: player.exit }).click();
  await atlas.page.locator('atlas-app header.bar').waitFor();
  await atlas.close();
});

it('the second window has the notes and the next step, drives the tour, and outlives a reload of either', async () => {
  const atlas = await openAtlas(browser, '#tour=flagship-zones/2');
  const { presenter } = roomWords.zh;
  await stands(atlas, '2 / 7');
  const opening = atlas.page.waitForEvent('popup');
  await atlas.page.keyboard.press('n');
  const notes = await opening;
  const current = notes.locator('.cards section').first();
  await current.getByRole('heading', { name: nameOf('guzhenkou-sci') }).waitFor();
  await notes
    .locator('.cards section')
    .nth(1)
    .getByRole('heading', { name: nameOf('djk-zone') })
    .waitFor();
  await notes
    .locator('.notes')
    .getByText(placeOf('guzhenkou-sci').properties.sentences[0] ?? '-')
    .waitFor();
  // Each card gets its step's map, with what is chosen as the painter marks it.
  const pictures = notes.locator('.cards section .picture > svg');
  await atlas.until(() => pictures.count()).toBe(2);
  await atlas.until(() => pictures.nth(1).getByText(nameOf('djk-zone')).count()).toBeGreaterThan(0);
  await notes.keyboard.press('PageDown');
  await stands(atlas, '3 / 7');
  await current.getByRole('heading', { name: nameOf('djk-zone') }).waitFor();
  await atlas.until(() => pictures.count()).toBe(2);
  await notes.reload();
  await current.getByRole('heading', { name: nameOf('djk-zone') }).waitFor();
  await atlas.page.reload();
  await atlas.isDrawn();
  await stands(atlas, '3 / 7');
  await atlas.page.keyboard.press('PageDown');
  await current.getByRole('heading', { name: nameOf('sgep') }).waitFor();
  await notes.getByText(presenter.elapsed).waitFor();
  await atlas.until(() => pictures.count()).toBe(2);
  // The closing is a page of words, and bears the address of the tour large enough for the last row.
  await atlas.page.keyboard.press('End');
  await current.locator('.leaf').getByText(zh.map.stamp).waitFor();
  const code = atlas.page.getByRole('img', { name: player.codeOfTour });
  const { height = 0 } = (await code.boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(0.2 * (atlas.page.viewportSize()?.height ?? Infinity));
  const link = await atlas.page.locator('link-code p').innerText();
  expect(link).toBe(new URL('#tour=flagship-zones/1', atlas.page.url()).href);
  expect(await code.locator('path').getAttribute('d')).toBe(codePath(link).path);
  const closing = notes.waitForEvent('close');
  await atlas.page.keyboard.press('Escape');
  await closing;
  await atlas.close();
});

it('the check before a talk says what to mind', async () => {
  const atlas = await openAtlas(browser, '#desk=1');
  const { preflight } = roomWords.zh;
  await atlas.page.getByRole('button', { name: preflight.look }).click();
  // This browser has no WebGL and one screen.
  await atlas.page.getByText(preflight.remedies.webgl, { exact: true }).waitFor();
  await atlas.page.getByText(preflight.open(2)).waitFor();
  await atlas.page.getByLabel(preflight.keys).press('PageDown');
  await atlas.page.getByText(preflight.keyKnown('PageDown')).waitFor();
  await atlas.page.getByLabel(preflight.keys).press('x');
  await atlas.page.getByText(preflight.keyUnknown('x')).waitFor();
  await atlas.close();
});
