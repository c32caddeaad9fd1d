/** A table that is held in memory whole, column by column. */
import type { Cell } from '../data/sheet-cells.ts';
import { ColumnBuilder } from './column-store.ts';
import type { Column, Table } from './layer-file.ts';

/** A table in the making: columns by the order in which they first appear, cells told record by record. */
export type TableBuilder = Readonly<{
  /** The number of the column of a name, which is made where it is new. */
  column: (name: string) => number;
  add: (record: number, column: number, cell: Cell) => void;
  done: (count: number, rowNumber: (record: number) => number) => Table;
}>;

export function createTableBuilder(): TableBuilder {
  const numbers = new Map<string, number>();
  const builders: ColumnBuilder[] = [];
  return {
    column(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, builders.length);
      return builders.push(new ColumnBuilder()) - 1;
    },
    add(record, column, cell) {
      if (cell !== null && cell !== '') builders[column]?.add(record, cell);
    },
    done(count, rowNumber) {
      const stored = builders.map((builder) => builder.done(count));
      const columns = [...numbers.keys()].map((name, at): Column => ({ name, type: stored[at]?.type ?? 'text' }));
      return {
        count,
        columns,
        rowNumber,
        read: async (records) => Array.from(records, (record) => stored.map((column) => column.at(record))),
        column: async (at) => stored[at]?.all() ?? [],
      };
    },
  };
}
