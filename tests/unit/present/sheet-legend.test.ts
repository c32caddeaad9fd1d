import { bboxPolygon, booleanIntersects, circle } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { KINDS, PARTS } from '../../../geo/vocabulary.ts';
import { paperMap } from '../../../src/drawing/paper-map.ts';
import type { Bounds } from '../../../src/layers/projection.ts';
import { LIGHT } from '../../../src/layers/theme.ts';
import { frameCamera, seenGround } from '../../../src/present/sheet-ground.ts';
import { mapLegend } from '../../../src/present/sheet-legend.ts';
import { catalogue, map, sheetInput } from './sheet-view.ts';

const SIZE = { width: 900, height: 640 };

function legendAt(hash: string, ground: Bounds) {
  const { view } = sheetInput(hash);
  const camera = frameCamera(ground, SIZE);
  const drawn = paperMap(map, { picture: { theme: LIGHT, language: 'zh', emphasis: view.emphasis }, camera, size: SIZE, outlines: [] }, 'm-');
  return { view, drawn, legend: mapLegend({ scene: drawn.scene, bounds: drawn.bounds, sources: map, catalogue, emphasis: view.emphasis }) };
}

const DISTRICT: Bounds = [119.5, 35.56, 120.33, 36.16];
const STATES = ['', 'part=opening', 'kind=transport', 'precision=locality', 'part=ecology&kind=energy'];

describe('the legend names what is drawn, and nothing else', () => {
  test.each(STATES)('“%s”', (hash) => {
    const { view, drawn, legend } = legendAt(hash, DISTRICT);
    const frame = bboxPolygon([...drawn.bounds]);
    // Counted anew from the data: every place with ground of its own that no filter hides and that reaches into the frame.
    const seen = catalogue.places.filter(({ id, geometry, properties: { precision, precision_m: doubt } }) => {
      if (!geometry || view.emphasis.off.has(id)) return false;
      const ground = geometry.type === 'Point' && precision === 'locality' ? circle(geometry.coordinates, (doubt ?? 0) / 1000) : geometry;
      return booleanIntersects(ground, frame);
    });
    const badged = drawn.scene.labels.filter(({ block }) => block.lines.some(({ runs }) => runs.some(({ badge }) => badge !== null)));
    const parts = new Set([...seen, ...badged.flatMap(({ id }) => catalogue.place.get(id) ?? [])].map(({ properties }) => properties.main_part));
    expect(legend.parts).toEqual(PARTS.filter((part) => parts.has(part)));
    expect(legend.hasPartless).toBe(parts.has(null));
    const pointed = new Set(seen.filter(({ properties }) => properties.precision === 'point').map(({ properties }) => properties.kind));
    expect(legend.kinds).toEqual(KINDS.filter((kind) => pointed.has(kind)));
    const classes = new Set<string>(seen.filter(({ geometry }) => geometry?.type !== 'LineString').map(({ properties }) => properties.precision));
    expect(new Set(legend.precisions)).toEqual(badged.length > 0 ? new Set([...classes, 'anchor']) : classes);
  });

  test('at sea there is nothing to explain', () => {
    const { legend } = legendAt('', [120.9, 35.2, 121, 35.25]);
    expect(legend).toMatchObject({ parts: [], kinds: [], precisions: [], alignments: [], ways: [], hasDistrictEdge: false, hasChosen: false });
  });

  test('lines of the basemap by what is there', () => {
    const { legend } = legendAt('', DISTRICT);
    expect(legend.ways.map(({ group }) => group)).toEqual(['road', 'railway', 'metro']);
    expect(legend.hasShore && legend.hasDistrictEdge).toBe(true);
    expect(legend.alignments).toEqual(['as-built', 'planned']);
  });

  test('what is chosen, and what may lie within a ring', () => {
    expect(legendAt('sel=place/djk-zone', DISTRICT).legend).toMatchObject({ hasChosen: true, hasPerhaps: false });
    expect(legendAt('ring=qingdaoxi/10', DISTRICT).legend).toMatchObject({ hasChosen: false, hasPerhaps: true });
  });
});

test('no name crosses the frame, and widths are in proportion to the picture', () => {
  const { drawn } = legendAt('', DISTRICT);
  expect(drawn.scene.labels.length).toBeGreaterThan(8);
  expect(drawn.svg).not.toContain('vector-effect');
  // Patterns become pixels in a PDF.
  expect(drawn.svg).not.toContain('<pattern');
  const [, originX, originY] = (/<g transform="translate\(([\d.-]+) ([\d.-]+)\)"><circle/u.exec(drawn.svg) ?? []).map(Number);
  for (const { 0: whole, 1: x, 2: y } of drawn.svg.matchAll(/<svg x="([\d.-]+)" y="([\d.-]+)" overflow="visible"(?: opacity="[\d.]+")?><text/gu)) {
    expect(Number(x) + (originX ?? Number.NaN), whole).toBeGreaterThan(0);
    expect(Number(x) + (originX ?? Number.NaN), whole).toBeLessThan(SIZE.width);
    expect(Number(y) + (originY ?? Number.NaN), whole).toBeGreaterThan(0);
    expect(Number(y) + (originY ?? Number.NaN), whole).toBeLessThan(SIZE.height);
  }
});

describe('the ground of a sheet', () => {
  const window = { width: 1440, height: 848 };
  const space = { top: 12, right: 424, bottom: 44, left: 324 };
  const camera = { lon: 119.9, lat: 35.8, zoom: 11 };

  test('is what is seen between the panels, and the sheet holds all of it', () => {
    const ground = seenGround(camera, window, space);
    // 512-pixel tiles: the width between the panels as a share of the world at this zoom.
    expect(ground[2] - ground[0]).toBeCloseTo(((1440 - 324 - 424) / (512 * 2 ** 11)) * 360, 6);
    const { drawn } = legendAt('', ground);
    expect(drawn.bounds[0]).toBeLessThanOrEqual(ground[0] + 1e-9);
    expect(drawn.bounds[3]).toBeGreaterThanOrEqual(ground[3] - 1e-9);
  });

  test('is the whole window where panels leave next to nothing, and the district while there is no map', () => {
    const whole = seenGround(camera, window, { ...space, bottom: 800 });
    expect(whole[2] - whole[0]).toBeCloseTo((1440 / (512 * 2 ** 11)) * 360, 6);
    expect(seenGround(null, window, space)).toEqual(DISTRICT);
  });
});
