/** Compares one row of the index with one folded query, and says how good the match is. */
import type { SearchIndexFile, SearchRow } from '../../geo/schema.ts';
import { allowsLikeness, allowsSlip, likeness, matchWithGaps, matchWithSlip, span } from './search-leniency.ts';
import type { Loose, Spelled } from './search-leniency.ts';
import { readQuantity, sameQuantity } from './search-quantity.ts';
import type { Quantity } from './search-quantity.ts';
import { lineOf, matchSpelling, mergeRanges, openersOf, rangesOf, spellName } from './search-spelling.ts';
import type { Range, Spelling } from './search-spelling.ts';
import { fold, hasHan } from './search-text.ts';
import type { Simplify } from './search-text.ts';

/** By what a row was found; a slip may be one of any name. */
export type SearchField = 'name_zh' | 'name_en' | 'alias' | 'kind' | 'pinyin' | 'initials' | 'figure' | 'number' | 'slip' | 'text';
/** The name, alias or figure that matched, with what to mark in it. */
export type SearchMatch = Readonly<{ text: string; ranges: readonly Range[] }>;
/** `translated` is the same in the English text, where it is found in both. */
export type Hit = Readonly<{ score: number; field: SearchField; matched: SearchMatch; translated?: SearchMatch | undefined }>;

type Name = Spelled & Readonly<{ field: 'name_zh' | 'name_en' | 'alias' | 'kind'; openers: string; ceiling: number }>;
type Written = Readonly<{ text: string; folded: string; quantity: Quantity | null }>;
export type PreparedRow = Readonly<{
  row: SearchRow;
  prior: number;
  names: readonly Name[];
  figures: readonly Written[];
  numbers: readonly Written[];
}>;

/**
 * The scale of all scores. A step from one kind of match to the next is wider than everything that may be added
 * within it, but for one wish: a zone whose name begins with the query comes before a longer match elsewhere.
 */
const SCORE = {
  whole: 100,
  number: 98,
  figureWithUnit: 96,
  figure: 88,
  begins: 76,
  figureWithin: 70,
  within: 56,
  slipWhole: 50,
  ofItsMeasure: 48,
  slipBegins: 46,
  slipWithin: 38,
  gaps: 36,
  coverage: 4,
  /** The last word says what a thing is, in both languages: an airport's name ends with airport. */
  endsName: 2,
} as const;
const FORM = { written: 0, pinyin: -4, initials: -12 } as const;
const FIELD = { name_zh: 0, name_en: -1, alias: -3, kind: -3 } as const;
/** Below it two names share syllables or common characters and nothing else. */
const LEAST_LIKENESS = 0.5;
/** What people mostly look for comes first among equals; an initial or a bare name means the zone, not its measure. */
const PRIOR = { zone: 6, town: 4, bay: 4, place: 3.5, reference: 3, agency: 3.5, industry: 3.5, part: 3.5, measure: 2.5, target: 0 } as const;

function priorOf({ kind, place_kind }: SearchRow): number {
  if (kind !== 'place') return PRIOR[kind];
  return place_kind && place_kind in PRIOR ? PRIOR[place_kind as keyof typeof PRIOR] : PRIOR.place;
}

/** A port is a port; a measure on ports deals with them, and a target belongs to such a measure. */
function ceilingOfKind({ kind }: SearchRow): number {
  if (kind === 'place') return SCORE.whole;
  return kind === 'measure' ? SCORE.within : SCORE.ofItsMeasure;
}

/** Works out once what every key stroke needs. */
export function prepareRows(index: SearchIndexFile, simplify: Simplify): PreparedRow[] {
  const name = (text: string, field: Name['field'], reading = '', ceiling: number = SCORE.whole): Name => {
    const units = spellName(text, reading, simplify);
    return {
      text,
      field,
      ceiling,
      units,
      openers: openersOf(units),
      written: lineOf(units, ({ char }) => char),
      spelled: lineOf(units, ({ char, syllables }) => syllables[0] ?? char),
    };
  };
  const written = (texts: readonly string[]): Written[] =>
    texts.map((text) => ({ text, folded: fold(text, simplify), quantity: readQuantity(fold(text, simplify)) }));
  return index.rows.map((row) => ({
    row,
    prior: priorOf(row),
    names: [
      name(row.name_zh, 'name_zh', row.pinyin[0]),
      name(row.name_en, 'name_en'),
      ...row.aliases.map((alias, at) => name(alias, 'alias', row.pinyin[at + 1])),
      ...row.kinds.map((word, at) => name(word, 'kind', row.pinyin[row.aliases.length + at + 1], ceilingOfKind(row))),
    ],
    figures: written(row.figures),
    numbers: written(row.numbers),
  }));
}

