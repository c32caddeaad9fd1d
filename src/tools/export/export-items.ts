/** What the dialog offers, with the numbers that the page shows, and the tables of what is ticked. */
import type { ExportWords } from '../../i18n/export-words.ts';
import type { View } from '../../ui/view.ts';
import { PLAN_KINDS } from './export-table.ts';
import type { ExportTable, PlanKind } from './export-table.ts';
import type { ExportScope } from './open-data-export.ts';
import { drawingsTable, layerTable } from './own-tables.ts';
import type { OwnStores } from './own-stores.ts';
import { agenciesTable, measuresTable, targetsTable } from './plan-articles.ts';
import { placesTable } from './plan-places.ts';

export type ExportItem = Readonly<{
  id: string;
  title: string;
  /** Null for what is the reader's own. */
  planKind: PlanKind | null;
  count: number;
  /** The count in words. */
  said: string;
  isTicked: (scope: ExportScope, left: readonly PlanKind[]) => boolean;
}>;

const layerId = (id: string): string => `layer/${id}`;

/** Every kind of the plan with what passes the filters; the reader's own where there is any. */
export function exportItems(view: View, words: ExportWords, { drawings, layers }: OwnStores): ExportItem[] {
  const { shown, measures, targets, agencies } = view.result;
  const { dialog } = words;
  const counts: Readonly<Record<PlanKind, number>> = { places: shown.size, measures: measures.size, targets: targets.size, agencies: agencies.size };
  const proper = [...measures].filter((id) => id.startsWith('M')).length;
  const plan = PLAN_KINDS.map((kind): ExportItem => ({
    id: kind,
    title: words.kinds[kind],
    planKind: kind,
    count: counts[kind],
    said: kind === 'measures' ? dialog.measures(proper, measures.size - proper) : dialog.count(counts[kind]),
    isTicked: (scope, left) => scope === 'plan' && !left.includes(kind),
  }));
  const drawn = drawings?.get() ?? [];
  const own = (layers?.get().layers ?? []).map(({ id, name, shownCount, count }): ExportItem => ({
    id: layerId(id),
    title: name || words.untitled,
    planKind: null,
    count: shownCount,
    said: shownCount === count ? dialog.count(count) : dialog.ofAll(shownCount, count),
    isTicked: (scope) => typeof scope === 'object' && scope.layer === id,
  }));
  const sketched: ExportItem = {
    id: 'drawings',
    title: words.kinds.drawings,
    planKind: null,
    count: drawn.length,
    said: dialog.count(drawn.length),
    isTicked: (scope) => scope === 'drawings',
  };
  return [...plan, ...(drawn.length > 0 ? [sketched] : []), ...own];
}

const PLAN_TABLES: Readonly<Record<PlanKind, (view: View, words: ExportWords) => ExportTable>> = {
  places: placesTable,
  measures: measuresTable,
  targets: targetsTable,
  agencies: agenciesTable,
};

/** The tables of these items, in the order of the dialog. */
export function tablesOf(view: View, words: ExportWords, { drawings, layers }: OwnStores, ids: ReadonlySet<string>): ExportTable[] {
  return [
    ...PLAN_KINDS.filter((kind) => ids.has(kind)).map((kind) => PLAN_TABLES[kind](view, words)),
    ...(drawings && ids.has('drawings') ? [drawingsTable(words, view.state.language, drawings.get())] : []),
    ...(layers
      ? layers
          .get()
          .layers.filter(({ id }) => ids.has(layerId(id)))
          .map((layer) => layerTable(words, view.state.language, layer, layers.features))
      : []),
  ];
}
