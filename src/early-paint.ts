/**
 * Points of a file that is still being read, over the live map: painted by the processor at once, as the light map paints
 * them, and taken away when the map has drawn them itself, below the places of the plan.
 */
import type { OwnCanvas } from './drawing/own-canvas.ts';
import { createOwnCanvas } from './drawing/own-canvas.ts';
import type { LayerPicture } from './layers/own-picture.ts';
import { CORNER, planeScale } from './layers/projection.ts';
import { DARK_THEME, LIGHT } from './layers/theme.ts';
import type { View } from './ui/view.ts';

export type EarlyPaint = Readonly<{
  /** Paints those of the pictures that are new and early; says whether it did, and then has the map draw two frames later. */
  paint: (pictures: readonly LayerPicture[]) => boolean;
  /** Takes away what the map has drawn. */
  drawn: (id: string) => void;
}>;

export function createEarlyPaint(view: () => View, draw: () => void): EarlyPaint {
  const known = new Set<string>();
  const standing = new Set<string>();
  let canvas: HTMLCanvasElement | null = null;
  let waits = false;

  function makeCanvas(container: Element): OwnCanvas {
    canvas?.remove();
    canvas = document.createElement('canvas');
    canvas.className = 'live-map early-points';
    canvas.style.pointerEvents = 'none';
    canvas.setAttribute('aria-hidden', 'true');
    container.append(canvas);
    return createOwnCanvas(canvas, () => {
      const painter = view().painter();
      const { x = 0, y = 0 } = painter?.project(...CORNER) ?? {};
      return { x, y, scale: planeScale(painter?.camera().zoom ?? 0) };
    });
  }

  function clear(): void {
    standing.clear();
    canvas?.remove();
    canvas = null;
  }

  return {
    paint(pictures) {
      // Read, stopped or refused meanwhile: whatever the map shows now is the truth.
      if (standing.size > 0 && !pictures.some(({ id, drawn }) => drawn && standing.has(id))) requestAnimationFrame(() => requestAnimationFrame(clear));
      const early = pictures.filter(({ id, drawn }) => drawn && !known.has(id));
      const container = document.querySelector('#map .maplibregl-map');
      if (early.length === 0 || !container) return waits;
      for (const { id } of early) {
        known.add(id);
        standing.add(id);
      }
      makeCanvas(container).draw(early, document.documentElement.dataset['theme'] === 'dark' ? DARK_THEME : LIGHT);
      waits = true;
      // The browser shows what is painted before the map begins with its frame.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          waits = false;
          draw();
        }),
      );
      return true;
    },
    drawn(id) {
      if (standing.has(id)) clear();
    },
  };
}
