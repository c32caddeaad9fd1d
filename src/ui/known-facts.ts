/** What the plan says of zones under the present filters, worked out once for all views that show it. */
import type { Place } from '../../geo/schema.ts';
import { tabulateFacets } from '../query/facets.ts';
import type { FacetTable } from '../query/facets.ts';
import { zoneFacts } from '../query/zone-facts.ts';
import type { ZoneFacts } from '../query/zone-facts.ts';
import type { View } from './view.ts';

let table: Readonly<{ of: View['catalogue']; table: FacetTable }> | null = null;
/** Facts by place, as long as nothing they depend on changes: a slider must not work them out anew. */
let known: Readonly<{ result: View['result']; facts: Map<string, ZoneFacts> }> | null = null;

export function factsOf({ catalogue, result, nearness, state }: Pick<View, 'catalogue' | 'result' | 'nearness' | 'state'>, place: Place): ZoneFacts {
  if (table?.of !== catalogue) table = { of: catalogue, table: tabulateFacets(catalogue) };
  // The result of the filters is made anew whenever filters, ring or data change, and only then.
  if (known?.result !== result) known = { result, facts: new Map() };
  const facts = known.facts.get(place.id) ?? zoneFacts(catalogue, { table: table.table, filters: state.filters, nearness }, place);
  known.facts.set(place.id, facts);
  return facts;
}
