import { describe, expect, test } from 'vitest';
import { DISTRICT_BOUNDS } from '../../../src/layers/painter.ts';
import { FLAGSHIPS } from '../../../src/layers/place-names.ts';
import { planeScale, toPlane } from '../../../src/layers/projection.ts';
import { LIGHT } from '../../../src/layers/theme.ts';
import { firstPaint, frameRatio } from '../../../src/drawing/first-paint.ts';
import { LINE_HEIGHT, textWidth } from '../../../src/drawing/label-text.ts';
import type { Box } from '../../../src/drawing/place-labels.ts';
import { servedCatalogue, servedSources } from '../data/served.ts';
import { overlap } from './boxes.ts';

/** Measured 93,006 bytes of UTF-8 in November, 24 kB as brotli, a tenth added: symbols and labels stand twice, for wide and narrow windows. */
const MOST_BYTES = 102_300;

const svg = firstPaint(servedSources(), LIGHT);
const catalogue = servedCatalogue();

test('the five flagship zones’ names can be read in it', () => {
  const text = svg.replace(/<[^>]*>/gu, '').replaceAll(/\s/gu, '');
  for (const id of FLAGSHIPS) expect(text).toContain(catalogue.place.get(id)?.properties.name_zh.replaceAll(/\s/gu, ''));
});

test(`it stays under ${MOST_BYTES} bytes`, () => {
  expect(new TextEncoder().encode(svg).length).toBeLessThan(MOST_BYTES);
});

test('it is drawn in the page’s tokens, so that light and dark are the style sheet’s affair', () => {
  const own = new Set([...Object.values(LIGHT).filter((value) => typeof value === 'string'), ...Object.values(LIGHT.parts), ...Object.values(LIGHT.glyphs)]);
  for (const color of own) expect(svg.includes(color), color).toBe(false);
  expect(svg.match(/var\(--[a-z-]+\)/gu)?.length).toBeGreaterThan(50);
});

test('it holds to the page’s content policy: no script, no style, no address', () => {
  expect(svg).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:|<image|<foreignObject/iu);
  for (const [, href = ''] of svg.matchAll(/href="([^"]*)"/gu)) expect(href).toMatch(/^#p\d+$/u);
});

test('every reference within it leads somewhere, and no id stands twice', () => {
  const ids = [...svg.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of svg.matchAll(/(?:href="#|url\(#)([\w-]+)/gu)) expect(ids).toContain(id);
});

test('no number in it is broken', () => {
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\[object/u);
});

test('the frame has the proportions of the district in the map’s projection', () => {
  const [west, south, east, north] = DISTRICT_BOUNDS;
  const widthKm = (east - west) * 111.32 * Math.cos((((south + north) / 2) * Math.PI) / 180);
  expect(frameRatio()).toBeCloseTo(widthKm / ((north - south) * 111.32), 2);
});

/** Boxes of the texts of one part of the SVG, at a zoom: each label's lines, from the estimated width of its letters. */
function textBoxes(part: string, zoom: number): { text: string; box: Box }[] {
  const [left, top] = toPlane(DISTRICT_BOUNDS[0], DISTRICT_BOUNDS[3]);
  const [right, bottom] = toPlane(DISTRICT_BOUNDS[2], DISTRICT_BOUNDS[1]);
  const [width, height] = [(right - left) * planeScale(zoom), (bottom - top) * planeScale(zoom)];
  return [...part.matchAll(/<svg x="([-\d.]+)%" y="([-\d.]+)%"[^>]*>((?:<text.*?<\/text>|<rect[^>]*>)+)<\/svg>/gu)].map(([, x, y, lines = '']) => {
    const rows = [...lines.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)"([^>]*)>([^<]*)<\/text>/gu)];
    const boxes = rows.map(([, dx, baseline, size, rest = '', text = '']): Box => {
      const [fontSize, spacing] = [Number(size), Number(/letter-spacing="([\d.]+)"/u.exec(rest)?.[1] ?? 0)];
      const wide = textWidth(text, spacing / fontSize) * fontSize;
      const anchor = /text-anchor="(\w+)"/u.exec(rest)?.[1] ?? 'start';
      const from = (Number(x) / 100) * width + Number(dx) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
      const below = (Number(y) / 100) * height + Number(baseline) + 0.2 * fontSize * LINE_HEIGHT;
      return { left: from, top: below - fontSize * LINE_HEIGHT, right: from + wide, bottom: below };
    });
    const outer = (pick: (...values: number[]) => number, side: keyof Box): number => pick(...boxes.map((box) => box[side]));
    const box = { left: outer(Math.min, 'left'), top: outer(Math.min, 'top'), right: outer(Math.max, 'right'), bottom: outer(Math.max, 'bottom') };
    return { text: rows.map(([, , , , , text]) => text).join(''), box };
  });
}

describe('its labels', () => {
  const desktop = svg.replace(/<g class="narrow">.*?<\/g>/gu, '');
  const phone = svg.replace(/<g class="wide">.*?<\/g>/gu, '');

  test.each([
    ['a desktop window', desktop, 9.75],
    ['a phone', phone, 8.55],
  ])('do not run over each other on %s', (_window, part, zoom) => {
    const boxes = textBoxes(part, zoom);
    expect(boxes.length).toBeGreaterThan(8);
    // Estimated widths and halos: what counts is more than a sliver.
    const inner = boxes.map(({ text, box }) => ({ text, box: { left: box.left + 3, top: box.top + 3, right: box.right - 3, bottom: box.bottom - 3 } }));
    const pairs = inner.flatMap((a, index) => inner.slice(index + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.text} × ${b.text}`] : [])));
    expect(pairs).toEqual([]);
  });
});
