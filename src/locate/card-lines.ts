/** The zone card as labelled lines: screen, paper and files all draw from this one list, so that they cannot differ. */
import { cardWords } from '../i18n/card-words.ts';
import type { CardWords } from '../i18n/card-words.ts';
import { compareWords } from '../i18n/compare-words.ts';
import { locateWords } from '../i18n/locate-words.ts';
import { silenceWords } from '../i18n/silence-words.ts';
import { nearestText } from '../present/comparison-basis.ts';
import { areaTargetOf } from '../query/area-target.ts';
import { compareRows } from '../query/compare.ts';
import type { CompareRow } from '../query/compare.ts';
import { AGENCY_ROLES } from '../query/zone-card.ts';
import type { CardAgency, CardItem, ZoneCard } from '../query/zone-card.ts';
import type { Place } from '../../geo/schema.ts';
import type { Selection } from '../state/app-state.ts';
import { cellTexts, isCountFiltered, rowName } from '../ui/compare-cells.ts';
import { partName } from '../ui/facet-names.ts';
import { articleNumber } from '../ui/item-rows.ts';
import { figureText, indicatorOf } from '../ui/target-readings.ts';
import { isEnglish, nameOf, qualifiersOf, summaryOf, titleOf } from '../ui/view.ts';
import type { View } from '../ui/view.ts';
import type { Verdict } from '../query/fit.ts';
import type { CardExtras } from './card-extras.ts';

/** A further remark with the sentences that it rests on. */
export type Remark = Readonly<{ text: string; cites: readonly string[] }>;
export type CardLine = Readonly<{
  /** Unique within a card, e.g. `target:M12-T1`. */
  id: string;
  label: string;
  text: string;
  cites: readonly string[];
  more: readonly Remark[];
  verdict: Verdict | null;
  /** What the label leads to. */
  to: Selection | null;
  /** Whether the filters leave it out. */
  isBeside: boolean;
}>;
export type SectionId = keyof CardWords['sections'];
export type CardSection = Readonly<{
  id: SectionId;
  heading: string;
  /** How many, as the comparison counts them; empty where nothing is counted. */
  count: string;
  note: string;
  lines: readonly CardLine[];
}>;

const LINE = { cites: [], more: [], verdict: null, to: null, isBeside: false } as const;
const line = (id: string, label: string, text: string, more: Partial<CardLine> = {}): CardLine => ({ ...LINE, id, label, text, ...more });
const remarks = (...texts: readonly string[]): Remark[] => texts.filter(Boolean).map((text) => ({ text, cites: [] }));

/** What a figure is called. A density counts only what passes the filters, and says so while they are set. */
export function figureName(view: View, quantity: CompareRow['quantity']): string {
  const { language } = view.state;
  const name = rowName({ view, words: compareWords[language] }, quantity);
  return quantity === 'density' && isCountFiltered(view.state) ? cardWords[language].onlyPassing(name) : name;
}

/** Where a known area is from: a target of the plan, or another source. */
function areaRemarks({ catalogue, state }: View, { place, areaKm2 }: ZoneCard['facts']): Remark[] {
  if (areaKm2 === null) return [];
  const words = compareWords[state.language];
  const target = areaTargetOf(catalogue, place);
  return target ? [{ text: words.areaInPlan, cites: [target.sentence] }] : remarks(words.areaSource(place.properties.area_source ?? ''));
}

