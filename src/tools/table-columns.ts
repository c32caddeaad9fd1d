/** How wide the columns of a table are: by their heads and by what stands in the first rows. */
import { cellText } from '../data/sheet-cells.ts';
import type { Column } from '../files/layer-file.ts';
import type { TableRow } from './table-rows.ts';

const LEAST_PX = 72;
const MOST_PX = 300;
/** A Latin sign in the table's letters; a hanzi is as wide as two. */
const SIGN_PX = 7.2;
const AROUND_PX = 30;
const MOST_SIGNS = 60;

const signs = (text: string): number => Array.from(text.slice(0, MOST_SIGNS)).reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

export function columnWidths(columns: readonly Column[], rows: readonly TableRow[]): number[] {
  return columns.map(({ name }, at) => {
    const longest = rows.reduce((most, { cells }) => Math.max(most, signs(cellText(cells[at] ?? null))), signs(name) + 2);
    return Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, longest * SIGN_PX + AROUND_PX)));
  });
}
