/** What stands out on the map while an investor looks for zones: those that surely or perhaps meet the conditions, and what stands in them. */
import type { Catalogue } from '../data/catalogue.ts';
import type { Emphasis } from './emphasis.ts';
import type { Fit } from './fit.ts';

/** `plain` is the emphasis by filters and choice: no zone that is judged leaves the map, and without a choice those that fail recede. */
export function emphasiseFits(catalogue: Catalogue, plain: Emphasis, fits: readonly Fit[]): Emphasis {
  const judged = new Set(fits.map(({ place }) => place.id));
  // What distances are asked to stays in sight, whatever the filters say.
  const asked = new Set(fits[0]?.answers.flatMap(({ condition }) => (condition.kind === 'near' ? condition.near : [])));
  const measuredTo = catalogue.places.filter(({ properties }) => properties.reference !== null && asked.has(properties.reference)).map(({ id }) => id);
  const kept = new Set([...judged, ...measuredTo]);
  const off = new Set([...plain.off].filter((id) => !kept.has(id)));
  const isJudging = fits.some(({ answers }) => answers.length > 0);
  if (plain.selected.size > 0 || !isJudging) return { ...plain, off };
  const meeting = fits.flatMap(({ place, verdict }) => (verdict === 'not' ? [] : [place.id]));
  const within = meeting.flatMap((id) => catalogue.inside.get(id) ?? []).map(({ id }) => id);
  return { ...plain, off, lit: new Set([...meeting, ...measuredTo, ...within.filter((id) => !judged.has(id))]), dim: true };
}
