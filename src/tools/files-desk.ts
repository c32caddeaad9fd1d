/** What the panel of files and the table of records share besides the layers: which layer the table shows, which part of a layer stands open. */
import type { OwnLayer } from './own-layer.ts';

export const LAYER_PARTS = ['style', 'filter', 'zones', 'reading', 'faults'] as const;
export type LayerPartName = (typeof LAYER_PARTS)[number];

type Desk = Readonly<{
  /** The layer whose records the table shows; null for the topmost. */
  table: string | null;
  /** The open part of one layer, one at a time. */
  open: Readonly<{ layer: string; part: LayerPartName }> | null;
  /** Files of a dropped folder that are of no known kind and were not opened. */
  skipped: number;
}>;

let desk: Desk = { table: null, open: null, skipped: 0 };
const listeners = new Set<() => void>();

export const filesDesk = {
  get: (): Desk => desk,
  set(patch: Partial<Desk>): void {
    desk = { ...desk, ...patch };
    for (const listener of listeners) listener();
  },
  subscribe(changed: () => void): () => void {
    listeners.add(changed);
    return () => void listeners.delete(changed);
  },
} as const;

/** The layer that the table shows: the chosen one, else the topmost. */
export const tableLayer = (layers: readonly OwnLayer[]): OwnLayer | null => layers.find(({ id }) => id === desk.table) ?? layers.at(-1) ?? null;
