/** What the quality page says of the data, counted from them: how much of the plan they cover, and how well places are known. */
import type { BuildInput } from './build-files.ts';
import { checkAll } from './check.ts';
import type { Sentence } from './schema.ts';
import { PRECISIONS } from './vocabulary.ts';
import type { Precision } from './vocabulary.ts';
import type { COVERAGE } from './quality-words.ts';

export type Position = Readonly<{ precision: Precision; shape: 'Polygon' | 'LineString' | null; count: number }>;
export type Facts = Readonly<{
  faults: number;
  coverage: Readonly<Record<keyof typeof COVERAGE, number>>;
  positions: readonly Position[];
  fingerprints: Readonly<{ carried: number; restored: number }>;
}>;

/** Counts the data; nothing here is known beforehand. */
export function countFacts(input: BuildInput): Facts {
  const { linked, sources } = input;
  const { sentences, places } = linked;
  const ofClass = (own: Sentence['class']): number => sentences.filter((sentence) => sentence.class === own).length;
  const references = places.filter(({ properties }) => properties.kind === 'reference').length;
  return {
    faults: checkAll(input).length,
    coverage: {
      parts: linked.sections.length,
      articles: linked.measures.length,
      measures: linked.measures.filter(({ part }) => part !== 'goals' && part !== 'safeguards').length,
      sentences: sentences.length,
      mapped: ofClass('mapped'),
      district: ofClass('district-wide'),
      notSpatial: ofClass('not-spatial'),
      unidentified: ofClass('place-not-identified'),
      targets: linked.targets.length,
      agencies: linked.agencies.length,
      places: places.length - references,
      references,
      industries: sources.industries.length,
      chains: sources.chains.length,
      sources: sources.sources.length,
    },
    positions: PRECISIONS.flatMap((precision): Position[] => {
      const own = places.filter((place) => place.properties.precision === precision);
      const shaped = (shape: Position['shape']): number => own.filter(({ geometry }) => geometry?.type === shape).length;
      if (precision !== 'approximate') return [{ precision, shape: null, count: own.length }];
      return (['Polygon', 'LineString'] as const).map((shape) => ({ precision, shape, count: shaped(shape) }));
    }),
    fingerprints: {
      carried: sentences.filter(({ fingerprint }) => fingerprint !== '').length,
      restored: sentences.filter(({ fingerprint_restored: restored }) => restored !== null).length,
    },
  };
}
