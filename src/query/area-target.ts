/** Areas that the plan itself states: they are targets, all others come from elsewhere. */
import type { Place, Target } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';

/** The target that sets a place's area in square kilometres, where there is one. */
export function areaTargetOf(catalogue: Catalogue, { id, properties }: Place): Target | undefined {
  const { area_km2: areaKm2 } = properties;
  return catalogue.targets.find(({ places, value, unit_zh: unit }) => places.includes(id) && value === areaKm2 && unit === '平方公里');
}
