/** The help of each part of the page: opened and closed by key and menu, its numbers at the real controls, its links followed and taken back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { helpWords } from '../../src/i18n/help-words.ts';
import type { HelpTopic } from '../../src/i18n/help-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { HELP } from '../../src/ui/help-topics.ts';
import { PHONE, openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';

const words = helpWords.zh;
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser('none');
});
afterAll(() => browser.close());

const heading = (atlas: Atlas): Promise<string> => atlas.help.getByRole('heading', { level: 2 }).innerText();
const isFocused = (atlas: Atlas, selector: string): Promise<boolean> => atlas.page.locator(selector).evaluate((element) => element.matches(':focus-within'));
const hash = (atlas: Atlas): Promise<string> => atlas.page.evaluate(() => location.hash);

describe('on a desktop', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await openAtlas(browser);
  });
  beforeEach(() => atlas.startAnew());

  it('F1 opens it, Escape gives the focus back', async () => {
    await atlas.page.getByRole('tab', { name: zh.tabs.legend }).focus();
    await atlas.openHelp();
    expect(await heading(atlas)).toBe(words.title(words.topics.explore.name));
    await atlas.until(() => isFocused(atlas, 'help-panel')).toBe(true);
    await atlas.press('Escape');
    await atlas.help.waitFor({ state: 'detached' });
    await atlas.until(() => atlas.page.getByRole('tab', { name: zh.tabs.legend }).evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('the same key leads from the page back into it, and out of it', async () => {
    await atlas.openHelp();
    await atlas.page.getByRole('tab', { name: zh.tabs.legend }).focus();
    await atlas.press('?');
    await atlas.until(() => isFocused(atlas, 'help-panel')).toBe(true);
    await atlas.press('?');
    await atlas.help.waitFor({ state: 'detached' });
  });

  it('the menu opens it too, and it leads to all keys', async () => {
    await atlas.openMenu();
    await atlas.page.locator('more-menu').getByRole('button', { name: zh.menu.help, exact: true }).click();
    await atlas.help.getByRole('button', { name: words.allKeys }).click();
    await atlas.page.getByRole('dialog', { name: zh.keys.title }).waitFor();
    await atlas.press('Escape');
    await atlas.help.waitFor();
  });

  it('with single keys off F1 still works, ? does not, and no single key is listed', async () => {
    const toggle = atlas.page.locator('more-menu').getByRole('checkbox', { name: zh.menu.singleKeys });
    await atlas.openMenu();
    await toggle.uncheck();
    await atlas.press('Escape');
    await atlas.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await atlas.press('?');
    await atlas.openHelp();
    expect(await heading(atlas)).toBe(words.title(words.topics.explore.name));
    await atlas.help.getByText(words.singleKeysOff).waitFor();
    expect(await atlas.help.locator('dt').allInnerTexts()).toEqual(['Ctrl + Z', 'Esc', 'Alt + ←']);
    await atlas.openMenu();
    await toggle.check();
  });

  it('what it shows is a step of the history: Back takes it back, and the page knows the way', async () => {
    await atlas.openHelp();
    await atlas.help.getByRole('link', { name: words.showOf(words.topics.explore.steps.filter[0]) }).click();
    await atlas.until(() => hash(atlas)).toBe('#kind=zone');
    await atlas.help.getByRole('link', { name: words.showOf(words.topics.explore.steps.choose[0]) }).click();
    await atlas.details.getByRole('heading', { level: 2 }).waitFor();
    await atlas.details.getByRole('button', { name: zh.detail.back }).click();
    await atlas.until(() => hash(atlas)).toBe('#kind=zone');
    await atlas.page.goBack();
    await atlas.until(() => hash(atlas)).toBe('');
    expect(await atlas.help.isVisible()).toBe(true);
  });

  it('follows the reader from part to part', async () => {
    await atlas.openHelp();
    await atlas.page.getByRole('link', { name: zh.views.locate, exact: true }).click();
    await atlas.until(() => heading(atlas)).toBe(words.title(words.topics.locate.name));
    await atlas.help.getByRole('button', { name: words.topics.charts.name, exact: true }).click();
    await atlas.until(() => heading(atlas)).toBe(words.title(words.topics.charts.name));
  });

  it.each([
    { topic: 'explore', from: '', unseen: [] },
    { topic: 'read', from: '#read=1', unseen: [] },
    { topic: 'locate', from: '#locate=find', unseen: [] },
    // A layer's button stands there once there is a layer.
    { topic: 'work', from: '#work=draw', unseen: ['table'] },
    { topic: 'present', from: '#desk=1', unseen: [] },
  ] as const)('the numbers of $topic stand at their controls', async ({ topic, from, unseen }) => {
    await atlas.follow(from);
    await atlas.openHelp();
    const pointing = HELP[topic].steps.filter(({ at }) => at).map(({ id }) => id);
    const seen = (): Promise<(string | null)[]> =>
      atlas.page.locator('help-panel .mark[data-seen]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark')));
    await atlas.until(seen).toEqual(pointing.filter((id) => !(unseen as readonly string[]).includes(id)));
  });

  it('the drawer has its own, with a number at each chart', async () => {
    await atlas.follow('#view=time');
    await atlas.page.locator('analysis-drawer').getByRole('button', { name: zh.menu.help }).click();
    await atlas.until(() => heading(atlas)).toBe(words.title(words.topics['charts' satisfies HelpTopic].name));
    await atlas.until(() => atlas.page.locator('help-panel .mark[data-seen]').count()).toBe(HELP.charts.steps.length);
    const [help, drawer] = [await atlas.page.locator('help-panel').boundingBox(), await atlas.page.locator('analysis-drawer').boundingBox()];
    expect((help?.y ?? 0) + (help?.height ?? 0)).toBeLessThanOrEqual(drawer?.y ?? 0);
  });
});

it('on a phone it is a sheet that makes way for what it shows', async () => {
  const atlas = await openAtlas(browser, '', { size: PHONE, touch: true });
  await atlas.openMenu();
  await atlas.page.locator('more-menu').getByRole('button', { name: zh.menu.help, exact: true }).tap();
  await atlas.help.getByRole('link', { name: words.showOf(words.topics.explore.steps.choose[0]) }).tap();
  await atlas.help.waitFor({ state: 'detached' });
  await atlas.details.getByRole('heading', { level: 2 }).waitFor();
  await atlas.page.goBack();
  await atlas.details.waitFor({ state: 'hidden' });
  expect(atlas.faults.errors).toEqual([]);
});
