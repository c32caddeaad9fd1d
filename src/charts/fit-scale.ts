/** Arithmetic of the bars that hold a distance against its limit: all of a column on one scale from 0. */

/** Ends of an interval and the limit as shares of the column's width. */
export type FitBar = Readonly<{ from: number; to: number; limit: number | null }>;

/** The thinnest bar that can be seen, as a share. */
const THINNEST = 0.012;

/** The scale's end in kilometres: the farthest of the intervals or the limit, whichever is more. */
export const scaleEndKm = (farthestKm: readonly number[], limitKm: number | null): number => Math.max(1, limitKm ?? 0, ...farthestKm);

export function fitBar({ fromKm, toKm }: Readonly<{ fromKm: number; toKm: number }>, limitKm: number | null, endKm: number): FitBar {
  const from = Math.min(fromKm / endKm, 1 - THINNEST);
  return { from, to: Math.max(toKm / endKm, from + THINNEST), limit: limitKm === null ? null : limitKm / endKm };
}
