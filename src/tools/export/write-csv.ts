/** CSV: UTF-8 with its mark, one table a file. One table alone is a plain file; several are a zip with a file that explains them. */
import { csvLine } from '../../data/csv-text.ts';
import { dayStamp, namePart, withoutEnding } from '../../data/file-name.ts';
import type { Cell } from '../../data/sheet-cells.ts';
import { BYTE_ORDER_MARK } from '../../data/sheet-text.ts';
import { aboutRows } from './about-rows.ts';
import { positionColumns } from './about-export.ts';
import { positionCells } from './coordinates.ts';
import { cellOf, freeName } from './export-table.ts';
import type { ExportTable } from './export-table.ts';
import { rowsOf } from './writing.ts';
import type { Writing } from './writing.ts';
import { zipOf } from './zip-blocks.ts';

/** Half a pair of UTF-16 is no text that a file can hold. */
const wellFormed = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/\p{Cs}/gu, '\uFFFD') : cell);

/** A file that stands alone says in each row of which version it is. */
function ownVersion({ about }: Writing): readonly (readonly [name: string, text: string])[] {
  const said = (key: string): string => about.lines.find((line) => line.key === key)?.text ?? '';
  return [
    ['data_version', said('data_version')],
    ['exported_on', dayStamp()],
    ['notice', said('notice').split('\n')[0] ?? ''],
  ];
}

async function* linesOf(writing: Writing, table: ExportTable, isAlone: boolean): AsyncIterable<string> {
  const version = isAlone && !table.isPrivate ? ownVersion(writing) : [];
  const heads = [...table.columns, ...positionColumns(table, writing.datum)].map(({ name }) => name);
  yield BYTE_ORDER_MARK + csvLine([...heads, ...version.map(([name]) => name)].map(wellFormed));
  for await (const rows of rowsOf(writing, table)) {
    const cells = rows.map(({ values, geometry }) => [
      ...values.map((value) => wellFormed(cellOf(value))),
      ...(table.isPlaced ? positionCells(writing.datum, geometry) : []),
      ...version.map(([, text]) => text),
    ]);
    yield cells.map(csvLine).join('');
  }
}

/** Names of the files, each once: what the plan's are never changes. */
function fileNames({ tables }: Writing): string[] {
  const names: string[] = [];
  for (const { kind, title } of tables) names.push(freeName(kind === 'layer' ? namePart(withoutEnding(title)) || kind : kind, ['about', ...names]));
  return names;
}

export async function writeCsv(writing: Writing, isZip: boolean): Promise<Blob> {
  const { tables, words, about } = writing;
  const [only] = tables;
  if (!isZip && only) {
    const parts: Blob[] = [];
    for await (const text of linesOf(writing, only, true)) parts.push(new Blob([text]));
    return new Blob(parts, { type: 'text/csv' });
  }
  const names = fileNames(writing);
  const explained = function* (): Iterable<string> {
    yield BYTE_ORDER_MARK + aboutRows(words, about).map(csvLine).join('');
  };
  return zipOf(
    [...tables.map((table, at) => ({ name: `${names[at]}.csv`, blocks: linesOf(writing, table, false) })), { name: 'about.csv', blocks: explained() }],
    'application/zip',
  );
}
