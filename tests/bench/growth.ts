/** Whether something has grown over a long session, by the slope of a straight line through its samples. */
import { median, slope } from './statistics.ts';

/** What stays in use after a collection of garbage, and when, in minutes since the first sample. */
export type Standing = Readonly<{ minutes: number; heap: number; nodes: number; listeners: number; workers: number }>;
export type Counted = Exclude<keyof Standing, 'minutes'>;

/**
 * How much of what stood at the start may come on top within an hour. Workers are few and whole: one more in an hour
 * would be a leak, whatever the share.
 */
const MOST_GROWTH: Readonly<Record<Counted, number>> = { heap: 0.1, nodes: 0.05, listeners: 0.05, workers: 0 };
/** Share of a run that is not judged: what is kept once (pictures, chunks, removed layers) is kept by then. */
const WARM_UP = 0.2;
const LEAST_JUDGED = 4;
/** Samples that a run must have. */
export const LEAST_SAMPLES = 5;

export type Growth = Readonly<{ of: Counted; first: number; last: number; perHour: number; most: number; isOver: boolean }>;

/** Throws where there are too few samples to tell. */
export function growthOf(samples: readonly Standing[]): Growth[] {
  const judged = samples.slice(Math.floor(samples.length * WARM_UP));
  if (judged.length < LEAST_JUDGED) throw new Error(`${judged.length} samples cannot tell growth: at least ${LEAST_JUDGED} after the first ${WARM_UP * 100} %`);
  const third = Math.max(1, Math.floor(judged.length / 3));
  const spanHours = ((judged.at(-1)?.minutes ?? 0) - (judged[0]?.minutes ?? 0)) / 60;
  return (Object.keys(MOST_GROWTH) as Counted[]).map((of) => {
    const values = judged.map((each) => each[of]);
    const first = median(values.slice(0, third));
    const perHour = slope(judged.map((each) => [each.minutes / 60, each[of]] as const)) / Math.max(first, 1);
    // Of a run shorter than an hour what it has grown in all is judged: an hour's figure would be noise many times over.
    const most = MOST_GROWTH[of];
    const grown = perHour * Math.min(1, spanHours);
    return { of, first, last: median(values.slice(-third)), perHour, most, isOver: !(grown <= most + 1e-9) };
  });
}
