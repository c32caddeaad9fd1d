/** What stands on each slide of a comparison: the texts of the page's table and scores, and what they rest on. No file, no page. */
import type { Source } from '../../geo/schema.ts';
import { compareWords } from '../i18n/compare-words.ts';
import type { CompareWords } from '../i18n/compare-words.ts';
import { knownCompared } from '../query/comparable.ts';
import { GROUPS, compareRows } from '../query/compare.ts';
import type { CompareRow } from '../query/compare.ts';
import { zoneFacts } from '../query/zone-facts.ts';
import type { ZoneFacts } from '../query/zone-facts.ts';
import { FACETS, INITIAL_STATE } from '../state/app-state.ts';
import { createHash } from '../state/url.ts';
import { cellTexts, isCountFiltered, rowName } from '../ui/compare-cells.ts';
import type { CellTexts } from '../ui/compare-cells.ts';
import { facetValueName, reachNames } from '../ui/facet-names.ts';
import { targetName } from '../ui/item-rows.ts';
import { LETTERS, scoreRows, weightRows } from '../ui/score-rows.ts';
import { figureText } from '../ui/target-readings.ts';
import { nameOf } from '../ui/view.ts';
import type { View } from '../ui/view.ts';
import { basisLines, positionLine } from './comparison-basis.ts';
import { targetSlices } from './comparison-layout.ts';
import { tableOf } from './draft.ts';
import { sourceLine } from './slide-sources.ts';
import { originOf } from './slides.ts';

/** Rows of a slide's table, so that each can be read from the last row of a room; headings of groups count too. */
const MOST_ROWS = 10;

export type NamedZone = Readonly<{ letter: string; name: string }>;
export type TableRow = Readonly<{ heading: string }> | Readonly<{ name: string; cells: readonly CellTexts[] }>;
/** A target of a zone: its figure and what that is of. A zone without any says so in the first row. */
export type TargetCell = Readonly<{ figure: string; name: string; sentence: string }> | Readonly<{ none: string }> | null;
/** The next target of each zone; null where a zone has no more. */
export type TargetsRow = readonly TargetCell[];
export type ComparisonBody =
  | Readonly<{ kind: 'title'; atlas: string; zones: readonly NamedZone[]; lines: readonly string[] }>
  | Readonly<{ kind: 'map'; zones: readonly (NamedZone & Readonly<{ position: string }>)[] }>
  | Readonly<{ kind: 'table'; zones: readonly NamedZone[]; rows: readonly TableRow[]; note: string }>
  | Readonly<{ kind: 'targets'; zones: readonly NamedZone[]; rows: readonly TargetsRow[]; note: string }>
  | Readonly<{ kind: 'scores'; scores: readonly (readonly string[])[]; weights: readonly (readonly string[])[]; rule: string }>;
export type ComparisonSlide = Readonly<{
  title: string;
  body: ComparisonBody;
  foot: readonly string[];
  notes: readonly string[];
  /** Address of the comparison; null where the page has none that others could open. */
  link: string | null;
}>;

export type ComparisonContext = Readonly<{
  view: View;
  sources: readonly Source[];
  /** The page's address without what follows `#`; null when it is a file. */
  address: string | null;
  /** The day on which the slides are made. */
  today: Date;
  isOnlyDiffering: boolean;
}>;

/** The zones that are compared, with all that is compared of them. */
function comparedZones({ catalogue, state, nearness }: View): ZoneFacts[] {
  const conditions = { table: tableOf(catalogue), filters: state.filters, nearness };
  return knownCompared(catalogue, state.compared).places.map((place) => zoneFacts(catalogue, conditions, place));
}

/** The conditions that the counts follow; a filter by zone has no effect on a comparison. */
function conditionNames(view: View): string[] {
  const { filters } = view.state;
  const values = FACETS.filter((facet) => facet !== 'zone').flatMap((facet) => (filters[facet] ?? []).map((value) => facetValueName(view, facet, value)));
  return [...values, ...reachNames(view).map(({ name }) => name)];
}

/** The rows in groups, each group whole on a slide where it fits one; a group that goes on bears its heading again. */
function slicesOf(rows: readonly CompareRow[], words: CompareWords): { heading: string; rows: CompareRow[] }[][] {
  const slides: { heading: string; rows: CompareRow[] }[][] = [];
  const used = (): number => slides.at(-1)?.reduce((sum, part) => sum + part.rows.length + 1, 0) ?? MOST_ROWS;
  for (const group of GROUPS) {
    const own = rows.filter((row) => row.group === group);
    const pieces = Math.ceil(own.length / (MOST_ROWS - 1));
    for (let piece = 0; piece < pieces; piece += 1) {
      const part = { heading: words.groups[group], rows: own.slice(Math.ceil((own.length * piece) / pieces), Math.ceil((own.length * (piece + 1)) / pieces)) };
      if (used() + part.rows.length + 1 <= MOST_ROWS) slides.at(-1)?.push(part);
      else slides.push([part]);
    }
  }
  return slides;
}

