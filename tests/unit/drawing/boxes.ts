/** Boxes of a scene's labels in screen pixels, and whether they overlap. */
import type { Label } from '../../../src/drawing/scene.ts';
import type { Box } from '../../../src/drawing/place-labels.ts';

export function labelBox(label: Label, scale: number): Box {
  const left = label.x * scale + label.dx;
  const top = label.y * scale + label.dy;
  return { left, top, right: left + label.block.width, bottom: top + label.block.height };
}

/** Overlap by more than a rounding error. */
export const overlap = (a: Box, b: Box): boolean => a.left + 1e-6 < b.right && b.left + 1e-6 < a.right && a.top + 1e-6 < b.bottom && b.top + 1e-6 < a.bottom;

export function overlappingPairs(labels: readonly Label[], scale: number): string[] {
  const boxes = labels.map((label) => ({ name: `${label.layer}/${label.id}`, box: labelBox(label, scale) }));
  return boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.name} × ${b.name}`] : [])));
}
