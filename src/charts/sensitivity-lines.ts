/** Geometry of the sensitivity chart: scores, as bands, against the share of one weight. Pure; pixels from the upper left. */
import { scaleLinear } from 'd3';

type Bounds = Readonly<{ low: number; high: number }>;
/** One zone: its score where the criterion weighs nothing and where it alone weighs, 0 to 1. */
export type SensitivitySeries = Readonly<{ letter: string; name: string; without: Bounds; alone: Bounds }>;

export const MARGIN = { top: 24, right: 34, bottom: 34, left: 34 } as const;
/** Least distance of two lines of text, pixels. */
const LINE_HEIGHT = 15;

/** Moves positions apart until neighbours stand at least `gap` apart, within the bounds as far as there is room; in the order given. */
export function spread(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const order = positions.map((position, index) => ({ position, index })).toSorted((a, b) => a.position - b.position);
  const placed: number[] = Array.from({ length: positions.length }, () => 0);
  let floor = low;
  for (const { position, index } of order) {
    placed[index] = Math.max(position, floor);
    floor = (placed[index] ?? 0) + gap;
  }
  let ceiling = high;
  for (const { index } of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling);
    ceiling = (placed[index] ?? 0) - gap;
  }
  return placed;
}

export type SensitivityPicture = Readonly<{
  /** Outline of the band, its middle line, and where its letter stands to the right of both. */
  bands: readonly Readonly<{ letter: string; band: string; line: string; end: number; letterY: number; isExact: boolean }>[];
  xTicks: readonly Readonly<{ x: number; text: string }>[];
  yTicks: readonly Readonly<{ y: number; text: string }>[];
  /** Break points and where their words stand, moved apart. */
  breaks: readonly Readonly<{ x: number; textX: number; text: string }>[];
  nowX: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}>;

export function sensitivityPicture(
  series: readonly SensitivitySeries[],
  breaks: readonly number[],
  share: number,
  width: number,
  height: number,
): SensitivityPicture {
  const [left, right, top, bottom] = [MARGIN.left, width - MARGIN.right, MARGIN.top, height - MARGIN.bottom];
  const x = scaleLinear([0, 1], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const at = (horizontal: number, vertical: number): string => `${horizontal.toFixed(1)},${y(vertical).toFixed(1)}`;
  const middle = ({ low, high }: Bounds): number => (low + high) / 2;
  const letters = spread(
    series.map(({ alone }) => y(middle(alone))),
    LINE_HEIGHT,
    top,
    bottom,
  );
  const texts = spread(breaks.map(x), 32, left, right);
  return {
    bands: series.map(({ letter, without, alone }, index) => ({
      letter,
      band: `M${at(left, without.low)}L${at(right, alone.low)}L${at(right, alone.high)}L${at(left, without.high)}Z`,
      line: `M${at(left, middle(without))}L${at(right, middle(alone))}`,
      end: y(middle(alone)),
      letterY: letters[index] ?? 0,
      isExact: without.low === without.high && alone.low === alone.high,
    })),
    xTicks: x.ticks(5).map((tick) => ({ x: x(tick), text: tick.toFixed(1) })),
    yTicks: y.ticks(4).map((tick) => ({ y: y(tick), text: tick.toFixed(1) })),
    breaks: breaks.map((each, index) => ({ x: x(each), textX: texts[index] ?? 0, text: each.toFixed(2) })),
    nowX: x(share),
    left,
    right,
    top,
    bottom,
  };
}
