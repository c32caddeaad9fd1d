/** What filters let through, told item by item from the rows themselves: slow, plain, and not the code under test. */
import fc from 'fast-check';
import type { Measure, Place, Target } from '../../../geo/schema.ts';
import type { Catalogue } from '../../../src/data/catalogue.ts';
import { FACETS } from '../../../src/state/app-state.ts';
import type { FacetId, Filters } from '../../../src/state/app-state.ts';

const PLACE_FACETS = ['kind', 'precision', 'industry', 'stage', 'zone'] as const;
const TARGET_FACETS = ['year', 'aim', 'target'] as const;
type PlaceFacet = (typeof PLACE_FACETS)[number];
type TargetFacet = (typeof TARGET_FACETS)[number];

export type Passing = { places: string[]; measures: string[]; targets: string[] };

export function oracle(catalogue: Catalogue): {
  passing: (filters: Filters) => Passing;
  anyFilters: fc.Arbitrary<Filters>;
  valuesOf: (facet: FacetId) => string[];
} {
  const placeValue = (place: Place | null, facet: PlaceFacet): string[] => {
    if (place === null) return ['none'];
    const { kind, precision, industry, stage } = place.properties;
    if (facet === 'kind') return [kind];
    if (facet === 'precision') return [precision];
    if (facet === 'stage') return [stage ?? 'none'];
    if (facet === 'industry') return industry.length > 0 ? [...industry] : ['none'];
    const around = (id: string): string[] => {
      const found = catalogue.places.find((each) => each.id === id)?.properties;
      return [id, ...[found?.within, found?.carrier].flatMap((next) => (next ? around(next) : []))];
    };
    return around(place.id);
  };
  const targetValue = (target: Target | null, facet: TargetFacet): string[] => {
    if (facet === 'year') return [target?.by ?? 'none'];
    if (facet === 'aim') return [target ? 'yes' : 'no'];
    return target ? [target.id] : [];
  };
  const chooses = (filters: Filters, facet: FacetId, values: readonly string[]): boolean => {
    const chosen = filters[facet] ?? [];
    return chosen.length === 0 || values.some((value) => chosen.includes(value));
  };
  const isPlace = (place: Place | null, filters: Filters): boolean => PLACE_FACETS.every((facet) => chooses(filters, facet, placeValue(place, facet)));
  const isTarget = (target: Target | null, filters: Filters): boolean => TARGET_FACETS.every((facet) => chooses(filters, facet, targetValue(target, facet)));
  const isMeasure = (measure: Measure | null, filters: Filters): boolean => {
    if (!chooses(filters, 'part', [measure?.part ?? 'none']) || !chooses(filters, 'measure', measure ? [measure.id] : [])) return false;
    const { agency = [], role = [] } = filters;
    if (agency.length + role.length === 0) return true;
    if (!measure || measure.agencies.length === 0) return role.length === 0 && agency.includes('none');
    return measure.agencies.some(
      (id) => (agency.length === 0 || agency.includes(id)) && (role.length === 0 || role.includes(measure.lead.includes(id) ? 'lead' : 'serve')),
    );
  };
  const asksFor = (filters: Filters, facets: readonly FacetId[]): boolean => facets.some((facet) => (filters[facet]?.length ?? 0) > 0);
  const namedBy = (place: Place): Measure[] => catalogue.measures.filter((measure) => measure.places.includes(place.id));
  const targetsOf = (measure: Measure): Target[] => catalogue.targets.filter((target) => target.article === measure.id);
  const placesOf = (ids: readonly string[]): Place[] => catalogue.places.filter(({ id }) => ids.includes(id));

  const passesPlace = (place: Place, filters: Filters): boolean => {
    if (!isPlace(place, filters)) return false;
    const measures = namedBy(place);
    const isAimless = catalogue.targets.every((target) => !target.places.includes(place.id));
    return (measures.length > 0 ? measures : [null]).some((measure) => {
      if (!isMeasure(measure, filters)) return false;
      const own = measure ? targetsOf(measure).filter((target) => target.places.includes(place.id)) : [];
      return !asksFor(filters, TARGET_FACETS) || own.some((target) => isTarget(target, filters)) || (isAimless && isTarget(null, filters));
    });
  };
  const passesMeasure = (measure: Measure, filters: Filters): boolean => {
    if (!isMeasure(measure, filters)) return false;
    const places = placesOf(measure.places);
    const targets = targetsOf(measure);
    const [byPlace, byTarget] = [asksFor(filters, PLACE_FACETS), asksFor(filters, TARGET_FACETS)];
    const hasPlace = places.length > 0 ? places.some((place) => isPlace(place, filters)) : isPlace(null, filters);
    const hasTarget = targets.length > 0 ? targets.some((target) => isTarget(target, filters)) : isTarget(null, filters);
    if (!byPlace || !byTarget) return (!byPlace || hasPlace) && (!byTarget || hasTarget);
    if (places.length === 0 || targets.length === 0) return hasPlace && hasTarget;
    // A target that names no place holds for the measure as a whole.
    const reach = (target: Target): Place[] => (target.places.length > 0 ? placesOf(target.places) : places);
    return targets.some((target) => isTarget(target, filters) && reach(target).some((place) => isPlace(place, filters)));
  };
  const passesTarget = (target: Target, filters: Filters): boolean => {
    const measure = catalogue.measures.find(({ id }) => id === target.article) ?? null;
    const places = placesOf(target.places);
    const isThere = places.length > 0 ? places.some((place) => isPlace(place, filters)) : isPlace(null, filters);
    return isMeasure(measure, filters) && isTarget(target, filters) && isThere;
  };

  const values: Record<FacetId, string[]> = {
    part: [...catalogue.measures.map(({ part }) => part), 'none'],
    agency: [...catalogue.measures.flatMap(({ agencies }) => agencies), 'none'],
    role: ['lead', 'serve'],
    measure: catalogue.measures.map(({ id }) => id),
    ...(Object.fromEntries(
      PLACE_FACETS.map((facet) => [facet, [...catalogue.places.flatMap((place) => placeValue(place, facet)), ...placeValue(null, facet)]]),
    ) as Record<PlaceFacet, string[]>),
    ...(Object.fromEntries(
      TARGET_FACETS.map((facet) => [facet, [...catalogue.targets.flatMap((target) => targetValue(target, facet)), ...targetValue(null, facet)]]),
    ) as Record<TargetFacet, string[]>),
  };
  const valuesOf = (facet: FacetId): string[] => [...new Set(values[facet])];
  return {
    valuesOf,
    passing: (filters) => ({
      places: catalogue.places.filter((place) => passesPlace(place, filters)).map(({ id }) => id),
      measures: catalogue.measures.filter((measure) => passesMeasure(measure, filters)).map(({ id }) => id),
      targets: catalogue.targets.filter((target) => passesTarget(target, filters)).map(({ id }) => id),
    }),
    // Few facets at a time, so that something is often left.
    anyFilters: fc
      .uniqueArray(fc.constantFrom(...FACETS), { maxLength: 3 })
      .chain((facets) =>
        fc.record(Object.fromEntries(facets.map((facet) => [facet, fc.uniqueArray(fc.constantFrom(...valuesOf(facet), 'unheard-of'), { maxLength: 5 })]))),
      ),
  };
}
