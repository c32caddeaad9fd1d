/** What is the reader's own, as tables: drawings, and the records of their layers that pass the layer's own filters. All of it is marked. */
import type { ExportWords } from '../../i18n/export-words.ts';
import { drawWords } from '../../i18n/draw-words.ts';
import { filesWords } from '../../i18n/files-words.ts';
import { exportColumnWords } from '../../i18n/export-columns.ts';
import type { Language } from '../../state/app-state.ts';
import { attributeTestText } from '../attribute-test-text.ts';
import type { Drawing } from '../drawing.ts';
import { drawingName } from '../figures.ts';
import { MU_M2, measureOf } from '../measure.ts';
import type { OwnLayer, OwnLayers } from '../own-layer.ts';
import { columnNamed } from './column-names.ts';
import { crsOf } from './coordinates.ts';
import { freeName, inBlocks } from './export-table.ts';
import type { ExportColumn, ExportRow, ExportTable, Value } from './export-table.ts';

const toHundredths = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(2)));

export function drawingsTable(words: ExportWords, language: Language, drawings: readonly Drawing[]): ExportTable {
  const columns = (['id', 'kind', 'kind_name', 'name', 'label', 'radius_m', 'length_m', 'area_m2', 'area_mu', 'private'] as const).map(columnNamed);
  const rows = drawings.map((drawing): ExportRow => {
    const { id, kind, label, radiusM, geometry } = drawing;
    const { lengthM, perimeterM, areaM2 } = measureOf(drawing);
    const name = drawingName(drawing, drawings, drawWords[language]);
    const areaMu = areaM2 === null ? null : areaM2 / MU_M2;
    return {
      id,
      name,
      values: [id, kind, words.drawingKinds[kind], name, label, radiusM, ...[lengthM ?? perimeterM, areaM2, areaMu].map(toHundredths), true],
      geometry,
    };
  });
  return {
    kind: 'drawings',
    title: words.kinds.drawings,
    record: 'drawing',
    columns,
    count: rows.length,
    isPlaced: true,
    isPrivate: true,
    note: '',
    filter: '',
    blocks: () => inBlocks(rows),
  };
}

const isValue = (value: unknown): value is Value => value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value);

/** A value may have several lines; a condition stands in one. */
function filterText(words: ExportWords, language: Language, layer: OwnLayer, title: string): string {
  const tests = layer.tests.map((test) => attributeTestText(filesWords[language], layer, test, true));
  return words.about.ownFilter(title, words.dialog.ofAll(layer.shownCount, layer.count), tests).replace(/\s+/gu, ' ');
}

/** The file's own columns under their own names, each name once; whether it is private stands behind them. */
export function layerTable(words: ExportWords, language: Language, layer: OwnLayer, features: OwnLayers['features']): ExportTable {
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
  const filter = filterText(words, language, layer, title);
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
  return { kind: 'layer', title, record: 'feature', columns, count: layer.shownCount, isPlaced: true, isPrivate: true, note, filter, blocks };
}
