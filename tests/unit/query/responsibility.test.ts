import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { groupColumns, readResponsibility } from '../../../src/query/responsibility.ts';
import type { Cell, Responsibility } from '../../../src/query/responsibility.ts';
import type { Filters } from '../../../src/state/app-state.ts';
import { servedCatalogue } from '../data/served.ts';
import { oracle } from './filter-oracle.ts';

const catalogue = servedCatalogue();
const table = tabulateFacets(catalogue);
const { anyFilters, passing } = oracle(catalogue);
const read = (filters: Filters): Responsibility => readResponsibility(catalogue, applyFilters(table, filters), filters);
const flat = ({ rows }: Responsibility): [string, string, Cell][] =>
  rows.flatMap(({ agency, cells }) => [...cells].map(([measure, cell]): [string, string, Cell] => [agency.id, measure, cell]));
const has = (chosen: readonly string[] | undefined, value: string): boolean => !chosen || chosen.length === 0 || chosen.includes(value);

describe('without filters', () => {
  const matrix = read({});

  test('each agency’s totals are what its own row of the data says', () => {
    for (const { agency, leads, serves, all } of matrix.rows) {
      expect([leads, serves], agency.id).toEqual([agency.leads.length, agency.serves.length].map((total) => ({ shown: total, total })));
      expect(all.total).toBe(agency.leads.length + agency.serves.length);
    }
    expect(matrix.rows).toHaveLength(catalogue.agencies.length);
  });

  test('each column counts the agencies of its article, and no article with agencies is missing', () => {
    const named = catalogue.measures.filter(({ agencies }) => agencies.length > 0);
    expect(matrix.columns.map(({ measure, agencies }) => [measure.id, agencies.total])).toEqual(named.map(({ id, agencies }) => [id, agencies.length]));
    expect(matrix.columns.filter(({ measure }) => measure.id.startsWith('M'))).toHaveLength(52);
  });

  test('a lead that the plan states is told from one that is only named first', () => {
    const stated = flat(matrix).filter(([, , { duty }]) => duty === 'stated');
    expect(new Set(stated.map(([, measure]) => measure))).toEqual(new Set(['S1', 'S2']));
    const first = flat(matrix).filter(([, , { duty }]) => duty === 'first-named');
    expect(first.map(([agency, measure]) => catalogue.measure.get(measure)?.agencies.indexOf(agency))).toEqual(first.map(() => 0));
    expect(first).toHaveLength(53);
  });
});

describe('for any filters', () => {
  test('cells are what counting the plan gives', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const measures = new Set(passing(filters).measures);
        const expected = catalogue.measures.flatMap(({ id, agencies, lead }) =>
          agencies.map((agency) => {
            const isAsked = has(filters.agency, agency) && has(filters.role, lead.includes(agency) ? 'lead' : 'serve');
            return `${agency} ${id} ${!measures.has(id) ? 'out' : isAsked ? 'answers' : 'beside'}`;
          }),
        );
        const shown = flat(read(filters)).map(([agency, measure, { strength }]) => `${agency} ${measure} ${strength}`);
        expect(shown.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test('rows and columns that pass are those of the page, and their totals the sums of their cells', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const { rows, columns } = read(filters);
        const result = applyFilters(table, filters);
        expect(rows.filter(({ passes }) => passes).map(({ agency }) => agency.id)).toEqual(
          catalogue.agencies.filter(({ id }) => result.agencies.has(id)).map(({ id }) => id),
        );
        for (const { passes, all, leads, serves, cells } of rows) {
          expect(all.shown).toBe([...cells.values()].filter(({ strength }) => strength !== 'out').length);
          expect(leads.shown + serves.shown).toBe(all.shown);
          expect(all.shown > 0).toBe(passes);
        }
        const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
        expect(sum(rows.map(({ all }) => all.shown))).toBe(sum(columns.map(({ agencies }) => agencies.shown)));
      }),
    );
  });

  test('while neither agency nor role is chosen, totals are the legend’s own counts', () => {
    fc.assert(
      fc.property(anyFilters, ({ agency: _agency, role: _role, ...filters }) => {
        const { counts } = applyFilters(table, filters);
        for (const { agency, all } of read(filters).rows) expect(all.shown, agency.id).toBe(counts.agency.get(agency.id)?.measures.shown);
      }),
    );
  });
});

describe('groups of columns', () => {
  const { columns } = read({});

  test('keep each part together in the plan’s order', () => {
    const groups = groupColumns(columns, 'number');
    expect(groups.map((group) => group.columns.length)).toEqual([6, 7, 9, 11, 5, 8, 6, 3]);
    expect(groups.flatMap((group) => group.columns.map(({ measure }) => measure.id))).toEqual(columns.map(({ measure }) => measure.id));
  });

  test('by agencies begin with the most of each part', () => {
    for (const { part, columns: own } of groupColumns(columns, 'agencies')) {
      const totals = own.map(({ agencies }) => agencies.total);
      expect(totals, part).toEqual(totals.toSorted((a, b) => b - a));
    }
  });
});
