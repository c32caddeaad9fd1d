/** Painter 2 on the screen: the same layers as SVG, with pan, zoom and selection, where WebGL 2 is missing or lost. */
import { scriptFailure } from '../data/fetch-json.ts';
import type { LoadFailure } from '../data/fetch-json.ts';
import { waited } from '../data/waits.ts';
import { ownMarkup } from '../data/trusted.ts';
import { atlasLayers } from '../layers/index.ts';
import type { LayerPicture } from '../layers/own-picture.ts';
import { MAX_BOUNDS, MAX_ZOOM, MIN_ZOOM } from '../layers/painter.ts';
import type { Painter, PainterEvents, Picture } from '../layers/painter.ts';
import type { Camera } from '../state/app-state.ts';
import { listenToGestures } from './gestures.ts';
import { createGlide } from './glide.ts';
import { constrainCamera, fromPlane, planeScale, toPlane } from '../layers/projection.ts';
import { loadSources } from './load-sources.ts';
import type { OwnCanvas } from './own-canvas.ts';
import { ATLAS_GROUND, layersOver } from '../layers/underlay.ts';
import { planeOrigin, planeTransforms, svgScene } from './svg-scene.ts';
import type { TileCanvas } from './tile-canvas.ts';

export type SvgMapOptions = Readonly<{ container: HTMLElement; base: string; picture: Picture; camera: Camera; events: PainterEvents }>;

/** So long after the last movement the picture is drawn anew: sharp, and with its whole margin. */
const REST_MS = 150;
/** While the map moves it is not drawn more often: its edge may stay empty for a moment, which is better than a map that sticks. */
const REDRAW_MS = 300;

