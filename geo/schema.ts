/**
 * The definitions of everything the site serves under `public/data/v1/`. Types, JSON Schema and the
 * build's validation all come from here; the site imports the types alone.
 */
import * as v from 'valibot';
import { COMPARATORS, FREQUENCIES, KINDS, LEVELS, PARTS, PRECISIONS, REFERENCES, SENTENCE_CLASSES, STAGES, YEARS, ZONE_TYPES } from './vocabulary.ts';
import { latitude, longitude } from './position-schema.ts';

export type * from './vocabulary.ts';

const identifier = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'an id has Latin letters, digits, "." and "-" only'));
const chinese = v.pipe(v.string(), v.minLength(1, 'Chinese text is missing'), v.regex(/\p{Script=Han}|[A-Za-z0-9]/u, 'Chinese text is missing'));
const english = v.pipe(v.string(), v.minLength(1, 'English text is missing'), v.regex(/^[^\p{Script=Han}]*$/u, 'English text holds Chinese characters'));
const fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'a fingerprint is 16 hex digits'));
const position = v.strictTuple([longitude, latitude]);

const part = v.picklist(PARTS);

export const measureSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^([GS][1-9]|M\d\d)$/, 'an article id is G1 …, M01 … or S1 …')),
  number_zh: chinese,
  part,
  title_zh: chinese,
  title_en: english,
  summary_zh: chinese,
  summary_en: english,
  agencies: v.array(identifier),
  lead: v.array(identifier),
  lead_basis: v.nullable(v.picklist(['stated', 'first-named'])),
  places: v.array(identifier),
  targets: v.array(identifier),
  sentences: v.array(identifier),
});

export const targetSchema = v.strictObject({
  id: identifier,
  article: identifier,
  sentence: identifier,
  indicator_zh: chinese,
  indicator_en: english,
  comparator: v.picklist(COMPARATORS),
  value: v.nullable(v.number()),
  // “%” is a unit in both languages.
  unit_zh: v.nullable(v.pipe(v.string(), v.minLength(1))),
  unit_en: v.nullable(english),
  base_unit: v.nullable(v.string()),
  base_value: v.nullable(v.number()),
  stated_zh: chinese,
  milestone_zh: v.nullable(chinese),
  milestone_en: v.nullable(english),
  by: v.nullable(v.picklist(YEARS)),
  frequency: v.picklist(FREQUENCIES),
  cumulative: v.boolean(),
  aspirational: v.boolean(),
  places: v.array(identifier),
  scope: v.picklist(['district', 'place']),
});

export const agencySchema = v.strictObject({
  id: identifier,
  name_zh: chinese,
  name_en: english,
  aliases: v.array(v.string()),
  level: v.picklist(LEVELS),
  leads: v.array(identifier),
  serves: v.array(identifier),
});

export const sentenceSchema = v.strictObject({
  id: identifier,
  article: identifier,
  ordinal: v.pipe(v.number(), v.integer(), v.minValue(0)),
  fingerprint,
  fingerprint_restored: v.nullable(fingerprint),
  class: v.picklist(SENTENCE_CLASSES),
  places: v.array(identifier),
  targets: v.array(identifier),
  agencies: v.array(identifier),
  summary_zh: chinese,
  summary_en: english,
});

export const sourceSchema = v.strictObject({
  id: identifier,
  title: v.string(),
  publisher: v.string(),
  date: v.nullable(v.string()),
  licence: v.string(),
  url: v.nullable(v.string()),
  used_for: english,
  used_for_zh: chinese,
});

export const sectionSchema = v.strictObject({
  part,
  number_zh: chinese,
  name_zh: chinese,
  name_en: english,
  title_zh: chinese,
  title_en: english,
  articles: v.array(identifier),
});

export const industrySchema = v.strictObject({ id: identifier, name_zh: chinese, name_en: english });

