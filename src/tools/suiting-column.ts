/** Which column a layer is first coloured by. */
import type { ColumnSummary, LayerColouring, OwnLayer } from './own-layer.ts';

const KINDS = { least: 2, most: 20 } as const;

/** The columns that a layer was last coloured by, each way; forgotten with its columns. */
const lastBy = new WeakMap<OwnLayer['columns'], Partial<Record<LayerColouring['by'], number>>>();

export function keepColumn({ columns, style: { colouring } }: Pick<OwnLayer, 'columns' | 'style'>): void {
  if (colouring.by !== 'nothing') lastBy.set(columns, { ...lastBy.get(columns), [colouring.by]: colouring.column });
}

export const keptColumn = ({ columns }: Pick<OwnLayer, 'columns'>, by: LayerColouring['by']): number | undefined => lastBy.get(columns)?.[by];

/** A column of few texts that come again holds kinds, one with a text a record holds names. Null while columns are looked at. */
export function suitingColumn(
  { columns, count, table }: Pick<OwnLayer, 'columns' | 'count' | 'table'>,
  summaryOf: (column: number) => ColumnSummary | null,
): number | null {
  const texts = columns.flatMap(({ type }, at) => (type === 'text' ? [at] : []));
  const isNames = (at: number): boolean => at === table?.columns.name;
  const inOrder = [...texts.filter((at) => !isNames(at)), ...texts.filter(isNames)];
  for (const at of inOrder) {
    const summary = summaryOf(at);
    if (!summary) return null;
    const { distinct, blanks } = summary;
    if (distinct >= KINDS.least && distinct <= KINDS.most && distinct < count - blanks) return at;
  }
  const truth = columns.findIndex(({ type }) => type === 'truth');
  return truth < 0 ? (inOrder[0] ?? 0) : truth;
}