/** The figures of the comparison, for this zone alone. */
function figureLines(view: View, card: ZoneCard, extras: CardExtras): { counts: CardLine[]; distances: CardLine[]; countOf: (id: string) => string } {
  const words = compareWords[view.state.language];
  const own = cardWords[view.state.language];
  const rows = compareRows(view.catalogue, [card.facts]);
  const isFiltered = isCountFiltered(view.state);
  const textOf = (row: CompareRow): string => {
    const { text, of } = cellTexts({ words }, row, 0, isFiltered);
    return `${text}${of}`;
  };
  const counts = rows.filter(({ group, id }) => group === 'plan' || id === 'area' || id === 'density');
  const distances = rows.flatMap((row): CardLine[] => {
    if (!row.id.startsWith('nearest:')) return [];
    const [cell] = row.cells;
    const basis = cell?.type === 'distance' ? nearestText(view, words, card.facts, cell.nearest) : '';
    return [line(row.id, figureName(view, row.quantity), textOf(row), { more: remarks(basis) })];
  });
  const { coast } = extras;
  return {
    counts: counts.map((row) => line(row.id, figureName(view, row.quantity), textOf(row), { more: row.id === 'area' ? areaRemarks(view, card.facts) : [] })),
    distances: [...distances, ...(coast ? [line('nearest:coast', own.coast, `${coast.fromKm}–${coast.toKm} km`)] : [])],
    countOf: (id) => rows.filter((row) => row.id === id).map(textOf)[0] ?? '',
  };
}

function roleLines(view: View, words: CardWords, { place, within, industries }: ZoneCard): CardLine[] {
  const { properties } = place;
  const { detail, stages } = view.messages;
  const stated =
    properties.stage_zh && properties.stage ? `${stages[properties.stage]}${words.open}${detail.stageStated(properties.stage_zh)}${words.close}` : '';
  return [
    line('summary', words.sections.role, summaryOf(view, properties), { cites: properties.sentences }),
    ...(properties.part.length > 0 ? [line('part', words.part, properties.part.map((part) => partName(view, part)).join(words.comma))] : []),
    ...(within ? [line('within', detail.within, nameOf(view, within.properties), { to: { type: 'place', id: within.id } })] : []),
    ...(properties.stage ? [line('stage', detail.stage, stated || stages[properties.stage])] : []),
    ...(industries.length > 0 ? [line('industries', words.industries, industries.map((each) => nameOf(view, each)).join(words.comma))] : []),
  ];
}

function projectLine(view: View, words: CardWords, extras: CardExtras, { item, cites, isBeside }: CardItem<Place>): CardLine {
  const { properties } = item;
  const { stages, kindOne, detail } = view.messages;
  const industries = properties.industry.flatMap((id) => view.catalogue.industry.get(id) ?? []).map((each) => nameOf(view, each));
  const stage = properties.stage ? stages[properties.stage] : '';
  const stated = properties.stage_zh && !isEnglish(view) ? detail.stageStated(properties.stage_zh) : '';
  const facts = [
    kindOne[properties.kind],
    stated && stage ? `${stage}${words.open}${stated}${words.close}` : stage,
    ...industries,
    extras.chains.ofItem.get(item.id) ?? '',
  ];
  return line(`project:${item.id}`, nameOf(view, properties), facts.filter(Boolean).join(' · '), {
    cites,
    isBeside,
    more: remarks(summaryOf(view, properties)),
    to: { type: 'place', id: item.id },
  });
}

/** The plan names agencies at the end of an article: its number is what there is to cite. */
function agencyLine(view: View, words: CardWords, { item, measures, isBeside }: CardAgency): CardLine {
  const roles = AGENCY_ROLES.flatMap((role): string[] => {
    const numbered = measures[role].filter(({ id }) => id.startsWith('M')).map(({ id }) => articleNumber(view, id));
    const others = measures[role].filter(({ id }) => !id.startsWith('M')).map(({ id }) => articleNumber(view, id));
    const articles = [...(numbered.length > 0 ? [words.articles(numbered.join(words.comma))] : []), ...others];
    return articles.length > 0 ? [`${words.roles[role]}${words.colon}${articles.join(words.comma)}`] : [];
  });
  return line(`agency:${item.id}`, nameOf(view, item), roles.join(words.semicolon), { isBeside, to: { type: 'agency', id: item.id } });
}

function silenceLines(view: View, words: CardWords, { silences }: ZoneCard): CardLine[] {
  const said = silenceWords[view.state.language];
  return silences.map(({ id, near }) => {
    const own = said[id];
    return line(`silence:${id}`, own?.label ?? '', own?.says ?? '', {
      more: near.map(({ sentence }, at) => ({ text: `${at === 0 ? words.nearest : ''}${own?.near[sentence] ?? ''}`, cites: [sentence] })),
    });
  });
}

