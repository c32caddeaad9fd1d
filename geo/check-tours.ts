/** Check: every step of a ready-made tour can be shown: its state is read whole, and the data have all that it names. */
import { indexCatalogue } from '../src/data/catalogue.ts';
import { applyFilters, tabulateFacets } from '../src/query/facets.ts';
import { knownState, lostParts } from '../src/query/known.ts';
import { parseHash, unreadParts } from '../src/state/url.ts';
import type { CheckInput, Fault } from './fault.ts';

export function checkTours({ linked, sources }: CheckInput): Fault[] {
  const catalogue = indexCatalogue({ ...linked, industries: sources.industries });
  const { counts } = applyFilters(tabulateFacets(catalogue), {});
  return sources.tours.flatMap(({ id, steps }) =>
    steps.flatMap((step, index) => {
      const state = parseHash(step);
      const lost = [...unreadParts(step, state), ...lostParts(state, knownState(catalogue, counts, state))];
      return lost.map((part) => ({ file: 'tours.json', row: `${id}.steps.${index + 1}`, reason: `“${part}” is nothing that the page can show` }));
    }),
  );
}
