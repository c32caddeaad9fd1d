/** Where a key leads in a grid, as the ARIA Authoring Practices say. Row -1 is the row of heads. */

export type GridCell = Readonly<{ row: number; column: number }>;

/** Null for keys that lead nowhere. `page` is how many rows are in sight. */
export function cellAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: GridCell,
  size: Readonly<{ rows: number; columns: number; page: number }>,
): GridCell | null {
  const isFar = ctrlKey || metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (nextRow: number, nextColumn: number): GridCell => ({
    row: Math.min(Math.max(-1, nextRow), last.row),
    column: Math.min(Math.max(0, nextColumn), last.column),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'Home':
      return isFar ? to(Math.min(0, last.row), 0) : to(row, 0);
    case 'End':
      return isFar ? to(last.row, last.column) : to(row, last.column);
    case 'PageDown':
      return to(row + size.page, column);
    case 'PageUp':
      return to(Math.max(row === -1 ? -1 : 0, row - size.page), column);
    default:
      return null;
  }
}
