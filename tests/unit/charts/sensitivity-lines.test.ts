import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARGIN, sensitivityPicture, spread } from '../../../src/charts/sensitivity-lines.ts';

describe('spread', () => {
  const anyPositions = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 });

  test('keeps neighbours apart, in order and within the bounds', () => {
    fc.assert(
      fc.property(anyPositions, (positions) => {
        const placed = spread(positions, 15, 0, 1000);
        const order = positions.map((_, at) => at).toSorted((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
        order.forEach((at, index) => {
          expect(placed[at]).toBeGreaterThanOrEqual(0);
          expect(placed[at]).toBeLessThanOrEqual(1000);
          const next = order[index + 1];
          if (next !== undefined) expect((placed[next] ?? 0) - (placed[at] ?? 0)).toBeGreaterThanOrEqual(15);
        });
      }),
    );
  });

  test('leaves alone what is apart', () => {
    expect(spread([10, 60, 30], 15, 0, 100)).toEqual([10, 60, 30]);
    expect(spread([98, 99], 15, 0, 100)).toEqual([85, 100]);
  });
});

describe('the picture', () => {
  const exact = (value: number) => ({ low: value, high: value });
  const series = [
    { letter: 'A', name: 'Reed', without: exact(0), alone: exact(1) },
    { letter: 'B', name: 'Kiln', without: { low: 0.5, high: 1 }, alone: { low: 0, high: 0.5 } },
  ];
  const picture = sensitivityPicture(series, [0.25], 0.5, 400 + MARGIN.left + MARGIN.right, 200 + MARGIN.top + MARGIN.bottom);
  const left = MARGIN.left;
  const top = MARGIN.top;

  test('draws a score from where the criterion weighs nothing to where it alone weighs', () => {
    expect(picture.bands[0]?.line).toBe(`M${left}.0,${top + 200}.0L${left + 400}.0,${top}.0`);
    expect(picture.bands[1]?.line).toBe(`M${left}.0,${top + 50}.0L${left + 400}.0,${top + 150}.0`);
    expect(picture.bands[1]?.band).toBe(`M${left}.0,${top + 100}.0L${left + 400}.0,${top + 200}.0L${left + 400}.0,${top + 100}.0L${left}.0,${top}.0Z`);
    expect(picture.bands.map(({ isExact }) => isExact)).toEqual([true, false]);
  });

  test('marks break points and the present share where they are', () => {
    expect(picture.breaks).toEqual([{ x: left + 100, textX: left + 100, text: '0.25' }]);
    expect(picture.nowX).toBe(left + 200);
  });

  test('keeps words of near break points apart, not the points', () => {
    const { breaks } = sensitivityPicture(series, [0.5, 0.51], 0, 468, 258);
    expect((breaks[1]?.textX ?? 0) - (breaks[0]?.textX ?? 0)).toBeGreaterThanOrEqual(32);
    expect((breaks[1]?.x ?? 0) - (breaks[0]?.x ?? 0)).toBeCloseTo(4);
  });
});
