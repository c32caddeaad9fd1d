/** Cells and sheets of workbooks. */
import type { CellObject, Row, Sheet } from 'write-excel-file/universal';
import { escapeXlsxText } from './xlsx-text.ts';
import { startOf } from './xml-text.ts';

export type Book = Sheet<Blob>;

export const cell = (text: string, isBold = false): CellObject => ({
  value: escapeXlsxText(text),
  type: String,
  format: '@',
  alignVertical: 'top',
  wrap: true,
  ...(isBold && { fontWeight: 'bold' as const }),
});

/** A number to work with, shown to so many decimals where they are given; empty where it is not known. */
export const numeric = (value: number | null | undefined, decimals?: number): CellObject | null =>
  value === null || value === undefined
    ? null
    : { value, type: Number, alignVertical: 'top', ...(decimals !== undefined && { format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` }) };

/** Counts and plain decimals are numbers that look as on the screen, all else is text. */
export function figure(text: string): CellObject | null {
  const [, decimals] = /^\d+(?:\.(\d+))?$/u.exec(text) ?? [null, null];
  return decimals === null ? cell(text) : numeric(Number(text), decimals?.length);
}

export const head = (texts: readonly string[]): Row => texts.map((text) => cell(text, true));

export const sheet = (name: string, data: Row[], widths: readonly number[]): Book => ({
  data,
  sheet: name,
  stickyRowsCount: 1,
  columns: widths.map((width) => ({ width })),
});

const LONGEST_NAME = 31;

/** A name as workbooks take it: some signs are not allowed, and 31 characters are the most. */
export const sheetName = (name: string, longest = LONGEST_NAME): string =>
  startOf(name.replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, ' ').replace(/^['\s]+/u, ''), longest).replace(/['\s]+$/u, '');