/** A link without places is a gap; a chain without links is one that the plan speaks of and does not lay out. */
export const chainSchema = v.strictObject({
  ...industrySchema.entries,
  industry: identifier,
  sentence: identifier,
  links: v.array(v.strictObject({ ...industrySchema.entries, places: v.array(identifier) })),
  zones: v.array(identifier),
  unstated: v.array(identifier),
});

export const sumSchema = v.strictObject({
  id: identifier,
  total: v.number(),
  unit_zh: chinese,
  parts: v.array(identifier),
  note_zh: chinese,
  note_en: english,
});

/** A figure that another text on the plan words otherwise than the plan, or that the plan does not have. */
export const disagreementSchema = v.strictObject({
  id: identifier,
  source: identifier,
  target: v.nullable(identifier),
  sum: v.nullable(identifier),
  comparator: v.picklist(COMPARATORS),
  value: v.number(),
  unit_zh: chinese,
});

const geometry = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: position }),
  v.strictObject({ type: v.literal('LineString'), coordinates: v.pipe(v.array(position), v.minLength(2)) }),
  v.strictObject({ type: v.literal('Polygon'), coordinates: v.array(v.pipe(v.array(position), v.minLength(4))) }),
]);

const placePropertiesSchema = v.strictObject({
  id: identifier,
  name_zh: chinese,
  name_en: english,
  aliases: v.array(v.string()),
  kind: v.picklist(KINDS),
  zone_type: v.nullable(v.picklist(ZONE_TYPES)),
  part: v.array(part),
  main_part: v.nullable(part),
  industry: v.array(identifier),
  stage: v.nullable(v.picklist(STAGES)),
  stage_zh: v.nullable(chinese),
  summary_zh: chinese,
  summary_en: english,
  precision: v.picklist(PRECISIONS),
  precision_m: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(6000))),
  within: v.nullable(identifier),
  carrier: v.nullable(identifier),
  anchored: v.pipe(v.number(), v.integer(), v.minValue(0)),
  alignment: v.nullable(v.picklist(['as-built', 'planned', 'undecided'])),
  reference: v.nullable(v.picklist(REFERENCES)),
  position: v.strictObject({
    source: v.pipe(v.string(), v.minLength(1, 'every place has a source')),
    found: v.nullable(v.strictTuple([v.number(), v.number()])),
    crs: v.nullable(v.picklist(['WGS-84', 'GCJ-02', 'BD-09', 'computed'])),
    note_zh: chinese,
    note_en: english,
    shape_zh: v.nullable(chinese),
    shape_en: v.nullable(english),
  }),
  measures: v.array(identifier),
  targets: v.array(identifier),
  sentences: v.array(identifier),
  area_km2: v.nullable(v.number()),
  area_source: v.nullable(v.string()),
});

export const placeSchema = v.strictObject({
  type: v.literal('Feature'),
  id: identifier,
  properties: placePropertiesSchema,
  geometry: v.nullable(geometry),
});

export const placeLabelSchema = v.strictObject({
  type: v.literal('Feature'),
  id: identifier,
  properties: v.strictObject({
    ...v.pick(placePropertiesSchema, ['id', 'name_zh', 'name_en', 'kind', 'precision', 'main_part', 'anchored']).entries,
    shape: v.picklist(['Point', 'LineString', 'Polygon']),
  }),
  geometry: v.strictObject({ type: v.literal('Point'), coordinates: position }),
});
export const placeLabelsSchema = v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(placeLabelSchema) });

export const placesSchema = v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(placeSchema) });

/** Each collection of the basemap. */
export const basemapSchema = v.strictObject({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.strictObject({
      type: v.literal('Feature'),
      id: identifier,
      properties: v.strictObject({
        name_zh: chinese,
        name_en: english,
        kind: identifier,
        rank: v.optional(v.pipe(v.number(), v.integer())),
        precision: v.picklist(PRECISIONS),
        precision_m: v.pipe(v.number(), v.minValue(1)),
        source: v.pipe(v.string(), v.minLength(1)),
      }),
      geometry,
    }),
  ),
});

