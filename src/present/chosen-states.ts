/** What the reader has chosen, as the states of a tour's steps: compared zones, else the chosen item, else what the filters let through. */
import type { View } from '../ui/view.ts';

/** A drafted tour has at most so many steps; who wants more adds them. */
const MOST = 20;

export function chosenStates({ state, catalogue, result }: Pick<View, 'state' | 'catalogue' | 'result'>): string[] {
  const { compared, selected, filters, ring, area } = state;
  if (compared.length > 0) return compared.map((id) => `sel=place/${id}`);
  if (selected?.type === 'agency') {
    const agency = catalogue.agency.get(selected.id);
    return [...(agency?.leads ?? []), ...(agency?.serves ?? [])].slice(0, MOST).map((id) => `sel=measure/${id}`);
  }
  if (selected) return [`sel=${selected.type}/${selected.id}`, ...insideOf(catalogue, selected.id)].slice(0, MOST);
  if (Object.keys(filters).length === 0 && ring === null && area === null) return [];
  return catalogue.measures
    .filter(({ id }) => result.measures.has(id))
    .slice(0, MOST)
    .map(({ id }) => `sel=measure/${id}`);
}

/** The places within a place that stand on the map by themselves. */
function insideOf(catalogue: View['catalogue'], id: string): string[] {
  return (catalogue.inside.get(id) ?? []).filter(({ geometry }) => geometry !== null).map((place) => `sel=place/${place.id}`);
}
