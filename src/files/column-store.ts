/**
 * One column of a table in little memory: numbers and truths in typed arrays, texts as a list of the different ones or as
 * UTF-8 bytes. It is told its cells record by record; what it holds of them decides its type.
 */
import type { Cell } from '../data/sheet-cells.ts';
import { cellText } from '../data/sheet-cells.ts';
import { growing } from './growing.ts';
import type { Growing } from './growing.ts';
import type { Column } from './layer-file.ts';

export type StoredColumn = Readonly<{ type: Column['type']; at: (record: number) => Cell; all: () => ArrayLike<Cell> }>;

/** From so many different texts on a column is not taken for one whose values repeat. */
const MOST_DIFFERENT = 4096;
/** A column filled less often than in one of so many records is held by its filled records. */
const SPARSE = 8;

const typeOf = (cell: NonNullable<Cell>): Column['type'] =>
  typeof cell === 'number' ? 'number' : typeof cell === 'boolean' ? 'truth' : typeof cell === 'object' ? 'date' : 'text';

/** Texts by number: each different one once while they repeat, else one after another as UTF-8. */
type Texts = Readonly<{ add: (text: string) => void; at: (number: number) => string; trim: () => void }>;

function createTexts(): Texts {
  const different = new Map<string, number>();
  const list: string[] = [];
  const ids = growing(Uint32Array);
  let bytes: Growing<Uint8Array> | null = null;
  const ends = growing(Uint32Array);
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })];
  const append = (text: string): void => {
    bytes ??= growing(Uint8Array);
    bytes.room(text.length * 3);
    bytes.length += encoder.encodeInto(text, bytes.all.subarray(bytes.length)).written;
    ends.push(bytes.length);
  };
  return {
    add(text) {
      if (bytes) return append(text);
      let id = different.get(text);
      if (id === undefined) {
        id = list.push(text) - 1;
        different.set(text, id);
      }
      ids.push(id);
      if (list.length <= MOST_DIFFERENT || list.length * 2 <= ids.length) return;
      for (let each = 0; each < ids.length; each += 1) append(list[ids.all[each] ?? 0] ?? '');
      different.clear();
      list.length = 0;
      ids.all = new Uint32Array();
    },
    trim() {
      different.clear();
      for (const each of [bytes, ends, ids]) each?.trim();
    },
    at: (number) =>
      bytes ? decoder.decode(bytes.all.subarray(number === 0 ? 0 : ends.all[number - 1], ends.all[number])) : (list[ids.all[number] ?? 0] ?? ''),
  };
}

/** Builds a column from its filled cells, told in the order of their records. */
export class ColumnBuilder {
  #type: Column['type'] | null = null;
  #records = growing(Uint32Array, 16);
  #numbers: Growing<Float64Array> | null = null;
  #texts: Texts | null = null;

  add(record: number, cell: NonNullable<Cell>): void {
    const type = typeOf(cell);
    if (this.#type !== null && this.#type !== type && this.#type !== 'text') this.#becomeText();
    this.#type ??= type;
    this.#records.push(record);
    if (this.#type === 'number' || this.#type === 'truth') (this.#numbers ??= growing(Float64Array, 16)).push(Number(cell));
    else (this.#texts ??= createTexts()).add(cellText(cell));
  }

  #becomeText(): void {
    const count = this.#records.length;
    const before = Array.from({ length: count }, (_, at) => cellText(this.#filled(at)));
    this.#type = 'text';
    this.#numbers = null;
    this.#texts = createTexts();
    for (const text of before) this.#texts.add(text);
  }

  #filled(at: number): Cell {
    if (this.#type === 'number') return this.#numbers?.all[at] ?? null;
    if (this.#type === 'truth') return this.#numbers?.all[at] === 1;
    const text = this.#texts?.at(at) ?? '';
    return this.#type === 'date' ? { date: text } : text;
  }

  /** The column of a table with `count` records. */
  done(count: number): StoredColumn {
    const filled = (at: number): Cell => this.#filled(at);
    const [type, records] = [this.#type ?? 'text', this.#records.done()];
    const isFull = records.length === count;
    const place = isFull ? (record: number): number => record : placesIn(records, count);
    const at = (record: number): Cell => {
      const found = place(record);
      return found < 0 ? null : filled(found);
    };
    this.#records = growing(Uint32Array, 0);
    this.#numbers?.trim();
    this.#texts?.trim();
    const numbers = this.#type === 'number' && isFull ? this.#numbers?.all : undefined;
    return { type, at, all: () => numbers ?? Array.from({ length: count }, (_, record) => at(record)) };
  }
}

/** Where a record stands among the filled ones, -1 where it is none. */
function placesIn(records: Uint32Array, count: number): (record: number) => number {
  if (records.length * SPARSE >= count) {
    const places = new Int32Array(count).fill(-1);
    records.forEach((record, at) => (places[record] = at));
    return (record) => places[record] ?? -1;
  }
  return (record) => {
    let [low, high] = [0, records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((records[middle] ?? 0) < record) low = middle + 1;
      else high = middle;
    }
    return records[low] === record ? low : -1;
  };
}
