/** What is the reader's own, as tables: drawings, and the records of their layers that pass the layer's own filters. All of it is marked. */
import type { ExportWords } from '../../i18n/export-words.ts';
import { exportColumnWords } from '../../i18n/export-columns.ts';
import type { Drawing } from '../drawing.ts';
import type { OwnLayer, OwnLayers } from '../own-layer.ts';
import { columnNamed } from './column-names.ts';
import { crsOf } from './coordinates.ts';
import { freeName, inBlocks } from './export-table.ts';
import type { ExportColumn, ExportRow, ExportTable, Value } from './export-table.ts';

export function drawingsTable(words: ExportWords, drawings: readonly Drawing[]): ExportTable {
  const columns = (['id', 'kind', 'kind_name', 'label', 'radius_m', 'private'] as const).map(columnNamed);
  const rows = drawings.map(({ id, kind, label, radiusM, geometry }, at): ExportRow => ({
    id,
    name: label || `${words.drawingKinds[kind]} ${at + 1}`,
    values: [id, kind, words.drawingKinds[kind], label, radiusM, true],
    geometry,
  }));
  return {
    kind: 'drawings',
    title: words.kinds.drawings,
    record: 'drawing',
    columns,
    count: rows.length,
    isPlaced: true,
    isPrivate: true,
    note: '',
    blocks: () => inBlocks(rows),
  };
}

const isValue = (value: unknown): value is Value => value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value);

/** The file's own columns under their own names, each name once; whether it is private stands behind them. */
export function layerTable(words: ExportWords, layer: OwnLayer, features: OwnLayers['features']): ExportTable {
  const columns: ExportColumn[] = [];
  const taken = (): string[] => columns.map(({ name }) => name);
  for (const [at, { name }] of layer.columns.entries())
    columns.push({ name: freeName(name.trim() || `column_${at + 1}`, taken()), zh: words.about.ownColumn, en: words.about.ownColumn });
  const sources = layer.columns.map(({ name }) => name);
  columns.push({ name: freeName('private', taken()), ...exportColumnWords.private });
  const title = layer.name || words.untitled;
  const naming = layer.style.label === null ? undefined : sources[layer.style.label];
  const { chosen, isByReader, guess } = layer.datum;
  const note = words.about.readAs(title, crsOf(chosen).name, isByReader ? 'reader' : guess.datum === null ? 'nobody' : 'guess');
  async function* blocks(): AsyncIterable<readonly ExportRow[]> {
    for await (const block of features(layer.id))
      yield block.map(({ properties, geometry }): ExportRow => {
        const own: unknown[] = sources.map((name) => properties?.[name]);
        const label: unknown = naming === undefined ? undefined : properties?.[naming];
        return {
          id: null,
          name: typeof label === 'string' || typeof label === 'number' ? String(label) : title,
          values: [...own.map((value) => (isValue(value) ? value : null)), true],
          geometry,
        };
      });
  }
  return { kind: 'layer', title, record: 'feature', columns, count: layer.shownCount, isPlaced: true, isPrivate: true, note, blocks };
}
