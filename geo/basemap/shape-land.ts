/** From raw rings to the land that is drawn: cleaned, patched, joined, thinned and softened. Pure. */
import { featureCollection, polygon, union } from '@turf/turf';
import { clipRing } from './clip-ring.ts';
import { selfCrossings, signedAreaKm2 } from './ring-measure.ts';
import { roundCorners } from './round-corners.ts';
import { dropNeedles, thinRing } from './tidy-ring.ts';
import { DETAIL, WINDOW, inBox, type Ring } from './window.ts';

/** Smaller islets are specks: 0.02 km² (140 m across) where people look closely, 1 km² elsewhere. */
const NEAR_ISLET_KM2 = 0.02;
const FAR_ISLET_KM2 = 1;

/**
 * Land inside WINDOW as open outer rings, counter-clockwise (RFC 7946), largest first, five decimals.
 * `rings` and `patches` are open rings in degrees, wound either way. Holes that the patches leave are filled.
 * Throws when a result crosses itself, with the position: then a tolerance or a patch needs a second look.
 */
export function shapeLand(rings: readonly Ring[], patches: readonly Ring[]): Ring[] {
  const cut = rings.map((ring) => dropNeedles(counterClockwise(clipRing(ring, WINDOW))));
  const thinned = join([...cut, ...patches]).map((ring) => thinRing(dropNeedles(counterClockwise(ring))));
  // Joined once more, because thinning can make a narrow estuary cross itself.
  return join(thinned)
    .map((ring) => counterClockwise(roundCorners(ring)).map(toFiveDecimals))
    .map(withoutRepeats)
    .filter((ring) => ring.length > 2 && signedAreaKm2(ring) > smallestKm2(ring))
    .toSorted((a, b) => signedAreaKm2(b) - signedAreaKm2(a))
    .map(assertDrawable);
}

/** Union of all rings; the outer ring of each resulting polygon. */
function join(rings: readonly Ring[]): Ring[] {
  const drawable = rings.filter((ring) => ring.length > 2);
  const joined = union(featureCollection(drawable.map((ring) => polygon([close(ring)]))));
  if (!joined) throw new Error('no land left in the window');
  const { geometry } = joined;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(([outer = []]) => outer.slice(0, -1).map(([x = 0, y = 0]): Ring[number] => [x, y]));
}

/** Repeats the first position at the end, as GeoJSON wants it. */
export function close(ring: Ring): Ring {
  return [...ring, ...ring.slice(0, 1)];
}

function counterClockwise(ring: Ring): Ring {
  return signedAreaKm2(ring) < 0 ? ring.toReversed() : ring;
}

/** About one metre, and what the package itself gives. */
function toFiveDecimals([x, y]: Ring[number]): Ring[number] {
  return [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5];
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter(([x, y], index) => {
    const last = ring[(index + ring.length - 1) % ring.length];
    return !last || last[0] !== x || last[1] !== y;
  });
}

function smallestKm2(ring: Ring): number {
  return ring.some((point) => inBox(point, DETAIL)) ? NEAR_ISLET_KM2 : FAR_ISLET_KM2;
}

function assertDrawable(ring: Ring): Ring {
  const crossings = selfCrossings(ring);
  if (crossings.length > 0) throw new Error(`land crosses itself at ${crossings.map(String).join(' and ')}`);
  return ring;
}
