import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCoordinate, readPair } from '../../../src/data/coordinate-text.ts';

describe('a coordinate', () => {
  test.each([
    ['119.89', 119.89, null],
    ['１１９．８９', 119.89, null],
    ['119.89°', 119.89, null],
    ['-12.5', -12.5, null],
    ['119°53′24″E', 119.89, 'lon'],
    [`119°53'24"E`, 119.89, 'lon'],
    ['119°53’24”', 119.89, null],
    ['东经119度53分24秒', 119.89, 'lon'],
    ['119 53 24', 119.89, null],
    ['119:53:24', 119.89, null],
    ['119°53.4′', 119.89, null],
    ['E119.89', 119.89, 'lon'],
    ['35.9N', 35.9, 'lat'],
    ['北纬35°54′', 35.9, 'lat'],
    ['35°54′S', -35.9, 'lat'],
    ['经度：119.89', 119.89, 'lon'],
  ] as const)('%s is %d', (text, degrees, axis) => {
    const read = readCoordinate(text);
    expect(read?.degrees).toBeCloseTo(degrees, 9);
    expect(read?.axis).toBe(axis);
  });

  test.each(['', 'abc', '119,89', '119°75′', '119°53′61″', '=1+1', 'NaN', 'Infinity', '12 apples'])('“%s” is none', (text) =>
    expect(readCoordinate(text)).toBeNull(),
  );

  test.each([true, null, { date: '2022-01-01' }])('neither is %j', (cell) => expect(readCoordinate(cell)).toBeNull());

  test('knows how far it is rounded', () => {
    const rounding = (text: string): number | undefined => readCoordinate(text)?.roundingDegrees;
    expect(rounding('119.9')).toBeCloseTo(0.05, 12);
    expect(rounding('119.90000')).toBeCloseTo(0.000005, 12);
    expect(rounding('119°53′24″')).toBeCloseTo(0.5 / 3600, 12);
    expect(rounding('119°53′')).toBeCloseTo(0.5 / 60, 12);
  });

  test('in degrees, minutes and seconds is what it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 179 }),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 599 }),
        fc.boolean(),
        (degrees, minutes, tenths, isEast) => {
          const read = readCoordinate(`${degrees}°${minutes}′${tenths / 10}″${isEast ? 'E' : 'W'}`);
          expect(read?.degrees).toBeCloseTo((isEast ? 1 : -1) * (degrees + minutes / 60 + tenths / 36_000), 9);
        },
      ),
    );
  });
});

describe('two in one cell', () => {
  test.each([
    '119.89,35.9',
    '119.89，35.9',
    '(119.89, 35.9)',
    '[119.89;35.9]',
    'POINT(119.89 35.9)',
    '119.89 35.9',
    '119°53′24″E 35°54′0″N',
    '119°53′24″E35°54′N',
    '东经119°53′24″ 北纬35°54′',
    '东经119°53′24″北纬35°54′',
    '119°53′24″ 35°54′0″',
    'E119.89 N35.9',
  ])('%s', (text) => {
    const [x, y] = readPair(text) ?? [];
    expect(x?.degrees).toBeCloseTo(119.89, 9);
    expect(y?.degrees).toBeCloseTo(35.9, 9);
  });

  test.each(['', '119.89', '119.89,', 'east gate, 5', '1,2,3', '35.9N 36N'])('“%s” are none', (text) => expect(readPair(text)).toBeNull());

  test('whatever stands in a cell, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789.,°′″\'" NESW东经度分秒-+e()') })), (text) => {
        for (const each of [readCoordinate(text), ...(readPair(text) ?? [])]) expect(each === null || Number.isFinite(each.degrees)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
