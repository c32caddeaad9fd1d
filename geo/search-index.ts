/**
 * The search index: one row for everything that can be found, with readings, short names, figures and numbers
 * worked out here, so that the site loads no dictionary (`public/data/v1/search.json`).
 */
import { englishQuantity } from '../src/data/english-quantity.ts';
import type { Linked } from './link.ts';
import { readingOf } from './readings.ts';
import type { Agency, Industry, Measure, Place, SearchIndexFile, SearchRow, Section, Target } from './schema.ts';
import { SEARCH_NAMES } from './search-names.ts';
import { traditionalPairs } from './traditional.ts';

type Row = Omit<SearchRow, 'aliases' | 'kinds' | 'pinyin' | 'place_kind' | 'figures' | 'numbers'> & Partial<SearchRow>;

/** As many places of a kind must a measure name before it answers for the kind. */
const PLACES_FOR_A_KIND = 2;

const unique = (values: readonly string[]): string[] => [...new Set(values)];
const lines = (...texts: readonly (string | null)[]): string => texts.filter(Boolean).join('\n');

function finish(row: Row): SearchRow {
  const aliases = unique(row.aliases ?? []).filter((alias) => alias !== row.name_zh);
  const kinds = row.kinds ?? [];
  const pinyin = [row.name_zh, ...aliases, ...kinds].map(readingOf);
  return { place_kind: null, figures: [], numbers: [], ...row, aliases, kinds, pinyin };
}

function kindsOf({ properties: { kind, name_zh } }: Place): string[] {
  const own = SEARCH_NAMES.kinds.filter(({ place_kind, endings }) => place_kind === kind && endings.some((ending) => name_zh.endsWith(ending)));
  return own.flatMap(({ words }) => words);
}

/** The kinds that a measure deals with: those of which it names several places. One port among twelve zones is no sign. */
function kindsOfMeasure({ places }: Measure, all: readonly Place[]): string[] {
  const words = all.filter(({ id }) => places.includes(id)).flatMap(kindsOf);
  return unique(words.filter((word) => words.filter((each) => each === word).length >= PLACES_FOR_A_KIND));
}

function placeRow(place: Place): Row {
  const { id, properties } = place;
  const { name_zh, name_en, aliases, kind, summary_zh, summary_en } = properties;
  return { kind: 'place', id, place_kind: kind, name_zh, name_en, aliases, kinds: kindsOf(place), text: lines(summary_zh, summary_en) };
}

/** 12, 十二, M12, 措施12 and the like; only the measures own the bare number, which goals and safeguards repeat. */
function articleNumbers({ id, number_zh }: Measure): string[] {
  const digits = String(Number(id.slice(1)));
  if (id.startsWith('G')) return [id, `目标${digits}`, `目标${number_zh}`, `goal ${digits}`];
  if (id.startsWith('S')) return [id, `保障${digits}`, `保障${number_zh}`, `safeguard ${digits}`];
  const written = [digits, number_zh].flatMap((number) => [number, `措施${number}`, `第${number}条`, `第${number}项`, `第${number}项措施`]);
  return unique([id, `M${digits}`, id.slice(1), `measure ${digits}`, ...written]);
}

/** 1000, 1000亿, 1000亿元. */
function writtenFigure(value: number, unit: string): string[] {
  const magnitude = /^[万亿]/u.exec(unit)?.[0] ?? '';
  return unique([`${value}`, `${value}${magnitude}`, `${value}${unit}`]);
}

function measureRow(measure: Measure, { sentences, sums, places }: Linked): Row {
  const { id, title_zh, title_en, summary_zh, summary_en } = measure;
  // A heading (sentence 0) only repeats the title.
  const own = sentences.filter((sentence) => sentence.article === id && sentence.ordinal > 0).map((sentence) => sentence.summary_zh);
  // A total that the plan's figures add up to is nobody's target: the measure that holds its parts answers for it.
  const totals = sums.filter((sum) => sum.parts.some((part) => measure.targets.includes(part)));
  const figures = totals.flatMap(({ total, unit_zh }) => writtenFigure(total, unit_zh));
  const text = lines([summary_zh, ...own].join(' '), summary_en);
  return {
    kind: 'measure',
    id,
    name_zh: title_zh,
    name_en: title_en,
    kinds: kindsOfMeasure(measure, places),
    numbers: articleNumbers(measure),
    figures,
    text,
  };
}

function targetFigures(target: Target): string[] {
  const { value, unit_zh, stated_zh } = target;
  if (value === null) return [stated_zh];
  const { number, unit } = englishQuantity(target, value);
  return unique([...writtenFigure(value, unit_zh ?? ''), stated_zh, unit === '%' ? `${number}%` : `${number} ${unit}`]);
}

function targetRow(target: Target, { measures, places }: Linked): Row {
  const { id, indicator_zh, indicator_en, article, by, milestone_zh, milestone_en, unit_en } = target;
  const own = measures.find((measure) => measure.id === article);
  // The unit is a line of its own: beside the year it would be shown as the year's.
  const text = lines([by && `${by}年`, milestone_zh].filter(Boolean).join(' '), [by, milestone_en].filter(Boolean).join(' '), unit_en);
  return {
    kind: 'target',
    id,
    name_zh: indicator_zh,
    name_en: indicator_en,
    aliases: [...(SEARCH_NAMES.indicators[id] ?? [])],
    kinds: own ? kindsOfMeasure(own, places) : [],
    figures: targetFigures(target),
    numbers: [id],
    text,
  };
}

function agencyRow({ id, name_zh, name_en, aliases }: Agency): Row {
  return { kind: 'agency', id, name_zh, name_en, aliases: [...aliases, ...(SEARCH_NAMES.agencies[id] ?? [])], text: '' };
}

/** The headings of the plan stand as other names of its parts, by which the parts are called in the lists. */
function partRow({ part, number_zh, name_zh, name_en, title_zh, title_en }: Section, at: number): Row {
  const numbers = [number_zh, `${at + 1}`].flatMap((number) => [`第${number}部分`, `第${number}节`, `第${number}章`]);
  const english = ['part', 'section', 'chapter'].map((word) => `${word} ${at + 1}`);
  const aliases = [title_zh, title_en].filter((title) => title !== name_en);
  return { kind: 'part', id: part, name_zh, name_en, aliases, numbers: [...numbers, ...english], text: '' };
}

/** Rows in the order places, measures, agencies, industries, parts, targets, each in the order of the data. Pure. */
export function buildSearchIndex(linked: Linked, industries: readonly Industry[]): SearchIndexFile {
  const rows = [
    ...linked.places.map(placeRow),
    ...linked.measures.map((measure) => measureRow(measure, linked)),
    ...linked.agencies.map(agencyRow),
    ...industries.map(({ id, name_zh, name_en }): Row => ({
      kind: 'industry',
      id,
      name_zh,
      name_en,
      aliases: [...(SEARCH_NAMES.industries[id] ?? [])],
      text: '',
    })),
    ...linked.sections.map(partRow),
    ...linked.targets.map((target) => targetRow(target, linked)),
  ].map(finish);
  // The headings of the parts are spared their rarest traditional characters, which the site's font would have to hold.
  const vocabulary = rows.flatMap(({ kind, name_zh, aliases, kinds, figures, numbers, text }) => [
    name_zh,
    ...(kind === 'part' ? [] : aliases),
    ...kinds,
    ...figures,
    ...numbers,
    text,
  ]);
  return { traditional: traditionalPairs(new Set(vocabulary.join(''))), rows };
}
