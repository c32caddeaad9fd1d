/** Painter 1: the only owner of the MapLibre map. It is told what to draw and where to go, and never writes back. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import type { FilterSpecification, MapGeoJSONFeature, PointLike, StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PICK_ORDER, atlasLayers } from '../layers/index.ts';
import { addressOf } from '../data/embedded.ts';
import { fetchJson, isFeatures, scriptFailure } from '../data/fetch-json.ts';
import { waited } from '../data/waits.ts';
import { SOURCE_FILES } from '../layers/layer.ts';
import type { SourceName } from '../layers/layer.ts';
import { MAX_BOUNDS, MAX_ZOOM, MIN_ZOOM } from '../layers/painter.ts';
import type { LayerPicture } from '../layers/own-picture.ts';
import { ATLAS_GROUND } from '../layers/underlay.ts';
import type { Painter, PainterEvents, Picture } from '../layers/painter.ts';
import { featureState } from '../query/emphasis.ts';
import type { FeatureState } from '../query/emphasis.ts';
import type { Theme } from '../layers/theme.ts';
import type { Camera } from '../state/app-state.ts';
import { PICTURE_RATIO, drawPicture } from './images.ts';
import type { OwnDrawing } from './own-drawing.ts';

/** Pixels around the pointer in which a thin line or small symbol is still hit. */
const PICK_SLACK = 4;
/** Labels make room anew this long after the last filter change: colours answer at once, places of labels follow. */
const RELABEL_MS = 250;

/** A flight starts this long after the choice that it follows: two frames of a screen. */
const DEPARTURE_MS = 34;
/**
 * Until the map stands complete nobody sees it: its frames are drawn small, which without a GPU costs a hundredth, and
 * only the last one in full.
 */
const HIDDEN_PIXEL_RATIO = 0.1;
/** What the labels stand for while nothing is filtered: nothing hidden, no badge other than its own. */
const NONE_NAMED = JSON.stringify([[], {}]);
/** A place's state as one number, so that two are quickly compared; 0 when nothing was ever set. */
const keyOf = ({ off, selected, dim }: FeatureState): number => Number(off) + 2 * Number(selected) + 4 * Number(dim);
/** Shapes and labels of places come from two files; a place's state holds in both. */
const PLACE_SOURCES = ['places', 'place-labels'] as const;

const SILENT_GESTURES = Object.fromEntries(['Windows', 'Mac', 'Mobile'].map((device) => [`CooperativeGesturesHandler.${device}HelpText`, '']));

const LABEL_FACES = ['12px "Atlas Sans"', '12px "Atlas Sans Bold"'];

/** The style of one theme: sources by address, so that the worker fetches and parses them. */
function atlasStyle(theme: Theme, base: string): StyleSpecification {
  const sources = Object.entries(SOURCE_FILES).map(([name, file]) => {
    const source = { type: 'geojson', data: new URL(addressOf(base + file), document.baseURI).href, promoteId: 'id', tolerance: 0.2 } as const;
    return [name, source] as const;
  });
  // The sea is the page's own ground behind a clear canvas: to fill every pixel with it would cost a tenth of a frame.
  const layers = atlasLayers(theme).filter(({ type }) => type !== 'background');
  return { version: 8, state: { language: { default: 'zh' }, hidden: { default: [] }, badges: { default: {} } }, sources: Object.fromEntries(sources), layers };
}

/** `pixelRatio` gives the screen's pixels to each of the map's. */
export type AtlasMapOptions = Readonly<{
  container: HTMLElement;
  base: string;
  picture: Picture;
  camera: Camera;
  events: PainterEvents;
  pixelRatio: () => number;
}>;