/** The figures of the zones' targets, as they stand below their number on the page. */
function targetRows(view: View, words: CompareWords, facts: readonly ZoneFacts[]): TargetsRow[] {
  const columns = facts.map(({ targets }): TargetCell[] => {
    const own = targets.ids.flatMap((id) => {
      const target = view.catalogue.target.get(id);
      return target ? [{ figure: figureText(view, target), name: targetName(view, target), sentence: target.sentence }] : [];
    });
    return own.length > 0 ? own : [{ none: words.nothing }];
  });
  const most = Math.max(...columns.map(({ length }) => length));
  return facts.some(({ targets }) => targets.ids.length > 0) ? Array.from({ length: most }, (_, row) => columns.map((cells) => cells[row] ?? null)) : [];
}

/** Title, map, table and figures of targets over as many slides as they need, and scores where the page has them. The view speaks the slides' language. */
export function comparisonSlides({ view, sources, address, today, isOnlyDiffering }: ComparisonContext): ComparisonSlide[] {
  const { catalogue, messages, state, dataVersion } = view;
  const words = compareWords[state.language];
  const { slides: say } = words;
  const facts = comparedZones(view);
  const zones = facts.map(({ place }, at): NamedZone => ({ letter: LETTERS[at] ?? '', name: nameOf(view, place.properties) }));
  const { compared, filters, ring, area, areaLoose, weights, language } = state;
  const hash = createHash({ ...INITIAL_STATE, drawer: 'compare', compared, filters, ring, area, areaLoose, weights, language, madeWith: dataVersion });
  const link = address === null ? null : `${address}${hash}`;
  const foot = originOf(messages, dataVersion);
  const slide = (title: string, body: ComparisonBody, own: readonly string[]): ComparisonSlide => {
    return { title, body, foot, notes: [...own, ...foot, ...(link === null ? [] : [link])], link };
  };
  const isFiltered = isCountFiltered(state);
  const conditions = isFiltered ? [say.filteredBy(conditionNames(view).join(say.list))] : [];
  const date = new Intl.DateTimeFormat(messages.languageTag === 'en' ? 'en-GB' : messages.languageTag, { dateStyle: 'long' }).format(today);
  const rows = compareRows(catalogue, facts).filter(({ differs }) => differs || !isOnlyDiffering);
  const slices = slicesOf(rows, words);
  const note = [...(isFiltered ? [words.filtered] : []), ...(isOnlyDiffering ? [words.onlyDiffering] : [])].join(' ');
  const tables = slices.map((parts, at) => {
    const shown = parts.flatMap(({ heading, rows: own }): TableRow[] => [
      { heading },
      ...own.map((row) => ({ name: rowName({ view, words }, row.quantity), cells: row.cells.map((_, zone) => cellTexts({ words }, row, zone, isFiltered)) })),
    ]);
    const basis = parts.flatMap(({ rows: own }) => own.flatMap((row) => basisLines(view, words, row, facts)));
    return slide(say.part(words.table, at + 1, slices.length), { kind: 'table', zones, rows: shown, note }, [...conditions, ...basis]);
  });
  const figures = rows.some(({ quantity }) => quantity === 'targets') ? targetSlices(zones, targetRows(view, words, facts)) : [];
  const targets = figures.map((part, at) =>
    slide(say.part(words.rows.targets, at + 1, figures.length), { kind: 'targets', zones, rows: part, note }, conditions),
  );
  const hasScores = zones.length > 1 && scoreRows(words, weights, facts).length > 0;
  const scores = (): ComparisonSlide => {
    const ranked = scoreRows(words, weights, facts).map(({ zone, letter, score, rank }) => [letter, zones[zone]?.name ?? '', score, rank]);
    const weighed = weightRows(words, weights).map(({ name, weight, percent }) => [name, String(weight), words.weights.share(percent)]);
    return slide(words.weights.title, { kind: 'scores', scores: ranked, weights: weighed, rule: words.weights.formula }, conditions);
  };
  const placed = zones.map((zone, at) => ({ ...zone, position: messages.precisions[facts[at]?.place.properties.precision ?? 'district'] }));
  return [
    slide(
      say.title,
      { kind: 'title', atlas: messages.title, zones, lines: [say.made(date), messages.map.data(dataVersion), ...conditions] },
      sources.map(sourceLine),
    ),
    slide(say.onMap, { kind: 'map', zones: placed }, [...facts.map((zone, at) => positionLine(view, words, zone, LETTERS[at] ?? '')), words.distanceBasis]),
    ...tables,
    ...targets,
    ...(hasScores ? [scores()] : []),
  ];
}
