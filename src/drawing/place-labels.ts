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

/**
 * Places one label against what is already there; where it covers least, or not at all, when none is free. A frame cuts no
 * label: what would cross it stands elsewhere or is left out.
 */
export function placeLabel(request: LabelRequest, labels: readonly Box[], symbols: readonly Box[] = [], frame: Box | null = null): PlacedLabel | null {
  const taken = [...labels, ...symbols];
  const possible = request.anchors.map((anchor) => boxFor(request, anchor)).filter(({ box }) => !frame || holds(frame, box));
  const free = possible.find((placed) => !taken.some((box) => overlaps(placed.box, box, request.padding)));
  if (free) return free;
  if (!request.mayOverlap) return null;
  const areaOver = (boxes: readonly Box[], { box }: PlacedLabel): number => boxes.reduce((sum, each) => sum + sharedArea(box, each), 0);
  // A name over a symbol can still be read; a name over a name cannot.
  const covered = (placed: PlacedLabel): number => NAME_WEIGHT * areaOver(labels, placed) + areaOver(symbols, placed);
  return possible.toSorted((a, b) => covered(a) - covered(b))[0] ?? null;
}
