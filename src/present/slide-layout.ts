/** Where things stand on a slide, in inches, and how large a text may be to fit. Text is estimated: its width is the reader's font's. */
import { textWidth } from '../drawing/label-text.ts';
import type { SlideBlock } from './slides.ts';

/** 16:9, as current projectors and screens have it. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;
export const MARGIN = 0.45;
export const CSS_PIXELS_PER_INCH = 96;
/** Upper edge of the foot. */
export const FOOT_TOP = 6.42;
export const COLUMN = 4.79;

/** The map takes the right of the slide; the picture of it has whole pixels. */
export const PICTURE_SIZE = { width: Math.round((SLIDE.width - COLUMN) * CSS_PIXELS_PER_INCH), height: SLIDE.height * CSS_PIXELS_PER_INCH } as const;
export const MAP_BOX = {
  x: SLIDE.width - PICTURE_SIZE.width / CSS_PIXELS_PER_INCH,
  y: 0,
  w: PICTURE_SIZE.width / CSS_PIXELS_PER_INCH,
  h: SLIDE.height,
} as const;
export const CODE_BOX = { x: MARGIN, y: FOOT_TOP, w: 0.78, h: 0.78 } as const;
export const footBox = (hasCode: boolean, isWide: boolean) => {
  const x = hasCode ? CODE_BOX.x + CODE_BOX.w + 0.12 : MARGIN;
  return { x, y: FOOT_TOP, w: isWide ? SLIDE.width - x - MARGIN : COLUMN - x - 0.15, h: 0.78 };
};

export type Placed<T> = Readonly<{ item: T; size: number; x: number; y: number; w: number; h: number }>;

/** Line height of faces with hanzi, in ems: theirs is larger than that of Latin faces. */
const LINE = 1.35;
const GAP = 0.1;
/** Room after a paragraph, and above and below a table's text together, in ems. */
export const PARAGRAPH_GAP = 0.3;
export const CELL_GAP = 0.4;
/** Room beside a table's text, in inches. */
const CELL_PADDING = 0.1;
/** Points; the last is taken when nothing fits, so that no text is ever left out. */
export const TITLE_SIZES = [30, 28, 26, 24, 22, 20, 18, 16, 14];
const TEXT_SIZES = [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8];

/** Bold faces are wider than the estimate. */
export const BOLD = 1.15;

/** Height of a paragraph in inches. Hanzi fill a line to its edge; words leave more of it free, and Latin faces differ in width. */
export function paragraphHeight(text: string, size: number, width: number, weight = 1): number {
  const inches = (textWidth(text) * size * weight) / 72;
  const filled = /\p{Script=Han}/u.test(text) ? 0.95 : weight > 1 ? 0.7 : 0.85;
  return (Math.max(1, Math.ceil(inches / (width * filled))) * size * LINE) / 72;
}

/** Width of a table's column of figures: as wide as they need, up to half of the table. */
export function figureWidth(rows: readonly (readonly [name: string, figure: string])[], size: number, width: number): number {
  const widest = Math.max(0, ...rows.map(([, figure]) => (textWidth(figure) * size * BOLD) / 72));
  return Math.min(width / 2, widest + 2 * CELL_PADDING);
}

function blockHeight(block: SlideBlock, size: number, width: number): number {
  if (block.kind === 'lines') return block.lines.reduce((sum, line) => sum + paragraphHeight(line, size, width) + (PARAGRAPH_GAP * size) / 72, 0);
  const figures = figureWidth(block.rows, size, width);
  const cell = (text: string, room: number): number => paragraphHeight(text, size, room - CELL_PADDING);
  return block.rows.reduce((sum, [name, figure]) => sum + Math.max(cell(name, width - figures), cell(figure, figures)) + (CELL_GAP * size) / 72, 0);
}

/** The largest size at which all of it fits. */
export const largest = (sizes: readonly number[], heightAt: (size: number) => number, room: number): number =>
  sizes.find((size) => heightAt(size) <= room) ?? sizes.at(-1) ?? 8;

export type SlideText = Readonly<{ title: string; unit: string; blocks: readonly SlideBlock[]; sources: readonly string[]; isWide: boolean }>;
export type SlideLayout = Readonly<{ title: Placed<string>; unit: Placed<string> | null; blocks: readonly Placed<SlideBlock>[] }>;

/** Title, unit and blocks from the top down, all blocks in one size of text. */
export function layOutSlide({ title, unit, blocks, sources, isWide }: SlideText): SlideLayout {
  const width = (isWide ? SLIDE.width : COLUMN) - 2 * MARGIN;
  const all: SlideBlock[] = [...blocks, ...(sources.length > 0 ? [{ kind: 'lines', lines: sources } as const] : [])];
  const titleSize = largest(TITLE_SIZES, (size) => paragraphHeight(title, size, width, BOLD), 1.7);
  const titleHeight = paragraphHeight(title, titleSize, width, BOLD);
  const unitHeight = unit === '' ? 0 : paragraphHeight(unit, 16, width) + GAP;
  const top = MARGIN + titleHeight + unitHeight + 2 * GAP;
  const room = FOOT_TOP - 2 * GAP - top;
  const heightAt = (size: number): number => all.reduce((sum, block) => sum + blockHeight(block, size, width) + GAP, 0);
  const size = largest(TEXT_SIZES, heightAt, room);
  let y = top;
  const placed = all.map((item): Placed<SlideBlock> => {
    const h = blockHeight(item, size, width);
    const at = { item, size, x: MARGIN, y, w: width, h };
    y += h + GAP;
    return at;
  });
  return {
    title: { item: title, size: titleSize, x: MARGIN, y: MARGIN, w: width, h: titleHeight },
    unit: unit === '' ? null : { item: unit, size: 16, x: MARGIN, y: MARGIN + titleHeight + GAP, w: width, h: unitHeight },
    blocks: placed,
  };
}
