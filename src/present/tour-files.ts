/** Tours from and to files: JSON, and XLSX for those who write captions in a spreadsheet. A file is told by what it holds. */
import { waited } from '../data/waits.ts';
import { escapeXlsxText } from '../data/xlsx-text.ts';
import type { Language } from '../state/app-state.ts';
import { saveFile } from '../ui/save-file.ts';
import { STEP_KINDS, readTour, writeTour } from './tour.ts';
import type { Tour, TourFault, TourStep } from './tour.ts';

/** `library`: what reads a spreadsheet could not be fetched. */
type FileFault = Readonly<{ reason: 'too-large' | 'library' | 'unreadable'; where: string }>;
export type OpenedTour = Readonly<{ tour: Tour | null; faults: readonly (TourFault | FileFault)[] }>;

/** The longest tour with the longest notes stays far below it. */
const MOST_BYTES = 5_000_000;
/** Rows of the sheet before its steps: a field and its value each. */
const HEAD = ['format', 'version', 'id', 'title', 'unit', 'language', 'dataVersion'] as const;
const COLUMNS = ['kind', 'title', 'caption', 'notes', 'state', 'width', 'height'] as const;
const WIDTHS = [12, 30, 60, 60, 40, 8, 8];

type Cells = readonly (readonly unknown[])[];

/** The sheet's rows as the JSON of a tour, which is then checked like any other. */
export function tourOfRows(rows: Cells): string {
  const head = Object.fromEntries(HEAD.map((key) => [key, rows.find(([name]) => name === key)?.[1] ?? '']));
  const at = rows.findIndex(([first]) => first === COLUMNS[0]);
  const cell = (row: readonly unknown[], column: (typeof COLUMNS)[number]): unknown => row[COLUMNS.indexOf(column)] ?? null;
  const text = (value: unknown): unknown => (value === null ? '' : typeof value === 'number' ? String(value) : value);
  const steps = (at < 0 ? [] : rows.slice(at + 1))
    .filter((row) => row.some((value) => value !== null && value !== ''))
    .map((row) => ({
      kind: cell(row, 'kind') ?? STEP_KINDS[1],
      title: text(cell(row, 'title')),
      caption: text(cell(row, 'caption')),
      notes: text(cell(row, 'notes')),
      state: text(cell(row, 'state')),
      frame: cell(row, 'width') === null || cell(row, 'height') === null ? null : { width: cell(row, 'width'), height: cell(row, 'height') },
    }));
  const texts = Object.fromEntries(HEAD.map((key) => [key, text(head[key])]));
  return JSON.stringify({ ...texts, version: Number(head['version']), steps });
}

/** The tour as rows of a sheet. */
export function rowsOfTour(tour: Tour): (string | number | null)[][] {
  const { format, version } = JSON.parse(writeTour(tour)) as { format: string; version: number };
  const head = { ...tour, format, version };
  const row = ({ kind, title, caption, notes, state, frame }: TourStep): (string | number | null)[] => [
    kind,
    title,
    caption,
    notes,
    state,
    frame?.width ?? null,
    frame?.height ?? null,
  ];
  return [...HEAD.map((key) => [key, head[key]]), [], [...COLUMNS], ...tour.steps.map(row)];
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '汇报', en: 'Tour' };

/** Reads a tour from a file; steps that cannot be read are left out and named. */
export async function openTourFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<OpenedTour> {
  const refused = (reason: FileFault['reason']): OpenedTour => ({ tour: null, faults: [{ reason, where: '' }] });
  if (file.size > MOST_BYTES) return refused('too-large');
  try {
    const bytes = await file.arrayBuffer();
    const [first, second] = new Uint8Array(bytes.slice(0, 2));
    const isZip = first === 0x50 && second === 0x4b;
    if (!isZip) return readTour(new TextDecoder().decode(bytes).replace(/^\uFEFF/u, ''));
    const library = await waited(import('read-excel-file/universal')).catch(() => null);
    return library ? readTour(tourOfRows(await library.readSheet(bytes, { trim: false }))) : refused('library');
  } catch {
    return refused('unreadable');
  }
}

/** Hands the tour to the reader as a file; rejects where what writes a spreadsheet cannot be fetched, or cannot write it. */
export async function saveTourFile(tour: Tour, format: 'json' | 'xlsx'): Promise<void> {
  const name = `${tour.title || LANGUAGE_NAMES[tour.language]}.${format}`;
  if (format === 'json') return saveFile(new Blob([writeTour(tour)], { type: 'application/json' }), name);
  const { default: writeExcelFile } = await waited(import('write-excel-file/universal'));
  const cells = rowsOfTour(tour).map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value: escapeXlsxText(value), type: String, wrap: true },
    ),
  );
  saveFile(await writeExcelFile(cells, { sheet: LANGUAGE_NAMES[tour.language], columns: WIDTHS.map((width) => ({ width })) }).toBlob(), name);
}
