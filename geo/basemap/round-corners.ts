/** Softens the corners of a thinned natural shore. */
import { angleDegrees, lengthM } from './ring-measure.ts';
import { DETAIL, QUAYS, inBox, windowEdges, type Ring } from './window.ts';

type Point = Ring[number];

/** The curve never moves the line by more than this, the source's own median error; and it uses less than half of each side. */
const SHIFT_M = 80;
const SIDE_SHARE = 0.45;
const STRAIGHT_DEGREES = 172;

/**
 * Replaces each corner of an open ring by a quadratic Bézier curve with the vertex as its control point, given as four points.
 * Nothing is claimed that was not known; it only stops a shore of 800 m chords from looking like cut paper. A spline through
 * the vertices was tried: it looked no better and lay farther from the newer shore it was checked against.
 * Quays and everything outside DETAIL stay.
 */
export function roundCorners(ring: Ring): Ring {
  return ring.flatMap((vertex, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? vertex;
    const after = ring[(index + 1) % ring.length] ?? vertex;
    const isKept = !inBox(vertex, DETAIL) || QUAYS.some((quay) => inBox(vertex, quay)) || windowEdges(vertex).size > 0;
    const interior = angleDegrees(before, vertex, after);
    if (isKept || interior > STRAIGHT_DEGREES) return [vertex];
    // The middle of the curve lies reach / 2 · cos(interior / 2) from the vertex: solved for the reach.
    const reachM = (2 * SHIFT_M) / Math.cos((interior * Math.PI) / 360);
    const start = towards(vertex, before, reachM);
    const end = towards(vertex, after, reachM);
    return [0, 1 / 3, 2 / 3, 1].map((t) => bezier(start, vertex, end, t));
  });
}

function towards(vertex: Point, neighbour: Point, reachM: number): Point {
  const share = Math.min(SIDE_SHARE, reachM / (lengthM(vertex, neighbour) || 1));
  return [vertex[0] + share * (neighbour[0] - vertex[0]), vertex[1] + share * (neighbour[1] - vertex[1])];
}

function bezier(start: Point, control: Point, end: Point, t: number): Point {
  const blend = (axis: 0 | 1) => (1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * end[axis];
  return [blend(0), blend(1)];
}
