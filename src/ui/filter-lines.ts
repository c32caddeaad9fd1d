/** The filters in words, for what is printed or saved. */
import { FACETS } from '../state/app-state.ts';
import { facetValueName, reachNames } from './facet-names.ts';
import type { View } from './view.ts';

export type FilterLineWords = Readonly<{ comma: string; filter: (facet: string, values: string) => string; more: (n: number) => string }>;

/** What is filtered, a line for each facet and one each for ring and area; a line names at most so many values and counts the rest. */
export function filterLines(view: View, words: FilterLineWords, mostValues = Number.POSITIVE_INFINITY): string[] {
  const { state, messages } = view;
  const lines = FACETS.flatMap((facet) => {
    const values = (state.filters[facet] ?? []).map((value) => facetValueName(view, facet, value));
    const named = [...values.slice(0, mostValues), ...(values.length > mostValues ? [words.more(values.length - mostValues)] : [])];
    return values.length > 0 ? [words.filter(messages.facets[facet], named.join(words.comma))] : [];
  });
  return [...lines, ...reachNames(view).map(({ name }) => name)];
}
