/** Own layers whose code cannot be had: said once, though the page is drawn again to say it (on the live map: tests/faults). */
import { expect, test, vi } from 'vitest';
import { createSvgMap } from '../../src/drawing/svg-map.ts';
import type { LayerPicture } from '../../src/layers/own-picture.ts';
import type { PainterEvents } from '../../src/layers/painter.ts';
import { LIGHT } from '../../src/layers/theme.ts';
import { applyFilters, tabulateFacets } from '../../src/query/facets.ts';
import { emphasise } from '../../src/query/emphasis.ts';
import { catalogue } from './mini-atlas.ts';

vi.mock('../../src/drawing/own-canvas.ts', () => ({
  createOwnCanvas: () => {
    throw new TypeError('Failed to fetch');
  },
}));

/** So often the page below is drawn again at most: without an end, the test itself would have none. */
const MOST_DRAWINGS = 20;
const LAYERS: readonly LayerPicture[] = [
  {
    id: 'own-1',
    drawn: null,
    isShown: true,
    style: { hue: 0, sizePx: 6, opacity: 1, colouring: { by: 'nothing' } },
    shapesVersion: 0,
    classesVersion: 0,
    classes: new Uint8Array(1),
    hasPoints: true,
    hasParts: false,
    points: () => Promise.resolve(null),
    parts: () => Promise.resolve(null),
    tile: () => Promise.resolve(null),
    labels: null,
    marked: null,
  },
];
const picture = { theme: LIGHT, language: 'zh', emphasis: emphasise(catalogue, applyFilters(tabulateFacets(catalogue), {}, null), null) };

test('a map says once that its code for own layers is lacking', async () => {
  const container = document.createElement('div');
  document.body.append(container);
  const said: string[] = [];
  const ignored = (): void => undefined;
  const failed: PainterEvents['failed'] = ({ path }) => {
    said.push(path);
    // To say it the page is drawn again, and gives the map the same layers.
    if (said.length <= MOST_DRAWINGS) painter.drawLayers(LAYERS);
  };
  const events = { pick: ignored, move: ignored, lost: ignored, failed, yielded: null };
  const { painter } = await createSvgMap({ container, base: '/data/', picture, camera: { lon: 120, lat: 36, zoom: 10 }, events });
  painter.drawLayers(LAYERS);
  await vi.waitUntil(() => said.length > 0);
  await vi.dynamicImportSettled();
  expect(said).toEqual(['own-canvas.js']);
  painter.destroy();
  container.remove();
});
