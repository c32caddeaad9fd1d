/** Which tiles a view of the map holds, and where they stand on the screen. */
import { WORLD_SIZE, fromPlane, planeScale, toPlane } from '../layers/projection.ts';
import type { Size } from '../layers/projection.ts';
import type { TileSet } from '../layers/underlay.ts';
import type { Camera } from '../state/app-state.ts';

/** Upper left corner and side in screen pixels. */
export type TileInView = Readonly<{ z: number; x: number; y: number; left: number; top: number; side: number }>;

/** The corner of the plane in pixels of the whole world at the plane's zoom. */
const corner = (): [number, number] => {
  const [x, y] = toPlane(-180, 85.051_128_779_806_59);
  return [-x, -y];
};

/** Tiles of the zoom level that suits the view best, row by row; none below the least zoom that there are tiles of. */
export function tilesInView(
  { minZoom, maxZoom, sizePx, kind, bounds }: Omit<TileSet, 'id' | 'tile' | 'layers'>,
  { lon, lat, zoom }: Camera,
  { width, height }: Size,
): TileInView[] {
  // A world of zoom 0 is 512 pixels wide: tiles of 256 pixels are one level finer.
  const best = kind === 'vector' ? Math.floor(zoom) : Math.round(zoom + Math.log2(512 / sizePx));
  const z = Math.min(best, maxZoom);
  if (z < minZoom) return [];
  const scale = planeScale(zoom);
  const side = (WORLD_SIZE * scale) / 2 ** z;
  const [cornerX, cornerY] = corner();
  const [planeX, planeY] = toPlane(lon, lat);
  const [worldX, worldY] = [(planeX + cornerX) * scale, (planeY + cornerY) * scale];
  const [left, top] = [worldX - width / 2, worldY - height / 2];
  const tiles: TileInView[] = [];
  for (let y = Math.max(0, Math.floor(top / side)); y * side < top + height && y < 2 ** z; y += 1)
    for (let x = Math.max(0, Math.floor(left / side)); x * side < left + width && x < 2 ** z; x += 1) {
      const [west, north] = fromPlane((x * side) / scale - cornerX, (y * side) / scale - cornerY);
      const [east, south] = fromPlane(((x + 1) * side) / scale - cornerX, ((y + 1) * side) / scale - cornerY);
      const isWithin = !bounds || (east >= bounds[0] && north >= bounds[1] && west <= bounds[2] && south <= bounds[3]);
      if (isWithin) tiles.push({ z, x, y, left: x * side - left, top: y * side - top, side });
    }
  return tiles;
}
