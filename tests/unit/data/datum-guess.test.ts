import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { guessDatum } from '../../../src/data/datum-guess.ts';
import { fromWgs84 } from '../../../src/data/datums.ts';
import type { Datum, LonLat } from '../../../src/data/datums.ts';
import { datumsNamed, speaksOfDatum } from '../../../src/data/datum-words.ts';
import { SITE_LIMITS } from '../../../src/data/own-sites.ts';
import { guessColumns } from '../../../src/data/point-columns.ts';
import { readPoints } from '../../../src/data/point-rows.ts';
import type { Cell } from '../../../src/data/sheet-cells.ts';
import { EVIDENCE, GROUND, guessOf, shiftedFile } from './datum-files.ts';
import type { Evidence } from './datum-files.ts';

const FILES = Array.from({ length: 360 }, (_, seed) => shiftedFile(seed));
const guessed = FILES.map((file) => ({ ...file, guess: guessOf(file.rows) }));

describe('of 360 shifted files', () => {
  test('none is guessed wrong: the right datum, or “cannot tell”', () => {
    expect(
      guessed.filter(({ datum, guess }) => guess.datum !== null && guess.datum !== datum).map(({ datum, evidence, guess }) => ({ datum, evidence, guess })),
    ).toEqual([]);
  });

  test.each(EVIDENCE)('so many with evidence by %s are told', (evidence) => {
    const own = guessed.filter((each) => each.evidence === evidence);
    const told = own.filter(({ guess }) => guess.datum !== null).length / own.length;
    const least: Readonly<Record<Evidence, number>> = { head: 1, cell: 1, title: 1, places: 0.95, coast: 0.25, nothing: 0 };
    expect(own.length).toBe(60);
    expect(told).toBeGreaterThanOrEqual(least[evidence]);
  });
});

const HEADS = ['名称', '经度', '纬度'];
const shifted = (datum: Datum, name: string, at: LonLat): Cell[] => [name, ...fromWgs84(datum, at).map((degrees) => degrees.toFixed(6))];
const STATION: LonLat = [119.95117, 35.90154];
const INLAND: LonLat[] = [
  [119.9, 35.95],
  [119.85, 35.9],
  [119.8, 35.85],
];

describe('the guess', () => {
  test('by a word has that word for its reason', () => {
    const rows = [['名称', '百度经度', '百度纬度'], ...INLAND.map((at) => shifted('bd09', '甲', at))];
    expect(guessOf(rows)).toMatchObject({ datum: 'bd09', reason: 'words', word: '百度经度' });
    expect(guessOf([HEADS, ...INLAND.map((at) => shifted('wgs84', '甲', at))], '地块-CGCS2000坐标.csv')).toMatchObject({ datum: 'wgs84', reason: 'words' });
  });

  test('by a place has the distances for its reason', () => {
    const guess = guessOf([HEADS, shifted('gcj02', '青岛西站', STATION), ...INLAND.map((at) => shifted('gcj02', '甲', at))]);
    expect(guess).toMatchObject({ datum: 'gcj02', reason: 'places', named: 1 });
    expect(guess.scores.map(({ near }) => near)).toEqual([0, 1, 0]);
    // Half a kilometre off a place that is known within 200 m is unlikely, not impossible; a kilometre is.
    const [wgs84, gcj02, bd09] = guess.scores.map(({ score }) => score);
    expect(gcj02).toBeGreaterThan(0.95);
    expect(wgs84).toBeLessThan(0.05);
    expect(bd09).toBeLessThan(0.001);
    expect(guess.scores[1]?.offsetM).toBeLessThan(1);
  });

  test('says that it cannot tell: nothing to go by, words that disagree, an older datum, a place that contradicts the word', () => {
    const plain = INLAND.map((at) => shifted('wgs84', '甲', at));
    expect(guessOf([HEADS, ...plain])).toMatchObject({ datum: null, reason: 'nothing' });
    expect(guessOf([['名称', '百度经度', '高德纬度'], ...plain])).toMatchObject({ datum: null, reason: 'several-words' });
    expect(guessOf([['名称', '经度（西安80）', '纬度（西安80）'], ...plain])).toMatchObject({ datum: null, reason: 'foreign' });
    expect(guessOf([['名称', 'WGS84经度', 'WGS84纬度'], shifted('bd09', '青岛西站', STATION), ...plain])).toMatchObject({
      datum: null,
      reason: 'contradiction',
    });
  });

  test('takes a name that fits nowhere for another place', () => {
    expect(guessOf([HEADS, shifted('wgs84', '青岛西站', [119.9, 35.95]), ...INLAND.map((at) => shifted('wgs84', '甲', at))])).toMatchObject({
      datum: null,
      reason: 'nothing',
      named: 1,
    });
  });

  test('forgives a pier of two hundred metres before the shore, not four hundred metres of sea', () => {
    const shore = 119.9;
    const land: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [119.5, 35.5],
          [shore, 35.5],
          [shore, 36.2],
          [119.5, 36.2],
          [119.5, 35.5],
        ],
      ],
    };
    const inSea = (metres: number): number[] => {
      const rows = [HEADS, ...[35.8, 35.9].map((lat) => ['甲', shore + metres / 90_000, lat])];
      const points = readPoints(rows, guessColumns(rows), SITE_LIMITS).points;
      return guessDatum({ name: 'a', rows, columns: guessColumns(rows), points }, { places: [], land: [land], lines: [] }).scores.map((score) => score.inSea);
    };
    // Taken for GCJ-02 or BD-09 the points lie half a kilometre or one further west, on land.
    expect(inSea(200)).toEqual([0, 0, 0]);
    expect(inSea(400)).toEqual([2, 0, 0]);
  });

  test('without land or places, or without points, still answers', () => {
    const rows = [HEADS, ...INLAND.map((at) => shifted('wgs84', '甲', at))];
    expect(guessDatum({ name: 'a', rows, columns: guessColumns(rows), points: [] }, { places: [], land: [], lines: [] })).toMatchObject({
      datum: null,
      reason: 'nothing',
      looked: 0,
    });
    expect(guessOf([])).toMatchObject({ datum: null, reason: 'nothing' });
  });

  test('does not go by decimals', () => {
    const at = (places: number): Cell[][] => INLAND.map(([lon, lat]) => ['甲', lon.toFixed(places), lat.toFixed(places)]);
    for (const places of [3, 6, 14]) expect(guessOf([HEADS, ...at(places)]).datum).toBeNull();
  });
});