/** Makes the SVG map; resolves when it is drawn, with the files that failed. */
export async function createSvgMap({ container, base, picture, camera, events }: SvgMapOptions): Promise<{ painter: Painter; failures: LoadFailure[] }> {
  const { sources, failures } = await loadSources(base);
  const size = () => ({ width: container.clientWidth, height: container.clientHeight });
  const map = document.createElement('div');
  map.className = 'svg-map';
  container.append(map);
  const constrained = (next: Camera): Camera => constrainCamera(next, size(), MAX_BOUNDS, [MIN_ZOOM, MAX_ZOOM]);
  // Ground and places are two pictures, so that a choice or a filter does not have the ground painted again.
  map.innerHTML = ownMarkup(
    '<svg class="sea"></svg><svg class="gliding"><g class="plane ground"></g></svg>' +
      '<svg class="gliding above"><defs></defs><g class="plane places"></g><g class="marks"></g></svg>',
  );
  const pictures = [...map.querySelectorAll<SVGSVGElement>('.gliding')];
  const glide = createGlide(pictures, size);
  const drawn = new Map<string, string>();
  /** Draws a part of the picture where it changed: the ground, which is most of it, stays over a change of filters. */
  function put(part: string, content: string): void {
    const group = map.querySelector(part);
    if (!group || drawn.get(part) === content) return;
    group.innerHTML = ownMarkup(content);
    drawn.set(part, content);
  }
  let view = constrained(camera);
  let shown = picture;
  let layers = atlasLayers(picture.theme);
  let underlay = ATLAS_GROUND;
  /** Draws tiles under the plan; fetched when there are any. */
  let tiles: TileCanvas | null = null;
  let paintedZoom = Number.NaN;
  let frame = 0;
  let settledMs = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let ownLayers: readonly LayerPicture[] = [];
  let own: OwnCanvas | null = null;

  /** Screen position of the plane's origin. */
  const origin = () => planeOrigin(view, size());

  /** Draws the picture for the view as it is. */
  function settle(): void {
    clearTimeout(rest);
    settledMs = performance.now();
    const { plane, marks } = planeTransforms(glide.settle(origin()));
    if (paintedZoom !== view.zoom) {
      const scene = svgScene(shown, layers, sources, view.zoom);
      put('defs', scene.definitions);
      put('.sea', scene.sea);
      put('.ground', scene.ground);
      put('.places', scene.places);
      put('.marks', scene.marks);
      paintedZoom = view.zoom;
    }
    for (const each of map.querySelectorAll('.plane')) each.setAttribute('transform', plane);
    map.querySelector('.marks')?.setAttribute('transform', marks);
    tiles?.draw(view);
    own?.paint();
  }

  /** Follows the view with the picture as it was drawn, which is drawn anew once the view rests; false where the view has left it. */
  function glides(): boolean {
    const isWhole = glide.follow(origin());
    tiles?.draw(view);
    own?.paint();
    clearTimeout(rest);
    rest = setTimeout(settle, REST_MS);
    return isWhole;
  }

  const follow = (): void => {
    if (!glides() && performance.now() - settledMs > REDRAW_MS) settle();
  };
  const leap = (): void => {
    if (!glides()) settle();
  };

  function repaint(): void {
    paintedZoom = Number.NaN;
    settle();
  }

  /** Draws the reader's own layers between ground and places; the code is fetched with the first of them. */
  async function drawOwn(): Promise<void> {
    const { createOwnCanvas } = await waited(import('./own-canvas.ts'));
    if (!own) {
      const canvas = document.createElement('canvas');
      map.querySelector('.above')?.before(canvas);
      own = createOwnCanvas(canvas, origin);
    }
    own.draw(ownLayers, shown.theme);
  }

  function move(next: Camera, draw: () => void): void {
    view = constrained(next);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      draw();
      events.move();
    });
  }

  /** Changes the zoom so that the ground under a screen point stays there. */
  function zoomAround(steps: number, x: number, y: number): void {
    const { zoom } = constrained({ ...view, zoom: view.zoom + steps });
    const before = origin();
    const [planeX, planeY] = [(x - before.x) / before.scale, (y - before.y) / before.scale];
    const scale = planeScale(zoom);
    const [lon, lat] = fromPlane(planeX - (x - container.clientWidth / 2) / scale, planeY - (y - container.clientHeight / 2) / scale);
    // A step is one leap, whereas wheel and fingers go on.
    move({ lon, lat, zoom }, Math.abs(steps) < 1 ? follow : leap);
  }

  function positionAt(x: number, y: number): { lon: number; lat: number } {
    const { x: left, y: top, scale } = origin();
    const [lon, lat] = fromPlane((x - left) / scale, (y - top) / scale);
    return { lon, lat };
  }

  const forget = listenToGestures(container, {
    pan(dx, dy) {
      const scale = planeScale(view.zoom);
      const [x, y] = toPlane(view.lon, view.lat);
      const [lon, lat] = fromPlane(x - dx / scale, y - dy / scale);
      move({ ...view, lon, lat }, follow);
    },
    zoom: zoomAround,
    tap: (target, x, y) => events.pick(target.closest('[data-id]')?.getAttribute('data-id') ?? null, { ...positionAt(x, y), zoom: view.zoom }),
    yielded: events.yielded,
  });
  const resized = new ResizeObserver(() => settle());
  resized.observe(container);
  settle();

  const painter: Painter = {
    draw(next) {
      if (next.theme === shown.theme && next.language === shown.language && next.emphasis === shown.emphasis) return;
      if (next.theme !== shown.theme) layers = layersOver(underlay, atlasLayers(next.theme), next.theme);
      if (next.theme !== shown.theme) tiles?.set(underlay, next.theme);
      shown = next;
      own?.draw(ownLayers, next.theme);
      repaint();
    },
    setUnderlay(next) {
      if (next === underlay) return;
      underlay = next;
      layers = layersOver(next, atlasLayers(shown.theme), shown.theme);
      repaint();
      if (!tiles && next.grounds.length + next.overlays.length === 0) return;
      waited(import('./tile-canvas.ts')).then(
        ({ createTileCanvas }) => {
          tiles ??= createTileCanvas(map, pictures[0] ?? map);
          tiles.set(underlay, shown.theme);
          repaint();
        },
        () => events.failed(scriptFailure('tile-canvas.js')),
      );
    },
    drawLayers(next) {
      // The page is drawn again to say that the code is lacking: that must not ask for it once more.
      if (next === ownLayers) return;
      ownLayers = next;
      if (own || next.length > 0) drawOwn().catch(() => events.failed(scriptFailure('own-canvas.js')));
    },
    // Without a graphics processor a flight would stutter: the map stands at its aim at once.
    go: (aim) => move(aim, leap),
    zoomBy: (steps) => zoomAround(steps, container.clientWidth / 2, container.clientHeight / 2),
    camera: () => view,
    project(lon, lat) {
      const { x: left, y: top, scale } = origin();
      const [x, y] = toPlane(lon, lat);
      return { x: left + x * scale, y: top + y * scale };
    },
    unproject: positionAt,
    destroy() {
      forget();
      resized.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      tiles?.destroy();
      map.remove();
    },
  };
  return { painter, failures };
}
