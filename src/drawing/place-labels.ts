/** Greedy label placement in screen pixels: topmost layer first, each label at the first anchor where it is free. */
import type { LabelBlock } from './label-text.ts';

export const ANCHORS = ['center', 'left', 'right', 'top', 'bottom', 'top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type Anchor = (typeof ANCHORS)[number];
export type LabelRequest = Readonly<{
  x: number;
  y: number;
  block: LabelBlock;
  anchors: readonly Anchor[];
  offset: number;
  padding: number;
  mayOverlap: boolean;
}>;
/** How names stand on paper, where nobody can come closer. */
export type OnPaper = Readonly<{
  /** Nothing crosses it. */
  frame: Box;
  /** What the name belongs to: its symbol, or a point without size. */
  own: Box;
  /** Room that may lie between the two besides the offset, on any side, where there is none beside it. */
  further: readonly number[];
}>;
export type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;
export type PlacedLabel = Readonly<{ left: number; top: number; align: 'start' | 'middle' | 'end'; box: Box }>;

/**
 * Where a label's box lies for an anchor: "left" is the label's left edge at the point, so that the text runs to the
 * right of it (MapLibre's meaning).
 */
function boxFor(request: LabelRequest, anchor: Anchor): PlacedLabel {
  const { x, y, block } = request;
  const isCorner = anchor.includes('-');
  // A corner stands at the radial distance along the diagonal.
  const offset = isCorner ? request.offset * Math.SQRT1_2 : request.offset;
  const isLeft = anchor.endsWith('left');
  const isRight = anchor.endsWith('right');
  const horizontal = isLeft ? x + offset : isRight ? x - offset - block.width : x - block.width / 2;
  const vertical = anchor.startsWith('top') ? y + offset : anchor.startsWith('bottom') ? y - offset - block.height : y - block.height / 2;
  const align = isLeft ? 'start' : isRight ? 'end' : 'middle';
  const box = { left: horizontal, top: vertical, right: horizontal + block.width, bottom: vertical + block.height };
  return { left: horizontal, top: vertical, align, box };
}

const overlaps = (a: Box, b: Box, padding: number): boolean =>
  a.left - padding < b.right && a.right + padding > b.left && a.top - padding < b.bottom && a.bottom + padding > b.top;

const NAME_WEIGHT = 20;

/** Square pixels that two boxes share. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

const holds = (frame: Box, box: Box): boolean => box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** Room between two boxes, 0 where they touch. */
function gap(a: Box, b: Box): number {
  return Math.hypot(Math.max(a.left - b.right, b.left - a.right, 0), Math.max(a.top - b.bottom, b.top - a.bottom, 0));
}

/** The middle of a box as a box without size. */
function middle({ left, right, top, bottom }: Box): Box {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x, right: x, top: y, bottom: y };
}

/** A place above or below also a little to the side. */
function sidled(placed: PlacedLabel, anchor: Anchor): PlacedLabel[] {
  if (anchor !== 'top' && anchor !== 'bottom') return [placed];
  const step = (placed.box.right - placed.box.left) / 4;
  const by = (x: number): PlacedLabel => ({
    ...placed,
    left: placed.left + x,
    box: { ...placed.box, left: placed.box.left + x, right: placed.box.right + x },
  });
  return [placed, by(step), by(-step)];
}

/**
 * Where a name may stand on paper: whole, and nearer to its own place than to another's symbol, to which it would seem to
 * belong; first where that holds for its middle, too.
 */
function triesOnPaper(request: LabelRequest, symbols: readonly Box[], { frame, own, further }: OnPaper): PlacedLabel[] {
  const beside = request.anchors.map((anchor) => boxFor(request, anchor));
  const around = further.flatMap((more) =>
    ANCHORS.filter((anchor) => anchor !== 'center').flatMap((anchor) => sidled(boxFor({ ...request, offset: request.offset + more }, anchor), anchor)),
  );
  const whole = [...beside, ...around].filter(({ box }) => holds(frame, box));
  const isNear = (part: Box): boolean => symbols.every((symbol) => gap(part, own) <= gap(part, symbol));
  const near = whole.filter(({ box }) => isNear(box));
  const plain = near.filter(({ box }) => isNear(middle(box)));
  return near.length > 0 || !request.mayOverlap ? [...new Set([...plain, ...near])] : whole;
}

/** Places one label against what is already there; where it covers least, or not at all, when none is free. */
export function placeLabel(request: LabelRequest, labels: readonly Box[], symbols: readonly Box[] = [], paper: OnPaper | null = null): PlacedLabel | null {
  const taken = [...labels, ...symbols];
  const possible = paper ? triesOnPaper(request, symbols, paper) : request.anchors.map((anchor) => boxFor(request, anchor));
  const free = possible.find((placed) => !taken.some((box) => overlaps(placed.box, box, request.padding)));
  if (free) return free;
  if (!request.mayOverlap) return null;
  const areaOver = (boxes: readonly Box[], { box }: PlacedLabel): number => boxes.reduce((sum, each) => sum + sharedArea(box, each), 0);
  // A name over a symbol can still be read; a name over a name cannot.
  const covered = (placed: PlacedLabel): number => NAME_WEIGHT * areaOver(labels, placed) + areaOver(symbols, placed);
  return possible.toSorted((a, b) => covered(a) - covered(b))[0] ?? null;
}