/** One row of the search index. */
const searchRowSchema = v.strictObject({
  kind: v.picklist(['place', 'measure', 'agency', 'industry', 'part', 'target']),
  id: v.string(),
  place_kind: v.nullable(v.picklist(KINDS)),
  name_zh: v.string(),
  name_en: v.string(),
  aliases: v.array(v.string()),
  /** General words for the kind of place it is, or that it deals with: 港口 for every 港区. */
  kinds: v.array(v.string()),
  /**
   * Reading of `name_zh`, then of each alias, then of each word for its kind: one syllable a Chinese character, spaces between, so that a match
   * can be marked in the name; `po/bo` is one character with two readings. The joined reading and the initials are
   * read off it.
   */
  pinyin: v.array(v.string()),
  /** Ways to write a target's figure in Chinese and in English counting, or a total that a measure's targets add up to. */
  figures: v.array(v.string()),
  /** Ways to write the number of an article, of a part of the plan, or the id of a target. */
  numbers: v.array(v.string()),
  /** Our summaries, found last: a line of Chinese, then one of English. Those of single sentences are Chinese only: in English too they would cost 8 KB more. */
  text: v.string(),
});

export const searchIndexSchema = v.strictObject({
  /** Pairs of characters: a traditional one, then ours. */
  traditional: v.string(),
  rows: v.array(searchRowSchema),
});

export const tourSchema = v.strictObject({
  id: identifier,
  title_zh: chinese,
  title_en: english,
  /** States of the page, as the part of its address behind `#`. */
  steps: v.pipe(v.array(v.string()), v.minLength(1, 'a tour has a step')),
});

export const manifestSchema = v.strictObject({
  dataVersion: v.string(),
  plan: v.strictObject({ title_zh: chinese, title_en: english, issued: v.string(), period: v.string(), url: v.nullable(v.string()) }),
  files: v.array(v.strictObject({ path: v.string(), bytes: v.number(), sha256: v.string(), count: v.number() })),
});

/** Every served file of rows, with the schema of the whole file. */
export const FILE_SCHEMAS = {
  'measures.json': v.array(measureSchema),
  'targets.json': v.array(targetSchema),
  'agencies.json': v.array(agencySchema),
  'sentences.json': v.array(sentenceSchema),
  'sections.json': v.array(sectionSchema),
  'industries.json': v.array(industrySchema),
  'chains.json': v.array(chainSchema),
  'sums.json': v.array(sumSchema),
  'disagreements.json': v.array(disagreementSchema),
  'sources.json': v.array(sourceSchema),
  'tours.json': v.array(tourSchema),
  'places.geojson': placesSchema,
  'place-labels.geojson': placeLabelsSchema,
  'manifest.json': manifestSchema,
} as const;

export type Measure = v.InferOutput<typeof measureSchema>;
export type Target = v.InferOutput<typeof targetSchema>;
export type Agency = v.InferOutput<typeof agencySchema>;
export type Sentence = v.InferOutput<typeof sentenceSchema>;
export type Section = v.InferOutput<typeof sectionSchema>;
export type Industry = v.InferOutput<typeof industrySchema>;
export type Chain = v.InferOutput<typeof chainSchema>;
export type Disagreement = v.InferOutput<typeof disagreementSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Sum = v.InferOutput<typeof sumSchema>;
export type Place = v.InferOutput<typeof placeSchema>;
export type PlaceLabel = v.InferOutput<typeof placeLabelSchema>;
export type PlaceLabels = v.InferOutput<typeof placeLabelsSchema>;
export type Places = v.InferOutput<typeof placesSchema>;
export type ReadyTour = v.InferOutput<typeof tourSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;
export type SearchRow = v.InferOutput<typeof searchRowSchema>;
export type SearchIndexFile = v.InferOutput<typeof searchIndexSchema>;
