/** Own sites that several windows of one browser change. */
import { describe, expect, test } from 'vitest';
import { createOwnSites, heldRows } from '../../../src/data/own-sites.ts';
import type { NewFile, OwnSites } from '../../../src/data/own-sites.ts';
import { guessColumns } from '../../../src/data/point-columns.ts';
import type { Rows } from '../../../src/data/sheet-text.ts';
import { guessOf } from './datum-files.ts';
import { memory, refuse } from './storages.ts';

const HEADS = ['名称', '经度', '纬度', '备注'];
const ROWS: Rows = [HEADS, ['北地块', 119.95123, 35.90123, ''], ['南地块', 119.85123, 35.80123, '']];
const fileOf = (rows: Rows, name = '地块.csv'): NewFile => ({
  name,
  ...heldRows(rows, guessColumns(rows)),
  columns: guessColumns(rows),
  guess: guessOf(rows, name),
});
const names = (store: OwnSites): string[] => store.get().sites.map(({ name }) => name);
const fresh = (storage: ReturnType<typeof memory>): OwnSites => createOwnSites(() => storage);

describe('two windows', () => {
  test('that change one after the other keep what either did', () => {
    const storage = memory();
    const [one, two] = [fresh(storage), fresh(storage)];
    one.addFile(fileOf(ROWS));
    two.addFile(fileOf([HEADS, ['西地块', 119.7, 35.8, '']], '另一.csv'));
    one.star('own-3', true);
    two.annotate('own-1', '看过');
    one.remove('own-2');
    two.refresh();
    for (const store of [one, two, fresh(storage)]) {
      expect(store.get().files.map(({ id, name }) => [id, name])).toEqual([
        ['file-1', '地块.csv'],
        ['file-2', '另一.csv'],
      ]);
      expect(store.get().sites.map(({ id, starred, note }) => [id, starred, note])).toEqual([
        ['own-1', false, '看过'],
        ['own-3', true, ''],
      ]);
    }
  });

  test('of which one takes back what it removed leave the other’s changes as they are', () => {
    const storage = memory();
    const [one, two] = [fresh(storage), fresh(storage)];
    const file = one.addFile(fileOf(ROWS));
    one.remove('own-1');
    two.star('own-2', true);
    two.addFile(fileOf([HEADS, ['西地块', 119.7, 35.8, '']], '另一.csv'));
    two.remove('own-2');
    one.refresh();
    one.undo();
    one.decideDatum(file, 'wgs84');
    expect(names(one)).toEqual(['北地块', '西地块']);
  });

  test('of which one removes all let the other bring it back', () => {
    const storage = memory();
    const [one, two] = [fresh(storage), fresh(storage)];
    one.addFile(fileOf(ROWS));
    two.removeAll();
    let heard = 0;
    one.subscribe(() => (heard += 1));
    one.refresh();
    expect([names(one), heard]).toEqual([[], 1]);
    one.undo();
    two.refresh();
    expect(names(two)).toEqual(['北地块', '南地块']);
  });

  test('of which one found no room keeps its own beside the other’s, under other ids, and stores it once there is room', () => {
    const storage = memory();
    let isFull = true;
    const tight = createOwnSites(() => ({ ...storage, setItem: (key, value) => (isFull ? refuse() : storage.setItem(key, value)) }));
    const other = fresh(storage);
    tight.addFile(fileOf([HEADS, ['西地块', 119.7, 35.8, '']], '另一.csv'));
    other.addFile(fileOf(ROWS));
    isFull = false;
    tight.refresh();
    other.refresh();
    expect(tight.get().keeping).toBe('kept');
    expect([...names(other)].toSorted()).toEqual(['北地块', '南地块', '西地块'].toSorted());
    expect(new Set(other.get().sites.map(({ id }) => id)).size).toBe(3);
    expect(other.get().files.length).toBe(2);
  });
});
