/** A click on the map asks the layers of tiles what stands there; the same on both maps, as it asks the tiles themselves. */
import type { View } from '../ui/view.ts';
import { tileAt } from './ground-opening.ts';
import { featuresAt } from './tile-hit.ts';
import type { FoundFeature } from './tile-hit.ts';
import { tileLayers } from './tile-layers.ts';

export type TilePick = Readonly<{ lon: number; lat: number; found: readonly (FoundFeature & Readonly<{ entry: string }>)[] }>;

/** A pointer that moved further than this dragged the map. */
const STILL_PX = 4;
const SLACK_PX = 8;
const TILE_PX = 512;
const MOST = 20;

let picked: TilePick | null = null;
const listeners = new Set<() => void>();
let turn = 0;

function put(next: TilePick | null): void {
  if (picked === next) return;
  picked = next;
  for (const listener of listeners) listener();
}

export const tilePick = {
  get: (): TilePick | null => picked,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  close: (): void => put(null),
};

async function pickAt(lon: number, lat: number, zoom: number): Promise<void> {
  turn += 1;
  const own = turn;
  const shown = tileLayers.get().filter(({ status, set }) => status === 'on' && set?.kind === 'vector');
  const found = await Promise.all(
    shown.toReversed().map(async ({ id, set }) => {
      const z = set ? Math.min(set.maxZoom, Math.floor(zoom)) : 0;
      if (!set || z < set.minZoom) return [];
      const { x, y } = tileAt({ lon, lat }, z);
      const bytes = await set.tile(z, x, y, new AbortController().signal).catch(() => null);
      if (!bytes) return [];
      const sine = Math.sin((lat * Math.PI) / 180);
      const across = (2 ** z * (lon + 180)) / 360 - x;
      const down = 2 ** z * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) - y;
      return featuresAt(bytes, { x: across, y: down }, SLACK_PX / (TILE_PX * 2 ** (zoom - z)), MOST).map((feature) => ({ ...feature, entry: id }));
    }),
  );
  if (own === turn) put(found.flat().length > 0 ? { lon, lat, found: found.flat() } : null);
}

/** Listens to clicks on the map for as long as the page stands. */
export function watchTilePicks(view: () => View): void {
  const map = document.querySelector<HTMLElement>('#map');
  let down: Readonly<{ x: number; y: number }> | null = null;
  map?.addEventListener('pointerdown', ({ clientX, clientY }) => (down = { x: clientX, y: clientY }), { capture: true });
  map?.addEventListener('click', ({ clientX, clientY }) => {
    const painter = view().painter();
    const isStill = down !== null && Math.hypot(clientX - down.x, clientY - down.y) <= STILL_PX;
    if (!painter || !isStill || tileLayers.overlays().length === 0) return;
    const box = map.getBoundingClientRect();
    // On a wall the page's pixels are not the pointer's.
    const scale = box.width / map.offsetWidth || 1;
    const { lon, lat } = painter.unproject((clientX - box.left) / scale, (clientY - box.top) / scale);
    void pickAt(lon, lat, painter.camera().zoom);
  });
  // A layer that is turned off takes its feature along.
  tileLayers.subscribe(() => {
    const on = new Set(tileLayers.get().flatMap(({ id, status }) => (status === 'on' ? [id] : [])));
    if (picked && !picked.found.every(({ entry }) => on.has(entry))) put(null);
  });
}
