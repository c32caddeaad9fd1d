/** The drawing's plane: Web Mercator pixels of zoom 10 from a fixed corner, so that both painters agree to the pixel. */
import type { Camera } from '../state/app-state.ts';

const PLANE_ZOOM = 10;
export const WORLD_SIZE = 512 * 2 ** PLANE_ZOOM;
/** North-west corner of the plane in degrees: beyond everything that is drawn. */
export const CORNER: readonly [number, number] = [118, 37.5];

const worldX = (lon: number): number => (WORLD_SIZE * (lon + 180)) / 360;
const worldY = (lat: number): number => WORLD_SIZE * (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI));

const CORNER_X = worldX(CORNER[0]);
const CORNER_Y = worldY(CORNER[1]);

/** Plane coordinates in pixels of zoom 10, y to the south (EPSG:3857, spherical). */
export function toPlane(lon: number, lat: number): [number, number] {
  return [worldX(lon) - CORNER_X, worldY(lat) - CORNER_Y];
}

/** The degrees at a plane position. */
export function fromPlane(x: number, y: number): [number, number] {
  const lon = ((x + CORNER_X) / WORLD_SIZE) * 360 - 180;
  const n = Math.PI * (1 - (2 * (y + CORNER_Y)) / WORLD_SIZE);
  return [lon, (Math.atan(Math.sinh(n)) * 180) / Math.PI];
}

/** Pixels of the screen per pixel of the plane. */
export const planeScale = (zoom: number): number => 2 ** (zoom - PLANE_ZOOM);

export type Bounds = readonly [west: number, south: number, east: number, north: number];
export type Padding = Readonly<{ top: number; right: number; bottom: number; left: number }>;
export type Size = Readonly<{ width: number; height: number }>;

/**
 * The camera whose view holds the bounds within the padding, its centre that of the whole canvas (what MapLibre's
 * `cameraForBounds` gives, computed without it).
 */
export function fitCamera(bounds: Bounds, size: Size, padding: Padding, maxZoom = 13): Camera {
  const [left, top] = toPlane(bounds[0], bounds[3]);
  const [right, bottom] = toPlane(bounds[2], bounds[1]);
  const room = { width: Math.max(80, size.width - padding.left - padding.right), height: Math.max(80, size.height - padding.top - padding.bottom) };
  const scale = Math.min(room.width / Math.max(right - left, 1e-6), room.height / Math.max(bottom - top, 1e-6), planeScale(maxZoom));
  const shiftX = (padding.left - padding.right) / 2 / scale;
  const shiftY = (padding.top - padding.bottom) / 2 / scale;
  const [lon, lat] = fromPlane((left + right) / 2 - shiftX, (top + bottom) / 2 - shiftY);
  return { lon, lat, zoom: PLANE_ZOOM + Math.log2(scale) };
}

/**
 * The camera nearest to the wanted one whose whole view lies within the bounds; zoom between the limits, but always close
 * enough for that. What MapLibre does with `maxBounds`, computed without it.
 */
export function constrainCamera({ lon, lat, zoom }: Camera, size: Size, bounds: Bounds, [minZoom, maxZoom]: readonly [number, number]): Camera {
  const [left, top] = toPlane(bounds[0], bounds[3]);
  const [right, bottom] = toPlane(bounds[2], bounds[1]);
  const leastScale = Math.max(planeScale(minZoom), size.width / (right - left), size.height / (bottom - top));
  const scale = Math.max(leastScale, Math.min(planeScale(zoom), planeScale(maxZoom)));
  const [x, y] = toPlane(lon, lat);
  const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));
  const [halfWidth, halfHeight] = [size.width / 2 / scale, size.height / 2 / scale];
  const [nearX, nearY] = [within(x, left + halfWidth, right - halfWidth), within(y, top + halfHeight, bottom - halfHeight)];
  if (nearX === x && nearY === y && scale === planeScale(zoom)) return { lon, lat, zoom };
  const [nearLon, nearLat] = fromPlane(nearX, nearY);
  return { lon: nearLon, lat: nearLat, zoom: PLANE_ZOOM + Math.log2(scale) };
}
