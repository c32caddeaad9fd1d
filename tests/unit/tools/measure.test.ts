import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawWords } from '../../../src/i18n/draw-words.ts';
import { MAX_CORNERS } from '../../../src/state/app-state.ts';
import { readArea, writeArea } from '../../../src/state/area-url.ts';
import { areaOf, shapeOf } from '../../../src/tools/area-of.ts';
import { bufferOf } from '../../../src/tools/buffer.ts';
import { areaText, figuresOf, lengthText, plainLength } from '../../../src/tools/figures.ts';
import { MU_M2, circleAround, circleCentre, distanceM, measureOf, reachedFrom, segmentsM } from '../../../src/tools/measure.ts';
import { readPosition } from '../../../src/tools/read-position.ts';
import { snapTo } from '../../../src/tools/snapping.ts';

/** Radii of curvature of the WGS-84 ellipsoid at a latitude: along the meridian, and across it (textbook formulas). */
function radii(lat: number): { along: number; across: number } {
  const [a, e2] = [6_378_137, 0.006_694_379_990_14];
  const w = 1 - e2 * Math.sin((lat * Math.PI) / 180) ** 2;
  return { along: (a * (1 - e2)) / w ** 1.5, across: a / Math.sqrt(w) };
}
const RADIAN = Math.PI / 180;
const near = { lon: fc.double({ min: 119.4, max: 120.4, noNaN: true }), lat: fc.double({ min: 35.5, max: 36.2, noNaN: true }) };

describe('measures', () => {
  test('lengths are those of the ellipsoid within 0.3 %', () => {
    fc.assert(
      fc.property(
        fc.record({ ...near, dx: fc.double({ min: -0.05, max: 0.05, noNaN: true }), dy: fc.double({ min: -0.05, max: 0.05, noNaN: true }) }),
        ({ lon, lat, dx, dy }) => {
          fc.pre(Math.hypot(dx, dy) > 0.001);
          const { along, across } = radii(lat + dy / 2);
          const exact = Math.hypot(dx * RADIAN * across * Math.cos((lat + dy / 2) * RADIAN), dy * RADIAN * along);
          expect(Math.abs(distanceM([lon, lat], [lon + dx, lat + dy]) / exact - 1)).toBeLessThan(0.003);
        },
      ),
    );
  });

  test('areas are those of the ellipsoid within 0.1 %', () => {
    fc.assert(
      fc.property(
        fc.record({ ...near, width: fc.double({ min: 0.001, max: 0.2, noNaN: true }), height: fc.double({ min: 0.001, max: 0.2, noNaN: true }) }),
        ({ lon, lat, width, height }) => {
          const [east, north] = [lon + width, lat + height];
          const geometry = { type: 'Polygon' as const, coordinates: [[[lon, lat], [east, lat], [east, north], [lon, north], [lon, lat]]] }; // prettier-ignore
          // Strips of the ellipsoid, added up.
          const strips = 200;
          let exact = 0;
          for (let at = 0; at < strips; at += 1) {
            const middle = lat + ((at + 0.5) / strips) * height;
            const { along, across } = radii(middle);
            exact += ((height / strips) * RADIAN * along) * (width * RADIAN * across * Math.cos(middle * RADIAN)); // prettier-ignore
          }
          expect(Math.abs((measureOf({ geometry, radiusM: null }).areaM2 ?? 0) / exact - 1)).toBeLessThan(0.001);
        },
      ),
    );
  });

  test('a circle is as far from its centre everywhere, and its area is nearly πr²', () => {
    const centre = [120, 35.9];
    const outline = circleAround(centre, 5000);
    for (const position of outline.coordinates[0] ?? []) expect(distanceM(centre, position)).toBeCloseTo(5000, 1);
    expect(distanceM(circleCentre(outline), centre)).toBeLessThan(0.01);
    const { areaM2, radiusM, perimeterM } = measureOf({ geometry: outline, radiusM: 5000 });
    expect(radiusM).toBe(5000);
    expect((areaM2 ?? 0) / (Math.PI * 5000 ** 2)).toBeCloseTo(1, 5);
    expect((perimeterM ?? 0) / (2 * Math.PI * 5000)).toBeCloseTo(1, 5);
  });

  test('a hole is no part of an area, but of its edge', () => {
    const square = (half: number) => [[-half, -half], [half, -half], [half, half], [-half, half], [-half, -half]].map(([x = 0, y = 0]) => [120 + x, 36 + y]); // prettier-ignore
    const whole = measureOf({ geometry: { type: 'Polygon', coordinates: [square(0.1)] }, radiusM: null });
    const hole = measureOf({ geometry: { type: 'Polygon', coordinates: [square(0.05)] }, radiusM: null });
    const both = measureOf({ geometry: { type: 'Polygon', coordinates: [square(0.1), square(0.05)] }, radiusM: null });
    expect(both.areaM2).toBeCloseTo((whole.areaM2 ?? 0) - (hole.areaM2 ?? 0), 0);
    expect(both.perimeterM).toBeCloseTo((whole.perimeterM ?? 0) + (hole.perimeterM ?? 0), 3);
  });

  test('length and bearing lead where the length is measured back', () => {
    const end = reachedFrom([120, 36], 1234, 45);
    expect(distanceM([120, 36], end)).toBeCloseTo(1234, 3);
    expect([(end[0] ?? 0) > 120, (end[1] ?? 0) > 36]).toEqual([true, true]);
    expect(segmentsM([[120, 36], end, [120, 36]]).map(Math.round)).toEqual([1234, 1234]);
  });

  test('are said in metres or kilometres, and in each unit of area', () => {
    expect([lengthText(0.5, 'zh'), lengthText(999.4, 'zh'), lengthText(26_004, 'zh'), lengthText(1_234_567, 'en')]).toEqual([
      '0.500 m',
      '999.4 m',
      '26.0 km',
      '1,235 km',
    ]);
    expect([plainLength(500, 'zh'), plainLength(1000, 'zh'), plainLength(1234, 'en'), plainLength(0.5, 'en')]).toEqual(['500 m', '1 km', '1.234 km', '0.5 m']);
    const words = drawWords.zh;
    expect(words.buffer.named('面 1', plainLength(1000, 'zh'))).toBe('面 1 外扩 1 km');
    expect(areaText(1_000_000, 'mu', words, 'zh')).toBe('1,500 亩');
    expect(areaText(10 * MU_M2, 'mu', words, 'zh')).toBe('10.0 亩');
    expect(areaText(10_000, 'ha', drawWords.en, 'en')).toBe('1.00 ha');
    const names = figuresOf({ geometry: circleAround([120, 36], 1000), radiusM: 1000 }, words, 'zh').map(({ name }) => name);
    expect(names).toEqual(['半径', '面积', '周长', '圆心']);
  });
});

