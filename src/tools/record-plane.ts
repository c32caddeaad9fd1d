/** Shapes of records in the plane that both maps draw in. */
import { PART } from '../files/layer-file.ts';
import type { Shapes } from '../files/layer-file.ts';
import type { PlaneParts, PlanePoints } from '../layers/own-picture.ts';
import { toPlane } from '../layers/projection.ts';

/** Where nothing is drawn; points without a position are put here. */
const FAR_OFF = -1e7;

function putPosition(into: Float32Array, at: number, coordinates: Float64Array, position: number): void {
  const lat = coordinates[2 * position + 1] as number;
  // Beyond this the plane has no end; what is no number is not below it either.
  const isNear = Math.abs(lat) < 89;
  const place = isNear ? toPlane(coordinates[2 * position] as number, lat) : null;
  into[2 * at] = place?.[0] ?? FAR_OFF;
  into[2 * at + 1] = place?.[1] ?? FAR_OFF;
}

/** The points among the shapes. */
export function planePoints({ coordinates, parts }: Shapes): PlanePoints {
  if (parts === null) {
    const positions = new Float32Array(coordinates.length);
    for (let at = 0; at < coordinates.length / 2; at += 1) putPosition(positions, at, coordinates, at);
    return { positions, records: null };
  }
  let count = 0;
  parts.kind.forEach((kind, part) => (count += kind === PART.point ? (parts.start[part + 1] ?? 0) - (parts.start[part] ?? 0) : 0));
  const positions = new Float32Array(2 * count);
  const records = new Uint32Array(count);
  let at = 0;
  parts.kind.forEach((kind, part) => {
    if (kind !== PART.point) return;
    for (let position = parts.start[part] ?? 0; position < (parts.start[part + 1] ?? 0); position += 1) {
      putPosition(positions, at, coordinates, position);
      records[at] = parts.record[part] ?? 0;
      at += 1;
    }
  });
  return { positions, records };
}

/** The lines and rings among the shapes. */
export function planeParts({ coordinates, parts }: Shapes): PlaneParts {
  const positions = new Float32Array(parts === null ? 0 : coordinates.length);
  if (parts === null) return { positions, record: new Uint32Array(), kind: new Uint8Array(), start: new Uint32Array(1) };
  for (let at = 0; at < coordinates.length / 2; at += 1) putPosition(positions, at, coordinates, at);
  return { positions, record: parts.record.slice(), kind: parts.kind.slice(), start: parts.start.slice() };
}
