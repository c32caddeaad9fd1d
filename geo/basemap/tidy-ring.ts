/** Takes out of a ring what the source's own simplification left behind, and what a far view cannot show. */
import { angleDegrees, distanceToSegmentM, lengthM, signedAreaKm2 } from './ring-measure.ts';
import { DETAIL, inBox, windowEdges, type Ring } from './window.ts';

type Point = Ring[number];

/**
 * A river mouth or a jetty thinned to one vertex stands out as a needle. Bays are dropped below 32°, capes below 14° only:
 * real headlands of 薛家岛 are as sharp as 22°. Bigger needles than 0.3 km² stay, whatever their angle.
 */
const NEEDLE_BAY_DEGREES = 32;
const NEEDLE_CAPE_DEGREES = 14;
const NEEDLE_KM2 = 0.3;
/** Water behind a mouth of less than 150 m is a river or a pond, not shore, up to 1.5 km². */
const MOUTH_M = 150;
const POCKET_KM2 = 1.5;
const POCKET_VERTICES = 8;
/** Thinning, in metres off the line: next to nothing where people look closely, 300 m elsewhere (about one pixel at zoom 8). */
const NEAR_TOLERANCE_M = 12;
const FAR_TOLERANCE_M = 300;

/**
 * Drops needles and closes pockets, again and again until none is left.
 * Takes an open, counter-clockwise ring; one of eight vertices or fewer (a small island) stays as it is.
 */
export function dropNeedles(ring: Ring): Ring {
  let kept = ring;
  while (kept.length > 8) {
    const index = kept.findIndex((_, candidate) => isNeedle(kept, candidate) || pocketLength(kept, candidate) > 0);
    if (index < 0) break;
    const pocket = pocketLength(kept, index);
    const turned = [...kept.slice(index), ...kept.slice(0, index)]; // so that a pocket never wraps round the end
    kept = pocket > 0 ? turned.toSpliced(1, pocket) : turned.slice(1);
  }
  return kept;
}

function isNeedle(ring: Ring, index: number): boolean {
  const [before, vertex, after] = [at(ring, index - 1), at(ring, index), at(ring, index + 1)];
  if (windowEdges(vertex).size > 0) return false;
  const areaKm2 = signedAreaKm2([before, vertex, after]);
  const limit = areaKm2 < 0 ? NEEDLE_BAY_DEGREES : NEEDLE_CAPE_DEGREES;
  return Math.abs(areaKm2) < NEEDLE_KM2 && angleDegrees(before, vertex, after) < limit;
}

/** How many vertices after `index` only go round a pocket of water whose mouth is narrow; 0 when there is none. */
function pocketLength(ring: Ring, index: number): number {
  for (let length = POCKET_VERTICES; length >= 2; length -= 1) {
    const around = Array.from({ length: length + 2 }, (_, step) => at(ring, index + step));
    const areaKm2 = signedAreaKm2(around); // water lies to the right of the shore: negative
    const isPocket = areaKm2 < 0 && areaKm2 > -POCKET_KM2 && lengthM(at(ring, index), at(ring, index + length + 1)) < MOUTH_M;
    if (isPocket && around.every((point) => windowEdges(point).size === 0)) return length;
  }
  return 0;
}

function at(ring: Ring, index: number): Point {
  return ring[(index + ring.length) % ring.length] ?? [0, 0];
}

/**
 * Douglas–Peucker (1973) on an open ring with a tolerance that depends on where a vertex lies.
 * Vertices on the window's edge stay, so that the cut keeps its straight sides.
 */
export function thinRing(ring: Ring): Ring {
  // A closed line has no ends: the first vertex and the one farthest from it stand in for them.
  const far = ring.reduce((best, point, index) => (lengthM(at(ring, 0), point) > lengthM(at(ring, 0), at(ring, best)) ? index : best), 0);
  const keep = new Set([0, far]);
  const spans: [number, number][] = [
    [0, far],
    [far, ring.length],
  ];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let worst = { index: -1, excess: 1 };
    for (let index = from + 1; index < to; index += 1) {
      const vertex = at(ring, index);
      const tolerance = windowEdges(vertex).size > 0 ? 1e-9 : inBox(vertex, DETAIL) ? NEAR_TOLERANCE_M : FAR_TOLERANCE_M;
      const excess = distanceToSegmentM(vertex, at(ring, from), at(ring, to)) / tolerance;
      if (excess > worst.excess) worst = { index, excess };
    }
    if (worst.index < 0) continue;
    keep.add(worst.index);
    spans.push([from, worst.index], [worst.index, to]);
  }
  return ring.filter((_, index) => keep.has(index));
}
