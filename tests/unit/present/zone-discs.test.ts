import { expect, test } from 'vitest';
import type { Box } from '../../../src/drawing/place-labels.ts';
import { planeOrigin, pictureScene } from '../../../src/drawing/svg-scene.ts';
import { atlasLayers } from '../../../src/layers/index.ts';
import { LIGHT } from '../../../src/layers/theme.ts';
import { DISC_RADIUS } from '../../../src/present/comparison-layout.ts';
import { PICTURE_SIZE } from '../../../src/present/slide-layout.ts';
import { pictureOf } from '../../../src/present/step-picture.ts';
import { discSpots } from '../../../src/present/zone-discs.ts';
import type { Spot } from '../../../src/present/zone-discs.ts';
import { comparablePlaces } from '../../../src/query/comparable.ts';
import { emphasisePlaces, withCarriers } from '../../../src/query/emphasis.ts';
import { applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { labelBox } from '../drawing/boxes.ts';
import { servedCatalogue, servedSources } from '../data/served.ts';

const catalogue = servedCatalogue();
const sources = servedSources();
const result = applyFilters(tabulateFacets(catalogue), {}, null);
const ids = comparablePlaces(catalogue).flatMap(({ id, geometry }) => (geometry ? [id] : []));

function picture(chosen: readonly string[]) {
  const { emphasis, camera } = pictureOf(catalogue, emphasisePlaces(catalogue, result, withCarriers(catalogue, [...chosen])), PICTURE_SIZE);
  return { camera, scene: pictureScene({ theme: LIGHT, language: 'zh', emphasis }, atlasLayers(LIGHT), sources, camera.zoom) };
}
const spotsIn = (chosen: readonly string[], { scene, camera } = picture(chosen)): (Spot | null)[] => discSpots(catalogue, chosen, scene, camera, PICTURE_SIZE);

/** Faults of a picture's discs: none, one on another, one beyond the edge. */
function faultsOf(chosen: readonly string[], spots: readonly (Spot | null)[]): string[] {
  return spots.flatMap((spot, at) => {
    if (!spot) return [`${chosen[at]} has no disc`];
    const { x, y } = spot;
    const isWithin = x > DISC_RADIUS && y > DISC_RADIUS && x < PICTURE_SIZE.width - DISC_RADIUS && y < PICTURE_SIZE.height - DISC_RADIUS;
    const isFree = spots.slice(0, at).every((other) => !other || Math.hypot(other.x - x, other.y - y) >= 2 * DISC_RADIUS);
    return isWithin && isFree ? [] : [`${chosen[at]} of ${chosen.join()}`];
  });
}

test('of every third four that can be compared, in the picture of all of them, each has a disc, whole and on no other', () => {
  const all = picture(ids);
  const faults: string[] = [];
  let tried = 0;
  for (const [first, a] of ids.entries())
    for (const [second, b] of ids.slice(first + 1).entries())
      for (const [third, c] of ids.slice(first + second + 2).entries())
        for (const [fourth, d] of ids.slice(first + second + third + 3).entries()) {
          // Every third: all would take longer than they tell.
          if ((first + second + third + fourth) % 3 > 0) continue;
          const chosen = [a, b, c, d];
          tried += 1;
          faults.push(...faultsOf(chosen, spotsIn(chosen, all)));
        }
  expect(tried).toBeGreaterThan(1000);
  expect(faults).toEqual([]);
});

/** Distance of a disc's edge from a name, 0 where it touches or covers it. */
function gap({ x, y }: Spot, { left, top, right, bottom }: Box): number {
  return Math.max(0, Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) - DISC_RADIUS);
}

test('of any two zones, each pair in its own picture, a disc stands beside its own name and on the name of neither', () => {
  const zones = ids.filter((id) => catalogue.place.get(id)?.properties.kind === 'zone');
  const faults = zones.flatMap((a, at) =>
    zones.slice(at + 1).flatMap((b) => {
      const chosen = [a, b];
      const { scene, camera } = picture(chosen);
      const spots = spotsIn(chosen, { scene, camera });
      const { x, y, scale } = planeOrigin(camera, PICTURE_SIZE);
      const names = chosen.map((id) => {
        const label = scene.labels.find((each) => each.id === id);
        const box = label && labelBox(label, scale);
        return box && { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y };
      });
      const beside = spots.flatMap((spot, own) => {
        const name = names[own];
        if (!spot || !name) return [`${chosen[own]} has no name`];
        const distance = gap(spot, name);
        const isClear = names.every((each) => !each || gap(spot, each) > 1);
        return isClear && distance < 2 * DISC_RADIUS ? [] : [`${chosen[own]} of ${chosen.join()}: ${distance.toFixed(1)}`];
      });
      return [...faultsOf(chosen, spots), ...beside];
    }),
  );
  expect(faults).toEqual([]);
});
