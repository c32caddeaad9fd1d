/** The dialog of sheets where things fail, and pictures of exactly the size that was asked for. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { sheetWords } from '../../src/i18n/sheet-words.ts';
import { TooLargeError, rasterisePng } from '../../src/present/raster.ts';
import '../../src/present/sheet-dialog.ts';
import '../../src/ui/share-button.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const { dialog } = sheetWords.zh;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="20mm" viewBox="0 0 40 20"><rect width="40" height="20" fill="#185ab9"/></svg>';
const SIZE = { width: 151, height: 76 };

test('says when the basemap cannot be read, and offers to try again', async () => {
  const { element } = await stage('share-button', {}, { dataBase: 'nowhere/' });
  element.replaceWith(Object.assign(document.createElement('sheet-dialog'), { view: element.view }));
  await expect.element(page.getByRole('alert')).toHaveTextContent(dialog.failed);
  await expect.element(page.getByRole('button', { name: dialog.print })).toBeDisabled();
  await page.getByRole('button', { name: dialog.retry }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(dialog.failed);
  expect(await accessibilityFaults()).toEqual([]);
  document.querySelector('sheet-dialog')?.remove();
});

test.each(['upright', 'lying'] as const)('the sheet on the desk has the shape of the paper: %s', async (turn) => {
  const { catalogue } = await loadCatalogue('/data/v1/');
  const { element } = await stage('share-button', {}, { catalogue, dataBase: '/data/v1/', camera: () => null });
  const opened = Object.assign(document.createElement('sheet-dialog'), { view: element.view });
  element.replaceWith(opened);
  await page.getByRole('radio', { name: dialog[turn] }).click();
  const box = (): DOMRect | undefined => opened.shadowRoot?.querySelector('.paper > svg')?.getBoundingClientRect();
  await expect.poll(() => box()?.width ?? 0).toBeGreaterThan(100);
  const { width = 0, height = 1 } = box() ?? {};
  expect(width / height).toBeCloseTo(turn === 'lying' ? 297 / 210 : 210 / 297, 1);
  expect(height).toBeLessThanOrEqual(560.5);
  opened.remove();
});

test('a PNG has exactly the pixels that were asked for', async () => {
  const png = await rasterisePng(SVG, SIZE, { width: 473, height: 237 });
  const bitmap = await createImageBitmap(new Blob([png], { type: 'image/png' }));
  expect([bitmap.width, bitmap.height]).toEqual([473, 237]);
});

test('a picture that the browser cannot hold is refused, not given empty', async () => {
  await expect(rasterisePng(SVG, SIZE, { width: 70_000, height: 70_000 })).rejects.toThrow(TooLargeError);
});
