import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/data/sheet-cells.ts';
import { PART } from '../../../src/files/layer-file.ts';
import type { Shapes } from '../../../src/files/layer-file.ts';
import { HIDDEN } from '../../../src/layers/own-picture.ts';
import { fromPlane } from '../../../src/layers/projection.ts';
import { summarise } from '../../../src/tools/column-summary.ts';
import { classesOf } from '../../../src/tools/record-classes.ts';
import { inOrder } from '../../../src/tools/record-order.ts';
import { pickRecord } from '../../../src/tools/record-pick.ts';
import { planePoints } from '../../../src/tools/record-plane.ts';
import { countKinds, countOutside, geometryOf, recordShapes } from '../../../src/tools/record-shapes.ts';
import { passing } from '../../../src/tools/record-tests.ts';
import { joinByName, joinByPosition } from '../../../src/tools/zone-join.ts';

const COLUMNS: readonly (readonly Cell[])[] = [
  ['仓库', '厂房', null, '厂房', '地块'],
  [5, '12', 3.5, null, 12],
];
const columnOf = async (at: number): Promise<readonly Cell[]> => COLUMNS[at] ?? [];
const all = Uint32Array.of(0, 1, 2, 3, 4);

describe('tests on records', () => {
  test('all must hold; none at all is no mask', async () => {
    expect(await passing(5, [], columnOf)).toBeNull();
    expect(await passing(5, [{ column: 0, is: 'among', values: ['厂房', '地块'] }], columnOf)).toEqual(Uint8Array.of(0, 1, 0, 1, 1));
    const both = [
      { column: 0, is: 'among', values: ['厂房', '地块'] },
      { column: 1, is: 'between', least: 12, most: 20 },
    ] as const;
    expect(await passing(5, both, columnOf)).toEqual(Uint8Array.of(0, 1, 0, 0, 1));
  });

  test('blank, filled, and texts in any width of letters', async () => {
    expect(await passing(5, [{ column: 0, is: 'blank' }], columnOf)).toEqual(Uint8Array.of(0, 0, 1, 0, 0));
    expect(await passing(5, [{ column: 1, is: 'filled' }], columnOf)).toEqual(Uint8Array.of(1, 1, 1, 0, 1));
    expect(await passing(5, [{ column: 1, is: 'containing', text: '１２' }], columnOf)).toEqual(Uint8Array.of(0, 1, 0, 0, 1));
  });
});

describe('classes of records', () => {
  test('values by their place, others last, records that do not pass hidden', () => {
    const colouring = { by: 'values', column: 0, values: ['厂房', '仓库'] } as const;
    expect(classesOf(5, colouring, COLUMNS[0] ?? [], Uint8Array.of(1, 1, 1, 1, 0))).toEqual(Uint8Array.of(1, 0, 2, 0, HIDDEN));
  });

  test('a limit belongs to the step above it; what is no number is apart', () => {
    expect(classesOf(5, { by: 'steps', column: 1, limits: [5, 12] }, COLUMNS[1] ?? [], null)).toEqual(Uint8Array.of(1, 2, 0, 3, 2));
  });
});

test('a column at a glance: blanks, values by frequency, numbers with their hundredths', () => {
  expect(summarise(COLUMNS[0] ?? [])).toEqual({
    blanks: 1,
    distinct: 3,
    frequent: [
      { value: '厂房', count: 2 },
      { value: '仓库', count: 1 },
      { value: '地块', count: 1 },
    ],
    numbers: null,
  });
  const { numbers } = summarise(Array.from({ length: 101 }, (_, at) => 100 - at));
  expect(numbers).toEqual({ least: 0, most: 100, quantiles: Array.from({ length: 101 }, (_, at) => at) });
});

test('an order by numbers or by words, blanks last either way, equals as they stand', () => {
  const numbers: Cell[] = [5, 12, null, 12, 3];
  expect([...inOrder(numbers, all, false)]).toEqual([4, 0, 1, 3, 2]);
  expect([...inOrder(numbers, all, true)]).toEqual([1, 3, 0, 4, 2]);
  expect([...inOrder(['第10号', '第9号', '', '第1号', null], all, false)]).toEqual([3, 1, 0, 2, 4]);
});

