/** How many points behind schedule are still green, and still yellow. */
export type Limits = Readonly<{ green: number; yellow: number }>;

export const DEFAULT_LIMITS: Limits = { green: 10, yellow: 30 };
const MOST_POINTS = 100;

/** Whether both are points from 0 to 100, and yellow reaches at least as far as green. */
export function areLimits({ green, yellow }: Limits): boolean {
  return [green, yellow].every((points) => Number.isFinite(points) && points >= 0 && points <= MOST_POINTS) && green <= yellow;
}
