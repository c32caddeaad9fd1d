import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_HEIGHT, placeLabels, spotsAt, spotsBeside, textWidth } from '../../../src/tools/label-layout.ts';

const anySpot = fc.record({ x: fc.double({ min: 0, max: 600, noNaN: true }), y: fc.double({ min: 0, max: 400, noNaN: true }) });
const anyWish = fc
  .tuple(anySpot, fc.array(fc.constantFrom('12.5 km', '面积 3.2 公顷', '一块地'), { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([spot, lines, isPoint]) => ({ lines, spots: (isPoint ? spotsBeside : spotsAt)(spot, lines) }));

test('no label stands over another, and the first always has its place', () => {
  fc.assert(
    fc.property(fc.array(anyWish, { minLength: 1, maxLength: 40 }), (wishes) => {
      const boxes = placeLabels(wishes).flatMap((spot, at) => {
        const lines = wishes[at]?.lines ?? [];
        return spot ? [{ ...spot, width: Math.max(...lines.map(textWidth)), height: lines.length * LINE_HEIGHT }] : [];
      });
      expect(boxes.length).toBeGreaterThan(0);
      boxes.forEach((a, at) => {
        for (const b of boxes.slice(at + 1)) {
          const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2 - 1e-9;
          expect(apart).toBe(true);
        }
      });
    }),
  );
});

test('a label whose spots are all taken waits', () => {
  const wish = { lines: ['12 km'], spots: [{ x: 0, y: 0 }] };
  expect(placeLabels([wish, wish])).toEqual([{ x: 0, y: 0 }, null]);
});
