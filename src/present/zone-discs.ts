/** Where discs with the letters of zones stand in a picture of the map: each beside its zone's name, none on another. */
import type { Catalogue } from '../data/catalogue.ts';
import { sharedArea } from '../drawing/place-labels.ts';
import type { Box } from '../drawing/place-labels.ts';
import type { Scene } from '../drawing/scene.ts';
import { planeOrigin } from '../drawing/svg-scene.ts';
import { toPlane } from '../layers/projection.ts';
import type { Size } from '../layers/projection.ts';
import { extentOf } from '../query/extent.ts';
import type { Camera } from '../state/app-state.ts';
import { DISC_RADIUS } from './comparison-layout.ts';

/** In pixels of the picture. */
export type Spot = Readonly<{ x: number; y: number }>;

/** Room between discs, between a disc and a name, and between a disc and the picture's edge. */
const GAP = 3;
const EDGE = 6;
/** Distances of further tries, in diameters: the last are far enough for four discs at one place. */
const RINGS = [0, 0.5, 1, 1.5, 2, 3, 4];
/** A name under a disc cannot be read; a symbol can be missed more easily. */
const NAME_WEIGHT = 20;

const around = ({ x, y }: Spot, radius: number): Box => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
const covered = (box: Box, others: readonly Box[]): number => others.reduce((sum, other) => sum + sharedArea(box, other), 0);

/** Around a name: left of its first letter, above that, right of it, then the other sides, and all of them further away. */
function triesAround({ left, top, right, bottom }: Box, firstLine: Spot): { spot: Spot; far: number }[] {
  const radius = DISC_RADIUS;
  return RINGS.flatMap((ring) => {
    const away = radius + GAP + ring * 2 * radius;
    const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
    const xs = [left - away, middleX, right + away];
    const ys = [top - away, middleY, bottom + away];
    const sides = [
      { x: firstLine.x - away, y: firstLine.y },
      { x: firstLine.x + radius, y: top - away },
      { x: right + away, y: middleY },
      ...ys.flatMap((y) => xs.map((x) => ({ x, y }))).filter(({ x, y }) => x !== middleX || y !== middleY),
    ];
    return sides.map((spot) => ({ spot, far: ring }));
  });
}

/**
 * A spot for each place by its id, null for one without a position. Those that come first have the choice; what a disc covers
 * of names and symbols is as little as its tries allow.
 */
export function discSpots(catalogue: Catalogue, ids: readonly string[], { labels, dots }: Scene, camera: Camera, size: Size): (Spot | null)[] {
  const { x, y, scale } = planeOrigin(camera, size);
  const radius = DISC_RADIUS;
  const boxes = labels.map((label) => {
    const left = x + label.x * scale + label.dx;
    const top = y + label.y * scale + label.dy;
    return { label, left, top, right: left + label.block.width, bottom: top + label.block.height };
  });
  const symbols = dots.map((dot) => around({ x: x + dot.x * scale, y: y + dot.y * scale }, dot.radius));
  const taken: Box[] = [];
  return ids.map((id) => {
    const extent = extentOf(catalogue, [id]);
    if (!extent) return null;
    const [planeX, planeY] = toPlane((extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2);
    const point = { x: x + planeX * scale, y: y + planeY * scale };
    const name = boxes.find(({ label }) => label.id === id);
    const [line] = name?.label.block.lines ?? [];
    const slack = name && line ? (name.label.block.width - line.width) / (name.label.align === 'middle' ? 2 : name.label.align === 'end' ? 1 : Infinity) : 0;
    const first = name && line ? { x: name.left + slack, y: name.top + name.label.block.height / name.label.block.lines.length / 2 } : point;
    const within = ({ x: left, y: top }: Spot): boolean =>
      left >= radius + EDGE && top >= radius + EDGE && left <= size.width - radius - EDGE && top <= size.height - radius - EDGE;
    const tries = triesAround(name ?? around(point, 0), first)
      .filter(({ spot }) => within(spot) && covered(around(spot, radius + GAP), taken) === 0)
      .map(({ spot, far }) => {
        const box = around(spot, radius);
        return { spot, cost: NAME_WEIGHT * covered(box, boxes) + covered(box, symbols) + far * radius * radius };
      });
    const best = tries.toSorted((a, b) => a.cost - b.cost)[0];
    if (!best) return null;
    taken.push(around(best.spot, radius));
    return best.spot;
  });
}
