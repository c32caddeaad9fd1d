/** Drafts a tour from what the plan says: titles, captions and notes come from our summaries and the plan's figures alone. */
import type { Target } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { startOf } from '../data/xml-text.ts';
import type { PresentWords } from '../i18n/present-words.ts';
import { applyFilters, tabulateFacets } from '../query/facets.ts';
import type { FacetTable, FilterResult } from '../query/facets.ts';
import { FACETS } from '../state/app-state.ts';
import type { AppState, Selection } from '../state/app-state.ts';
import { parseHash } from '../state/url.ts';
import { facetValueName } from '../ui/facet-names.ts';
import { articleNumber } from '../ui/item-rows.ts';
import { figureText, indicatorOf } from '../ui/target-readings.ts';
import { nameOf, summaryOf, titleOf } from '../ui/view.ts';
import type { View } from '../ui/view.ts';
import { LONGEST } from './tour.ts';
import type { Tour, TourStep } from './tour.ts';

/** A caption names at most so many figures or measures; the panel has them all. */
const MOST_LINES = 4;

type Content = Pick<TourStep, 'title' | 'caption' | 'notes'>;

const tables = new WeakMap<Catalogue, FacetTable>();
/** What each place, measure and target is filtered by; made once for a catalogue. */
export function tableOf(catalogue: Catalogue): FacetTable {
  const table = tables.get(catalogue) ?? tabulateFacets(catalogue);
  tables.set(catalogue, table);
  return table;
}

/** As many characters as a field holds, whole but for the last. */
const cut = (text: string, longest: number): string => (text.length <= longest ? text : `${startOf(text, longest - 1)}…`);
const figureLine = (view: View, target: Target): string => `${indicatorOf(view, target)} ${figureText(view, target)}`;

/** A few of the lines, and how many more there are. */
function few(words: PresentWords, lines: readonly string[]): string[] {
  const shown = lines.slice(0, MOST_LINES);
  return lines.length > shown.length ? [...shown, words.draft.more(lines.length - shown.length)] : shown;
}

const citations = (words: PresentWords, sentences: readonly string[]): string[] =>
  sentences.length > 0 ? [words.draft.sentences(sentences.join(words.draft.comma))] : [];

function describe(view: View, words: PresentWords, { type, id }: Selection): Content {
  const { catalogue } = view;
  const targetsOf = (ids: readonly string[]): Target[] => ids.flatMap((each) => catalogue.target.get(each) ?? []);
  const lines = (ids: readonly string[]): string[] =>
    few(
      words,
      targetsOf(ids).map((target) => figureLine(view, target)),
    );
  const agencies = (ids: readonly string[]): string[] => {
    const names = ids.flatMap((each) => catalogue.agency.get(each) ?? []).map((agency) => nameOf(view, agency));
    return names.length > 0 ? [words.draft.agencies(names.join(words.draft.comma))] : [];
  };
  const content = (title: string, caption: readonly string[], notes: readonly string[]): Content => ({
    title,
    caption: caption.join('\n'),
    notes: notes.join('\n'),
  });
  switch (type) {
    case 'place': {
      const properties = catalogue.place.get(id)?.properties;
      if (!properties) return content(id, [], []);
      const measures = properties.measures.flatMap((each) => catalogue.measure.get(each) ?? []);
      const names = measures.map((measure) => `${articleNumber(view, measure.id)} ${titleOf(view, measure)}`);
      const position = view.messages.precisions[properties.precision];
      return content(
        nameOf(view, properties),
        [summaryOf(view, properties), ...lines(properties.targets)],
        [
          ...few(words, names),
          ...agencies([...new Set(measures.flatMap((measure) => measure.agencies))]),
          words.draft.position(position),
          ...citations(words, properties.sentences),
        ],
      );
    }
    case 'measure': {
      const measure = catalogue.measure.get(id);
      if (!measure) return content(id, [], []);
      return content(
        `${articleNumber(view, id)} ${titleOf(view, measure)}`,
        [summaryOf(view, measure), ...lines(measure.targets)],
        [...agencies(measure.agencies), ...citations(words, measure.sentences)],
      );
    }
    case 'target': {
      const target = catalogue.target.get(id);
      if (!target) return content(id, [], []);
      const measure = catalogue.measure.get(target.article);
      return content(indicatorOf(view, target), [figureText(view, target), ...(measure ? [titleOf(view, measure)] : [])], citations(words, [target.sentence]));
    }
    case 'agency': {
      const agency = catalogue.agency.get(id);
      if (!agency) return content(id, [], []);
      const own = [...agency.leads, ...agency.serves].flatMap((each) => catalogue.measure.get(each) ?? []).map((measure) => titleOf(view, measure));
      return content(nameOf(view, agency), [view.messages.list.roles(String(agency.leads.length), String(agency.serves.length)), ...few(words, own)], []);
    }
  }
}

/** What the filters of a step let through, in a few words and figures. */
function describeFilters(view: View, words: PresentWords, state: AppState, { shown, targets, measures }: FilterResult): Content {
  const { catalogue } = view;
  const chosen = FACETS.filter((facet) => facet !== 'aim').flatMap((facet) => (state.filters[facet] ?? []).map((value) => facetValueName(view, facet, value)));
  const isAboutTargets = state.filters.aim?.includes('yes') ?? false;
  const figures = catalogue.targets.filter(({ id }) => targets.has(id)).map((target) => figureLine(view, target));
  const titles = catalogue.measures.filter(({ id }) => measures.has(id)).map((measure) => `${articleNumber(view, measure.id)} ${titleOf(view, measure)}`);
  const count = words.draft.counts(shown.size, measures.size, targets.size);
  const title = chosen.join(words.draft.comma) || view.messages.title;
  return {
    title: isAboutTargets ? words.draft.targetsOf(title) : title,
    caption: [count, ...few(words, isAboutTargets ? figures : titles)].join('\n'),
    notes: (isAboutTargets ? titles : figures).join('\n'),
  };
}

/** A step that shows the state, part of an address behind `#`, with words from the rows that it names. */
export function draftStep(view: View, words: PresentWords, hash: string): TourStep {
  const state = parseHash(hash);
  const result = applyFilters(tableOf(view.catalogue), state.filters);
  const { title, caption, notes } = state.selected ? describe(view, words, state.selected) : describeFilters(view, words, state, result);
  return { kind: 'step', title: cut(title, LONGEST.title), caption: cut(caption, LONGEST.caption), notes: cut(notes, LONGEST.notes), state: hash, frame: null };
}

/** A whole tour: opening, a step for each state, closing. */
export function draftTour(view: View, words: PresentWords, { id, title, states }: Readonly<{ id: string; title: string; states: readonly string[] }>): Tour {
  const { messages, dataVersion } = view;
  const page = (kind: TourStep['kind'], heading: string, caption: string): TourStep => ({
    kind,
    title: cut(heading, LONGEST.title),
    caption,
    notes: '',
    state: '',
    frame: null,
  });
  const sources = [messages.map.stamp, messages.map.sources, messages.map.data(dataVersion)].join('\n');
  const steps = states.map((state) => draftStep(view, words, state));
  return {
    id,
    title: cut(title, LONGEST.title),
    unit: '',
    language: view.state.language,
    dataVersion,
    steps: [page('opening', title, messages.planPeriod), ...steps, page('closing', words.draft.closing, sources)],
  };
}