describe('an outline as a filter', () => {
  test('keeps at most as many corners as an address has room for, and says what is lost', () => {
    const many = Array.from({ length: 720 }, (_, at) => reachedFrom([119.9, 35.8], 10_000 + 800 * Math.sin(at / 3), at / 2));
    const found = areaOf({ geometry: { type: 'Polygon', coordinates: [[...many, many[0] ?? []]] } });
    expect(found?.area.length).toBeLessThanOrEqual(MAX_CORNERS);
    expect(found?.lostShare).toBeGreaterThan(0);
    expect(found?.lostShare).toBeLessThan(0.05);
    expect(readArea(writeArea(found?.area ?? null))).toEqual(found?.area);
  });

  test('an outline of few corners loses nothing', () => {
    const geometry = { type: 'Polygon' as const, coordinates: [[[119.9, 35.8], [120.1, 35.8], [120, 36], [119.9, 35.8]]] }; // prettier-ignore
    expect(areaOf({ geometry })).toEqual({ area: [[119.9, 35.8], [120.1, 35.8], [120, 36]], lostShare: 0 }); // prettier-ignore
    expect(shapeOf(areaOf({ geometry })?.area ?? [])).toEqual(geometry);
  });

  test('what has a hole, or no inside, is none', () => {
    expect(areaOf({ geometry: { type: 'Polygon', coordinates: [[[120, 36], [120.1, 36], [120, 36], [120, 36]]] } })).toBeNull(); // prettier-ignore
    expect(areaOf({ geometry: { type: 'LineString', coordinates: [[120, 36], [120.1, 36]] } })).toBeNull(); // prettier-ignore
    const ring = bufferOf({ type: 'LineString', coordinates: circleAround([120, 36], 5000).coordinates[0] ?? [] }, 500);
    expect(ring?.coordinates.length).toBe(2);
    expect(areaOf({ geometry: ring ?? { type: 'Point', coordinates: [0, 0] } })).toBeNull();
  });
});

test('a buffer reaches as far as it is told, around a point, a line and an area', () => {
  const around = bufferOf({ type: 'Point', coordinates: [120, 36] }, 2000);
  for (const position of around?.coordinates[0] ?? []) expect(distanceM([120, 36], position) / 2000).toBeCloseTo(1, 2);
  const { areaM2: lineM2 } = measureOf({ geometry: bufferOf({ type: 'LineString', coordinates: [[120, 36], reachedFrom([120, 36], 10_000, 90)] }, 1000) ?? around as never, radiusM: null }); // prettier-ignore
  expect((lineM2 ?? 0) / (2000 * 10_000 + Math.PI * 1000 ** 2)).toBeCloseTo(1, 1);
});

test.each([
  ['119.98, 35.88', [119.98, 35.88]],
  ['35.88，119.98', [119.98, 35.88]],
  ['119.98 35.88', [119.98, 35.88]],
  ['北纬35.88°, 东经119.98°', [119.98, 35.88]],
  ['119°58′48″E, 35°52′48″N', [119.98, 35.88]],
  ['10, 20', 'beyond'],
  ['119.98', null],
  ['119.98, 35.88, 3', null],
  ['somewhere', null],
  ['', null],
])('reads a position from “%s”', (text, expected) => {
  const read = readPosition(text);
  if (Array.isArray(expected) && Array.isArray(read)) read.forEach((degrees, at) => expect(degrees).toBeCloseTo(expected[at] as number, 9));
  else expect(read).toEqual(expected);
});

test('snaps to the nearest corner before an edge, and to nothing far away', () => {
  const project = (lon: number, lat: number) => ({ x: lon, y: lat });
  const line = [[0, 0], [100, 0]]; // prettier-ignore
  expect(snapTo({ x: 5, y: 3 }, [line], project)).toEqual([0, 0]);
  expect(snapTo({ x: 50, y: 8 }, [line], project)).toEqual([50, 0]);
  expect(snapTo({ x: 50, y: 20 }, [line], project)).toBeUndefined();
  expect(snapTo({ x: 52, y: 8 }, [line, [[53, 10]]], project)).toEqual([53, 10]);
});
