/** Files for tests, opened as the page opens them. */
import type { FileFault, OpenedRecords, OpenOptions, RefusedFile } from '../../../src/files/layer-file.ts';
import { openFile } from '../../../src/files/open-file.ts';
import type { Cell } from '../../../src/data/sheet-cells.ts';

type Content = string | Uint8Array | readonly (string | Uint8Array)[];
type Part = string | Uint8Array<ArrayBuffer>;

const isFile = (content: Content | File): content is File => typeof content === 'object' && 'slice' in content && 'name' in content;

export const fileOf = (content: Content, name = 'file'): File => new File((Array.isArray(content) ? content : [content]) as Part[], name);

/** The records of a content; fails the test where it is refused. */
export async function openedRecords(content: Content | File, options: OpenOptions = {}, name = 'file'): Promise<OpenedRecords> {
  const opened = await openFile(isFile(content) ? content : fileOf(content, name), options);
  if (!opened.ok) throw new Error(`refused: ${opened.reason} ${opened.detail}`);
  if (opened.kind !== 'records') throw new Error(opened.kind);
  return opened;
}

/** The refusal of a content; fails the test where it is read. */
export async function refusalOf(content: Content | File, options: OpenOptions = {}, name = 'file'): Promise<RefusedFile> {
  const opened = await openFile(isFile(content) ? content : fileOf(content, name), options);
  if (opened.ok) throw new Error('not refused');
  return opened;
}

/** All cells of all records. */
export const cellsOf = ({ table }: OpenedRecords): Promise<Cell[][]> => table.read(Array.from({ length: table.count }, (_, record) => record));

/** Rows with their reasons. */
export const faultsOf = ({ faults }: Readonly<{ faults: readonly FileFault[] }>): (readonly [number | null, string])[] =>
  faults.map(({ row, reason }) => [row, reason] as const);

/** The points of records, null where one has none. */
export const pointsOf = ({ shapes, table }: OpenedRecords): (readonly [number, number] | null)[] =>
  Array.from({ length: table.count }, (_, record) => {
    const [x = Number.NaN, y = Number.NaN] = shapes.coordinates.subarray(2 * record, 2 * record + 2);
    return Number.isNaN(x) ? null : [x, y];
  });
