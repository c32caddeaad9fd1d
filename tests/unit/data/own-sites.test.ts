/** The reader's own sites: made from files, changed, kept in the browser, and never anywhere else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromWgs84, largestShiftM } from '../../../src/data/datums.ts';
import { MOST_SITES, createOwnSites, heldRows, positionOf } from '../../../src/data/own-sites.ts';
import type { NewFile, OwnSites } from '../../../src/data/own-sites.ts';
import { SITES_KEY } from '../../../src/data/own-sites-kept.ts';
import { guessColumns } from '../../../src/data/point-columns.ts';
import { MOST_NOTE_SIGNS } from '../../../src/data/point-rows.ts';
import type { Rows } from '../../../src/data/sheet-text.ts';
import { createHash } from '../../../src/state/url.ts';
import { anyState } from '../state/states.ts';
import { guessOf } from './datum-files.ts';
import { memory, refuse } from './storages.ts';

const HEADS = ['名称', '经度', '纬度', '备注'];
const ROWS: Rows = [HEADS, ['北地块', 119.95123, 35.90123, '近车站'], ['南地块', 119.85123, 35.80123, ''], ['坏行', '东边', 35.9, '']];
const fileOf = (rows: Rows, name = '地块.csv'): NewFile => ({
  name,
  ...heldRows(rows, guessColumns(rows)),
  columns: guessColumns(rows),
  guess: guessOf(rows, name),
});
const names = (store: OwnSites): string[] => store.get().sites.map(({ name }) => name);
const fresh = (storage = memory()): OwnSites => createOwnSites(() => storage);

describe('a file', () => {
  test('gives its sound rows as sites, with ids that are never given twice', () => {
    const store = fresh();
    store.addFile(fileOf(ROWS));
    expect(store.get().sites).toMatchObject([
      { id: 'own-1', name: '北地块', row: 2, note: '近车站', starred: false, given: { x: 119.95123, y: 35.90123 } },
      { id: 'own-2', name: '南地块', row: 3 },
    ]);
    store.removeAll();
    store.addFile(fileOf(ROWS));
    expect(store.get().sites.map(({ id }) => id)).toEqual(['own-3', 'own-4']);
  });

  test('of the same name takes the place of the one before, and stars and notes stay', () => {
    const store = fresh();
    store.addFile(fileOf(ROWS));
    store.star('own-2', true);
    store.annotate('own-1', '看过');
    store.addFile(fileOf([HEADS, ['北地块', 119.9512, 35.9012, ''], ['南', 119.85123, 35.80123, '']]));
    expect(store.get().files.length).toBe(1);
    expect(store.get().sites).toMatchObject([
      { id: 'own-1', name: '北地块', note: '看过' },
      { id: 'own-2', name: '南', starred: true },
    ]);
    store.undo();
    expect(names(store)).toEqual(['北地块', '南地块']);
  });

  test('read again with a row put in or moved leaves every star and note with its site; another site of the row gets none', () => {
    const store = fresh();
    store.addFile(fileOf(ROWS));
    store.star('own-1', true);
    store.annotate('own-2', '看过');
    store.addFile(fileOf([HEADS, ['新地块', 119.75123, 35.80123, ''], ['南地块', 119.85123, 35.80123, ''], ['北地块', 119.95123, 35.90123, '近车站']]));
    expect(store.get().sites.map(({ id, name, starred, note, row }) => [id, name, starred, note, row])).toEqual([
      ['own-1', '北地块', true, '近车站', 4],
      ['own-2', '南地块', false, '看过', 3],
      ['own-3', '新地块', false, '', 2],
    ]);
    // The same name far away is another site, and of two of one name nobody knows which it was.
    store.addFile(fileOf([HEADS, ['北地块', 119.6, 35.7, ''], ['南地块', 119.8513, 35.8013, ''], ['南地块', 119.8514, 35.8014, '']]));
    expect(store.get().sites.map(({ id, starred, note }) => [id, starred, note])).toEqual([
      ['own-4', false, ''],
      ['own-5', false, ''],
      ['own-6', false, ''],
    ]);
  });

  test('that is pasted stands beside those before, unless it is the same table', () => {
    const store = fresh();
    const other: Rows = [HEADS, ['西地块', 119.7, 35.8, '']];
    store.addFile(fileOf(ROWS, '粘贴的表格.csv'), true);
    store.star('own-1', true);
    const second = store.addFile(fileOf(other, '粘贴的表格.csv'), true);
    expect(store.get().files.map(({ name }) => name)).toEqual(['粘贴的表格.csv', '粘贴的表格 2.csv']);
    expect(store.get().sites.map(({ id, starred }) => [id, starred])).toEqual([
      ['own-1', true],
      ['own-2', false],
      ['own-3', false],
    ]);
    expect(store.addFile(fileOf(other, '粘贴的表格.csv'), true)).toBe(second);
    expect(store.get().files.length).toBe(2);
  });

  test('without any position replaces none that gave sites', () => {
    const store = fresh();
    const empty: Rows = [HEADS, ['北地块', '东边', '', '']];
    store.addFile(fileOf(ROWS));
    store.addFile(fileOf(empty));
    store.addFile(fileOf(empty));
    expect(store.get().files.map(({ name }) => name)).toEqual(['地块.csv', '地块 2.csv']);
    expect(names(store)).toEqual(['北地块', '南地块']);
  });

  test('gives its note anew when another column holds it; a note of the reader’s own, or one taken out, stays', () => {
    const rows: Rows = [
      ['名称', '经度', '纬度', '备注', '面积'],
      ...[1, 2, 3].map((at) => [`甲${at}`, 119.9 + at / 1000, 35.91234, at === 2 ? '' : '旧', '新']),
    ];
    const store = fresh();
    const file = store.addFile(fileOf(rows));
    store.annotate('own-3', '看过');
    store.setColumns(file, { ...guessColumns(rows), note: 4 }, guessOf(rows));
    const notes = (): string[] => store.get().sites.map(({ note }) => note);
    expect(notes()).toEqual(['新', '新', '看过']);
    store.annotate('own-1', '');
    store.decideDatum(file, 'gcj02');
    expect(notes()).toEqual(['', '新', '看过']);
  });

  test('beside another keeps its own datum and columns', () => {
    const store = fresh();
    const first = store.addFile(fileOf(ROWS));
    const second = store.addFile(fileOf([HEADS, ['西地块', 119.7, 35.8, '']], '另一.csv'));
    store.decideDatum(second, 'bd09');
    expect(store.get().sites.map(({ datum }) => datum)).toEqual([null, null, 'bd09']);
    store.setColumns(first, { ...guessColumns(ROWS), name: 3, note: 0 }, guessOf(ROWS));
    expect(names(store)).toEqual(['近车站', '', '西地块']);
    store.removeFile(first);
    expect(names(store)).toEqual(['西地块']);
    store.undo();
    expect(names(store)).toEqual(['近车站', '', '西地块']);
  });

  test('of a thousand rows gives as many sites as are kept, over all files', () => {
    const store = fresh();
    const many = (from: number): Rows => [HEADS, ...Array.from({ length: 400 }, (_, at) => [`甲${from + at}`, 119.5 + at / 1000, 35.9, ''])];
    store.addFile(fileOf(many(0)));
    store.addFile(fileOf(many(400), '另一.csv'));
    expect(store.get().sites.length).toBe(MOST_SITES);
    expect(
      heldRows(
        Array.from({ length: 2000 }, () => ['a'.repeat(999)]),
        guessColumns([]),
      ),
    ).toMatchObject({ cut: 1000 });
    expect(heldRows([['a'.repeat(999)]], guessColumns([])).rows).toEqual([['a'.repeat(200)]]);
  });
});

describe('the datum', () => {
  test('that nobody knows leaves the position as given, with the largest shift as doubt; the reader’s choice takes it away', () => {
    const store = fresh();
    const file = store.addFile(fileOf(ROWS));
    const given = [119.95123, 35.90123] as const;
    expect(store.get().sites[0]).toMatchObject({ datum: null, lon: given[0], lat: given[1] });
    expect(store.get().sites[0]?.doubtM).toBeGreaterThanOrEqual(largestShiftM(given));
    store.decideDatum(file, 'gcj02');
    const [site] = store.get().sites;
    expect(site?.doubtM).toBeLessThan(3);
    const [x, y] = fromWgs84('gcj02', [site?.lon ?? 0, site?.lat ?? 0]);
    expect([x, y].map((degrees) => degrees.toFixed(8))).toEqual(given.map((degrees) => degrees.toFixed(8)));
    store.decideDatum(file, 'unknown');
    expect(store.get().sites[0]?.doubtM).toBeGreaterThan(1000);
    store.decideDatum(file, null);
    expect(store.get().files[0]?.decided).toBeNull();
  });

  test('the true position lies within the doubt, whichever datum it was', () => {
    for (const datum of ['wgs84', 'gcj02', 'bd09'] as const) {
      const [x, y] = fromWgs84(datum, [119.95, 35.9]);
      const { lon, lat, doubtM } = positionOf({ x, y, roundingM: 0 }, null);
      expect(Math.hypot((lon - 119.95) * Math.cos(0.6266), lat - 35.9) * 111_195).toBeLessThanOrEqual(doubtM);
    }
  });
});

describe('sites', () => {
  test('are starred, annotated, moved, removed and brought back', () => {
    const store = fresh();
    const file = store.addFile(fileOf(ROWS));
    store.star('own-1', true);
    store.annotate('own-1', `  看过\n现场${'好'.repeat(200)}`);
    expect(store.get().sites[0]).toMatchObject({ starred: true });
    expect(store.get().sites[0]?.note).toMatch(/^看过 现场/u);
    expect(store.get().sites[0]?.note.length).toBe(MOST_NOTE_SIGNS);
    store.move('own-1', 1);
    store.move('own-1', 1);
    expect(names(store)).toEqual(['南地块', '北地块']);
    store.remove('own-1');
    store.decideDatum(file, 'wgs84');
    expect(names(store)).toEqual(['南地块']);
    store.remove('own-2');
    expect(store.get()).toMatchObject({ files: [], sites: [] });
    store.undo();
    expect(names(store)).toEqual(['南地块']);
    expect(store.get().undone).toBeNull();
  });

  test('are not disturbed by ids that are none', () => {
    const store = fresh();
    store.addFile(fileOf(ROWS));
    const before = store.get().sites;
    store.move('own-1', -1);
    store.move('own-9', 1);
    store.remove('own-9');
    store.decideDatum('file-9', 'bd09');
    store.star('own-9', true);
    expect(store.get().sites).toEqual(before);
  });
});

describe('storage', () => {
  test('has them again in the next visit, and nothing once all are removed', () => {
    const storage = memory();
    const store = fresh(storage);
    store.addFile(fileOf(ROWS));
    store.star('own-2', true);
    const { files, sites, last } = store.get();
    expect(fresh(storage).get()).toEqual({ files, sites, last, keeping: 'kept', undone: null });
    store.removeAll();
    expect(storage.items.size).toBe(0);
  });

  test('that is denied or full leaves them for this visit, and says so', () => {
    const denied = createOwnSites(refuse);
    denied.addFile(fileOf(ROWS));
    expect(denied.get()).toMatchObject({ keeping: 'refused', sites: [{ id: 'own-1' }, { id: 'own-2' }] });
    const full = createOwnSites(() => ({ ...memory(), setItem: refuse }));
    full.addFile(fileOf(ROWS));
    expect(full.get().keeping).toBe('refused');
  });

  test.each([
    'no JSON',
    'null',
    '{"version":2,"files":[],"sites":[],"last":0}',
    '{"version":1,"files":[],"sites":[{"id":"own-1"}],"last":1}',
    '{"version":1,"files":[{"id":"file-1","name":"a"}],"sites":[],"last":0}',
    '{"version":1,"files":[],"sites":[],"last":-1}',
  ])('that holds %s is passed over, and said', (text) => {
    expect(fresh(memory({ [SITES_KEY]: text })).get()).toMatchObject({ sites: [], keeping: 'foreign' });
  });

  test('whatever of it is spoilt is passed over whole, never half read', () => {
    const storage = memory();
    fresh(storage).addFile(fileOf(ROWS));
    const kept = storage.getItem(SITES_KEY) ?? '';
    fc.assert(
      fc.property(fc.nat({ max: kept.length - 1 }), fc.constantFrom('', '"', '0', '{', 'null', 'é'), (at, put) => {
        const { sites, keeping } = fresh(memory({ [SITES_KEY]: kept.slice(0, at) + put + kept.slice(at + 1) })).get();
        expect(keeping === 'kept' ? sites.every(({ lon, lat }) => Number.isFinite(lon) && Number.isFinite(lat)) : sites.length === 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('no address holds anything of a site, whatever the state of the page', () => {
  const store = fresh();
  store.addFile(fileOf(ROWS));
  const secrets = store
    .get()
    .sites.flatMap(({ id, name, note, given }) => [id, name, note, String(given.x), String(given.y)])
    .filter((each) => each !== '');
  fc.assert(
    fc.property(anyState, (state) => {
      const hash = decodeURIComponent(createHash(state));
      expect(secrets.filter((secret) => hash.includes(secret))).toEqual([]);
    }),
  );
});

test('subscribers hear of each change until they leave', () => {
  const store = fresh();
  let heard = 0;
  const leave = store.subscribe(() => (heard += 1));
  store.addFile(fileOf(ROWS));
  leave();
  store.removeAll();
  expect(heard).toBe(1);
});
