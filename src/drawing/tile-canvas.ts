/** Tiles of another hand on the light map: a canvas between the base map and what the plan says. */
import { DARK_PICTURE, PICTURE_OPACITY, isDarkTheme } from '../layers/underlay.ts';
import type { TileSet, Underlay } from '../layers/underlay.ts';
import type { Theme } from '../layers/theme.ts';
import type { Camera } from '../state/app-state.ts';
import { TILE_MARGIN, drawVectorTile } from './vector-tile.ts';
import { tilesInView } from './tiles-in-view.ts';
import type { TileInView } from './tiles-in-view.ts';

export type TileCanvas = Readonly<{ set: (underlay: Underlay, theme: Theme) => void; draw: (view: Camera) => void; destroy: () => void }>;

/** A picture that has come, one that is on its way, or nothing to be had there. */
type Held = { picture: CanvasImageSource | null; sizePx: number; stop: AbortController | null; usedAt: number };

/** Beyond these the tiles that were shown longest ago are let go. */
const MOST_HELD = 160;

/** Makes the canvas beside the picture of an SVG map's ground; `draw` follows its camera. */
export function createTileCanvas(container: HTMLElement, ground: Element): TileCanvas {
  const canvas = document.createElement('canvas');
  canvas.className = 'tiles';
  canvas.setAttribute('aria-hidden', 'true');
  const held = new Map<string, Held>();
  let sets: readonly TileSet[] = [];
  /** A picture that all else stands on. */
  let lowest: TileSet | null = null;
  let theme: Theme | null = null;
  let view: Camera | null = null;
  let frame = 0;

  async function pictureOf(set: TileSet, tile: TileInView, sizePx: number, signal: AbortSignal): Promise<CanvasImageSource | null> {
    const bytes = await set.tile(tile.z, tile.x, tile.y, signal);
    if (bytes === null || !theme) return null;
    return set.kind === 'raster' ? createImageBitmap(new Blob([bytes])) : drawVectorTile(bytes, set.layers(theme), tile.z, sizePx);
  }

  function fetchTile(set: TileSet, tile: TileInView, key: string, sizePx: number): void {
    const stop = new AbortController();
    const entry: Held = { picture: null, sizePx, stop, usedAt: performance.now() };
    held.set(key, entry);
    pictureOf(set, tile, sizePx, stop.signal)
      .then((picture) => {
        entry.picture = picture;
        // Some hosts send finer pictures than their tiles are wide.
        if (picture instanceof ImageBitmap) entry.sizePx = picture.width;
      })
      // What failed is told where the tile comes from; one that was given up is asked for again.
      .catch(() => stop.signal.aborted && held.delete(key))
      .finally(() => {
        entry.stop = null;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(paint);
      });
  }

  /** Lets go what is not in view: requests at once, pictures when there are many. */
  function tidy(wanted: ReadonlySet<string>): void {
    for (const [key, { stop }] of held)
      if (stop && !wanted.has(key)) {
        stop.abort();
        held.delete(key);
      }
    const old = [...held].filter(([key]) => !wanted.has(key)).toSorted(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [key] of old.slice(0, Math.max(0, held.size - MOST_HELD))) held.delete(key);
  }

  /** Draws a tile, or while it is missing its part of the nearest coarser one that is there. */
  function drawTile(context: CanvasRenderingContext2D, set: TileSet, tile: TileInView): void {
    for (let up = 0; tile.z - up >= set.minZoom; up += 1) {
      const found = held.get(`${set.id}/${tile.z - up}/${tile.x >> up}/${tile.y >> up}`);
      if (!found?.picture) continue;
      const part = found.sizePx / 2 ** up;
      const margin = set.kind === 'vector' ? TILE_MARGIN : 0;
      // Its own tile with the margin around it, a part of a coarser one without.
      const [inset, beyond] = up === 0 ? [0, margin] : [margin * found.sizePx, 0];
      const [left, top] = [inset + (tile.x % 2 ** up) * part, inset + (tile.y % 2 ** up) * part];
      const [from, to] = [part * (1 + 2 * beyond), tile.side * (1 + 2 * beyond)];
      context.drawImage(found.picture, left, top, from, from, tile.left - tile.side * beyond, tile.top - tile.side * beyond, to, to);
      return;
    }
  }

  function paint(): void {
    if (!view) return;
    const ratio = devicePixelRatio;
    const [width, height] = [container.clientWidth, container.clientHeight];
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const wanted = new Set<string>();
    for (const set of sets) {
      const dims = set.kind === 'raster' && theme && isDarkTheme(theme);
      context.globalAlpha = set === lowest ? PICTURE_OPACITY : 1;
      context.filter = dims ? `brightness(${DARK_PICTURE.brightness}) saturate(${DARK_PICTURE.colour})` : 'none';
      for (const tile of tilesInView(set, view, { width, height })) {
        const key = `${set.id}/${tile.z}/${tile.x}/${tile.y}`;
        // A tile of vectors is drawn as large as it is shown, up to four times.
        const sizePx = set.kind === 'raster' ? set.sizePx : 512 * Math.min(4, Math.max(1, 2 ** Math.ceil(Math.log2((tile.side * ratio) / 512))));
        const entry = held.get(key);
        wanted.add(key);
        if (!entry || (entry.picture && set.kind === 'vector' && entry.sizePx < sizePx)) fetchTile(set, tile, key, sizePx);
        else entry.usedAt = performance.now();
        drawTile(context, set, tile);
      }
    }
    tidy(wanted);
  }

  return {
    set(underlay, next) {
      const kept = new Set([...underlay.grounds, ...underlay.overlays].filter(({ kind }) => kind === 'raster' || next === theme).map(({ id }) => id));
      for (const [key, { stop }] of held) {
        if ([...kept].some((id) => key.startsWith(`${id}/`))) continue;
        stop?.abort();
        held.delete(key);
      }
      // Where the land gives way only the district's edge is left of it, which stands over the tiles.
      if (underlay.gives === 'nothing') ground.after(canvas);
      else ground.before(canvas);
      sets = [...underlay.grounds, ...underlay.overlays];
      lowest = underlay.grounds[0]?.kind === 'raster' ? underlay.grounds[0] : null;
      theme = next;
    },
    draw(next) {
      view = next;
      paint();
    },
    destroy() {
      cancelAnimationFrame(frame);
      for (const { stop } of held.values()) stop?.abort();
      canvas.remove();
    },
  };
}
