/** The outline of the land as lines, without the straight sides along which the window cut it. */
import type { Position } from 'geojson';
import { windowEdges, type Ring } from './window.ts';

/**
 * Splits one closed ring (first position repeated at the end) into the stretches that are shore.
 * An island comes back whole and closed; the continent as the runs between the window's sides. Land stays on the left of each line.
 */
export function shoreLines(ring: readonly Position[]): Ring[] {
  const points = ring.slice(0, -1).map(([x = 0, y = 0]): Ring[number] => [x, y]);
  const at = (index: number): Ring[number] => points[index % points.length] ?? [0, 0];
  const cut = points.findIndex((point, index) => runsAlongWindow(point, at(index + 1)));
  if (cut < 0) return [[...points, at(0)]];
  const lines: Ring[] = [];
  let line: Ring = [];
  // Starts behind a cut side, so that no stretch of shore is torn where the ring happens to begin.
  for (let step = 1; step <= points.length; step += 1) {
    const [start, end] = [at(cut + step), at(cut + step + 1)];
    line.push(start);
    if (!runsAlongWindow(start, end)) continue;
    if (line.length > 1) lines.push(line);
    line = [];
  }
  return lines;
}

function runsAlongWindow(start: Ring[number], end: Ring[number]): boolean {
  const edges = windowEdges(end);
  return [...windowEdges(start)].some((edge) => edges.has(edge));
}
