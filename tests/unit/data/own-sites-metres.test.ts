/** Own sites in metres, and sites that were kept before metres were read. */
import { expect, test } from 'vitest';
import { guessColumns } from '../../../src/data/point-columns.ts';
import { keptSites } from '../../../src/data/own-sites-kept.ts';
import { createOwnSites, positionOf } from '../../../src/data/own-sites.ts';
import { DATUMS, fromWgs84, metresBetween } from '../../../src/data/datums.ts';
import type { LonLat } from '../../../src/data/datums.ts';
import type { Rows } from '../../../src/data/sheet-text.ts';
import { guessOf } from './datum-files.ts';

const AT: LonLat = [119.95, 35.9];

test.each(['gk120', 'gk40', 'mercator'] as const)('figures of %s are placed by their size, whatever was decided', (datum) => {
  const [x, y] = fromWgs84(datum, AT);
  for (const decided of [null, ...DATUMS]) {
    const position = positionOf({ x, y, roundingM: 0.5 }, decided);
    expect(position).toMatchObject({ datum, doubtM: 1 });
    expect(metresBetween([position.lon, position.lat], AT)).toBeLessThan(0.01);
  }
});

test('degrees are never taken for metres, and stay in doubt while nobody knows', () => {
  expect(positionOf({ x: 119.95, y: 35.9, roundingM: 0 }, 'gk40')).toMatchObject({ datum: null, lon: 119.95, lat: 35.9 });
  expect(positionOf({ x: 119.95, y: 35.9, roundingM: 0 }, null).doubtM).toBeGreaterThan(1000);
});

const memory = () => {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    held,
  };
};

function keep(rows: Rows) {
  const storage = memory();
  const sites = createOwnSites(() => storage);
  sites.addFile({ name: '宗地.csv', rows, cut: 0, columns: guessColumns(rows), guess: guessOf(rows) });
  return { sites, text: [...storage.held.values()][0] ?? '' };
}

test('a file in metres gives sites, kept and read again', () => {
  const { sites, text } = keep([
    ['名称', 'X', 'Y'],
    ...[0, 1].map((at) => [
      '甲',
      ...fromWgs84('gk40', [119.95 + at / 100, 35.9])
        .map((value) => value.toFixed(2))
        .toReversed(),
    ]),
  ]);
  expect(sites.get().files[0]?.guess).toMatchObject({ datum: 'gk40', reason: 'figures' });
  expect(sites.get().sites.map(({ datum, doubtM }) => [datum, doubtM])).toEqual([
    ['gk40', 1],
    ['gk40', 1],
  ]);
  expect(keptSites(text)?.sites).toEqual(sites.get().sites);
});

test('what was kept before the newer evidence was counted is still read', () => {
  const { text } = keep([
    ['名称', '经度', '纬度'],
    ['甲', '119.85000', '35.90000'],
  ]);
  const old = text.replace(/"(?:unnamed|atLines|lined)":\d+,/gu, '');
  expect(old).not.toBe(text);
  expect(keptSites(old)).toEqual(keptSites(text));
});
