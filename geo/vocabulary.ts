/** The vocabularies of the data, free of any library: the site imports these at run time. Parts and years are the plan's own. */
import { SETTING } from '#setting';

/** Parts of the plan in their order: goals, the parts with measures, safeguards. */
export const PARTS: readonly string[] = SETTING.parts.map(({ id }) => id);
export const KINDS = ['zone', 'project', 'transport', 'energy', 'facility', 'venue', 'bay', 'town', 'reference'] as const;
export const PRECISIONS = ['boundary', 'outline', 'approximate', 'point', 'locality', 'anchor', 'district'] as const;
export const STAGES = ['seeking', 'planned', 'starting', 'building', 'completing', 'operating'] as const;
export const COMPARATORS = ['>=', '>', '=', '~', '<=', 'milestone'] as const;
export const SENTENCE_CLASSES = ['mapped', 'district-wide', 'not-spatial', 'place-not-identified'] as const;
export const FREQUENCIES = ['once', 'every-year', 'average-per-year'] as const;
export const REFERENCES = ['port', 'station', 'airport', 'interchange'] as const;
/** Types of zones and towns, by the word that their own name ends in. */
export const ZONE_TYPES = ['economic', 'park', 'pilot', 'base', 'business', 'science', 'town'] as const;
export const LEVELS = ['city', 'district', 'central', 'party', 'court', 'group'] as const;
const { first, last } = SETTING.years;
/** Years of the plan. */
export const YEARS: readonly [string, ...string[]] = [String(first), ...Array.from({ length: last - first }, (_, index) => String(first + index + 1))];

export type Part = string;
export type Kind = (typeof KINDS)[number];
export type Precision = (typeof PRECISIONS)[number];
export type Stage = (typeof STAGES)[number];
export type Comparator = (typeof COMPARATORS)[number];
export type ZoneType = (typeof ZONE_TYPES)[number];
export type ReferenceKind = (typeof REFERENCES)[number];
