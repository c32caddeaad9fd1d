/** Which features of a vector tile lie at a point of it. Pure. */
import { VectorTile } from '@mapbox/vector-tile';
import type { VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

export type FoundFeature = Readonly<{ layer: string; properties: Readonly<Record<string, string | number | boolean>> }>;
type At = Readonly<{ x: number; y: number }>;

/** Distance of a point from a stretch between two points. */
function toStretch({ x, y }: At, a: At, b: At): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}

/** Whether rings hold a point, those within others being holes (even-odd). */
const isInside = ({ x, y }: At, rings: readonly (readonly At[])[]): boolean =>
  rings.reduce((isIn, ring) => {
    let inside = isIn;
    ring.forEach((b, at) => {
      const a = ring[at - 1] ?? ring.at(-1) ?? b;
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    });
    return inside;
  }, false);

function isHit(feature: VectorTileFeature, point: At, slack: number): boolean {
  const parts = feature.loadGeometry();
  switch (feature.type) {
    case 1:
      return parts.flat().some(({ x, y }) => Math.hypot(point.x - x, point.y - y) <= slack);
    case 2:
      return parts.some((part) => part.some((b, at) => at > 0 && toStretch(point, part[at - 1] ?? b, b) <= slack));
    case 3:
      return isInside(point, parts);
    case 0:
      return false;
  }
}

/**
 * Features at `x`, `y` (shares of the tile's side from its upper left), points and lines within `slack` (a share too), the
 * smallest kinds first and at most `most` of them.
 */
export function featuresAt(bytes: ArrayBuffer, { x, y }: At, slack: number, most: number): FoundFeature[] {
  const found: (FoundFeature & { kind: number })[] = [];
  for (const [name, layer] of Object.entries(new VectorTile(new PbfReader(bytes)).layers)) {
    const point = { x: x * layer.extent, y: y * layer.extent };
    for (let at = 0; at < layer.length; at += 1) {
      const feature = layer.feature(at);
      if (isHit(feature, point, slack * layer.extent)) found.push({ layer: name, properties: feature.properties, kind: feature.type });
    }
  }
  return found
    .toSorted((a, b) => a.kind - b.kind)
    .slice(0, most)
    .map(({ layer, properties }) => ({ layer, properties }));
}
