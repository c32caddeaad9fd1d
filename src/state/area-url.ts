/**
 * An area that filters, as part of an address and back: corners in hundred-thousandths of a degree, each by its step from
 * the one before, in base 36, so that a link stays short. Whatever is broken is passed over.
 */
import { MAX_CORNERS } from './app-state.ts';
import type { Area } from './app-state.ts';

const PER_DEGREE = 100_000;
const WRITTEN = /^-?[0-9a-z]{1,6}(?:\.-?[0-9a-z]{1,6}){5,119}$/u;

/** Positions as an address keeps them: about a metre. */
export const roundedCorners = (corners: Area): Area =>
  corners.map(([lon, lat]) => [(Math.round(lon * PER_DEGREE) + 0) / PER_DEGREE, (Math.round(lat * PER_DEGREE) + 0) / PER_DEGREE]);

export function writeArea(area: Area | null): string | null {
  if (!area) return null;
  let before = [0, 0];
  return area
    .flatMap((corner) => {
      const at = corner.map((degrees) => Math.round(degrees * PER_DEGREE));
      const steps = at.map((value, axis) => value - (before[axis] ?? 0));
      before = at;
      return steps.map((step) => step.toString(36));
    })
    .join('.');
}

/** Null unless the text is what `writeArea` makes of an area with an inside, within the world. */
export function readArea(text: string | null): Area | null {
  if (text === null || !WRITTEN.test(text)) return null;
  const steps = text.split('.').map((step) => Number.parseInt(step, 36));
  if (steps.length % 2 === 1 || steps.length > 2 * MAX_CORNERS) return null;
  let at: readonly [number, number] = [0, 0];
  const corners: [number, number][] = [];
  for (let index = 0; index < steps.length; index += 2) {
    at = [at[0] + (steps[index] ?? 0), at[1] + (steps[index + 1] ?? 0)];
    corners.push([at[0], at[1]]);
  }
  const [first, ...rest] = corners;
  if (!first) return null;
  // From the first corner, so that no product loses a digit.
  const inside = rest.slice(1).reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = rest[index] ?? first;
    return sum + (beforeX - first[0]) * (y - first[1]) - (x - first[0]) * (beforeY - first[1]);
  }, 0);
  const area = corners.map(([x, y]) => [x / PER_DEGREE, y / PER_DEGREE] as const);
  const isInWorld = area.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85);
  return isInWorld && inside !== 0 && writeArea(area) === text ? area : null;
}
