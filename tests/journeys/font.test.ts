/** A system without any Chinese face: the site's own font is loaded, and no character is an empty box. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontlessEnvironment } from '../fontless.ts';
import { newReader, openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { comparePictures } from './picture.ts';
import { holdFonts } from './spoilt-files.ts';

describe.runIf(process.platform === 'linux')('where no Chinese face is installed', () => {
  const fontless = fontlessEnvironment();
  let browser: Browser;
  let atlas: Atlas;
  beforeAll(async () => {
    browser = await startBrowser('none', fontless.environment);
    atlas = await openAtlas(browser);
  });
  afterAll(async () => {
    await browser.close();
    fontless.remove();
  });

  const loadedFaces = (): Promise<string[]> =>
    atlas.page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => `${face.family} ${face.weight}`));

  /** Whether two characters look alike in a family: as empty boxes they do. */
  const looksAlike = (family: string): Promise<boolean> =>
    atlas.page.evaluate((name) => {
      const pixels = (character: string): string => {
        const context = Object.assign(document.createElement('canvas'), { width: 40, height: 40 }).getContext('2d')!;
        context.font = `24px ${name}, sans-serif`;
        context.fillText(character, 4, 30);
        return context.getImageData(0, 0, 40, 40).data.join();
      };
      return pixels('青') === pixels('岛') || pixels('青') === pixels('');
    }, family);

  it('the characters of an unknown family are boxes, so that this test can fail', async () => {
    expect(await looksAlike('Nowhere')).toBe(true);
  });

  it.each(["'Atlas Sans'", "'Atlas Sans Bold'"])('%s is the site’s own file and draws characters', async (family) => {
    const states = await atlas.page.evaluate(async (name) => (await document.fonts.load(`24px ${name}`, '青岛')).map((face) => face.status), family);
    expect(states).toEqual(['loaded']);
    expect(await looksAlike(family)).toBe(false);
  });

  it('the rare characters are not fetched for the first view', async () => {
    await atlas.until(loadedFaces).toContainEqual(expect.stringContaining('Atlas Sans 400'));
    expect(await loadedFaces()).not.toContainEqual(expect.stringContaining('Atlas Sans More'));
  });

  it('the live map has its labels even when the font comes late', async () => {
    const live = await startBrowser('webgl', fontless.environment);
    // So close that no two names compete for room: each has one place, whatever came first.
    const closeBy = '#at=119.78/35.68/11.3';
    const punctual = await openAtlas(live, closeBy);
    const expected = await punctual.picture();
    await punctual.close();
    const late = await newReader(live);
    const release = await holdFonts(late);
    const opened = late.open(closeBy);
    await late.mapHasBegun();
    release();
    await opened;
    const drawn = async (): Promise<number> => (await comparePictures(late, expected, await late.picture(), 0)).difference;
    await late.until(drawn).toBeLessThan(0.5);
    await live.close();
  });
});
