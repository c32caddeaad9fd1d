import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutFan } from '../../../src/ui/fan-layout.ts';
import type { FanCentre, FanFrame, FanSlot } from '../../../src/ui/fan-layout.ts';
import { BAR_HEIGHT, panelSpace } from '../../../src/ui/panel-space.ts';
import { servedCatalogue } from '../data/served.ts';

const COLUMN = 200;
/** The most items on one badge in the data. */
const MOST = Math.max(...servedCatalogue().places.map(({ properties }) => properties.anchored));
/** Rows of 30 pixels, their middle at the slot (see `fan-out.ts`). */
const HALF_ROW = 15;

type Box = { left: number; top: number; right: number; bottom: number };
/** The room that a slot's symbol and words take: from 12 pixels beyond the slot, outwards. */
const boxOf = ({ x, y, side }: FanSlot): Box => ({
  left: side === 'left' ? x - COLUMN + 12 : x - 12,
  right: side === 'left' ? x + 12 : x - 12 + COLUMN,
  top: y - HALF_ROW,
  bottom: y + HALF_ROW,
});
const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function expectApart(slots: readonly FanSlot[]): void {
  const boxes = slots.map(boxOf);
  const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)));
  expect(pairs).toEqual([]);
}

/** The free part of a window with the detail panel open, as `atlas-app.ts` frames it. */
function frameOf(width: number, height: number, reading = false): FanFrame {
  const space = panelSpace(width, height, { selected: { type: 'place', id: 'djk-zone' }, reading });
  return { left: space.left, top: space.top + 20, right: width - space.right, bottom: height - BAR_HEIGHT - space.bottom };
}
const anyShare = fc.integer({ min: 0, max: 100 }).map((each) => each / 100);
const anyHalfWidth = fc.integer({ min: 0, max: 120 });
const anyCount = fc.integer({ min: 1, max: MOST });

/** A place somewhere in a frame. */
const within = (frame: FanFrame, [u, v, halfWidth]: readonly [number, number, number]): FanCentre => ({
  x: frame.left + u * (frame.right - frame.left),
  y: frame.top + v * (frame.bottom - frame.top),
  halfWidth,
});

describe.each([
  ['desktop', 1440, 900],
  ['laptop', 1366, 768],
  ['full HD', 1920, 1080],
  ['wall', 3840, 1080],
])('in a %s window of %i × %i', (_what, width, height) => {
  const frame = frameOf(width, height);
  const anyCentre = fc.tuple(anyShare, anyShare, anyHalfWidth).map((shares) => within(frame, shares));

  test('every item has a slot inside the frame, symbol and words', () => {
    fc.assert(
      fc.property(anyCount, anyCentre, (count, centre) => {
        const slots = layOutFan(count, centre, frame, COLUMN);
        expect(slots.length).toBe(count);
        for (const slot of slots) {
          const box = boxOf(slot);
          expect(box.left).toBeGreaterThanOrEqual(frame.left - 12);
          expect(box.right).toBeLessThanOrEqual(frame.right + 12);
          expect(slot.y).toBeGreaterThanOrEqual(frame.top);
          expect(slot.y).toBeLessThanOrEqual(frame.bottom);
        }
      }),
    );
  });

  test('no item covers another', () => {
    fc.assert(fc.property(anyCount, anyCentre, (count, centre) => expectApart(layOutFan(count, centre, frame, COLUMN))));
  });
});

test.each([
  ['tablet across', 1024, 768, false],
  ['beside the reading view', 1280, 800, true],
])('in little room (%s) no item covers another either', (_what, width, height, reading) => {
  const frame = frameOf(width, height, reading);
  const anyCentre = fc.tuple(anyShare, anyShare, anyHalfWidth).map((shares) => within(frame, shares));
  fc.assert(fc.property(fc.integer({ min: 2, max: 12 }), anyCentre, (count, centre) => expectApart(layOutFan(count, centre, frame, COLUMN))));
});

test('items stand on both sides where there is room, and on the free side where there is not', () => {
  const frame = { left: 0, top: 0, right: 1400, bottom: 800 };
  const sides = (x: number): string[] => layOutFan(4, { x, y: 400, halfWidth: 0 }, frame, COLUMN).map(({ side }) => side);
  expect(sides(700)).toEqual(['right', 'right', 'left', 'left']);
  expect(sides(100)).toEqual(['right', 'right', 'right', 'right']);
  expect(sides(1300)).toEqual(['left', 'left', 'left', 'left']);
});

test('items stand beyond the place’s own extent', () => {
  const frame = { left: 0, top: 0, right: 2000, bottom: 800 };
  for (const halfWidth of [0, 100, 300]) {
    for (const { x } of layOutFan(6, { x: 1000, y: 400, halfWidth }, frame, COLUMN)) expect(Math.abs(x - 1000)).toBeGreaterThan(halfWidth);
  }
});

test('a leader runs from beside the place’s name to its slot', () => {
  const frame = { left: 0, top: 0, right: 1400, bottom: 800 };
  for (const { x, y, side, leader } of layOutFan(6, { x: 700, y: 400, halfWidth: 0 }, frame, COLUMN)) {
    const [startX = 0, startY = 0, endX = 0, endY = 0] = leader.match(/-?[\d.]+/gu)?.map(Number) ?? [];
    expect([endX, endY]).toEqual([x, y]);
    expect(startY).toBe(400);
    expect(side === 'left' ? startX < 700 && startX > x : startX > 700 && startX < x).toBe(true);
  }
});

test('nothing to fan out is no slot', () => {
  expect(layOutFan(0, { x: 700, y: 400, halfWidth: 0 }, { left: 0, top: 0, right: 1400, bottom: 800 }, COLUMN)).toEqual([]);
});
