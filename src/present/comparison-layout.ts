/** Where the parts of a comparison's slides stand, in inches, and how large their text may be. */
import { textWidth } from '../drawing/label-text.ts';
import { BOLD, CSS_PIXELS_PER_INCH, FOOT_TOP, MAP_BOX, MARGIN, SLIDE, TITLE_SIZES, largest, paragraphHeight } from './slide-layout.ts';
import type { ComparisonBody, NamedZone, TargetCell, TargetsRow } from './comparison.ts';

type Table = Extract<ComparisonBody, { kind: 'table' }>;

/** Full width of a slide between its margins. */
export const WIDE = SLIDE.width - 2 * MARGIN;
export const TITLE_HEIGHT = 0.6;
/** Upper edge of what stands below the title. */
export const BODY_TOP = MARGIN + TITLE_HEIGHT + 0.15;
const NOTE_HEIGHT = 0.35;
/** Points; below the last a table cannot be read in a room. */
const TABLE_SIZES = [18, 17, 16, 15, 14, 13, 12];
/** Room at the sides of a table's cell, and above and below its text, in inches. */
export const CELL_MARGIN = { x: 0.08, y: 0.05 } as const;
/** Faces that stand in for the file's own need more height in a table's rows. */
const STAND_IN = 1.1;
/** A mark is smaller than its amount. */
export const MARK_SCALE = 0.8;

/** Size of the title in one line. */
export const titleSize = (title: string, width: number): number => largest(TITLE_SIZES, (size) => paragraphHeight(title, size, width, BOLD), TITLE_HEIGHT);

/** Widths of a table's columns: the quantities' names first, then the zones alike. */
export function columnWidths(zones: number): number[] {
  const first = zones > 2 ? 3.2 : 4;
  return [first, ...Array.from({ length: zones }, () => (WIDE - first) / zones)];
}

function tableHeight({ zones, rows }: Table, size: number): number {
  const widths = columnWidths(zones.length);
  const cell = (text: string, at: number, weight = 1): number => paragraphHeight(text, size, (widths[at] ?? WIDE) - 2 * CELL_MARGIN.x, weight);
  const head = Math.max(...zones.map(({ letter, name }, at) => cell(`${letter} ${name}`, at + 1, BOLD)));
  const body = rows.map((row) => {
    if ('heading' in row) return paragraphHeight(row.heading, size, WIDE, BOLD);
    return Math.max(cell(row.name, 0), ...row.cells.map(({ text, of, mark }, at) => cell(`${text}${of} ${mark}`, at + 1)));
  });
  return [head, ...body].reduce((sum, height) => sum + height * STAND_IN + 2 * CELL_MARGIN.y, 0);
}

/** Points of the tables' text, as large as all slides have room for: a table that goes on looks as it began. */
export function tableSize(tables: readonly Table[]): number {
  const note = tables.some((table) => table.note !== '') ? NOTE_HEIGHT : 0;
  const heightAt = (size: number): number => Math.max(0, ...tables.map((table) => tableHeight(table, size)));
  return largest(TABLE_SIZES, heightAt, FOOT_TOP - 0.1 - BODY_TOP - note);
}

/** Points of a target's figure, of a milestone, which is a text, and of what it is of. */
export const TARGET_SIZES = { figure: 20, text: 15, name: 14 } as const;
/** A figure of so many ems or more is a text. */
const LONGEST_FIGURE = 9;

export const figureSize = (figure: string): number => (textWidth(figure) < LONGEST_FIGURE ? TARGET_SIZES.figure : TARGET_SIZES.text);
export const targetWidths = (zones: number): number[] => Array.from({ length: zones }, () => WIDE / zones);

/** Rows of targets for each slide, so that none reaches the foot. */
export function targetSlices(zones: readonly NamedZone[], rows: readonly TargetsRow[]): TargetsRow[][] {
  const width = WIDE / zones.length - 2 * CELL_MARGIN.x;
  const { name: size } = TARGET_SIZES;
  const cellHeight = (cell: TargetCell): number => {
    if (cell === null || 'none' in cell) return paragraphHeight('', size, width);
    const { figure, name, sentence } = cell;
    return paragraphHeight(figure, figureSize(figure), width, BOLD) + paragraphHeight(`${name} ${sentence}`, size, width);
  };
  const inTable = (heights: readonly number[]): number => Math.max(...heights) * STAND_IN + 2 * CELL_MARGIN.y;
  const head = inTable(zones.map(({ letter, name }) => paragraphHeight(`${letter} ${name}`, TARGET_SIZES.text, width, BOLD)));
  const room = NOTE_BOX.y - 0.05 - BODY_TOP - head;
  const slices: TargetsRow[][] = [];
  let used = Infinity;
  for (const row of rows) {
    const height = inTable(row.map(cellHeight));
    if (used + height > room) {
      slices.push([]);
      used = 0;
    }
    slices.at(-1)?.push(row);
    used += height;
  }
  return slices;
}

/** Widths of the columns of scores and of weights, and the gap between the two tables. */
export const SCORE_WIDTHS = [2.95, 1.5, 2.4] as const;
export const WEIGHT_WIDTHS = [2.7, 1, 1.3] as const;
export const SCORES_GAP = WIDE - [...SCORE_WIDTHS, ...WEIGHT_WIDTHS].reduce((sum, width) => sum + width, 0);

/** Side of the disc with a zone's letter on the map. */
const DISC = 0.34;
/** Half of it, in the picture's pixels. */
export const DISC_RADIUS = (DISC / 2) * CSS_PIXELS_PER_INCH;

/** The disc around a spot in the picture, in its pixels. */
export function discBox({ x, y }: Readonly<{ x: number; y: number }>): { x: number; y: number; w: number; h: number } {
  const inches = (pixels: number): number => pixels / CSS_PIXELS_PER_INCH;
  return { x: MAP_BOX.x + inches(x) - DISC / 2, y: MAP_BOX.y + inches(y) - DISC / 2, w: DISC, h: DISC };
}

/** The note stands between the table and the foot. */
export const NOTE_BOX = { x: MARGIN, y: FOOT_TOP - NOTE_HEIGHT - 0.05, w: WIDE, h: NOTE_HEIGHT } as const;