function positionLines({ messages, state }: View, { place }: ZoneCard): CardLine[] {
  const { precision, precision_m: doubtM, position } = place.properties;
  const doubt = doubtM !== null && place.geometry ? ` ${messages.accuracy(doubtM)}` : '';
  const note = state.language === 'en' ? position.note_en : position.note_zh;
  return [line('precision', `${messages.precisions[precision]}${doubt}`, messages.precisionHelp[precision], { more: remarks(note, position.source) })];
}

/** All sections of a card in the investor's order; those that hold nothing say so or are left out. */
export function cardSections(view: View, card: ZoneCard, extras: CardExtras, note: string): CardSection[] {
  const words = cardWords[view.state.language];
  const { counts, distances, countOf } = figureLines(view, card, extras);
  const isFiltered = isCountFiltered(view.state);
  const section = (id: SectionId, lines: readonly CardLine[], more: Partial<CardSection> = {}): CardSection => ({
    id,
    heading: words.sections[id],
    count: '',
    note: '',
    lines,
    ...more,
  });
  const listed = (id: 'targets' | 'projects' | 'measures' | 'agencies', count: string, lines: readonly CardLine[], remark = ''): CardSection =>
    section(id, lines, {
      count,
      note:
        lines.length === 0
          ? words.nothing[id]
          : [remark, isFiltered && lines.some(({ isBeside }) => isBeside) ? words.filteredNote : ''].filter(Boolean).join(' '),
    });
  const sections: (CardSection | null)[] = [
    extras.answers.length > 0
      ? section(
          'answers',
          extras.answers.map(({ condition, verdict, reason }, at) =>
            line(`answer:${at}`, condition, locateWords[view.state.language].verdicts[verdict], { verdict, more: remarks(reason) }),
          ),
        )
      : null,
    note === '' ? null : section('note', [line('note', words.sections.note, note)]),
    section('role', roleLines(view, words, card)),
    section('figures', counts),
    listed(
      'targets',
      countOf('targets'),
      card.targets.map(({ item, cites, isBeside }) =>
        line(`target:${item.id}`, indicatorOf(view, item), figureText(view, item), {
          cites,
          isBeside,
          more: remarks(qualifiersOf(view, item).join(' · ')),
          to: { type: 'target', id: item.id },
        }),
      ),
    ),
    section('distances', distances, { note: words.distancesNote }),
    listed(
      'projects',
      countOf('projects'),
      card.projects.map((each) => projectLine(view, words, extras, each)),
    ),
    extras.chains.links.length > 0
      ? section(
          'chain',
          extras.chains.links.map(({ id, label, text, remarks: texts, cites }) => line(`link:${id}`, label, text, { cites, more: remarks(...texts) })),
        )
      : null,
    listed(
      'agencies',
      String(card.agencies.length),
      card.agencies.map((each) => agencyLine(view, words, each)),
      card.agencies.some(({ measures }) => measures.first.length > 0) ? words.agenciesNote : '',
    ),
    listed(
      'measures',
      countOf('measures'),
      card.measures.map(({ item, cites, isBeside }) =>
        line(`measure:${item.id}`, item.id.startsWith('M') ? words.article(articleNumber(view, item.id)) : articleNumber(view, item.id), titleOf(view, item), {
          cites,
          isBeside,
          to: { type: 'measure', id: item.id },
        }),
      ),
    ),
    section('silences', silenceLines(view, words, card), { note: words.silencesNote }),
    section('position', positionLines(view, card)),
  ];
  return sections.filter((each) => each !== null);
}

/** Every sentence that a card cites, each once, in the order of the card. */
export const citedIn = (sections: readonly CardSection[]): string[] => [
  ...new Set(sections.flatMap(({ lines }) => lines.flatMap(({ cites, more }) => [...cites, ...more.flatMap((each) => each.cites)]))),
];
