/** Choosing by an area that is drawn: by mouse and by keyboard, on the map without WebGL; what is drawn beside it, and undo. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawWords } from '../../src/i18n/draw-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';

const words = drawWords.zh;
const chip = (atlas: Atlas) => atlas.page.locator('work-bench').getByRole('button', { name: zh.legend.remove(zh.legend.area) });
const bar = (atlas: Atlas, mode: keyof typeof words.modes) =>
  atlas.page.locator('drawing-overlay .bar').and(atlas.page.getByRole('group', { name: words.modes[mode] }));
describe('drawing without WebGL', () => {
  let browser: Browser;
  let atlas: Atlas;
  beforeAll(async () => {
    browser = await startBrowser('none');
    atlas = await openAtlas(browser, '#work=draw');
  });
  afterAll(() => browser.close());

  it('filters by what the mouse draws, keeps no place chosen, and offers apart what only a zone is known of', async () => {
    await atlas.page.getByRole('button', { name: words.choosing.start }).click();
    await bar(atlas, 'choose').getByText(words.hints.choose).waitFor();
    for (const [x, y] of [
      [560, 140],
      [1240, 140],
      [1240, 640],
    ] as const)
      await atlas.page.mouse.click(x, y);
    await atlas.page.mouse.dblclick(560, 640);
    await chip(atlas).waitFor();
    await bar(atlas, 'choose').waitFor({ state: 'detached' });
    const link = new URL(atlas.page.url()).hash;
    expect(link).toMatch(/area=/u);
    expect(link).not.toMatch(/sel=/u);
    const before = await atlas.drawnPlaces();
    await atlas.page.getByLabel(words.choosing.looseOn, { exact: true }).check();
    await atlas.until(async () => atlas.page.url()).toContain('loose=1');
    expect(before.size).toBeGreaterThan(0);
    // Undone in the order of their making: the switch, then the area.
    await atlas.page.keyboard.press('Control+z');
    await atlas.until(async () => atlas.page.url()).not.toContain('loose=1');
    await atlas.page.keyboard.press('Control+z');
    await atlas.until(async () => atlas.page.url()).not.toContain('area=');
    await atlas.follow(link);
    await chip(atlas).waitFor();
    expect(await atlas.drawnPlaces()).toEqual(before);
  });

  it('draws by keyboard, takes a corner back, finishes, gives up, and the focus comes back', async () => {
    const button = atlas.page.locator('draw-panel [data-mode="area"]');
    await button.focus();
    await atlas.page.keyboard.press('Enter');
    const cross = atlas.page.getByRole('application', { name: words.cross });
    await atlas.until(() => cross.evaluate((element) => element.matches(':focus'))).toBe(true);
    for (const key of ['Enter', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter', 'Shift+ArrowDown', 'Enter', 'Control+z', 'Shift+ArrowDown', 'Enter'])
      await atlas.page.keyboard.press(key);
    await atlas.page.getByText(/^第 3 点：/u).waitFor({ state: 'attached' });
    await atlas.page.keyboard.press('f');
    await atlas.page.locator('drawing-row').first().waitFor();
    await atlas.until(() => button.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await atlas.page.locator('drawing-row').count()).toBe(1);
    await atlas.page.keyboard.press('Enter');
    await atlas.until(() => cross.evaluate((element) => element.matches(':focus'))).toBe(true);
    await atlas.page.keyboard.press('Enter');
    // What is being drawn is given up first, then the drawing, and the panel stays.
    await atlas.page.keyboard.press('Escape');
    await bar(atlas, 'area').getByRole('button', { name: words.stop }).waitFor();
    await atlas.page.keyboard.press('Escape');
    await bar(atlas, 'area').waitFor({ state: 'detached' });
    await button.waitFor();
    expect(await atlas.page.locator('drawing-row').count()).toBe(1);
  });

  it('keeps what can be finished when its button is pressed again or another tool is taken, and no circle without a size', async () => {
    const rows = atlas.page.locator('drawing-row');
    const tool = (mode: keyof typeof words.modes) => atlas.page.locator(`draw-panel [data-mode="${mode}"]`);
    await tool('line').click();
    await bar(atlas, 'line').waitFor();
    await atlas.page.mouse.click(640, 300);
    await atlas.page.mouse.click(760, 340);
    await tool('line').click();
    await atlas.until(() => rows.count()).toBe(2);
    await bar(atlas, 'line').waitFor({ state: 'detached' });
    await tool('area').click();
    await bar(atlas, 'area').waitFor();
    for (const [x, y] of [
      [640, 420],
      [760, 420],
      [700, 520],
    ] as const)
      await atlas.page.mouse.click(x, y);
    // A head opens by its own key also while a tool is taken.
    const entry = atlas.page.locator('draw-panel details', { has: atlas.page.locator('drawing-entry') });
    await entry.locator('summary').focus();
    await atlas.page.keyboard.press('Enter');
    await atlas.until(() => entry.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true);
    await tool('circle').click();
    await atlas.until(() => rows.count()).toBe(3);
    await bar(atlas, 'circle').waitFor();
    await atlas.page.mouse.dblclick(900, 420);
    await bar(atlas, 'circle').getByText(words.said['no-size']).waitFor();
    expect(await rows.count()).toBe(3);
    // What was drawn on the map is there again after a reload.
    await atlas.page.reload();
    await atlas.until(() => rows.count()).toBe(3);
    expect(atlas.faults).toEqual({ errors: [], policyBreaches: [], foreignRequests: [] });
  });
});
