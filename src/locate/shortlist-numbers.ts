/** The figures of the shortlist's zones as numbers to work with, beside the texts that say what the screen says. */
import { cardWords } from '../i18n/card-words.ts';
import { shortlistNumberWords } from '../i18n/shortlist-number-words.ts';
import { compareRows } from '../query/compare.ts';
import type { Cell } from '../query/compare.ts';
import type { DistanceInterval } from '../query/distances.ts';
import type { View } from '../ui/view.ts';
import { cardOf } from './card-facts.ts';
import { figureName } from './card-lines.ts';
import type { ListedZone } from './shortlist-content.ts';

export type NumberColumn = Readonly<{
  /** The key in GeoJSON, e.g. `measures_total`. */
  id: string;
  /** With its unit, in the page's language. */
  head: string;
  decimals: number | undefined;
  /** One a zone; null where it is not known. */
  values: readonly (number | null)[];
}>;

/** The key of a line's figure, e.g. `port` for `nearest:port`. */
export const keyOf = (id: string): string => id.replace('nearest:', '').replace(':', '_');

/** The two ends of distances under the name of what they lead to. */
export function endColumns(view: View, id: string, name: string, intervals: readonly (DistanceInterval | null | undefined)[]): NumberColumn[] {
  const { leastKm, mostKm } = shortlistNumberWords[view.state.language];
  const column = (end: keyof DistanceInterval, key: string, head: string): NumberColumn => ({
    id: `${keyOf(id)}_${key}`,
    head,
    decimals: undefined,
    values: intervals.map((interval) => interval?.[end] ?? null),
  });
  return [column('fromKm', 'from_km', leastKm(name)), column('toKm', 'to_km', mostKm(name))];
}

/** Every count with what passes the filters and all, areas, densities, and the ends of the five distances. */
export function numberColumns(view: View, zones: readonly ListedZone[]): NumberColumn[] {
  const { coast } = cardWords[view.state.language];
  const words = shortlistNumberWords[view.state.language];
  const column = (id: string, head: string, cells: readonly Cell[], valueOf: (cell: Cell) => number | null, decimals?: number): NumberColumn => ({
    id,
    head,
    decimals,
    values: cells.map(valueOf),
  });
  const exact = ({ bounds }: Cell): number | null => bounds?.low ?? null;
  const rows = compareRows(
    view.catalogue,
    zones.map(({ place }) => cardOf(view, place).facts),
  );
  const measured = rows.flatMap(({ id, quantity, cells }): NumberColumn[] => {
    const name = figureName(view, quantity);
    if (id === 'area') return [column('area_km2', words.asNumber(name), cells, exact)];
    if (id === 'density') return [column('density_per_100_km2', words.asNumber(name), cells, exact, 1)];
    if (id.startsWith('nearest:'))
      return endColumns(
        view,
        id,
        name,
        cells.map((cell) => (cell.type === 'distance' ? cell.nearest.interval : null)),
      );
    return [
      column(keyOf(id), words.passing(name), cells, (cell) => (cell.type === 'items' ? cell.items.ids.length : null)),
      column(`${keyOf(id)}_total`, words.total(name), cells, (cell) => (cell.type === 'items' ? cell.items.total : null)),
    ];
  });
  return [
    ...measured,
    ...endColumns(
      view,
      'coast',
      coast,
      zones.map((zone) => zone.coast),
    ),
  ];
}
