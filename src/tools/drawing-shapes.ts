/** Drawings as shapes and labels over the map. */
import type { Position } from 'geojson';
import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Drawing } from './drawing.ts';
import type { Guide } from './board-features.ts';
import { spotsAt, spotsBeside } from './label-layout.ts';
import type { LabelWish, Spot } from './label-layout.ts';
import type { Project } from './snapping.ts';

type Geometry = Drawing['geometry'];

const at = (project: Project, [lon = 0, lat = 0]: Position): Spot => project(lon, lat);
const figure = (value: number): string => value.toFixed(1);

function pathOf(lines: readonly (readonly Position[])[], isClosed: boolean, project: Project): string {
  return lines
    .map(
      (line) =>
        `M${line
          .map((position) => at(project, position))
          .map(({ x, y }) => `${figure(x)} ${figure(y)}`)
          .join('L')}${isClosed ? 'Z' : ''}`,
    ) // prettier-ignore
    .join('');
}

/** A shape on a lighter ground that keeps it apart from what lies under it. */
export function shapeTemplate(geometry: Geometry, classes: string, project: Project): SVGTemplateResult {
  if (geometry.type === 'Point') {
    const { x, y } = at(project, geometry.coordinates);
    return svg`<circle class="point ${classes}" cx=${figure(x)} cy=${figure(y)} r="5.5"></circle>`;
  }
  const isArea = geometry.type === 'Polygon';
  const path = pathOf(geometry.type === 'Polygon' ? geometry.coordinates : [geometry.coordinates], isArea, project);
  return svg`<path class="under" d=${path}></path><path class="${isArea ? 'area' : 'line'} ${classes}" d=${path}></path>`;
}

export function guideTemplate({ kind, position }: Guide, project: Project): SVGTemplateResult {
  const { x, y } = at(project, position);
  return svg`<circle class="guide ${kind}" cx=${figure(x)} cy=${figure(y)} r=${kind === 'middle' ? 4 : kind === 'corner' ? 5.5 : 6.5}></circle>`;
}

/** Where a label stands: beside a point, halfway along a line, in the middle of an area's bounds. */
export function labelOf(geometry: Geometry, lines: readonly string[], project: Project): LabelWish {
  if (geometry.type === 'Point') return { lines, spots: spotsBeside(at(project, geometry.coordinates), lines) };
  if (geometry.type === 'LineString') return { lines, spots: spotsAt(halfway(geometry.coordinates.map((position) => at(project, position))), lines) };
  const spots = (geometry.coordinates[0] ?? []).map((position) => at(project, position));
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  return { lines, spots: spotsAt({ x: middle(spots.map(({ x }) => x)), y: middle(spots.map(({ y }) => y)) }, lines) };
}

function halfway(line: readonly Spot[]): Spot {
  const lengths = line.slice(1).map(({ x, y }, index) => Math.hypot(x - (line[index]?.x ?? x), y - (line[index]?.y ?? y)));
  let left = lengths.reduce((sum, each) => sum + each, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [line[index], line[index + 1]];
    if (from && to && left <= length) {
      const share = length === 0 ? 0 : left / length;
      return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    }
    left -= length;
  }
  return line[0] ?? { x: 0, y: 0 };
}

/** Shorter on the screen, a segment has no room for its length. */
const LEAST_SEGMENT_PX = 48;

/** Lengths at the middles of a line's segments. */
export function segmentLabels(line: readonly Position[], texts: readonly string[], project: Project): LabelWish[] {
  const spots = line.map((position) => at(project, position));
  return texts.flatMap((text, index) => {
    const [from, to] = [spots[index], spots[index + 1]];
    if (!from || !to || Math.hypot(to.x - from.x, to.y - from.y) < LEAST_SEGMENT_PX) return [];
    return [{ lines: [text], spots: [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }] }];
  });
}