/** Makes the map; resolves when it stands complete. Rejects where WebGL 2 is missing. */
export async function createAtlasMap({ container, base, picture, camera, events, pixelRatio }: AtlasMapOptions): Promise<Painter> {
  setWorkerUrl(addressOf(workerUrl));
  // A label drawn before its face is there would be drawn in another.
  await Promise.all(LABEL_FACES.map((face) => document.fonts.load(face, '青')));
  const map = new MapLibreMap({
    container,
    style: atlasStyle(picture.theme, base),
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxBounds: MAX_BOUNDS,
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    // A wall of 32:9 at 2160 lines is drawn in full.
    maxCanvasSize: [8192, 8192],
    fadeDuration: 0,
    cooperativeGestures: events.yielded !== null,
    // The page says in its own words what was left to the surrounding page.
    locale: SILENT_GESTURES,
    pixelRatio: HIDDEN_PIXEL_RATIO,
    validateStyle: import.meta.env.DEV,
  });
  // MapLibre lays a transparent sky over every pixel of each frame, which without a GPU costs a third of it; a flat map has none.
  map.painter.drawFunctions = { ...map.painter.drawFunctions, sky: () => {} };
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  let drawn: Picture | null = null;
  let named = NONE_NAMED;
  let underlay = ATLAS_GROUND;
  /** Puts what is under the plan into the style; fetched when there is something. */
  let dress = (style: StyleSpecification, _theme: Theme): StyleSpecification => style;
  let relabel: ReturnType<typeof setTimeout> | undefined;
  let departure: ReturnType<typeof setTimeout> | undefined;
  let isFrameDrawn = false;
  let layers: readonly LayerPicture[] = [];
  let own: OwnDrawing | null = null;
  /** Destroyed, or to be: a map that has lost its context has no style any more. */
  let isGone = false;
  function leave(): void {
    isGone = true;
    clearTimeout(relabel);
    clearTimeout(departure);
  }
  map.setMissingStyleImageResolver((id) => {
    const image = drawPicture(id, (drawn ?? picture).theme);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: PICTURE_RATIO });
  });

  /** What each place's state was last set to, so that only what changes is set. */
  const applied = new Map<string, number>();

  function drawEmphasis({ emphasis }: Picture): void {
    for (const id of emphasis.drawn) {
      const state = featureState(emphasis, id);
      const key = keyOf(state);
      if (key === (applied.get(id) ?? 0)) continue;
      applied.set(id, key);
      for (const source of PLACE_SOURCES) map.setFeatureState({ source, id }, state);
    }
    const next = JSON.stringify([[...emphasis.off].toSorted(), emphasis.badges]);
    if (next === named) return;
    named = next;
    clearTimeout(relabel);
    relabel = setTimeout(() => {
      map.setGlobalStateProperty('hidden', [...emphasis.off]);
      map.setGlobalStateProperty('badges', emphasis.badges);
    }, RELABEL_MS);
  }

  /**
   * Draws at once, before the panels are built, and hands the work to the graphics process: it then draws while they are
   * laid out. A second change within the same frame waits for the map's own next frame.
   */
  function drawNow(): void {
    if (isFrameDrawn) return;
    isFrameDrawn = true;
    requestAnimationFrame(() => (isFrameDrawn = false));
    map.redraw();
    map.getCanvas().getContext('webgl2')?.flush();
  }

  /** Draws the reader's own layers; the code is fetched with the first of them. */
  async function drawOwn(): Promise<void> {
    const { createOwnDrawing } = await waited(import('./own-drawing.ts'));
    if (isGone) return;
    own ??= createOwnDrawing(map);
    own.draw(layers, (drawn ?? picture).theme);
  }

  const painter: Painter = {
    draw(next) {
      if (isGone) return;
      if (drawn && next.theme === drawn.theme && next.language === drawn.language && next.emphasis === drawn.emphasis) return;
      const previous = drawn;
      drawn = next;
      if (previous && next.theme !== previous.theme) {
        for (const id of map.listImages()) map.removeImage(id);
        map.setStyle(dress(atlasStyle(next.theme, base), next.theme), { diff: true });
      }
      if (next.language !== (previous?.language ?? 'zh')) map.setGlobalStateProperty('language', next.language);
      if (next.emphasis !== previous?.emphasis) drawEmphasis(next);
      own?.draw(layers, next.theme);
      if (previous && next.theme === previous.theme) drawNow();
    },
    drawLayers(next) {
      // The page is drawn again to say that the code is lacking: that must not ask for it once more.
      if (next === layers) return;
      layers = next;
      if (own || next.length > 0) drawOwn().catch(() => events.failed(scriptFailure('own-drawing.js')));
    },
    setUnderlay(next) {
      if (next === underlay) return;
      underlay = next;
      waited(import('./underlay-style.ts')).then(
        ({ styleOver }) => {
          if (isGone || next !== underlay) return;
          dress = (style, theme) => styleOver(style, next, theme);
          const { theme } = drawn ?? picture;
          map.setStyle(dress(atlasStyle(theme, base), theme), { diff: true });
        },
        () => events.failed(scriptFailure('underlay-style.js')),
      );
    },
    go({ lon, lat, zoom }, calm) {
      if (isGone) return;
      clearTimeout(departure);
      if (calm) map.jumpTo({ center: [lon, lat], zoom });
      // What was chosen is painted first, in a frame of its own; the flight's frames follow.
      else departure = setTimeout(() => map.flyTo({ center: [lon, lat], zoom, maxDuration: 1200, curve: 1.2 }), DEPARTURE_MS);
    },
    zoomBy(steps, calm) {
      map.zoomTo(map.getZoom() + steps, { animate: !calm, duration: 250 });
    },
    camera() {
      const { lng, lat } = map.getCenter();
      return { lon: lng, lat, zoom: map.getZoom() };
    },
    project: (lon, lat) => map.project([lon, lat]),
    unproject(x, y) {
      const { lng, lat } = map.unproject([x, y]);
      return { lon: lng, lat };
    },
    destroy() {
      leave();
      document.removeEventListener('fullscreenchange', shareGestures);
      map.remove();
    },
  };

  /** The place under the pointer that the filters let through. */
  function pick({ x, y }: { x: number; y: number }): MapGeoJSONFeature | undefined {
    const box: [PointLike, PointLike] = [
      [x - PICK_SLACK, y - PICK_SLACK],
      [x + PICK_SLACK, y + PICK_SLACK],
    ];
    const found = map.queryRenderedFeatures(box, { layers: [...PICK_ORDER], filter: true as unknown as FilterSpecification });
    const rank = (feature: MapGeoJSONFeature): number => PICK_ORDER.indexOf(feature.layer.id);
    return found.filter((feature) => !feature.state['off']).toSorted((a, b) => rank(a) - rank(b))[0];
  }
  let hovered: string | number | undefined;
  map.on('mousemove', ({ point }) => {
    const id = pick(point)?.id;
    if (id === hovered) return;
    if (hovered !== undefined) map.setFeatureState({ source: 'places', id: hovered }, { hover: false });
    if (id !== undefined) map.setFeatureState({ source: 'places', id }, { hover: true });
    hovered = id;
    map.getCanvas().style.cursor = id === undefined ? '' : 'pointer';
  });
  map.on('click', ({ point, lngLat }) => {
    const id = pick(point)?.id;
    events.pick(id === undefined ? null : String(id), { lon: lngLat.lng, lat: lngLat.lat, zoom: map.getZoom() });
  });
  map.on('move', events.move);
  const { yielded } = events;
  const shareGestures = (): void => map.cooperativeGestures[document.fullscreenElement ? 'disable' : 'enable']();
  if (yielded) {
    map.on('cooperativegestureprevented', ({ gestureType }) => yielded(gestureType === 'wheel_zoom' ? 'wheel' : 'touch'));
    document.addEventListener('fullscreenchange', shareGestures);
  }
  // Before the library hears of it: the style that it then gives up by itself stays listened to, and with it the map in memory.
  container.addEventListener('webglcontextlost', () => (leave(), map.setStyle(null)), true);
  map.on('webglcontextlost', events.lost);
  map.on('error', (event) => {
    const file = 'sourceId' in event ? SOURCE_FILES[event.sourceId as SourceName] : undefined;
    if (!file) return;
    // Read once more by our own reader, which can tell how the file is at fault.
    void fetchJson(base + file, isFeatures).then((loaded) => loaded.ok || events.failed(loaded.failure));
  });

  /** What is no source's fault: the file of the workers could not be had, and without them nothing is ever drawn. */
  const broken = new Promise<never>((_, reject) => {
    map.on('error', (event) => 'sourceId' in event || reject(event.error));
  });
  try {
    await Promise.race([map.once('style.load'), broken]);
    painter.draw(picture);
    await Promise.race([map.once('idle'), broken]);
  } catch (error) {
    painter.destroy();
    throw error;
  }
  broken.catch(() => undefined);
  const sharpen = (): void => {
    if (map.getPixelRatio() !== pixelRatio()) map.setPixelRatio(pixelRatio());
  };
  // A window that moves to a denser screen resizes.
  map.on('resize', sharpen);
  sharpen();
  await map.once('idle');
  return painter;
}
