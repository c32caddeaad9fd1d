/**
 * What a reader has put into the atlas as one file: tours of their own and the view that it opens with. It stands in the
 * page as a block of JSON, which no browser runs; the block's opening tells the file from any other page.
 */

export type Carried = Readonly<{
  /** The part of the address behind and with `#` that the file opens with; empty for the start page. */
  start: string;
  /** Tours as objects, each still to be read like a tour from a file. */
  tours: readonly unknown[];
}>;
export type PutResult = Readonly<{ page: string; refusal: null } | { page: null; refusal: 'not-ours' | 'other-version' | 'cut-short' }>;

export const NOTHING_CARRIED: Carried = { start: '', tours: [] };
export const CARRIED_ID = 'carried';

const FORMAT = 'plan-atlas-carried';
const VERSION = 1;
const LONGEST_START = 2000;
const OPENING = `<script type="application/json" id="${CARRIED_ID}" data-atlas-file="${VERSION}" data-made-with="`;
const CLOSING = '</script>';
const PAGE_END = '</html>';

/** The block without content, as the build writes it; `madeWith` is the version of the page's data. */
export const emptyBlock = (madeWith: string): string => `${OPENING}${madeWith}">${CLOSING}`;

/** The block's content: nothing in it can end the element. */
function writeCarried({ start, tours }: Carried): string {
  if (start === '' && tours.length === 0) return '';
  return JSON.stringify({ format: FORMAT, version: VERSION, start, tours }).replaceAll('<', String.raw`\u003c`);
}

/** Reads the block's content; what is no such content is damaged, and nothing of it is taken. */
export function readCarried(text: string): { carried: Carried; isDamaged: boolean } {
  const damaged = { carried: NOTHING_CARRIED, isDamaged: true };
  if (text.trim() === '') return { carried: NOTHING_CARRIED, isDamaged: false };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return damaged;
    const { format, version, start, tours } = value as Record<string, unknown>;
    if (format !== FORMAT || version !== VERSION || !Array.isArray(tours)) return damaged;
    if (typeof start !== 'string' || start.length > LONGEST_START || !/^(?:#|$)/u.test(start)) return damaged;
    return { carried: { start, tours: tours as unknown[] }, isDamaged: false };
  } catch {
    return damaged;
  }
}

/** The page of the single file with other content in its block; refused where it is no such page, or not all of it. */
export function putCarried(page: string, madeWith: string, carried: Carried): PutResult {
  const opening = page.indexOf(OPENING);
  if (opening < 0) return { page: null, refusal: 'not-ours' };
  const from = opening + emptyBlock(madeWith).length - CLOSING.length;
  if (!page.startsWith(`${madeWith}">`, opening + OPENING.length)) return { page: null, refusal: 'other-version' };
  const to = page.indexOf(CLOSING, from);
  if (to < 0 || !page.trimEnd().endsWith(PAGE_END)) return { page: null, refusal: 'cut-short' };
  return { page: `${page.slice(0, from)}${writeCarried(carried)}${page.slice(to)}`, refusal: null };
}
