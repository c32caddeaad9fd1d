/** The rows of one table that are in sight, asked for block by block; what was asked of an order or filter that is gone is forgotten. */
import type { OwnLayers, TableOrder, TablePage } from './own-layer.ts';

export type TableRow = TablePage['rows'][number];

const BLOCK = 100;
/** Blocks that are held: a few windows back and forth. */
const MOST_BLOCKS = 24;

export type TableRows = Readonly<{
  /** Undefined while the row is on its way. */
  at: (index: number) => TableRow | undefined;
  /** Asks for the rows from `from` up to `to`, if they are not there or on their way. */
  want: (from: number, to: number) => void;
  hasFailed: () => boolean;
  retry: () => void;
}>;

export function createTableRows(layers: OwnLayers, layer: string, order: TableOrder | null, changed: () => void): TableRows {
  const blocks = new Map<number, readonly TableRow[] | null>();
  const failed = new Set<number>();
  const ask = (block: number): void => {
    blocks.set(block, null);
    layers.page(layer, block * BLOCK, (block + 1) * BLOCK, order).then(
      ({ rows }) => {
        if (!blocks.has(block)) return;
        blocks.set(block, rows);
        changed();
      },
      () => {
        blocks.delete(block);
        failed.add(block);
        changed();
      },
    );
  };
  return {
    at: (index) => blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK],
    want(from, to) {
      const [first, last] = [Math.floor(Math.max(0, from) / BLOCK), Math.floor(Math.max(0, to - 1) / BLOCK)];
      for (let block = first; block <= last; block += 1) {
        const held = blocks.get(block);
        if (held === undefined && !failed.has(block)) ask(block);
        // Used last, forgotten last.
        else if (held) {
          blocks.delete(block);
          blocks.set(block, held);
        }
      }
      for (const block of blocks.keys()) {
        if (blocks.size <= MOST_BLOCKS) break;
        if (block < first || block > last) blocks.delete(block);
      }
    },
    hasFailed: () => failed.size > 0,
    retry() {
      failed.clear();
      changed();
    },
  };
}
