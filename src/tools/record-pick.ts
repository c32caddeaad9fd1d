/** Which record lies under the pointer: a scan of all, which takes milliseconds for a million and no memory for an index. */
import { PART } from '../files/layer-file.ts';
import { HIDDEN } from '../layers/own-picture.ts';
import { boundsOf } from './record-shapes.ts';
import type { RecordShapes } from './record-shapes.ts';

type Place = Readonly<{ x: number; y: number }>;

/** Square of the distance from the origin to the segment between two places. */
function squareToSegment(a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / length));
  return (a.x + along * dx) ** 2 + (a.y + along * dy) ** 2;
}

/**
 * The shown record nearest to a position (degrees) within a radius in degrees of latitude; points before lines before areas
 * that the position lies in, of which the smallest. Null where there is none.
 */
export function pickRecord({ count, shapes, first, span }: RecordShapes, classes: Uint8Array, at: readonly [number, number], radius: number): number | null {
  const [lon, lat] = at;
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const { coordinates, parts } = shapes;
  const place = (position: number): Place => ({
    x: ((coordinates[2 * position] ?? NaN) - lon) * squeeze,
    y: (coordinates[2 * position + 1] ?? NaN) - lat,
  });
  const reach = radius / squeeze;
  let best: { record: number; rank: number; size: number } | null = null;
  const offer = (record: number, rank: number, size: number): void => {
    // What is drawn last lies on top.
    if (!best || rank < best.rank || (rank === best.rank && size <= best.size)) best = { record, rank, size };
  };
  /** Whether a ring is crossed an odd number of times by the ray to the east. */
  const isWithin = (from: number, to: number): boolean => {
    let isIn = false;
    for (let position = from; position + 1 < to; position += 1) {
      const [a, b] = [place(position), place(position + 1)];
      if (a.y > 0 !== b.y > 0 && a.x + ((b.x - a.x) * -a.y) / (b.y - a.y) > 0) isIn = !isIn;
    }
    return isIn;
  };
  for (let record = 0; record < count; record += 1) {
    if (classes[record] === HIDDEN) continue;
    if (!parts || !first) {
      const dx = (coordinates[2 * record] ?? NaN) - lon;
      const dy = (coordinates[2 * record + 1] ?? NaN) - lat;
      if (Math.abs(dx) > reach || Math.abs(dy) > radius) continue;
      const square = (dx * squeeze) ** 2 + dy * dy;
      if (square <= radius * radius) offer(record, 0, square);
      continue;
    }
    const [from, to] = span(record);
    const box = boundsOf(coordinates, from, to);
    if (!box || box[0] > lon + reach || box[2] < lon - reach || box[1] > lat + radius || box[3] < lat - radius) continue;
    let isInArea = false;
    for (let part = first[record] ?? 0; part < (first[record + 1] ?? 0); part += 1) {
      const [begin, end] = [parts.start[part] ?? 0, parts.start[part + 1] ?? 0];
      const kind = parts.kind[part];
      if (kind === PART.ring || kind === PART.hole) {
        if (isWithin(begin, end)) isInArea = !isInArea;
        continue;
      }
      for (let position = begin; position < end; position += 1) {
        const next = kind === PART.line ? Math.min(position + 1, end - 1) : position;
        const square = squareToSegment(place(position), place(next));
        if (square <= radius * radius) offer(record, kind === PART.point ? 0 : 1, square);
      }
    }
    if (isInArea) offer(record, 2, (box[2] - box[0]) * (box[3] - box[1]));
  }
  return (best as { record: number } | null)?.record ?? null;
}
