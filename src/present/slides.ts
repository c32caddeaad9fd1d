/** What stands on each slide of a tour: its own words, untouched, and where they come from. No file, no page. */
import type { Source } from '../../geo/schema.ts';
import type { PresentWords } from '../i18n/present-words.ts';
import { applyFilters } from '../query/facets.ts';
import { INITIAL_STATE } from '../state/app-state.ts';
import { createHash, parseHash } from '../state/url.ts';
import { figureText } from '../ui/target-readings.ts';
import type { View } from '../ui/view.ts';
import { tableOf } from './draft.ts';
import { sourceLine } from './slide-sources.ts';
import type { StepKind, Tour, TourStep } from './tour.ts';

export type SlideBlock =
  | Readonly<{ kind: 'lines'; lines: readonly string[] }>
  /** Rows of a table: what is counted, and its figure. Joined by a space they are the caption's line. */
  | Readonly<{ kind: 'figures'; rows: readonly (readonly [name: string, figure: string])[] }>;

export type Slide = Readonly<{
  kind: StepKind;
  title: string;
  /** Who presents: on the opening. */
  unit: string;
  blocks: readonly SlideBlock[];
  /** Where all of it comes from: on the closing. */
  sources: readonly string[];
  foot: readonly string[];
  notes: readonly string[];
  /** Address of what the step shows; null where the page has none that others could open. */
  link: string | null;
}>;

export type SlideContext = Readonly<{
  view: View;
  words: PresentWords;
  sources: readonly Source[];
  /** The page's address without what follows `#`; null when it is a file. */
  address: string | null;
}>;

/** A caption's line as name and figure where it ends in one of the plan's figures. */
function figureRow(line: string, figures: readonly string[]): readonly [string, string] | null {
  const figure = figures.find((each) => line.endsWith(` ${each}`));
  return figure ? [line.slice(0, -figure.length - 1), figure] : null;
}

function blocksOf(caption: string, figures: readonly string[]): SlideBlock[] {
  const blocks: ({ kind: 'lines'; lines: string[] } | { kind: 'figures'; rows: (readonly [string, string])[] })[] = [];
  for (const line of caption === '' ? [] : caption.split('\n')) {
    const row = figureRow(line, figures);
    const last = blocks.at(-1);
    if (row) {
      if (last?.kind === 'figures') last.rows.push(row);
      else blocks.push({ kind: 'figures', rows: [row] });
    } else if (last?.kind === 'lines') last.lines.push(line);
    else blocks.push({ kind: 'lines', lines: [line] });
  }
  return blocks;
}

/** Sentences that a step's words rest on: those of what is chosen, or of the measures and targets that its filters let through. */
export function citedSentences({ catalogue }: Pick<View, 'catalogue'>, { kind, state: hash }: Pick<TourStep, 'kind' | 'state'>): string[] {
  if (kind !== 'step') return [];
  const { selected, filters } = parseHash(hash);
  /** A measure's title stands in its first sentence. */
  const titles = (ids: Iterable<string>): string[] => [...ids].flatMap((id) => catalogue.measure.get(id)?.sentences[0] ?? []);
  switch (selected?.type) {
    case 'place':
      return [...(catalogue.place.get(selected.id)?.properties.sentences ?? [])];
    case 'measure':
      return [...(catalogue.measure.get(selected.id)?.sentences ?? [])];
    case 'target':
      return [catalogue.target.get(selected.id)?.sentence ?? []].flat();
    case 'agency': {
      const agency = catalogue.agency.get(selected.id);
      return titles([...(agency?.leads ?? []), ...(agency?.serves ?? [])]);
    }
    case undefined: {
      if (Object.keys(filters).length === 0) return [];
      const { measures, targets } = applyFilters(tableOf(catalogue), filters);
      const own = [...titles(measures), ...catalogue.targets.filter(({ id }) => targets.has(id)).map(({ sentence }) => sentence)];
      return [...new Set(own)];
    }
  }
}

/** What stands at the foot of every slide: the review stamp, the plan, the map's source and the version of the data. */
export const originOf = ({ map, planPeriod }: View['messages'], version: string): string[] => [map.stamp, planPeriod, `${map.sources} · ${map.data(version)}`];

/** One slide for each step, in the tour's order. The view speaks the tour's language. */
export function slidesOf(tour: Tour, { view, words, sources, address }: SlideContext): Slide[] {
  const { messages, catalogue, dataVersion } = view;
  // The longest first: of two figures that both end a line it is the whole one.
  const figures = [...new Set(catalogue.targets.map((target) => figureText(view, target)))].toSorted((a, b) => b.length - a.length);
  const origin = originOf(messages, [...new Set([tour.dataVersion, dataVersion])].join(' / '));
  return tour.steps.map((step) => {
    const cited = citedSentences(view, step);
    const citation = cited.length > 0 ? [words.draft.sentences(cited.join(words.draft.comma))] : [];
    const own = step.notes === '' ? [] : step.notes.split('\n');
    const hash = createHash({ ...parseHash(step.state), language: tour.language, madeWith: dataVersion }, INITIAL_STATE);
    const link = address === null ? null : `${address}${hash}`;
    return {
      kind: step.kind,
      title: step.title,
      unit: step.kind === 'opening' ? tour.unit : '',
      blocks: blocksOf(step.caption, figures),
      sources: step.kind === 'closing' ? sources.map(sourceLine) : [],
      foot: origin,
      notes: [...own, ...citation.filter((line) => !own.includes(line)), ...origin, ...(link === null ? [] : [link])],
      link,
    };
  });
}
