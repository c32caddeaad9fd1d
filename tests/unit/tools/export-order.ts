/** Exports of the served data, with drawings and a layer of one's own beside them, and what was written read back. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { DOMParser } from '@xmldom/xmldom';
import { kml as readKml } from '@tmcw/togeojson';
import papa from 'papaparse';
import { exportWords } from '../../../src/i18n/export-words.ts';
import type { Drawing } from '../../../src/tools/drawing.ts';
import { exportItems, tablesOf } from '../../../src/tools/export/export-items.ts';
import { makeExport } from '../../../src/tools/export/make-export.ts';
import type { ExportOrder, Exported } from '../../../src/tools/export/make-export.ts';
import type { OwnStores } from '../../../src/tools/export/own-stores.ts';
import type { OwnLayer } from '../../../src/tools/own-layer.ts';
import type { View } from '../../../src/ui/view.ts';
import { listed, viewOf } from '../locate/shortlist-view.ts';

const NO_STORES: OwnStores = { drawings: null, layers: null };
export const PLAN = ['places', 'measures', 'targets', 'agencies'];

/** A layer whose features are at hand; what the page knows of it besides has no part in an export. */
export function storesOf(features: readonly Feature<Geometry | null>[], columns: readonly string[], drawings: readonly Drawing[] = []): OwnStores {
  const layer = {
    id: 'layer-1',
    name: '我的点.csv',
    columns: columns.map((name) => ({ name, type: 'text' })),
    count: features.length,
    shownCount: features.length,
    style: { label: null },
    tests: [],
    datum: { chosen: 'bd09', isByReader: true },
  } as unknown as OwnLayer;
  async function* blocks(): AsyncIterable<readonly Feature[]> {
    for (let from = 0; from < features.length; from += 1000) yield features.slice(from, from + 1000) as Feature[];
  }
  return { drawings: { get: () => drawings }, layers: { get: () => ({ layers: [layer] }), features: blocks } };
}

export const orderOf = (
  hash: string,
  ids: readonly string[],
  order: Pick<ExportOrder, 'format'> & Partial<Pick<ExportOrder, 'datum' | 'withAbout'>> & Readonly<{ stores?: OwnStores; view?: Partial<View> }>,
): ExportOrder => {
  const view = { ...viewOf(hash), ...order.view };
  const words = exportWords[view.state.language];
  return {
    view,
    words,
    tables: tablesOf(view, words, order.stores ?? NO_STORES, new Set(ids)),
    format: order.format,
    datum: order.datum ?? 'wgs84',
    withAbout: order.withAbout ?? false,
    sources: listed,
    address: 'https://example.org/atlas/',
  };
};

export const made = (order: ExportOrder): Promise<Exported> => makeExport(order, new AbortController().signal, () => undefined);
export const itemsOf = (hash: string, stores = NO_STORES) => {
  const view = viewOf(hash);
  return exportItems(view, exportWords[view.state.language], stores);
};

export type Sheet = Readonly<{ name: string; heads: readonly string[]; rows: readonly (readonly unknown[])[] }>;

export async function readXlsx({ blob }: Exported): Promise<Sheet[]> {
  const sheets = await readExcelFile(Buffer.from(await blob.arrayBuffer()), { trim: false });
  return sheets.map(({ sheet, data: [heads = [], ...rows] }) => ({ name: sheet, heads: heads.map(String), rows }));
}

export async function textOf({ blob }: Exported): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
}

export function readCsv(text: string): Sheet {
  const [heads = [], ...rows] = papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: true, newline: '\r\n' }).data;
  return { name: '', heads, rows };
}

export async function readZip({ blob }: Exported): Promise<Map<string, string>> {
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
}

export async function readGeoJson(exported: Exported): Promise<FeatureCollection<Geometry | null> & Readonly<Record<string, unknown>>> {
  return JSON.parse(await textOf(exported)) as FeatureCollection & Record<string, unknown>;
}

export async function readPlacemarks(exported: Exported): Promise<Feature<Geometry | null>[]> {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  return readKml(parser.parseFromString(await textOf(exported), 'text/xml')).features;
}

/** The cells of one column, by its name. */
export const columnOf = ({ heads, rows }: Sheet, name: string): unknown[] => rows.map((row) => row[heads.indexOf(name)] ?? null);
