/** Columns by their names, with what they mean. */
import { exportColumnWords } from '../../i18n/export-columns.ts';
import type { ColumnName } from '../../i18n/export-columns.ts';
import type { View } from '../../ui/view.ts';
import type { ExportColumn } from './export-table.ts';

export const columnNamed = (name: ColumnName): ExportColumn => ({ name, ...exportColumnWords[name] });

/** The columns of a table of the plan; the plan's own sentences have one only where someone supplied them. */
export const columnsNamed = (view: View, names: readonly ColumnName[]): ExportColumn[] =>
  names.filter((name) => name !== 'exact_text' || view.planText.size > 0).map(columnNamed);