const best = (hits: readonly (Hit | null)[]): Hit | null => hits.reduce((first, hit) => (hit && (!first || hit.score > first.score) ? hit : first), null);

function spellingHit(name: Name, prior: number, spelling: Spelling): Hit {
  const { form, start, end, whole } = spelling;
  const base = whole && start === 0 ? SCORE.whole : start === 0 ? SCORE.begins : SCORE.within;
  const coverage = (SCORE.coverage * (end - start)) / name.units.length + (end === name.units.length ? SCORE.endsName : 0);
  return {
    score: Math.min(base, name.ceiling) + FORM[form] + FIELD[name.field] + prior + coverage,
    field: form === 'written' ? name.field : form,
    matched: { text: name.text, ranges: rangesOf(name.units, spelling) },
  };
}

function looseHit(name: Name, prior: number, base: number, loose: Loose, outOf: number): Hit {
  return {
    score: Math.min(base, name.ceiling) + FIELD[name.field] + prior + (SCORE.coverage * loose.chosen.length) / outOf,
    field: name.field,
    matched: { text: name.text, ranges: mergeRanges(loose.chosen.flatMap((at) => rangesOf(name.units, { start: at, end: at + 1 }))) },
  };
}

/** A figure found in a row's figures: 100 is no part of 1000, and 12 none of 112. */
function figureHit({ figures }: PreparedRow, query: string): Hit | null {
  if (!/\d/.test(query)) return null;
  const hits = figures.map(({ text, folded }): Hit | null => {
    const at = folded.indexOf(query);
    const runsOn = /[\d.]/.test(folded[at - 1] ?? '') || (/\d$/.test(query) && /[\d.]/.test(folded[at + query.length] ?? ''));
    if (at < 0 || runsOn) return null;
    const whole = folded === query ? (/^[\d.]+$/.test(query) ? SCORE.figure : SCORE.figureWithUnit) : SCORE.figureWithin;
    const from = text.indexOf(query);
    return { score: whole, field: 'figure', matched: { text, ranges: from < 0 ? [] : [[from, from + query.length]] } };
  });
  return best([...hits, quantityHit(figures, query)]);
}

/** The same amount counted otherwise: 100bn is 1000亿. Shown as the asker counts, where the row has it so. */
function quantityHit(figures: readonly Written[], query: string): Hit | null {
  const wanted = readQuantity(query);
  if (!wanted) return null;
  const same = figures.filter(({ quantity }) => quantity && sameQuantity(wanted, quantity));
  const shown = same.find(({ text }) => hasHan(text) === hasHan(query)) ?? same[0];
  return shown ? { score: SCORE.figureWithUnit, field: 'figure', matched: { text: shown.text, ranges: [[0, shown.text.length]] } } : null;
}

function numberHit({ numbers }: PreparedRow, query: string): Hit | null {
  const number = numbers.find(({ folded }) => folded === query);
  return number ? { score: SCORE.number, field: 'number', matched: { text: number.text, ranges: [[0, number.text.length]] } } : null;
}

/** The best way in which the whole query is typed into a row's names, figures or numbers. */
export function matchRow(prepared: PreparedRow, query: string): Hit | null {
  const { prior, names } = prepared;
  const chinese = hasHan(query);
  const spelled = names.map((name) => {
    const spelling = name.openers.includes(query.charAt(0)) ? matchSpelling(name.units, query) : null;
    if (spelling) return spellingHit(name, prior, spelling);
    const gapped = chinese && name.written.text.includes(query.charAt(0)) ? matchWithGaps(name.units, query) : null;
    return gapped && looseHit(name, prior, SCORE.gaps, gapped, span(gapped.chosen));
  });
  return best([...spelled, figureHit(prepared, query), numberHit(prepared, query)]);
}

/** The best match with one slip of the hand. */
export function matchRowWithSlip({ prior, names }: PreparedRow, query: string): Hit | null {
  if (!allowsSlip(query)) return null;
  return best(
    names.map((name): Hit | null => {
      const slip = matchWithSlip(name, query);
      if (!slip) return null;
      const base = slip.whole ? SCORE.slipWhole : slip.chosen[0] === 0 ? SCORE.slipBegins : SCORE.slipWithin;
      return { ...looseHit(name, prior, base, slip, name.units.length), field: 'slip' };
    }),
  );
}

/** How alike a row is to a query that nothing matches, 0 to 1, by its most similar name; null where it is hardly so. */
export function nearness({ names }: PreparedRow, query: string): Hit | null {
  if (!allowsLikeness(query)) return null;
  const hit = best(names.map((name): Hit => ({ score: likeness(name, query), field: name.field, matched: { text: name.text, ranges: [] } })));
  return hit && hit.score >= LEAST_LIKENESS ? hit : null;
}
