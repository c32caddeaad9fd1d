import { describe, expect, test } from 'vitest';
import { applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { knownState, lostParts } from '../../../src/query/known.ts';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import type { AppState, SelectionType } from '../../../src/state/app-state.ts';
import { indexCatalogue } from '../../../src/data/catalogue.ts';
import { servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const { counts } = applyFilters(tabulateFacets(catalogue), {});
const mended = (patch: Partial<AppState>): AppState => {
  const state = { ...INITIAL_STATE, ...patch };
  return { ...state, ...knownState(catalogue, counts, state) };
};

describe('what a link names', () => {
  test('stays when the data have it', () => {
    const state = { selected: { type: 'place', id: 'sgep' }, filters: { kind: ['zone', 'project'], agency: ['ndrc'], stage: ['none'] } } as const;
    expect(mended(state)).toEqual({ ...INITIAL_STATE, ...state });
  });

  test.each(['constructor', 'toString', '__proto__', 'no-such'])('is dropped when it is “%s”', (value) => {
    expect(mended({ filters: { kind: [value, 'zone'], precision: [value] } }).filters).toEqual({ kind: ['zone'] });
    for (const type of ['place', 'measure', 'target', 'agency'] satisfies SelectionType[])
      expect(mended({ selected: { type, id: value } }).selected).toBeNull();
  });
});

test('a list that failed to load tells nothing of its items', () => {
  const empty = indexCatalogue({ ...catalogue, measures: [], places: [] });
  const none = applyFilters(tabulateFacets(empty), {}).counts;
  const state: AppState = { ...INITIAL_STATE, selected: { type: 'measure', id: 'M13' }, filters: { kind: ['zone'] } };
  expect(knownState(empty, none, state)).toEqual({});
});

test('what is dropped is named', () => {
  const state: AppState = {
    ...INITIAL_STATE,
    selected: { type: 'measure', id: '99' },
    filters: { kind: ['zone', 'castle'] },
    ring: { place: 'nowhere', km: 5 },
    compared: ['sgep', 'atlantis'],
  };
  expect(lostParts(state, knownState(catalogue, counts, state)).toSorted()).toEqual(['99', 'atlantis', 'castle', 'nowhere']);
});
