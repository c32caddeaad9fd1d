/** What a reader has made and the browser keeps, written by the product's own stores: it must be there, to the letter, after every case. */
import { createActualsStore } from '../../src/data/actuals-store.ts';
import { SITES_KEY, keptSites } from '../../src/data/own-sites-kept.ts';
import { INITIAL_STATE } from '../../src/state/app-state.ts';
import { createTourBook } from '../../src/present/tour-book.ts';
import { createHash } from '../../src/state/url.ts';
import { createDrawings } from '../../src/tools/drawings.ts';

function memory(): { kept: Map<string, string>; storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> } {
  const kept = new Map<string, string>();
  return {
    kept,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  };
}

const SITE_NAME = '自有地块甲';
export const DRAWING_NAME = '备选岸线';
export const TOUR_TITLE = '自编汇报';
/** Filter, shortlist and note of the reader, as they stand in an address. */
const NOTE = '问岸线';
export const FILTERED = createHash({ ...INITIAL_STATE, filters: { part: ['industry'] }, shortlist: [{ id: 'sgep', note: NOTE }] }).slice(1);

function ownSites(): string {
  const rows = [
    ['name', 'lon', 'lat'],
    [SITE_NAME, 119.98, 35.88],
  ];
  const guess = { datum: 'wgs84', reason: 'words', word: '', looked: 1, named: 0, lined: 0, scores: [] };
  const site = { id: 'own-1', file: 'file-1', row: 1, name: SITE_NAME, given: { x: 119.98, y: 35.88 }, datum: 'wgs84', lon: 119.98, lat: 35.88 };
  const text = JSON.stringify({
    version: 1,
    files: [{ id: 'file-1', name: 'own.csv', rows, cut: 0, removed: [], columns: { head: 0, name: 0, lon: 1, lat: 2, note: null }, guess, decided: 'wgs84' }],
    sites: [{ ...site, doubtM: 1, roundingM: 1, note: '', starred: true }],
    last: 1,
  });
  if (!keptSites(text)) throw new Error('The own sites of the harness are not of the form that the page keeps: mend tests/faults/kept-work.ts.');
  return text;
}

/** Keys and texts of a browser's storage. */
export function keptWork(): ReadonlyMap<string, string> {
  const { kept, storage } = memory();
  createDrawings(
    () => storage,
    () => 1,
  ).add({
    kind: 'line',
    geometry: {
      type: 'LineString',
      coordinates: [
        [119.9, 35.7],
        [120.1, 35.8],
      ],
    },
    radiusM: null,
    label: DRAWING_NAME,
  });
  const step = { kind: 'step', title: '一步', caption: '说明', notes: '备注', state: 'sel=place/sgep', frame: null } as const;
  createTourBook(() => storage).save({ id: 'own-tour', title: TOUR_TITLE, unit: '', language: 'zh', dataVersion: '1', steps: [step] });
  createActualsStore(() => storage).take({ name: 'actuals.csv', sheet: { heads: ['target', 'actual'], rows: [['M13-T3', 1]] } });
  kept.set(SITES_KEY, ownSites());
  kept.set('atlas-area-unit', 'ha');
  return kept;
}

/** The same without what is kept under a key. */
export const keptBut = (key: string | undefined): ReadonlyMap<string, string> => new Map([...keptWork()].filter(([each]) => each !== key));
