/** The fixed vocabularies of the data, free of any library: the site imports these at run time. */

export const PARTS = ['goals', 'innovation', 'industry', 'opening', 'reform', 'ecology', 'governance', 'livelihood', 'safeguards'] as const;
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
export const YEARS = ['2022', '2023', '2024'] as const;

export type Part = (typeof PARTS)[number];
export type Kind = (typeof KINDS)[number];
export type Precision = (typeof PRECISIONS)[number];
export type Stage = (typeof STAGES)[number];
export type Comparator = (typeof COMPARATORS)[number];
export type ZoneType = (typeof ZONE_TYPES)[number];
export type ReferenceKind = (typeof REFERENCES)[number];
