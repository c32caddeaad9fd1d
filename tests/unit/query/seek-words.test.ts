import { describe, expect, test } from 'vitest';
import { readSeekWords } from '../../../src/query/seek-words.ts';

describe('conditions in plain words', () => {
  test.each([
    ['集成电路 港口15 火车站10', { port: 15, station: 10 }, '集成电路'],
    ['集成电路，离港口不超过15公里，离高铁站10公里以内', { port: 15, station: 10 }, '集成电路'],
    ['氢能 机场≤40', { airport: 40 }, '氢能'],
    ['氢能 飞机场 40 千米', { airport: 40 }, '氢能'],
    ['jcdl gk15 hcz10', { port: 15, station: 10 }, 'jcdl'],
    ['hydrogen port 15 km rail 10', { port: 15, station: 10 }, 'hydrogen'],
    ['hydrogen, port <= 15, rail station within 10 km, coast 5', { port: 15, station: 10, coast: 5 }, 'hydrogen'],
    ['circuits near airport 30', { airport: 30 }, 'circuits'],
    ['expressway interchange 8', { interchange: 8 }, ''],
    ['海岸 5', { coast: 5 }, ''],
    ['高速出入口：10', { interchange: 10 }, ''],
  ])('%s', (text, near, industry) => {
    expect(readSeekWords(text)).toEqual({ near, industry, order: null });
  });

  test.each(['集成电路', '12英寸晶圆', 'Shipping and logistics', '航运物流', 'seafood', 'export 15', '港口', 'port 900', '机场 0', ''])(
    '%s names no distance and stays as it is',
    (text) => {
      expect(readSeekWords(text)).toEqual({ near: {}, industry: text, order: null });
    },
  );

  test.each([
    ['集成电路 港口15 按港口', 'port', '集成电路'],
    ['氢能 按离机场远近排列 机场40', 'airport', '氢能'],
    ['hydrogen rail 10 sorted by station', 'station', 'hydrogen'],
    ['按得分排', 'score', ''],
    ['circuits by name', 'name', 'circuits'],
    ['by-products', null, 'by-products'],
    ['安保', null, '安保'],
  ])('%s is listed by %s', (text, order, industry) => {
    expect(readSeekWords(text)).toMatchObject({ order, industry });
  });

  test('the last of two distances to the same holds', () => {
    expect(readSeekWords('港口15 港口20').near).toEqual({ port: 20 });
  });
});
