/** A step's map as a picture in the slides: drawn by the browser, and what it shows is there to be seen. */
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { presentWords } from '../../src/i18n/present-words.ts';
import type { SceneSources } from '../../src/drawing/scene.ts';
import { mapPicture } from '../../src/drawing/map-picture.ts';
import { LIGHT } from '../../src/layers/theme.ts';
import { PICTURE_SIZE } from '../../src/present/slide-layout.ts';
import '../../src/present/slides-button.ts';
import '../../src/ui/share-button.ts';
import { rasterise } from '../../src/present/raster.ts';
import { stepPicture } from '../../src/present/step-picture.ts';
import { PLACES, accessibilityFaults, catalogue, stage } from './mini-atlas.ts';

const SOURCES: SceneSources = { places: { type: 'FeatureCollection', features: PLACES.filter(({ geometry }) => geometry !== null) } as FeatureCollection };

const tour = { id: 'own-1', title: '芦苇', unit: '', language: 'zh', dataVersion: '0.0.1', steps: [] } as const;

/** The picture's own pixels. */
async function pixelsOf(address: string): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(image, 0, 0);
  return { width, height, data: context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray() };
}

/** Share of the pixels that differ from the picture's corner. */
function drawnShare(data: Uint8ClampedArray): number {
  let drawn = 0;
  for (let at = 0; at < data.length; at += 4) {
    const distance = [0, 1, 2].reduce((sum, channel) => sum + Math.abs((data[at + channel] ?? 0) - (data[channel] ?? 0)), 0);
    if (distance > 24) drawn += 1;
  }
  return drawn / (data.length / 4);
}

async function pictureAt(state: string, shown: SceneSources = SOURCES): Promise<Awaited<ReturnType<typeof pixelsOf>>> {
  const { emphasis, camera, outlines } = stepPicture(catalogue, { state, frame: null }, PICTURE_SIZE);
  const svg = mapPicture(shown, { picture: { theme: LIGHT, language: 'zh', emphasis }, camera, size: PICTURE_SIZE, outlines, fontCss: '' });
  return pixelsOf(await rasterise(svg, PICTURE_SIZE, 2));
}

test('a step’s place fills its picture, at the resolution of print; without places it is sea alone', async () => {
  const { width, height, data } = await pictureAt('sel=place/reed-park');
  expect([width, height]).toEqual([PICTURE_SIZE.width * 2, PICTURE_SIZE.height * 2]);
  expect(width).toBeGreaterThanOrEqual(1600);
  expect(drawnShare(data)).toBeGreaterThan(0.1);
  const { data: empty } = await pictureAt('sel=place/reed-park', {});
  expect(drawnShare(empty)).toBe(0);
});

test('a ring is drawn where the step has one', async () => {
  const { data } = await pictureAt('ring=ferry/5', {});
  expect(drawnShare(data)).toBeGreaterThan(0.001);
});

test('says when slides cannot be made, and can be pressed again', async () => {
  const { element } = await stage('share-button', {}, { dataBase: 'nowhere/' });
  element.replaceWith(Object.assign(document.createElement('slides-button'), { view: element.view, tour }));
  const button = page.getByRole('button', { name: presentWords.zh.desk.saveSlides });
  await button.click();
  await expect.element(page.getByRole('status')).toHaveTextContent(presentWords.zh.desk.slidesFailed);
  await expect.element(button).toBeEnabled();
  expect(await accessibilityFaults()).toEqual([]);
});
