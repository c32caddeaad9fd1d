/** Steps of a number column: the limits between classes, as many records or as much room in each. */

export const STEP_WAYS = ['equal-counts', 'equal-steps'] as const;
export type StepWay = (typeof STEP_WAYS)[number];
export const CLASSES = { least: 2, most: 7 } as const;

type Numbers = Readonly<{ least: number; most: number; quantiles: readonly number[] }>;

/** The value below which a share of the records lies, between evenly spaced quantiles. */
function quantileAt({ least, most, quantiles }: Numbers, share: number): number {
  if (quantiles.length < 2) return least + (most - least) * share;
  const at = share * (quantiles.length - 1);
  const [below, above] = [quantiles[Math.floor(at)] ?? least, quantiles[Math.ceil(at)] ?? most];
  return below + (above - below) * (at - Math.floor(at));
}

/** Three digits of the range are as exact as a reader needs a limit. */
function rounded(value: number, range: number): number {
  const unit = 10 ** (Math.floor(Math.log10(range)) - 2);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}

/** Limits in rising order, one fewer than classes; fewer where values repeat. A value that equals a limit is in the class above it. */
export function stepLimits(numbers: Numbers, way: StepWay, classes: number): number[] {
  const { least, most } = numbers;
  const range = most - least;
  if (!(range > 0)) return [];
  const limits = Array.from({ length: classes - 1 }, (_, at) => {
    const share = (at + 1) / classes;
    return rounded(way === 'equal-steps' ? least + range * share : quantileAt(numbers, share), range);
  });
  return [...new Set(limits)].filter((limit) => limit > least && limit <= most);
}
