/** What a file says of itself: version, day, filters, datum, notices, columns, sources. The same in every format. */
import { DISTRICT_MIDDLE } from '../../data/district.ts';
import type { Source } from '../../../geo/schema.ts';
import { fromWgs84, metresBetween } from '../../data/datums.ts';
import type { Datum } from '../../data/datums.ts';
import { dayStamp } from '../../data/file-name.ts';
import type { ExportWords } from '../../i18n/export-words.ts';
import { INITIAL_STATE } from '../../state/app-state.ts';
import { createHash } from '../../state/url.ts';
import { filterLines } from '../../ui/filter-lines.ts';
import type { View } from '../../ui/view.ts';
import { columnNamed } from './column-names.ts';
import { crsOf, isShifted, positionNames } from './coordinates.ts';
import { freeName } from './export-table.ts';
import type { ExportColumn, ExportTable } from './export-table.ts';
import type { ColumnName } from '../../i18n/export-columns.ts';

export type AboutLine = Readonly<{ key: string; label: string; text: string }>;
export type About = Readonly<{
  lines: readonly AboutLine[];
  /** Each column of each table, those of positions too. */
  columns: readonly Readonly<{ table: string; column: ExportColumn }>[];
  sources: readonly Readonly<Pick<Source, 'title' | 'publisher' | 'date' | 'licence'>>[];
}>;

/** How far the coordinates of a datum lie from where things are, in the district, to ten metres. */
export const districtShiftM = (datum: Datum): number =>
  isShifted(datum) ? Math.round(metresBetween(DISTRICT_MIDDLE, fromWgs84(datum, DISTRICT_MIDDLE)) / 10) * 10 : 0;

/** The columns that positions take beside a table's own; where the table has one of that name, ours has a number. */
export function positionColumns(table: ExportTable, datum: Datum): ExportColumn[] {
  if (!table.isPlaced) return [];
  const taken = table.columns.map(({ name }) => name);
  return positionNames(datum).map((name) => ({ ...columnNamed(name as ColumnName), name: freeName(name, taken) }));
}

/** The page as others can open it: what is filtered, never what is the reader's own. */
function linkTo(view: View, words: ExportWords, address: string | null): string {
  if (address === null) return words.about.noLink;
  return `${address}${createHash({ ...view.state, camera: view.camera(), desk: false, tour: null, madeWith: view.dataVersion }, INITIAL_STATE)}`;
}

/** `address` is the page's own without what follows `#`, null where others cannot open it. */
export function aboutExport(
  {
    view,
    words,
    tables,
    sources,
    address,
  }: Readonly<{ view: View; words: ExportWords; tables: readonly ExportTable[]; sources: readonly Source[]; address: string | null }>,
  datum: Datum,
): About {
  const { about } = words;
  const { name, epsg } = crsOf(datum);
  const code = epsg === null ? '' : ` (EPSG:${epsg})`;
  const filters = filterLines(view, words);
  const isOfPlan = tables.some(({ isPrivate }) => !isPrivate);
  const line = (key: string, label: string, text: string): AboutLine => ({ key, label, text });
  const notes = tables.flatMap(({ note }) => (note === '' ? [] : [note]));
  const ownFilters = tables.flatMap(({ filter }) => (filter === '' ? [] : [filter]));
  const notices = [
    view.messages.map.stamp,
    ...(isOfPlan ? [about.summaries, about.positions, about.links] : []),
    ...(tables.some(({ isPrivate }) => isPrivate) ? [about.private] : []),
  ];
  return {
    lines: [
      line('title', words.name, tables.map(({ title }) => title).join(words.comma)),
      ...(isOfPlan ? [line('plan', about.plan, view.messages.planPeriod)] : []),
      line('data_version', about.dataVersion, view.dataVersion),
      line('exported_on', about.exportedOn, dayStamp()),
      line('counts', about.counts, tables.map(({ title, count }) => `${title} ${count}`).join(words.comma)),
      ...(isOfPlan
        ? [line('filters', about.filters, filters.length > 0 ? filters.join('\n') : about.noFilters), line('link', about.link, linkTo(view, words, address))]
        : []),
      ...(ownFilters.length > 0 ? [line('own_filters', about.ownFilters, ownFilters.join('\n'))] : []),
      line('datum', about.datum, isShifted(datum) ? about.moved(name, districtShiftM(datum)) : about.exact(name, code)),
      ...(notes.length > 0 ? [line('read_as', about.readAsLabel, notes.join('\n'))] : []),
      line('notice', about.notice, notices.join('\n')),
      ...(isOfPlan ? [line('licence', about.licence, about.licenceText)] : []),
    ],
    columns: tables.flatMap((table) => [...table.columns, ...positionColumns(table, datum)].map((column) => ({ table: table.title, column }))),
    sources: isOfPlan ? sources.map(({ title, publisher, date, licence }) => ({ title, publisher, date, licence })) : [],
  };
}
