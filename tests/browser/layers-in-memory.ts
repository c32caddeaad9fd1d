/** Own layers in plain arrays, for tests of what shows them: no worker, no map; a text file is read as lines with commas. */
import type { Cell } from '../../src/data/sheet-cells.ts';
import { cellText, isBlank } from '../../src/data/sheet-cells.ts';
import type { AttributeTest, ColumnSummary, OwnLayer, OwnLayers, OwnLayersState, TableOrder, ZoneCounts } from '../../src/tools/own-layer.ts';

type Rows = readonly (readonly Cell[])[];
type Kept = { layer: OwnLayer; rows: Rows };

function passes(row: readonly Cell[], test: AttributeTest): boolean {
  const cell = row[test.column] ?? null;
  switch (test.is) {
    case 'among':
      return test.values.includes(cellText(cell));
    case 'between':
      return typeof cell === 'number' && cell >= test.least && cell <= test.most;
    case 'containing':
      return cellText(cell).includes(test.text);
    case 'blank':
      return isBlank(cell);
    case 'filled':
      return !isBlank(cell);
  }
}

function summarise(cells: readonly Cell[]): ColumnSummary {
  const counts = new Map<string, number>();
  for (const cell of cells) if (!isBlank(cell)) counts.set(cellText(cell), (counts.get(cellText(cell)) ?? 0) + 1);
  const numbers = cells.filter((cell) => typeof cell === 'number').toSorted((a, b) => a - b);
  const at = (share: number): number => numbers[Math.round(share * (numbers.length - 1))] ?? 0;
  return {
    blanks: cells.filter(isBlank).length,
    distinct: counts.size,
    frequent: [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 50),
    numbers: numbers.length > 0 ? { least: at(0), most: at(1), quantiles: Array.from({ length: 101 }, (_, step) => at(step / 100)) } : null,
  };
}

const plainGuess = { datum: 'wgs84', reason: 'words', word: 'WGS-84', looked: 0, named: 0, lined: 0, scores: [] } as const;

export function layerOf(name: string, heads: readonly string[], rows: Rows, more: Partial<OwnLayer> = {}): OwnLayer {
  const typeAt = (at: number): 'number' | 'text' =>
    rows.length > 0 && rows.every((row) => row[at] === null || typeof row[at] === 'number') ? 'number' : 'text';
  return {
    id: name,
    name,
    format: 'csv',
    encoding: 'utf-8',
    columns: heads.map((head, at) => ({ name: head, type: typeAt(at) })),
    count: rows.length,
    shownCount: rows.length,
    kinds: { points: rows.length, lines: 0, areas: 0, none: 0 },
    faults: [],
    faultCount: 0,
    table: { columns: { head: 0, name: 0, lon: null, lat: null, note: null }, titles: heads, isSwapped: false },
    datum: { chosen: 'wgs84', isByReader: false, guess: plainGuess },
    bounds: [119.9, 35.8, 120, 35.9],
    outside: 0,
    part: null,
    isShown: true,
    style: { hue: 0, sizePx: 6, opacity: 0.9, colouring: { by: 'nothing' }, label: null },
    tests: [],
    ...more,
  };
}

export type LayersInMemory = OwnLayers & {
  add: (layer: OwnLayer, rows: Rows) => void;
  show: (patch: Partial<OwnLayersState>) => void;
  /** Counts that `joinZones` gives. */
  zones: ZoneCounts;
};

