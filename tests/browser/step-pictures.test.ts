/** Pictures of steps in the presenter's window: drawn when idle, kept, each behind its own root; none where the data cannot be read. */
import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { StepPictures } from '../../src/present/step-pictures.ts';
import type { Tour } from '../../src/present/tour.ts';

const BASE = '/data/v1/';
const { catalogue } = await loadCatalogue(BASE);
const step = { kind: 'step', title: '', caption: '', notes: '', state: 'sel=place/djk-zone', frame: null } as const;
const tour: Tour = { id: 'own-1', title: '', unit: '', language: 'zh', dataVersion: '1', steps: [{ ...step, kind: 'opening' }, step, step] };
const pictured = { catalogue, language: 'zh', shower: window } as const;

test('each step has a picture of its own that is drawn once, after it was asked for; an opening has none', async () => {
  let told = 0;
  const pictures: StepPictures = new StepPictures(() => {
    told += 1;
    pictures.of(tour, [0, 1, 2], pictured);
  });
  await pictures.load(BASE);
  expect(pictures.of(tour, [0, 1, 2], pictured)).toEqual([null, null, null]);
  await expect.poll(() => told).toBe(3);
  const [opening, first, second] = pictures.of(tour, [0, 1, 2], pictured);
  expect(opening).toBeNull();
  expect(first).not.toBe(second);
  expect(first?.shadowRoot?.textContent).toContain('董家口经济区');
  // The page's policy allows no style in a page's own nodes.
  expect(first?.shadowRoot?.querySelectorAll('style, [style]').length).toBe(0);
  expect(pictures.of(tour, [1], pictured)).toEqual([first]);
  document.documentElement.dataset['theme'] = 'dark';
  expect(pictures.of(tour, [1], pictured)).toEqual([null]);
  delete document.documentElement.dataset['theme'];
});

test('without the map’s data there is no picture, and nothing is asked again by itself', async () => {
  let told = 0;
  const pictures = new StepPictures(() => (told += 1));
  await pictures.load('nowhere/');
  expect(pictures.of(tour, [1, 2], pictured)).toEqual([null, null]);
  expect(told).toBe(0);
  await pictures.load(BASE);
  expect(told).toBe(1);
});
