/**
 * XLSX: a sheet a table and one that explains them. The library makes the workbook around the sheets; their rows are
 * written block by block, because it would hold all of them at once and pack what exceeds 160 kB in a worker that the
 * page's content policy forbids.
 */
import { guardApostrophe } from '../../data/sheet-formula.ts';
import type { Cell } from '../../data/sheet-cells.ts';
import { cell as headCell, sheet, sheetName } from '../../data/xlsx-cells.ts';
import { escapeXlsxText } from '../../data/xlsx-text.ts';
import { startOf } from '../../data/xml-text.ts';
import { aboutRows } from './about-rows.ts';
import { positionColumns } from './about-export.ts';
import { positionCells } from './coordinates.ts';
import { cellOf, freeName } from './export-table.ts';
import type { ExportTable } from './export-table.ts';
import { rowsOf } from './writing.ts';
import type { Writing } from './writing.ts';
import { zipOf } from './zip-blocks.ts';
import type { ZipEntry } from './zip-blocks.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The format's limits; the first row has the heads. */
export const MOST_XLSX_ROWS = 1_048_575;
const LONGEST_TEXT = 32_767;

const WIDTHS: Readonly<Record<string, number>> = { name_zh: 24, name_en: 36, title: 36, indicator: 32, figure: 18, summary: 48, position_basis: 36, label: 28 };
const WIDTH = 14;
const ABOUT_WIDTHS = [22, 40, 48, 60];

/** How a row is written: by its number from 1, in bold or not. */
type RowWriter = (number: number, cells: readonly Cell[], isHead?: boolean) => string;

async function rowWriter(headStyle: string, lost: Writing['lost']): Promise<RowWriter> {
  const { getCellAddress, sanitizeTextContent } = await import('write-excel-file/utility');
  const textOf = (text: string): string => {
    const guarded = guardApostrophe(text);
    if (guarded.length > LONGEST_TEXT) lost.cut += 1;
    return sanitizeTextContent(escapeXlsxText(startOf(guarded, LONGEST_TEXT)));
  };
  return (number, cells, isHead = false) => {
    const written = cells.map((value, column) => {
      if (value === null) return '';
      const at = `<c r="${getCellAddress(number - 1, column)}"${isHead ? ` s="${headStyle}"` : ''}`;
      if (typeof value === 'number' && Number.isFinite(value)) return `${at}><v>${value}</v></c>`;
      if (typeof value === 'boolean') return `${at} t="b"><v>${value ? 1 : 0}</v></c>`;
      const text = typeof value === 'object' ? value.date : String(value);
      return `${at} t="inlineStr"><is><t xml:space="preserve">${textOf(text)}</t></is></c>`;
    });
    return `<row r="${number}">${written.join('')}</row>`;
  };
}

/** A shape that a cell cannot hold is left out: half of it would be another. */
function shapeCells(writing: Writing, cells: readonly Cell[]): Cell[] {
  return cells.map((value) => {
    if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return value;
    writing.lost.cut += 1;
    return null;
  });
}

async function* tableRows(writing: Writing, table: ExportTable, row: RowWriter): AsyncIterable<string> {
  const { datum } = writing;
  yield row(
    1,
    [...table.columns, ...positionColumns(table, datum)].map(({ name }) => name),
    true,
  );
  let number = 1;
  for await (const rows of rowsOf(writing, table)) {
    const lines = rows.map(({ values, geometry }) => {
      number += 1;
      return row(number, [...values.map(cellOf), ...(table.isPlaced ? shapeCells(writing, positionCells(datum, geometry)) : [])]);
    });
    yield lines.join('');
  }
}

/** The sheet that is written last, so that it can say what was cut short. What follows an empty row is a head. */
function* explaining({ words, about, lost }: Writing, row: RowWriter): Iterable<string> {
  const cut = lost.cut > 0 ? [[words.about.cutCells, String(lost.cut)] as const] : [];
  const rows = aboutRows(words, about, cut);
  yield rows
    .map((cells, at) =>
      row(
        at + 1,
        cells.map((text) => text || null),
        at > 0 && rows[at - 1]?.length === 0,
      ),
    )
    .join('');
}

/** The workbook around the sheets, each with one bold cell: what stands before and behind the rows, and the style of heads. */
async function frameOf(writing: Writing): Promise<Record<string, Uint8Array>> {
  const [{ default: writeSheets }, { unzipSync }] = await Promise.all([import('write-excel-file/universal'), import('fflate')]);
  const names: string[] = [];
  // Shorter than names may be, so that a number finds room.
  for (const title of [...writing.tables.map((table) => table.title), writing.words.about.sheet])
    names.push(freeName(sheetName(title, 27) || writing.words.untitled, names));
  const widths = [
    ...writing.tables.map((table) => [...table.columns, ...positionColumns(table, writing.datum)].map(({ name }) => WIDTHS[name] ?? WIDTH)),
    ABOUT_WIDTHS,
  ];
  const sheets = names.map((name, at) => sheet(name, [[headCell('-', true)]], widths[at] ?? []));
  return unzipSync(new Uint8Array(await (await writeSheets(sheets).toBlob()).arrayBuffer()));
}

const ROWS = /<sheetData>.*<\/sheetData>/su;

async function* framed(text: string, rows: AsyncIterable<string> | Iterable<string>): AsyncIterable<string> {
  const [before = '', after = ''] = text.split(ROWS);
  yield `${before}<sheetData>`;
  yield* rows;
  yield `</sheetData>${after}`;
}

export async function writeXlsx(writing: Writing): Promise<Blob> {
  const parts = await frameOf(writing);
  const texts = new Map(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  const sheetPart = (number: number): string => `xl/worksheets/sheet${number}.xml`;
  const headStyle = /<c [^>]*\bs="(\d+)"/u.exec(texts.get(sheetPart(1)) ?? '')?.[1] ?? '0';
  const row = await rowWriter(headStyle, writing.lost);
  const isSheet = /^xl\/worksheets\/sheet\d+\.xml$/u;
  const sheets = writing.tables.map((table, at): ZipEntry => {
    const name = sheetPart(at + 1);
    return { name, blocks: framed(texts.get(name) ?? '', tableRows(writing, table, row)) };
  });
  const last = sheetPart(writing.tables.length + 1);
  const others = [...texts].filter(([name]) => !isSheet.test(name)).map(([name, text]): ZipEntry => ({ name, blocks: [text] }));
  return zipOf([...others, ...sheets, { name: last, blocks: framed(texts.get(last) ?? '', explaining(writing, row)) }], TYPE);
}
