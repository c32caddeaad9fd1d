/** Where labels stand on the map: each at the first of its spots that is free, none over another; without a free spot it waits. */

export type Spot = Readonly<{ x: number; y: number }>;
/** `spots` are the label's middle, best first. */
export type LabelWish = Readonly<{ lines: readonly string[]; spots: readonly Spot[] }>;

export const LINE_HEIGHT = 16;
const PAD = 2;
/** Widths of signs at 12 pixels: a hanzi, and anything narrower. */
const WIDE = 12.2;
const NARROW = 6.9;

export const textWidth = (text: string): number => Array.from(text).reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e80 ? WIDE : NARROW), 0);

export function placeLabels(wishes: readonly LabelWish[]): (Spot | null)[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return wishes.map(({ lines, spots }) => {
    const [halfWidth, halfHeight] = [Math.max(0, ...lines.map(textWidth)) / 2 + PAD, (lines.length * LINE_HEIGHT) / 2];
    const box = ({ x, y }: Spot) => ({ left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight });
    const found = spots.find((spot) => {
      const { left, right, top, bottom } = box(spot);
      return taken.every((other) => right <= other.left || left >= other.right || bottom <= other.top || top >= other.bottom);
    });
    if (found) taken.push(box(found));
    return found ?? null;
  });
}

/** Beside a point, whose label must not cover it. */
export const spotsBeside = ({ x, y }: Spot, lines: readonly string[]): Spot[] => {
  const [aside, above] = [Math.max(0, ...lines.map(textWidth)) / 2 + 12, (lines.length * LINE_HEIGHT) / 2 + 10];
  return [
    { x: x + aside, y },
    { x: x - aside, y },
    { x, y: y - above },
    { x, y: y + above },
  ];
};

/** At a spot, or above or below it. */
export const spotsAt = ({ x, y }: Spot, lines: readonly string[]): Spot[] => {
  const step = lines.length * LINE_HEIGHT + 4;
  return [
    { x, y },
    { x, y: y - step },
    { x, y: y + step },
    { x, y: y - 2 * step },
    { x, y: y + 2 * step },
  ];
};
