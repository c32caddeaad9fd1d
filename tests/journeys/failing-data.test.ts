/** Each data file missing, cut short, not data, or out of reach: the page says so with a remedy, and the rest goes on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { SOURCE_FILES } from '../../src/layers/layer.ts';
import { newReader, openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { places } from './published.ts';
import { spoil } from './spoilt-files.ts';
import type { Spoilt } from './spoilt-files.ts';

const ROWS = ['sections.json', 'measures.json', 'targets.json', 'agencies.json', 'industries.json'];
const FILES = [...new Set([...ROWS, ...Object.values(SOURCE_FILES)])];
const SENTENCES: Record<Spoilt, (file: string) => string> = {
  missing: zh.notices.missing,
  'cut short': zh.notices.cutShort,
  'not data': zh.notices.notJson,
  unreachable: zh.notices.network,
};
const FAULTS = Object.keys(SENTENCES) as Spoilt[];
const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser('none');
});
afterAll(() => browser.close());

const retry = (atlas: Atlas): Promise<void> => atlas.notices.getByRole('button', { name: zh.notices.retry }).first().click();

/** Lists and map as they are when nothing failed. */
async function isWhole(atlas: Atlas): Promise<void> {
  for (const tab of ['measures', 'targets', 'agencies', 'places'] as const) {
    await atlas.showTab(tab);
    await atlas.list.getByRole('link').first().waitFor();
  }
  await atlas.until(() => atlas.list.getByRole('status').innerText()).toBe(zh.list.shown(places.length, places.length));
  const drawable = places.filter((place) => place.geometry !== null).length;
  await atlas.until(async () => (await atlas.drawnPlaces()).size).toBe(drawable);
}

describe('a file that the first view needs', () => {
  it('is missed in words that name it and each fault, and read again', async () => {
    const atlas = await newReader(browser);
    const spoilAll = async (fault: Spoilt | null): Promise<void> => {
      for (const file of FILES) await spoil(atlas, file, fault);
    };
    await spoilAll('missing');
    await atlas.open();
    for (const fault of FAULTS) {
      await spoilAll(fault);
      if (fault !== 'missing') await retry(atlas);
      for (const file of FILES) await atlas.page.getByText(SENTENCES[fault](nameOf(file)), { exact: true }).waitFor();
    }
    await spoilAll(null);
    await retry(atlas);
    for (const file of FILES) await atlas.notice(nameOf(file)).first().waitFor({ state: 'detached' });
    await isWhole(atlas);
    await atlas.close();
  });

  it.each([...ROWS, 'places.geojson', 'basemap/ground.geojson'])('%s leaves the rest of the page at work', async (file) => {
    const atlas = await newReader(browser);
    await spoil(atlas, file, 'missing');
    await atlas.open();
    await atlas.notice(nameOf(file)).waitFor();
    const tab = file === 'measures.json' ? 'agencies' : 'measures';
    await atlas.showTab(tab);
    await atlas.list.getByRole('link').first().click();
    await atlas.details.getByRole('heading', { level: 2 }).waitFor();
    await atlas.searchFor('djk');
    expect(atlas.faults.errors.filter((error) => !/404|integrity/u.test(error))).toEqual([]);
    await atlas.close();
  });
});

it.each(FAULTS)('files that are read later, %s, are missed in words and read after a retry', async (fault) => {
  const atlas = await openAtlas(browser);
  await spoil(atlas, 'search.json', fault);
  await atlas.field.click();
  await atlas.page.keyboard.insertText('djk');
  await atlas.page.getByText(zh.search.failed).waitFor();
  await spoil(atlas, 'search.json', null);
  await atlas.page.getByRole('button', { name: zh.notices.retry }).click();
  await atlas.results.first().waitFor();

  await spoil(atlas, 'sentences.json', fault);
  await atlas.follow('#read=1&s=M13.3');
  await atlas.reading.getByText(zh.reading.failed).waitFor();
  await spoil(atlas, 'sentences.json', null);
  await atlas.reading.getByRole('button', { name: zh.notices.retry }).click();
  await atlas.currentSentence.waitFor();
  await atlas.close();
});

it('files of the live map are missed in words', async () => {
  const live = await startBrowser();
  const atlas = await newReader(live);
  const files = ['basemap/ground.geojson', 'place-labels.geojson'];
  for (const file of files) await spoil(atlas, file, 'missing');
  await atlas.open();
  for (const file of files) await atlas.notice(zh.notices.missing(nameOf(file))).waitFor();
  await live.close();
});