describe('what one site is called or noted with', () => {
  const rows = (names: readonly string[], notes: readonly string[], note = '备注'): Cell[][] => [
    [...HEADS, note],
    ...INLAND.map((at, index) => [...shifted('wgs84', names[index] ?? '甲', at), notes[index] ?? '']),
  ];

  test('tells nothing of the file; a column of coordinates, most rows or a line below the table do', () => {
    expect(guessOf(rows(['高德'], []))).toMatchObject({ datum: null, reason: 'nothing', word: '' });
    expect(guessOf(rows(['百度', '百度地图', 'BD09'], []))).toMatchObject({ datum: null, reason: 'nothing' });
    expect(guessOf(rows([], ['GPS']))).toMatchObject({ datum: null, reason: 'nothing' });
    expect(guessOf(rows([], ['坐标取自高德地图']))).toMatchObject({ datum: null, reason: 'nothing' });
    expect(guessOf(rows([], ['高德', '高德']))).toMatchObject({ datum: 'gcj02', reason: 'words' });
    expect(guessOf(rows([], ['高德'], '坐标来源'))).toMatchObject({ datum: 'gcj02', reason: 'words' });
    expect(guessOf(rows([], ['高德', '百度'], '坐标来源'))).toMatchObject({ datum: null, reason: 'several-words' });
    expect(guessOf([...rows([], []), ['注：坐标取自高德地图']])).toMatchObject({ datum: 'gcj02', reason: 'words' });
  });
});

describe('words', () => {
  test.each([
    ['WGS-84', ['wgs84']],
    ['国家2000坐标系', ['wgs84']],
    ['ＧＣＪ０２', ['gcj02']],
    ['火星坐标', ['gcj02']],
    ['bd_lng', ['bd09']],
    ['百度坐标转高德', ['gcj02', 'bd09']],
    ['北京54', ['foreign']],
    ['经度', []],
  ] as const)('%s', (text, datums) => expect(datumsNamed(text)).toEqual(datums));

  test('a building is no datum', () => {
    expect(['百度大厦东侧', '高德置地广场', 'GPS工厂'].filter(speaksOfDatum)).toEqual([]);
    expect(['百度', '百度地图', 'BD09', '坐标取自高德地图', 'WGS84坐标系'].every(speaksOfDatum)).toBe(true);
    expect(guessOf([HEADS, ...INLAND.map((at) => shifted('wgs84', '百度大厦', at))])).toMatchObject({ datum: null, reason: 'nothing' });
  });
});

test('the land that is held against is there', () => {
  expect(GROUND.land.length).toBeGreaterThan(5);
  expect(GROUND.places.length).toBeGreaterThan(5);
});
