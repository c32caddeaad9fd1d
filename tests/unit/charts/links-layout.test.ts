import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText } from '../../../src/charts/fit-text.ts';
import { gatherRibbons, idOf, outermost, readLinks, typeOf } from '../../../src/charts/links-graph.ts';
import type { NodeKey, PlanLink, Ribbon, Shown } from '../../../src/charts/links-graph.ts';
import { LINK_PX, columnAt, layoutLinks, orderColumns } from '../../../src/charts/links-layout.ts';
import { applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import type { Filters } from '../../../src/state/app-state.ts';
import { servedCatalogue } from '../data/served.ts';
import { oracle } from '../query/filter-oracle.ts';

const catalogue = servedCatalogue();
const table = tabulateFacets(catalogue);
const { anyFilters, passing } = oracle(catalogue);
const order = (['agencies', 'measures', 'targets', 'places'] as const).flatMap((rows) =>
  catalogue[rows].map(({ id }): NodeKey => `${({ agencies: 'agency', measures: 'measure', targets: 'target', places: 'place' } as const)[rows]}:${id}`),
);
const FRAME = { width: 1200, height: 700, rowHeight: 14 };
const shownOf = (filters: Filters): Shown => {
  const { agencies, measures, targets, shown } = applyFilters(table, filters);
  return { agency: agencies, measure: measures, target: targets, place: shown };
};
const nameOf = ({ from, to }: PlanLink): string => `${from} ${to}`;
const groupOf = (place: string): string => outermost(catalogue, place);

/** Every link of the data, told from the rows. */
const plain = [
  ...catalogue.measures.flatMap(({ id, agencies, targets, places }) => [
    ...agencies.map((agency) => `agency:${agency} measure:${id}`),
    ...targets.map((target) => `measure:${id} target:${target}`),
    ...places.map((place) => `measure:${id} place:${place}`),
  ]),
  ...catalogue.targets.flatMap(({ id, places }) => places.map((place) => `target:${id} place:${place}`)),
];

describe('links', () => {
  test('of the catalogue are there once each when nothing is filtered', () => {
    expect(readLinks(catalogue, shownOf({})).map(nameOf).toSorted()).toEqual(plain.toSorted());
    expect(new Set(plain).size).toBe(plain.length);
    expect(readLinks(catalogue, null)).toHaveLength(plain.length);
  });

  test('join what passes and nothing else, for any filters', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const { places, measures, targets } = passing(filters);
        const agencies = catalogue.measures.filter(({ id }) => measures.includes(id)).flatMap((measure) => measure.agencies);
        const kept = new Set([
          ...places.map((id) => `place:${id}`),
          ...measures.map((id) => `measure:${id}`),
          ...targets.map((id) => `target:${id}`),
          ...agencies.map((id) => `agency:${id}`),
        ]);
        const expected = plain.filter((name) => name.split(' ').every((end) => kept.has(end)));
        expect(readLinks(catalogue, shownOf(filters)).map(nameOf).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test('are in exactly one ribbon each, with and without places joined', () => {
    fc.assert(
      fc.property(anyFilters, fc.boolean(), (filters, isJoined) => {
        const links = readLinks(catalogue, shownOf(filters));
        const ribbons = gatherRibbons(links, isJoined ? groupOf : (id) => id);
        expect(
          ribbons
            .flatMap((ribbon) => ribbon.links)
            .map(nameOf)
            .toSorted(),
        ).toEqual(links.map(nameOf).toSorted());
        expect(new Set(ribbons.map(nameOf)).size).toBe(ribbons.length);
      }),
    );
  });

  test('a place is joined to the outermost zone that it lies in, and a zone to itself', () => {
    for (const { id, properties } of catalogue.places) {
      const zone = catalogue.place.get(groupOf(id))?.properties;
      expect([zone?.within, zone?.carrier], id).toEqual([null, null]);
      if (properties.within === null && properties.carrier === null) expect(groupOf(id)).toBe(id);
    }
    expect(groupOf('djk-port')).toBe('djk-zone');
  });
});

describe('the layout', () => {
  const ribbons = gatherRibbons(readLinks(catalogue, null), groupOf);
  const layout = layoutLinks(ribbons, order, FRAME);

  test('has a box for each linked item, in its column, none over another', () => {
    fc.assert(
      fc.property(anyFilters, fc.boolean(), (filters, isJoined) => {
        const own = gatherRibbons(readLinks(catalogue, shownOf(filters)), isJoined ? groupOf : (id) => id);
        const { boxes, bands, height } = layoutLinks(own, order, FRAME);
        expect(boxes.map(({ key }) => key).toSorted()).toEqual([...new Set(own.flatMap(({ from, to }) => [from, to]))].toSorted());
        expect(bands).toHaveLength(own.length);
        for (const [at, box] of boxes.entries()) {
          const before = boxes[at - 1];
          if (before?.type === box.type) expect(box.y).toBeGreaterThanOrEqual(before.y + before.height + 1.9);
          expect(box.y).toBeGreaterThanOrEqual(-0.01);
          expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('ribbons end within the boxes they join, as thick as their links', () => {
    const boxes = new Map(layout.boxes.map((box) => [box.key, box]));
    for (const { from, to, path, width, links } of layout.bands) {
      const numbers = path.match(/-?[\d.]+/gu)?.map(Number) ?? [];
      const [x0 = 0, y0 = 0] = numbers;
      const [x1 = 0, y1 = 0] = numbers.slice(-2);
      const [start, end] = [boxes.get(from), boxes.get(to)];
      if (!start || !end) throw new Error(`${from} ${to}`);
      expect(x0).toBeCloseTo(start.x + start.width, 0);
      expect(x1).toBeCloseTo(end.x, 0);
      expect(width).toBe(links.length * LINK_PX);
      for (const [y, box] of [
        [y0, start],
        [y1, end],
      ] as const) {
        expect(y - width / 2, path).toBeGreaterThanOrEqual(box.y - 0.1);
        expect(y + width / 2, path).toBeLessThanOrEqual(box.y + box.height + 0.1);
      }
    }
  });

  test('ribbons to places run past the targets and through none of them', () => {
    const targets = layout.boxes.filter(({ type }) => type === 'target');
    const lanes = layout.bands.filter(({ from, to }) => typeOf(from) === 'measure' && typeOf(to) === 'place');
    for (const { path, width } of lanes) {
      const y = Number(/ (-?[\d.]+)H/u.exec(path)?.[1]);
      expect(y, path).toBeGreaterThan(0);
      expect(targets.filter((box) => y + width / 2 > box.y + 0.1 && y - width / 2 < box.y + box.height - 0.1)).toEqual([]);
    }
    expect(lanes.length).toBeGreaterThan(50);
  });

  test('articles and targets keep the plan’s order', () => {
    const ids = (type: string): string[] => layout.boxes.filter((box) => box.type === type).map(({ key }) => idOf(key));
    expect(ids('measure')).toEqual(catalogue.measures.map(({ id }) => id));
    expect(ids('target')).toEqual(catalogue.measures.flatMap(({ targets }) => targets));
  });

  test('agencies and places stand so that fewer ribbons cross than in the data’s own order', () => {
    const ordered = orderColumns(ribbons, order);
    const crossings = (own: readonly Ribbon[], left: readonly NodeKey[], right: readonly NodeKey[]): number => {
      const ends = own.map(({ from, to }) => [left.indexOf(from), right.indexOf(to)] as const);
      return ends.reduce((sum, [a, b], at) => sum + ends.slice(at + 1).filter(([c, d]) => (a - c) * (b - d) < 0).length, 0);
    };
    const between = (from: string, to: string): Ribbon[] => ribbons.filter((ribbon) => typeOf(ribbon.from) === from && typeOf(ribbon.to) === to);
    const agencies = between('agency', 'measure');
    const places = between('measure', 'place');
    expect(crossings(agencies, ordered.agency, ordered.measure)).toBeLessThan(crossings(agencies, order, ordered.measure) * 0.9);
    expect(crossings(places, ordered.measure, ordered.place)).toBeLessThan(crossings(places, ordered.measure, order) * 0.5);
  });

  test('columns share the width and do not overlap', () => {
    const columns = [0, 1, 2, 3].map((at) => columnAt(at, 1000));
    expect(columns[0]?.x).toBe(0);
    expect((columns[3]?.x ?? 0) + (columns[3]?.width ?? 0)).toBeCloseTo(1000);
    columns.slice(1).forEach((column, at) => expect(column.x - (columns[at]?.x ?? 0) - (columns[at]?.width ?? 0)).toBeGreaterThan(90));
  });

  test('of nothing is empty and as high as its frame', () => {
    expect(layoutLinks([], order, FRAME)).toEqual({ boxes: [], bands: [], height: FRAME.height });
  });
});

describe('fitted text', () => {
  test('stays whole where it fits, and is cut with an ellipsis where it does not', () => {
    expect(fitText('青岛港', 33, 11)).toBe('青岛港');
    expect(fitText('青岛港董家口港区', 44, 11)).toBe('青岛港…');
    expect(fitText('Port of Qingdao', 200, 11)).toBe('Port of Qingdao');
    expect(fitText('Port of Qingdao', 50, 11)).toBe('Port o…');
  });

  test('never takes more than its width', () => {
    const wide = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff…]/u.test(sign) ? 11 : 11 * 0.56), 0);
    const text = fc.array(fc.constantFrom('港', '口', 'a', 'B', ' ', '1'), { maxLength: 40 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 33, max: 300 }), (given, width) => {
        expect(wide(fitText(given, width, 11))).toBeLessThanOrEqual(width + 0.01);
      }),
    );
  });
});
