/**
 * The table of a shapefile (dBASE III to 7, Visual FoxPro). Read here and not by the library: that one takes the count of
 * records from the head unseen, reads an empty number as none at all and a day by the machine's own clock, and loses columns
 * of one name.
 */
import { dbfEncoding } from './dbf-encoding.ts';
import type { DbfEncoding } from './dbf-encoding.ts';

export type DbfTable = Readonly<{
  names: readonly string[];
  count: number;
  /** How many the head speaks of. */
  said: number;
  encoding: DbfEncoding;
  isDeleted: (record: number) => boolean;
  /** The cells of a record, and the first that is not of its column's kind. */
  cells: (record: number) => Readonly<{ cells: readonly DbfCell[]; wrong: string | null }>;
}>;

/** A day stands as a text `YYYY-MM-DD`. */
type DbfCell = string | number | boolean | null;
type Field = Readonly<{ bytes: Uint8Array; kind: string; at: number; length: number }>;

const HEAD_BYTES = 32;
const FIELD_BYTES = 32;
const NAME_BYTES = 11;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;
const SAMPLED_TEXTS = 5000;
/** Kinds that hold bytes in place of letters, or a place in another file. */
const BINARY = new Set(['B', 'I', 'O', '@', '+', 'T', 'Y', 'G', 'P', '0', 'W', 'Q']);
const DAY = /^(\d{4})(\d{2})(\d{2})$/u;

const upTo = (bytes: Uint8Array, end: number): Uint8Array => {
  const at = bytes.indexOf(end);
  return at < 0 ? bytes : bytes.subarray(0, at);
};
const isPlain = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Where the fields are; long texts of some programs keep the upper half of their length where others keep the decimals. */
function fieldsOf(bytes: Uint8Array, headBytes: number, isLong: boolean): Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (let from = HEAD_BYTES; from + FIELD_BYTES <= headBytes && bytes[from] !== END_OF_FIELDS; from += FIELD_BYTES) {
    const kind = String.fromCodePoint(bytes[from + NAME_BYTES] ?? 0).toUpperCase();
    const length = (bytes[from + 16] ?? 0) + (isLong && kind === 'C' ? 256 * (bytes[from + 17] ?? 0) : 0);
    fields.push({ bytes: upTo(bytes.subarray(from, from + NAME_BYTES), 0), kind, at, length });
    at += length;
  }
  return fields;
}

/** Names without twins: the second of a name has a 2 behind it. */
function apart(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let next = 2; seen.has(own); next += 1) own = `${name}_${next}`;
    seen.add(own);
    return own;
  });
}

function numberIn(view: DataView, { kind, at, length }: Field, from: number): number | null {
  if (kind === 'I' || kind === '+') return length === 4 ? view.getInt32(from + at, true) : null;
  if ((kind === 'B' || kind === 'O') && length === 8) return view.getFloat64(from + at, true);
  return kind === 'Y' && length === 8 ? Number(view.getBigInt64(from + at, true)) / 10_000 : null;
}

/** A cell from its text; undefined where the text is none of its kind. */
function cellIn(kind: string, text: string): DbfCell | undefined {
  if (text === '' || /^\*+$/u.test(text)) return null;
  if (kind === 'N' || kind === 'F') {
    const number = Number(text.replace(',', '.'));
    return Number.isFinite(number) ? number : undefined;
  }
  if (kind === 'L') return /^[yt]$/iu.test(text) ? true : /^[nf]$/iu.test(text) ? false : text === '?' ? null : undefined;
  if (kind !== 'D') return text;
  const [, year, month, day] = DAY.exec(text) ?? [];
  return text === '00000000' ? null : year === undefined ? undefined : `${year}-${month}-${day}`;
}

/** The table of a .dbf with the text of its .cpg, null where its head makes no sense. */
export function readDbf(bytes: Uint8Array, cpg: string | null, asked?: string): DbfTable | null {
  if (bytes.length < HEAD_BYTES + 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [said, headBytes, recordBytes] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  const ways = [false, true].map((isLong) => fieldsOf(bytes, Math.min(headBytes, bytes.length), isLong));
  const fills = (fields: readonly Field[]): boolean => fields.reduce((sum, { length }) => sum + length, 1) === recordBytes;
  const fields = ways.find(fills) ?? ways[0] ?? [];
  if (fields.length === 0 || recordBytes === 0 || headBytes > bytes.length || fields.some(({ at, length }) => at + length > recordBytes)) return null;
  const count = Math.min(said, Math.floor((bytes.length - headBytes) / recordBytes));
  const raw = (record: number, { at, length }: Field): Uint8Array => {
    const from = headBytes + record * recordBytes + at;
    return bytes.subarray(from, from + length);
  };
  const sampled: Uint8Array[] = fields.map((field) => field.bytes).filter((name) => !isPlain(name));
  const texts = fields.filter(({ kind }) => !BINARY.has(kind));
  for (let record = 0; record < count && sampled.length < SAMPLED_TEXTS; record += 1) {
    for (const field of texts) if (!isPlain(raw(record, field))) sampled.push(raw(record, field));
  }
  const encoding = dbfEncoding(asked, cpg, bytes[29] ?? 0, sampled);
  const decoder = new TextDecoder(encoding.label);
  const textOf = (letters: Uint8Array): string => {
    const text = decoder.decode(letters, { stream: true });
    // Whatever is left of a letter that the field's end cut in two is forgotten.
    decoder.decode();
    return text.replace(/\0[\s\S]*$/u, '').trim();
  };
  return {
    names: apart(fields.map((field, at) => textOf(field.bytes) || `${at + 1}`)),
    count,
    said,
    encoding,
    isDeleted: (record) => bytes[headBytes + record * recordBytes] === DELETED,
    cells(record) {
      let wrong: string | null = null;
      const cells = fields.map((field): DbfCell => {
        if (BINARY.has(field.kind)) return numberIn(view, field, headBytes + record * recordBytes);
        const text = textOf(raw(record, field));
        const cell = cellIn(field.kind, text);
        if (cell === undefined) wrong ??= text;
        return cell === undefined ? text : cell;
      });
      return { cells, wrong };
    },
  };
}
