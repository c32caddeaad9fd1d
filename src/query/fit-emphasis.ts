/** What stands out on the map while an investor looks for zones: those that surely or perhaps meet the conditions, and what stands in them. */
import type { Catalogue } from '../data/catalogue.ts';
import type { Emphasis } from './emphasis.ts';
import type { Fit } from './fit.ts';

/** `plain` is the emphasis by filters and choice: no zone that is judged leaves the map, and without a choice those that fail recede. */
export function emphasiseFits(catalogue: Catalogue, plain: Emphasis, fits: readonly Fit[]): Emphasis {
  const judged = new Set(fits.map(({ place }) => place.id));
  const off = new Set([...plain.off].filter((id) => !judged.has(id)));
  const isJudging = fits.some(({ answers }) => answers.length > 0);
  if (plain.selected.size > 0 || !isJudging) return { ...plain, off };
  const meeting = fits.flatMap(({ place, verdict }) => (verdict === 'not' ? [] : [place.id]));
  const within = meeting.flatMap((id) => catalogue.inside.get(id) ?? []).map(({ id }) => id);
  return { ...plain, off, lit: new Set([...meeting, ...within.filter((id) => !judged.has(id))]), dim: true };
}
