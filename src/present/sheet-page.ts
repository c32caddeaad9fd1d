/** Paper: its sizes, and where the parts of a sheet stand on it. Lengths in CSS pixels, 96 to the inch, as in print. */

export const MILLIMETRE = 96 / 25.4;
export const POINT = 96 / 72;

export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];
/** ISO 216, shorter side first, in millimetres. */
const SIDES: Readonly<Record<Paper, readonly [number, number]>> = { A4: [210, 297], A3: [297, 420] };

export type Turn = 'lying' | 'upright';
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** Width and height in millimetres. */
export function paperSize(paper: Paper, turn: Turn): Readonly<{ width: number; height: number }> {
  const [short, long] = SIDES[paper];
  return turn === 'lying' ? { width: long, height: short } : { width: short, height: long };
}

/** Pixels of a picture of the paper; a sheet of A3 at 300 dpi has 4961 × 3508. */
export function paperPixels(paper: Paper, turn: Turn, dpi: number): Readonly<{ width: number; height: number }> {
  const { width, height } = paperSize(paper, turn);
  return { width: Math.round((width / 25.4) * dpi), height: Math.round((height / 25.4) * dpi) };
}

/** Sizes of text in pixels, and the room between things. */
export type Measures = Readonly<{ title: number; subtitle: number; text: number; small: number; line: number; gap: number; margin: number }>;

/** Text of a sheet is never smaller than 7 points. */
export const MEASURES: Readonly<Record<Paper, Measures>> = {
  A4: { title: 17 * POINT, subtitle: 8 * POINT, text: 7.5 * POINT, small: 7 * POINT, line: 1.42, gap: 6 * MILLIMETRE, margin: 10 * MILLIMETRE },
  A3: { title: 24 * POINT, subtitle: 10 * POINT, text: 9 * POINT, small: 7.5 * POINT, line: 1.45, gap: 8 * MILLIMETRE, margin: 13 * MILLIMETRE },
};

/** Room outside the map's frame for the degrees at its edge. */
export const DEGREE_BAND = 4.6 * MILLIMETRE;

export type SheetGrid = Readonly<{
  page: Readonly<{ width: number; height: number }>;
  head: Box | null;
  /** The map's frame, without the band of degrees around it. */
  map: Box;
  /** Columns of text: beside the map, or beneath it on an upright sheet. */
  columns: readonly Box[];
  foot: Box;
}>;

/**
 * The parts of a sheet. `textHeight` is the height of the columns beneath the map on an upright sheet; a lying one has a
 * column beside the map, as high as the map.
 */
export function sheetGrid(
  paper: Paper,
  turn: Turn,
  { isAlone, footHeight, textHeight }: Readonly<{ isAlone: boolean; footHeight: number; textHeight: number }>,
): SheetGrid {
  const millimetres = paperSize(paper, turn);
  const page = { width: millimetres.width * MILLIMETRE, height: millimetres.height * MILLIMETRE };
  const { margin, gap, title, subtitle } = MEASURES[paper];
  const inner = { x: margin, width: page.width - 2 * margin };
  const headHeight = isAlone ? 0 : title * 1.25 + subtitle * 1.5;
  const head = isAlone ? null : { ...inner, y: margin, height: headHeight };
  const foot = { ...inner, y: page.height - margin - footHeight, height: footHeight };
  const top = margin + headHeight + (isAlone ? 0 : gap * 0.6);
  const bottom = foot.y - gap * 0.6;
  const inBand = (box: Box): Box => ({
    x: box.x + DEGREE_BAND,
    y: box.y + DEGREE_BAND,
    width: box.width - 2 * DEGREE_BAND,
    height: box.height - 2 * DEGREE_BAND,
  });
  if (turn === 'lying') {
    const width = inner.width * (paper === 'A4' ? 0.245 : 0.235);
    const column = { x: inner.x + inner.width - width, y: top, width, height: bottom - top };
    return { page, head, foot, columns: [column], map: inBand({ x: inner.x, y: top, width: inner.width - width - gap, height: bottom - top }) };
  }
  const count = paper === 'A4' ? 3 : 4;
  const width = (inner.width - (count - 1) * gap) / count;
  const columns = Array.from({ length: count }, (_, index) => ({ x: inner.x + index * (width + gap), y: bottom - textHeight, width, height: textHeight }));
  return { page, head, foot, columns, map: inBand({ ...inner, y: top, height: bottom - textHeight - gap * 0.6 - top }) };
}
