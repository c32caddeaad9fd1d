/** The form of the hand-edited YAML rows: what an editor may leave out, and what it then means. */
import * as v from 'valibot';
import { sumSchema, targetSchema } from './schema.ts';
import { KINDS, PARTS, REFERENCES, SENTENCE_CLASSES } from './vocabulary.ts';

const text = v.pipe(v.string(), v.minLength(1));
const ids = v.array(v.string());

const sentenceSource = v.strictObject({
  id: text,
  class: v.picklist(SENTENCE_CLASSES),
  places: v.optional(ids, []),
  summary_zh: v.optional(text),
  summary_en: v.optional(text),
});

const targetSource = v.strictObject({
  ...v.omit(targetSchema, ['article', 'base_unit', 'base_value']).entries,
  unit_zh: v.optional(v.nullable(text), null),
  unit_en: v.optional(v.nullable(text), null),
  milestone_zh: v.optional(v.nullable(text), null),
  milestone_en: v.optional(v.nullable(text), null),
  places: v.optional(ids, []),
});

const articleSource = v.strictObject({
  id: text,
  number_zh: text,
  title_zh: text,
  title_en: text,
  summary_zh: text,
  summary_en: text,
  agencies: ids,
  lead: v.optional(ids, []),
  sentences: v.array(sentenceSource),
  targets: v.optional(v.array(targetSource), []),
});

const restorationSource = v.strictObject({ sentence: text, received: text, restored: text });

export const sectionSource = v.strictObject({
  part: v.picklist(PARTS),
  number_zh: text,
  title_zh: text,
  title_en: text,
  name_zh: text,
  name_en: text,
  articles: v.array(articleSource),
  restorations: v.optional(v.nullable(v.array(restorationSource), []), []),
  sums: v.optional(v.array(sumSchema), []),
});

const coordinates = v.array(v.strictTuple([v.number(), v.number()]));

export const placeSource = v.strictObject({
  id: text,
  name_zh: text,
  name_en: text,
  aliases: v.optional(ids, []),
  kind: v.picklist(KINDS),
  summary_zh: text,
  summary_en: text,
  main_part: v.optional(v.nullable(v.picklist(PARTS)), null),
  industry: v.optional(ids, []),
  stage: v.optional(v.nullable(v.string()), null),
  stage_zh: v.optional(v.nullable(text), null),
  precision: text,
  precision_m: v.optional(v.nullable(v.number()), null),
  within: v.optional(v.nullable(text), null),
  /** Decision of an editor: the point lies outside the town named in `within`, and the note says why. */
  outside_town: v.optional(v.boolean(), false),
  /** Where the position must lie by the land polygon; bays are at sea and all else on land unless an editor decides otherwise. */
  setting: v.optional(v.picklist(['land', 'sea', 'shore'])),
  lon: v.optional(v.nullable(v.number()), null),
  lat: v.optional(v.nullable(v.number()), null),
  outline: v.optional(coordinates),
  clip_to_land: v.optional(v.boolean(), false),
  line: v.optional(coordinates),
  disc: v.optional(v.strictObject({ lon: v.number(), lat: v.number(), area_km2: v.number() })),
  shape_zh: v.optional(v.nullable(text), null),
  shape_en: v.optional(v.nullable(text), null),
  alignment: v.optional(v.nullable(v.picklist(['as-built', 'planned', 'undecided'])), null),
  reference: v.optional(v.nullable(v.picklist(REFERENCES)), null),
  position: v.strictObject({
    source: text,
    found: v.optional(v.nullable(v.strictTuple([v.number(), v.number()])), null),
    crs: v.optional(v.nullable(text), null),
    note_zh: text,
    note_en: text,
  }),
  area_km2: v.optional(v.nullable(v.number()), null),
  area_source: v.optional(v.nullable(text), null),
});

export const agencySource = v.strictObject({ id: text, name_zh: text, name_en: text, level: text, aliases: v.optional(ids, []) });
export const unitSource = v.strictObject({ unit_zh: text, base_unit: text, factor: v.pipe(v.number(), v.gtValue(0)) });

export const planSource = v.strictObject({
  data_version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'the data version has three numbers')),
  title_zh: text,
  title_en: text,
  issued: text,
  period: text,
  url: v.nullable(text),
});

export type PlaceSource = v.InferOutput<typeof placeSource>;
export type Restoration = v.InferOutput<typeof restorationSource>;
