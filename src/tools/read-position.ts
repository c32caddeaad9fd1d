/** A position as it is typed into one field: longitude and latitude, or the other way round where the text says so. */
import type { Position } from 'geojson';
import { readCoordinate } from '../data/coordinate-text.ts';
import { MAX_BOUNDS } from '../layers/painter.ts';

/** Degrees in WGS-84; `null` where the text is no position, `beyond` where it lies beyond the map. */
export function readPosition(text: string): Position | 'beyond' | null {
  const parts = text
    .split(/[,，;；、]|\s{2,}|\t/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first, second] = (parts.length === 1 ? text.trim().split(/\s+/u) : parts).map((part) => readCoordinate(part));
  if (!first || !second || parts.length > 2) return null;
  // A latitude in front is known by its word, or because no longitude of the map is as small.
  const isTurned = first.axis === 'lat' || second.axis === 'lon' || (first.axis === null && Math.abs(first.degrees) < 90 && Math.abs(second.degrees) > 90);
  const [lon, lat] = isTurned ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  const [west, south, east, north] = MAX_BOUNDS;
  return lon >= west && lon <= east && lat >= south && lat <= north ? [lon, lat] : 'beyond';
}

/** A figure of a field within limits, else null. */
export function readFigure(text: string, least: number, most: number): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && value >= least && value <= most ? value : null;
}
