/** Makes the file that was chosen, in turns with the page. */
import type { Source } from '../../../geo/schema.ts';
import type { Datum } from '../../data/datums.ts';
import { dayStamp, namePart, withoutEnding } from '../../data/file-name.ts';
import type { ExportWords } from '../../i18n/export-words.ts';
import type { View } from '../../ui/view.ts';
import { aboutExport } from './about-export.ts';
import type { ExportFormat } from './export-choice.ts';
import type { ExportTable } from './export-table.ts';
import { writeCsv } from './write-csv.ts';
import { writeGeoJson } from './write-geojson.ts';
import { writeKml } from './write-kml.ts';
import { writeXlsx } from './write-xlsx.ts';
import { Stopped } from './writing.ts';
import type { Writing } from './writing.ts';

export type ExportOrder = Readonly<{
  /** In the language of the file's texts. */
  view: View;
  words: ExportWords;
  tables: readonly ExportTable[];
  format: ExportFormat;
  datum: Datum;
  withAbout: boolean;
  sources: readonly Source[];
  /** The page's own without what follows `#`, null where others cannot open it. */
  address: string | null;
}>;

export type Exported = Readonly<{ blob: Blob; name: string; rows: number; lost: Readonly<Writing['lost']> }>;

/** The datum that a format can carry. */
export const datumIn = (format: ExportFormat, datum: Datum): Datum => (format === 'kml' ? 'wgs84' : datum);

/** A frame's time is 16 ms: the writing takes half of it, then the page has its turn. */
const LONGEST_SPELL_MS = 8;
const nextTask = (): Promise<void> => new Promise((go) => setTimeout(go));

const isZip = ({ format, tables, withAbout }: ExportOrder): boolean => format === 'csv' && (tables.length > 1 || withAbout);

/** What it is, the one table that is in it, the day. */
function fileName(order: ExportOrder): string {
  const { words, tables, format } = order;
  const only = tables.length === 1 ? tables[0]?.title : undefined;
  return `${[words.fileName, ...(only === undefined ? [] : [namePart(withoutEnding(only))]), dayStamp()].filter(Boolean).join(' ')}.${isZip(order) ? 'zip' : format}`;
}

/** Rejects with `Stopped` when the signal says so, and where something that it needs cannot be fetched. */
export async function makeExport(order: ExportOrder, signal: AbortSignal, tell: (done: number) => void): Promise<Exported> {
  const { words, tables, format } = order;
  const datum = datumIn(format, order.datum);
  let done = 0;
  let since = performance.now();
  const turn = async (rows: number): Promise<void> => {
    done += rows;
    if (performance.now() - since >= LONGEST_SPELL_MS) {
      tell(done);
      await nextTask();
      since = performance.now();
    }
    if (signal.aborted) throw new Stopped();
  };
  const writing: Writing = { words, tables, about: aboutExport(order, datum), datum, turn, lost: { cut: 0, unplaced: 0 } };
  const write = { geojson: writeGeoJson, kml: writeKml, xlsx: writeXlsx, csv: () => writeCsv(writing, isZip(order)) };
  const blob = await write[format](writing);
  return { blob, name: fileName(order), rows: done, lost: writing.lost };
}