export function layersInMemory(): LayersInMemory {
  let kept: Kept[] = [];
  let gone: Kept[] = [];
  let others: Omit<OwnLayersState, 'layers'> = { readings: [], refused: [], picked: null };
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const patch = (id: string, more: Partial<OwnLayer>): void => {
    kept = kept.map((each) => {
      if (each.layer.id !== id) return each;
      const layer = { ...each.layer, ...more };
      return { ...each, layer: { ...layer, shownCount: each.rows.filter((row) => layer.tests.every((test) => passes(row, test))).length } };
    });
    changed();
  };
  const find = (id: string): Kept => kept.find(({ layer }) => layer.id === id) ?? { layer: layerOf('', [], []), rows: [] };
  const shown = (id: string, order: TableOrder | null): { record: number; cells: readonly Cell[] }[] => {
    const { layer, rows } = find(id);
    const passing = rows.flatMap((cells, record) => (layer.tests.every((test) => passes(cells, test)) ? [{ record, cells }] : []));
    if (!order) return passing;
    const compare = new Intl.Collator('zh', { numeric: true }).compare;
    const text = ({ cells }: (typeof passing)[number]): string => cellText(cells[order.column] ?? null);
    return passing.toSorted((a, b) => compare(text(a), text(b)) * (order.isDescending ? -1 : 1));
  };
  const store: LayersInMemory = {
    zones: { zones: [], elsewhere: 0, unnamed: 0 },
    add(layer, rows) {
      kept = [...kept, { layer, rows }];
      changed();
    },
    show(more) {
      others = { ...others, ...more };
      changed();
    },
    get: () => ({ ...others, layers: kept.map(({ layer }) => layer) }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open(files) {
      for (const file of files)
        void file.text().then((text) => {
          const lines = text.trim().split('\n');
          const [heads = [], ...rows] = lines.map((line) =>
            line.split(',').map((cell) => (cell === '' ? null : Number.isNaN(Number(cell)) ? cell : Number(cell))),
          );
          store.add(layerOf(file.name, heads.map(cellText), rows), rows);
        });
    },
    cancel: (id) => store.show({ readings: others.readings.filter((each) => each.id !== id) }),
    forgetRefused: (id) => store.show({ refused: others.refused.filter((each) => each.id !== id) }),
    remove(id) {
      gone = [...gone, ...kept.filter(({ layer }) => layer.id === id)];
      kept = kept.filter(({ layer }) => layer.id !== id);
      changed();
    },
    restore() {
      kept = [...kept, ...gone.splice(-1)];
      changed();
    },
    change: patch,
    move(id, to) {
      const moved = find(id);
      kept = kept.filter((each) => each !== moved).toSpliced(to, 0, moved);
      changed();
    },
    setDatum: (id, chosen) => patch(id, { datum: { chosen, isByReader: true, guess: plainGuess } }),
    setColumns: (id, columns) => patch(id, { table: { columns, titles: find(id).layer.table?.titles ?? [], isSwapped: false } }),
    setPart: (id, name) => patch(id, { part: { name, all: find(id).layer.part?.all ?? [] } }),
    setEncoding: (id, encoding) => patch(id, { encoding }),
    pick: (picked) => store.show({ picked }),
    summary: (id, column) => Promise.resolve(summarise(find(id).rows.map((row) => row[column] ?? null))),
    classCounts(id) {
      const { colouring } = find(id).layer.style;
      const cells = shown(id, null).map((row) => (colouring.by === 'nothing' ? null : (row.cells[colouring.column] ?? null)));
      if (colouring.by === 'nothing') return Promise.resolve([cells.length]);
      const size = colouring.by === 'values' ? colouring.values.length : colouring.limits.length + 1;
      const counts = Array.from({ length: size + 1 }, () => 0);
      for (const cell of cells) {
        const at =
          colouring.by === 'values'
            ? colouring.values.indexOf(cellText(cell))
            : typeof cell === 'number'
              ? colouring.limits.filter((limit) => cell >= limit).length
              : -1;
        counts[at < 0 ? size : at] = (counts[at < 0 ? size : at] ?? 0) + 1;
      }
      return Promise.resolve(counts);
    },
    rank(id, record, order) {
      const at = shown(id, order).findIndex((each) => each.record === record);
      return Promise.resolve(at < 0 ? null : at);
    },
    extent: (id, record) => Promise.resolve(find(id).layer.kinds.none > record ? null : [119.9, 35.8, 119.9, 35.8]),
    page(id, from, to, order) {
      const rows = shown(id, order);
      return Promise.resolve({ total: rows.length, rows: rows.slice(from, to).map(({ record, cells }) => ({ record, row: record + 2, cells })) });
    },
    joinZones: () => Promise.resolve(store.zones),
    features: async function* () {
      yield [];
    },
  };
  return store;
}
