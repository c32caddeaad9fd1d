/** Some of many records for labels: over the whole window instead of the file's first ones in a heap. */
import type { Bounds } from '../layers/projection.ts';

export type Middle = Readonly<{ record: number; lon: number; lat: number }>;

/** At most so many of the records within the bounds: the first of each cell of a raster, then others in their order. */
export function spread(middles: Iterable<Middle>, [west, south, east, north]: Bounds, most: number): Middle[] {
  // Windows are wider than high, and so are labels.
  const columns = Math.ceil(Math.sqrt(most));
  const rows = Math.max(1, Math.floor(most / columns));
  const ofCell = new Map<number, Middle>();
  const others: Middle[] = [];
  for (const middle of middles) {
    const { lon, lat } = middle;
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) continue;
    const column = Math.min(columns - 1, Math.floor(((lon - west) / (east - west)) * columns));
    const row = Math.min(rows - 1, Math.floor(((lat - south) / (north - south)) * rows));
    const cell = row * columns + column;
    if (!ofCell.has(cell)) ofCell.set(cell, middle);
    else if (others.length < most) others.push(middle);
    if (ofCell.size === columns * rows) break;
  }
  return [...ofCell.values(), ...others].slice(0, most);
}