/** A point, a square with a hole, a line, nothing. */
const MIXED: Shapes = {
  coordinates: Float64Array.of(120, 36, 0, 0, 4, 0, 4, 4, 0, 4, 0, 0, 1, 1, 2, 1, 2, 2, 1, 2, 1, 1, 10, 10, 12, 10),
  parts: {
    record: Uint32Array.of(0, 1, 1, 2),
    kind: Uint8Array.of(PART.point, PART.ring, PART.hole, PART.line),
    start: Uint32Array.of(0, 1, 6, 11, 13),
  },
};

describe('shapes of records', () => {
  const shapes = recordShapes(MIXED, 4);

  test('are counted by kind and as GeoJSON', () => {
    expect(countKinds(shapes)).toEqual({ points: 1, lines: 1, areas: 1, none: 1 });
    expect(geometryOf(shapes, 0)).toEqual({ type: 'Point', coordinates: [120, 36] });
    expect(geometryOf(shapes, 1)).toMatchObject({ type: 'Polygon', coordinates: [{ length: 5 }, { length: 5 }] });
    expect(geometryOf(shapes, 2)).toEqual({
      type: 'LineString',
      coordinates: [
        [10, 10],
        [12, 10],
      ],
    });
    expect(geometryOf(shapes, 3)).toBeNull();
    expect(countOutside(shapes, [119, 35, 121, 37])).toBe(2);
  });

  test('are picked within a radius: points, then lines, then areas but for their holes', () => {
    const classes = new Uint8Array(4);
    expect(pickRecord(shapes, classes, [120.01, 36], 0.02)).toBe(0);
    expect(pickRecord(shapes, classes, [120.05, 36], 0.02)).toBeNull();
    expect(pickRecord(shapes, classes, [11, 10.01], 0.02)).toBe(2);
    expect(pickRecord(shapes, classes, [3, 3], 0.02)).toBe(1);
    expect(pickRecord(shapes, classes, [1.5, 1.5], 0.02)).toBeNull();
    classes[1] = HIDDEN;
    expect(pickRecord(shapes, classes, [3, 3], 0.02)).toBeNull();
  });

  test('points come into the plane of the map to a hundredth of its pixel; one without a position far off it', () => {
    const { positions } = planePoints({ coordinates: Float64Array.of(120.123456, 35.912345, NaN, NaN), parts: null });
    const [lon, lat] = fromPlane(positions[0] ?? NaN, positions[1] ?? NaN);
    expect(lon).toBeCloseTo(120.123456, 5);
    expect(lat).toBeCloseTo(35.912345, 5);
    expect(positions[2]).toBeLessThan(-1e6);
  });
});

describe('records in zones', () => {
  const ring = [
    [120, 36],
    [120.1, 36],
    [120.1, 36.1],
    [120, 36.1],
    [120, 36],
  ];
  const zones = [{ id: 'zone', rings: [ring], doubtM: 1000, names: ['古镇口', 'Guzhenkou'] }];

  test('surely inside, perhaps within the doubt of the edge on either side, elsewhere beyond it', () => {
    const points = Float64Array.of(120.05, 36.05, 120.095, 36.05, 120.105, 36.05, 120.2, 36.05, NaN, NaN);
    const counts = joinByPosition(recordShapes({ coordinates: points, parts: null }, 5), all, zones);
    expect(counts).toEqual({ surely: [1], perhaps: [2], elsewhere: 1, unnamed: 1 });
  });

  test('by name, written as the search forgives it', () => {
    const names: Cell[] = ['古镇口', 'GUZHENKOU', ' 古镇 口', '别处', null];
    expect(joinByName(names, all, zones)).toEqual({ surely: [3], perhaps: [0], elsewhere: 1, unnamed: 1 });
  });
});
