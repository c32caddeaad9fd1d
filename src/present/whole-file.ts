/** The atlas as one file, with the reader's tours in it: read from the site, or from the file itself where the page is one. */
import { putCarried } from '../data/carried.ts';
import type { Carried, PutResult } from '../data/carried.ts';
import { ownFile } from '../data/embedded.ts';
import { dayStamp, namePart } from '../data/file-name.ts';
import { writeTour } from './tour.ts';
import type { Tour } from './tour.ts';

const ADDRESS = 'atlas.html';

/** Bytes read so far, and in all where the server tells. */
export type Reading = Readonly<{ read: number; total: number | null }>;
export type FileRefusal = 'network' | 'missing' | NonNullable<PutResult['refusal']>;
export type WholeFile = Readonly<{ blob: Blob; refusal: null } | { blob: null; refusal: FileRefusal }>;

/** Most bytes of the file without tours of one's own. */
export const MOST_BYTES = 4_000_000;

export const carriedOf = (start: string, tours: readonly Tour[]): Carried => ({ start, tours: tours.map((tour): unknown => JSON.parse(writeTour(tour))) });

type Source = Readonly<{ text: string; refusal: null } | { text: null; refusal: FileRefusal }>;

async function readFromSite(tell: (reading: Reading) => void): Promise<Source> {
  // Asked for anew: what a browser keeps may be of the version before.
  const response = await fetch(ADDRESS, { cache: 'no-cache' });
  if (!response.ok || !response.body) return { text: null, refusal: response.status === 404 ? 'missing' : 'network' };
  // What is packed on the way has another length than what is read.
  const length = response.headers.has('content-encoding') ? null : response.headers.get('content-length');
  const total = length === null ? null : Number(length);
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    read += part.value.length;
    tell({ read, total });
  }
  return { text: text + decoder.decode(), refusal: null };
}

/** The file with `carried` in it; `dataVersion` is that of this page. */
export async function makeWholeFile(carried: Carried, dataVersion: string, tell: (reading: Reading) => void): Promise<WholeFile> {
  try {
    const source: Source = ownFile.source ? { text: await ownFile.source.text(), refusal: null } : await readFromSite(tell);
    if (source.text === null) return { blob: null, refusal: source.refusal };
    const put = putCarried(source.text, dataVersion, carried);
    return put.page === null ? { blob: null, refusal: put.refusal } : { blob: new Blob([put.page], { type: 'text/html' }), refusal: null };
  } catch {
    return { blob: null, refusal: 'network' };
  }
}

/** A name that every system takes: the tour's where there is one, the atlas's, the day. */
export function nameOfFile(name: string, title: string, day: Date): string {
  const words = [title, name, dayStamp(day)].map(namePart);
  return `${words.filter(Boolean).join('-')}.html`;
}
