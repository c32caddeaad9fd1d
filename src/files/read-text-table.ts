/** Tables of text: CSV, TSV and their like, of any size, encoding and delimiter. */
import { encodingOfUnsound } from '../data/text-encoding.ts';
import { createFaultList } from './fault-list.ts';
import type { OpenedRecords, OpenOptions, RefusedFile, SourceFile } from './layer-file.ts';
import { refused } from './refuse.ts';
import { sampleOf } from './text-sample.ts';
import { NotUtf8, passOver } from './text-pass.ts';
import { textTable } from './text-table.ts';
import { transcoded, utf8Source } from './utf8-source.ts';
import type { Utf8Source } from './utf8-source.ts';

/** A file of these endings is meant as a table though it has one column. */
const TABLE_ENDING = /\.(?:csv|tsv|tab|txt)$/iu;

async function readSource(source: Utf8Source, name: string, isSound: boolean, options: OpenOptions): Promise<OpenedRecords | RefusedFile> {
  const sample = await sampleOf(source, options.columns);
  if (sample === null) return refused('empty');
  const { columns, titles, delimiter } = sample;
  const hasPositions = columns.lon !== null && columns.lat !== null;
  // Any text is a table of one column.
  if (!hasPositions && titles.length < 2 && !TABLE_ENDING.test(name)) return refused('not-understood');
  const faults = createFaultList();
  if (!hasPositions) faults.say(null, 'no-columns', '', true);
  const pass = await passOver(source, sample, faults, isSound, options);
  return {
    ok: true,
    kind: 'records',
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding: source.encoding,
    crs: null,
    table: textTable(source, sample, pass),
    shapes: pass.shapes,
    ...faults.faults(),
    part: null,
    columns: { columns, titles, isSwapped: pass.isSwapped },
  };
}

export async function readTextTable(file: SourceFile, options: OpenOptions): Promise<OpenedRecords | RefusedFile> {
  const source = await utf8Source(file, options);
  try {
    return await readSource(source, file.name, options.encoding === undefined, options);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    if (encodingOfUnsound(error.rows) === 'utf-8') return readSource(source, file.name, false, options);
    return readSource(await transcoded(file, 'gb18030', options), file.name, true, options);
  }
}
