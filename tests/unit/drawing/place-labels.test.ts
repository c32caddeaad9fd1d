import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANCHORS, placeLabel } from '../../../src/drawing/place-labels.ts';
import type { Anchor, Box, LabelRequest } from '../../../src/drawing/place-labels.ts';
import { overlap } from './boxes.ts';

const block = (width: number, height: number): LabelRequest['block'] => ({ lines: [], width, height });
const request = (anchors: readonly Anchor[], more: Partial<LabelRequest> = {}): LabelRequest => ({
  x: 100,
  y: 50,
  block: block(40, 10),
  anchors,
  offset: 8,
  padding: 0,
  mayOverlap: false,
  ...more,
});

const anyRequest: fc.Arbitrary<LabelRequest> = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 300 }),
  block: fc.tuple(fc.integer({ min: 8, max: 160 }), fc.integer({ min: 8, max: 60 })).map(([width, height]) => block(width, height)),
  anchors: fc.shuffledSubarray([...ANCHORS], { minLength: 1 }),
  offset: fc.nat({ max: 20 }),
  padding: fc.nat({ max: 6 }),
  mayOverlap: fc.constant(false),
});

test('labels placed one after the other never overlap and keep their padding', () => {
  fc.assert(
    fc.property(fc.array(anyRequest, { maxLength: 60 }), (requests) => {
      const taken: Box[] = [];
      for (const each of requests) {
        const placed = placeLabel(each, taken);
        if (!placed) continue;
        const { left, top, right, bottom } = placed.box;
        const padded = { left: left - each.padding, top: top - each.padding, right: right + each.padding, bottom: bottom + each.padding };
        expect(taken.some((box) => overlap(padded, box))).toBe(false);
        expect(right - left).toBeCloseTo(each.block.width, 9);
        expect(bottom - top).toBeCloseTo(each.block.height, 9);
        taken.push(placed.box);
      }
    }),
  );
});

describe('anchors', () => {
  test.each([
    ['center', { left: 80, top: 45, right: 120, bottom: 55 }, 'middle'],
    ['left', { left: 108, top: 45, right: 148, bottom: 55 }, 'start'],
    ['right', { left: 52, top: 45, right: 92, bottom: 55 }, 'end'],
    ['top', { left: 80, top: 58, right: 120, bottom: 68 }, 'middle'],
    ['bottom', { left: 80, top: 32, right: 120, bottom: 42 }, 'middle'],
  ] as const)('“%s” is the side of the label that is at the point, as MapLibre means it', (anchor, box, align) => {
    const placed = placeLabel(request([anchor], { offset: anchor === 'center' ? 0 : 8 }), []);
    expect(placed).toEqual({ left: box.left, top: box.top, align, box });
  });

  test.each([
    ['top-left', 'start', 1, 1],
    ['top-right', 'end', -1, 1],
    ['bottom-left', 'start', 1, -1],
    ['bottom-right', 'end', -1, -1],
  ] as const)('the corner “%s” lies at the offset along the diagonal', (anchor, align, east, south) => {
    const placed = placeLabel(request([anchor]), []);
    const near = placed && { x: east > 0 ? placed.box.left : placed.box.right, y: south > 0 ? placed.box.top : placed.box.bottom };
    expect(placed?.align).toBe(align);
    expect(Math.hypot((near?.x ?? 0) - 100, (near?.y ?? 0) - 50)).toBeCloseTo(8, 9);
    expect([Math.sign((near?.x ?? 0) - 100), Math.sign((near?.y ?? 0) - 50)]).toEqual([east, south]);
  });

  test('are tried in their order until one is free', () => {
    const onTheRight: Box = { left: 110, top: 40, right: 160, bottom: 60 };
    expect(placeLabel(request(['left', 'right']), [])?.align).toBe('start');
    expect(placeLabel(request(['left', 'right']), [onTheRight])?.align).toBe('end');
  });
});

describe('where no anchor is free', () => {
  const everywhere: Box = { left: -1000, top: -1000, right: 1000, bottom: 1000 };

  test('a label is left out', () => {
    expect(placeLabel(request([...ANCHORS]), [everywhere])).toBeNull();
  });

  test('a label that must stand still stands', () => {
    expect(placeLabel(request([...ANCHORS], { mayOverlap: true }), [everywhere])).not.toBeNull();
  });
});
