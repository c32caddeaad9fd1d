/** Text on paper: lines broken to a width, and the blocks that columns are filled with. */
import { textWidth } from '../drawing/label-text.ts';
import { escapeXml } from '../drawing/svg-marks.ts';
import type { Box } from './sheet-page.ts';
import { xmlText } from '../data/xml-text.ts';

export type TextStyle = Readonly<{ size: number; fill: string; isBold?: boolean; anchor?: 'start' | 'middle' | 'end' }>;

/** Bold faces are wider than the estimate, and Latin faces differ: lines are broken a little early. */
const BOLD = 1.06;
const SAFETY = 1.03;

/** What signs are wider than the estimate takes them for, in ems: a line of them alone must stay on the paper. */
const WIDER: readonly (readonly [RegExp, number])[] = [
  [/m/gu, 0.36],
  [/[MwOQGDNHU]/gu, 0.24],
  [/[W@%&]/gu, 0.4],
  [/[\p{Extended_Pictographic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.5],
];
const excess = (text: string): number => WIDER.reduce((sum, [signs, ems]) => sum + (text.match(signs)?.length ?? 0) * ems, 0);

export const widthOf = (text: string, { size, isBold = false }: Pick<TextStyle, 'size' | 'isBold'>): number =>
  (textWidth(text) + excess(text)) * size * SAFETY * (isBold ? BOLD : 1);

/** Breaks a text at hanzi and between words, closing marks never first on a line. A word longer than a line is cut. */
export function breakText(text: string, style: Pick<TextStyle, 'size' | 'isBold'>, width: number): string[] {
  const pieces =
    xmlText(text).match(/\n|[\p{Script=Han}\u3000-\u303f\uff00-\uffef—“”‘’…]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef—“”‘’…]+|[^\S\n]+/gu) ?? [];
  const lines: string[] = [''];
  const put = (piece: string): void => {
    const line = lines.at(-1) ?? '';
    const isClosing = /^[）”’、，。；：％》」]/u.test(piece);
    if (line === '' || isClosing || widthOf(line + piece, style) <= width) lines[lines.length - 1] = line === '' ? piece.trimStart() : line + piece;
    else lines.push(piece.trimStart());
  };
  /** An opening mark stands with what follows it. */
  let opening = '';
  for (const piece of pieces) {
    const whole = opening + piece;
    opening = '';
    if (/^[（“‘《「]$/u.test(piece)) opening = whole;
    else if (piece === '\n') lines.push('');
    else if (widthOf(whole, style) <= width) put(whole);
    else for (const character of whole) put(character);
  }
  if (opening) put(opening);
  return lines.map((line) => line.trimEnd());
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** One line of text at its baseline. */
export function textAt(text: string, x: number, y: number, { size, fill, isBold = false, anchor = 'start' }: TextStyle): string {
  const clean = escapeXml(text);
  if (clean.trim() === '') return '';
  const more = `${isBold ? ' font-weight="700"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}"${more} fill="${fill}">${clean}</text>`;
}

/** A piece of a column that is not parted. `before` is the room above it unless it comes first, `rule` the colour of a line above it. */
export type Block = Readonly<{ height: number; before: number; draw: (x: number, y: number) => string; keepsNext?: boolean; rule?: string }>;

/** Lines of text from the top down; `lineHeight` is in ems. */
export function paragraph(text: string, style: TextStyle, width: number, { lineHeight, before }: Readonly<{ lineHeight: number; before: number }>): Block {
  const lines = breakText(text, style, width);
  const step = style.size * lineHeight;
  const inset = style.anchor === 'end' ? width : 0;
  return {
    before,
    height: lines.length * step,
    draw: (x, y) => lines.map((line, index) => textAt(line, x + inset, y + index * step + style.size * (lineHeight / 2 + 0.36), style)).join(''),
  };
}

/** Fills columns from the left with blocks, none parted, headings with what follows; null when they do not fit. */
export function fillColumns(blocks: readonly Block[], columns: readonly Box[]): string | null {
  const drawn: string[] = [];
  let at = 0;
  let y = 0;
  let ruled: Readonly<{ column: number; y: number; color: string }> | null = null;
  /** A line at the top of a column goes on over all columns that its blocks fill; below other blocks it is as wide as its own. */
  const rule = (until: number): void => {
    const first = ruled && columns[ruled.column];
    const last = ruled && columns[ruled.y > 0 ? ruled.column : until];
    if (ruled && first && last)
      drawn.push(`<path class="rule" d="M${first.x} ${first.y + ruled.y}H${last.x + last.width}" stroke="${ruled.color}" stroke-width=".6"/>`);
  };
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const together = block.keepsNext && next ? next.before + next.height : 0;
    const room = columns[at]?.height ?? 0;
    const isFirst = y === 0;
    if (!isFirst && y + block.before + block.height + together > room + 0.5) {
      at += 1;
      y = 0;
    }
    const column = columns[at];
    if (!column) return null;
    const top = y === 0 ? 0 : y + block.before;
    if (top + block.height + (y === 0 ? together : 0) > column.height + 0.5) return null;
    if (block.rule !== undefined) {
      rule(Math.max(ruled?.column ?? 0, top > 0 ? at : at - 1));
      ruled = { column: at, y: top, color: block.rule };
    }
    drawn.push(block.draw(column.x, column.y + top));
    y = top + block.height;
  }
  rule(at);
  return drawn.join('');
}
