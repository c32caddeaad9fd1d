/** Joins the hand-edited rows into the served files: every relation is written once and read both ways. */
import { findCarriers, placeGeometry } from './place-geometry.ts';
import type { Sources } from './read.ts';
import type { Agency, Measure, Part, Place, Section, Sentence, Sum, Target } from './schema.ts';
import type { PlaceSource } from './source-rows.ts';
import { zoneTypeOf } from './zone-types.ts';

export type Linked = {
  sections: Section[];
  measures: Measure[];
  targets: Target[];
  agencies: Agency[];
  sentences: Sentence[];
  places: Place[];
  sums: Sum[];
};

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Rows of one served kind, derived from the sources; ids are not yet checked. */
export function linkSources(sources: Sources): Linked {
  const carriers = findCarriers(sources.places);
  const articles = sources.sections.flatMap((section) => section.articles.map((article) => ({ section, article })));
  const targets = articles.flatMap(({ article }) => article.targets.map((target) => linkTarget(target, article.id, sources.units)));
  const sentences = articles.flatMap(({ article }) =>
    article.sentences.map((sentence): Sentence => {
      const marks = sources.fingerprints[sentence.id];
      return {
        id: sentence.id,
        article: article.id,
        ordinal: Number(sentence.id.split('.')[1]),
        fingerprint: marks?.received ?? '',
        fingerprint_restored: marks?.restored ?? null,
        class: sentence.class,
        places: sentence.places,
        targets: targets.filter((target) => target.sentence === sentence.id).map((target) => target.id),
        // The plan names agencies article by article: each sentence carries its article's.
        agencies: article.agencies,
        summary_zh: sentence.summary_zh ?? article.title_zh,
        summary_en: sentence.summary_en ?? article.title_en,
      };
    }),
  );
  const measures = articles.map(({ section, article }): Measure => {
    const own = sentences.filter((sentence) => sentence.article === article.id);
    const stated = article.lead.length > 0;
    return {
      id: article.id,
      number_zh: article.number_zh,
      part: section.part,
      title_zh: article.title_zh,
      title_en: article.title_en,
      summary_zh: article.summary_zh,
      summary_en: article.summary_en,
      agencies: article.agencies,
      lead: stated ? article.lead : article.agencies.slice(0, 1),
      lead_basis: stated ? 'stated' : article.agencies.length > 0 ? 'first-named' : null,
      places: unique(own.flatMap((sentence) => sentence.places)),
      targets: targets.filter((target) => target.article === article.id).map((target) => target.id),
      sentences: own.map((sentence) => sentence.id),
    };
  });
  return {
    sections: sources.sections.map(({ part, number_zh, name_zh, name_en, title_zh, title_en, articles: own }) => ({
      part,
      number_zh,
      name_zh,
      name_en,
      title_zh,
      title_en,
      articles: own.map((article) => article.id),
    })),
    measures,
    targets,
    agencies: sources.agencies.map(
      (agency): Agency =>
        ({
          id: agency.id,
          name_zh: agency.name_zh,
          name_en: agency.name_en,
          aliases: agency.aliases,
          level: agency.level,
          leads: measures.filter((measure) => measure.lead.includes(agency.id)).map((measure) => measure.id),
          serves: measures.filter((measure) => servesIn(measure, agency.id)).map((measure) => measure.id),
        }) as Agency,
    ),
    sentences,
    places: sources.places.map((place) => linkPlace(place, carriers, sentences, targets, measures)),
    sums: sources.sections.flatMap((section) => section.sums),
  };
}

/** Whether an agency takes part in a measure without leading it. */
function servesIn(measure: Measure, agency: string): boolean {
  return measure.agencies.includes(agency) && !measure.lead.includes(agency);
}

function linkTarget(target: Sources['sections'][number]['articles'][number]['targets'][number], article: string, units: Sources['units']): Target {
  const unit = units.find((each) => each.unit_zh === target.unit_zh);
  // Twelve significant digits drop what binary multiplication adds to a decimal figure.
  const baseValue = unit && target.value !== null ? Number((target.value * unit.factor).toPrecision(12)) : null;
  return { ...target, article, base_unit: unit?.base_unit ?? null, base_value: baseValue };
}

function linkPlace(place: PlaceSource, carriers: ReadonlyMap<string, string>, sentences: Sentence[], targets: Target[], measures: Measure[]): Place {
  const own = sentences.filter((sentence) => sentence.places.includes(place.id));
  const articles = unique(own.map((sentence) => sentence.article));
  const parts = articles.map((id) => measures.find((measure) => measure.id === id)?.part).filter((part) => part !== undefined);
  const allParts = unique<Part>([...(place.main_part ? [place.main_part] : []), ...parts]);
  return {
    type: 'Feature',
    id: place.id,
    properties: {
      // Again inside the properties: MapLibre keeps feature state by a property, not by a text id.
      id: place.id,
      name_zh: place.name_zh,
      name_en: place.name_en,
      aliases: place.aliases,
      kind: place.kind,
      zone_type: zoneTypeOf(place),
      part: allParts,
      main_part: allParts[0] ?? null,
      industry: place.industry,
      stage: place.stage,
      stage_zh: place.stage_zh,
      summary_zh: place.summary_zh,
      summary_en: place.summary_en,
      precision: place.precision,
      precision_m: place.precision_m,
      within: place.within,
      carrier: carriers.get(place.id) ?? null,
      anchored: [...carriers.values()].filter((id) => id === place.id).length,
      alignment: place.alignment,
      reference: place.reference,
      position: { ...place.position, shape_zh: place.shape_zh, shape_en: place.shape_en },
      measures: articles,
      targets: targets.filter((target) => target.places.includes(place.id)).map((target) => target.id),
      sentences: own.map((sentence) => sentence.id),
      area_km2: place.area_km2,
      area_source: place.area_source,
    },
    geometry: placeGeometry(place),
  } as Place;
}
