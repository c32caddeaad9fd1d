import { describe, expect, test } from 'vitest';
import { paperMap } from '../../../src/drawing/paper-map.ts';
import type { Box } from '../../../src/drawing/place-labels.ts';
import type { Label, Scene } from '../../../src/drawing/scene.ts';
import { pictureScene, planeOrigin } from '../../../src/drawing/svg-scene.ts';
import { atlasLayers } from '../../../src/layers/index.ts';
import { DISTRICT_BOUNDS } from '../../../src/layers/painter.ts';
import { planeScale, toPlane } from '../../../src/layers/projection.ts';
import type { Size } from '../../../src/layers/projection.ts';
import { LIGHT } from '../../../src/layers/theme.ts';
import { frameCamera } from '../../../src/present/sheet-ground.ts';
import { emphasise } from '../../../src/query/emphasis.ts';
import { extentOf } from '../../../src/query/extent.ts';
import { applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { servedCatalogue, servedSources } from '../data/served.ts';
import { labelBox, overlappingPairs } from './boxes.ts';

const catalogue = servedCatalogue();
const sources = servedSources();
const emphasis = emphasise(catalogue, applyFilters(tabulateFacets(catalogue), {}, null), null);
const SCREEN: Size = { width: 1440, height: 900 };
/** Frames of the map on a lying A3 and A4, in its pixels. */
const FRAMES = { A3: { width: 1094, height: 818 }, A4: { width: 794, height: 548 } } as const;

/** A sheet's map of the ground that the screen shows between its panels: wider than the district itself. */
const [WEST, SOUTH, EAST, NORTH] = DISTRICT_BOUNDS;
const WIDER = [WEST - 0.2, SOUTH - 0.1, EAST + 0.2, NORTH + 0.1] as const;
const GROUNDS = { district: DISTRICT_BOUNDS, wider: WIDER } as const;

const drawing = { theme: LIGHT, language: 'zh', emphasis } as const;
const onPaper = (frame: keyof typeof FRAMES, ground: keyof typeof GROUNDS) => {
  const size = FRAMES[frame];
  const camera = frameCamera(GROUNDS[ground], size);
  const { scene } = paperMap(sources, { picture: drawing, camera, size, outlines: [] }, '');
  return { camera, size, scene };
};
const namesIn = ({ labels }: Scene): Set<string> => new Set(labels.filter(({ id }) => catalogue.place.has(id)).map(({ id }) => id));
const nameOf = (id: string): string => catalogue.place.get(id)?.properties.name_zh ?? id;

/** Dots within the frame, a name's room from its edge. */
function dotsWithin({ scene, camera, size }: ReturnType<typeof onPaper>): Scene['dots'] {
  const { x, y, scale } = planeOrigin(camera, size);
  const isWithin = (at: number, length: number): boolean => at > 20 && at < length - 20;
  return scene.dots.filter((dot) => isWithin(x + dot.x * scale, size.width) && isWithin(y + dot.y * scale, size.height));
}

test.each(['district', 'wider'] as const)('A3 of the %s ground names every place that the screen names there', (ground) => {
  const camera = frameCamera(GROUNDS[ground], SCREEN);
  const live = namesIn(pictureScene(drawing, atlasLayers(LIGHT), sources, camera.zoom));
  const paper = namesIn(onPaper('A3', ground).scene);
  expect(live.size).toBeGreaterThan(15);
  expect(paper.size).toBeGreaterThanOrEqual(live.size);
});

test.each([
  ['A3', 'district'],
  ['A3', 'wider'],
  ['A4', 'district'],
] as const)('on %s of the %s ground every symbol of the plan has its name, and every zone', (frame, ground) => {
  const map = onPaper(frame, ground);
  const named = namesIn(map.scene);
  const zones = catalogue.places.filter(({ properties, geometry }) => properties.kind === 'zone' && geometry !== null);
  expect(zones.filter(({ id }) => !named.has(id)).map(({ id }) => nameOf(id))).toEqual([]);
  const dots = dotsWithin(map).filter(({ id }) => catalogue.place.get(id)?.properties.kind !== 'reference');
  expect(dots.length).toBeGreaterThan(5);
  expect(dots.filter(({ id }) => !named.has(id)).map(({ id }) => nameOf(id))).toEqual([]);
});

describe('names on paper', () => {
  const around = (x: number, y: number, radius: number): Box => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  const gap = (a: Box, b: Box): number => Math.hypot(Math.max(a.left - b.right, b.left - a.right, 0), Math.max(a.top - b.bottom, b.top - a.bottom, 0));

  /** What is drawn of a place: its symbol, the core of its disc, the bounds of its area, or where it has none of these its point. */
  function drawnOf({ id, x, y }: Label, { dots, discs }: Scene, scale: number): Box {
    const dot = dots.find((each) => each.id === id);
    const disc = discs.find((each) => each.id === id);
    const extent = catalogue.place.get(id)?.geometry?.type === 'Polygon' ? extentOf(catalogue, [id]) : null;
    if (dot) return around(dot.x * scale, dot.y * scale, dot.radius);
    if (disc) return around(disc.x * scale, disc.y * scale, (disc.radius * scale) / 2);
    if (!extent) return around(x * scale, y * scale, 0);
    const [[left, top], [right, bottom]] = [toPlane(extent[0], extent[3]), toPlane(extent[2], extent[1])];
    return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
  }

  test.each((['A3', 'A4'] as const).flatMap((frame) => (['district', 'wider'] as const).map((ground) => [frame, ground] as const)))(
    'on %s of the %s ground, none lies on another, and none stands nearer to another’s symbol than to its own',
    (frame, ground) => {
      const { scene, camera } = onPaper(frame, ground);
      const scale = planeScale(camera.zoom);
      const faults = scene.labels
        .filter(({ id }) => catalogue.place.has(id))
        .flatMap((label) => {
          const box = labelBox(label, scale);
          const own = gap(box, drawnOf(label, scene, scale));
          const near = scene.dots.filter(({ id, x, y, radius }) => id !== label.id && gap(box, around(x * scale, y * scale, radius)) + 1e-6 < own);
          return near.map(({ id }) => `${nameOf(label.id)} at ${nameOf(id)}`);
        });
      expect(faults).toEqual([]);
      expect(overlappingPairs(scene.labels, scale)).toEqual([]);
    },
  );

  test('on A4 no name seems to be the station’s but its own', () => {
    const { scene, camera } = onPaper('A4', 'district');
    const scale = planeScale(camera.zoom);
    const station = scene.dots.find(({ id }) => id === 'qingdaoxi');
    if (!station) throw new Error('There is no station.');
    const symbol = around(station.x * scale, station.y * scale, station.radius);
    const nearest = scene.labels.toSorted((a, b) => gap(labelBox(a, scale), symbol) - gap(labelBox(b, scale), symbol)).map(({ id }) => id);
    expect(nearest[0]).toBe('qingdaoxi');
    const film = scene.labels.find(({ id }) => id === 'lingshanwan-film');
    expect(film && gap(labelBox(film, scale), symbol)).toBeGreaterThan(15);
  });
});
