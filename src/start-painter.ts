/** Chooses the painter: the live map where WebGL 2 works, the SVG map otherwise, each loaded only when it is used. */
import type { LoadFailure } from './data/fetch-json.ts';
import type { Painter, PainterEvents, Picture } from './layers/painter.ts';
import type { Camera } from './state/app-state.ts';
import { passOverCovered } from './ui/covered-map.ts';
import { whenIdle } from './ui/when-idle.ts';
import { wallScale } from './ui/window-size.ts';

export type LightMapReason = 'noWebgl' | 'drawingFailed';

export type StartOptions = Readonly<{
  container: HTMLElement;
  base: string;
  picture: () => Picture;
  camera: () => Camera;
  /** Takes the SVG map even where WebGL would work. */
  forceLight: boolean;
  events: PainterEvents;
  label: () => string;
  onReady: (painter: Painter, reason: LightMapReason | null, failures: readonly LoadFailure[]) => void;
}>;

/** Whether the browser gives a WebGL 2 context; the probe is freed again. */
function hasWebgl2(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

function addLayer(container: HTMLElement, name: string): HTMLElement {
  const layer = document.createElement('div');
  layer.className = name;
  container.append(layer);
  return layer;
}

/** Names the map for those who do not see it; again when the page's language changes. */
export function labelMap(container: HTMLElement, label: string): void {
  for (const map of container.querySelectorAll('.light-map, .live-map canvas')) map.setAttribute('aria-label', label);
}

async function startLive(options: StartOptions): Promise<Painter> {
  const { createAtlasMap } = await import('./map/atlas-map.ts');
  const layer = addLayer(options.container, 'live-map');
  try {
    const painter = await createAtlasMap({
      container: layer,
      base: options.base,
      picture: options.picture(),
      camera: options.camera(),
      events: options.events,
      pixelRatio: () => devicePixelRatio * wallScale({ width: innerWidth, height: innerHeight }),
    });
    labelMap(options.container, options.label());
    return { ...painter, destroy: () => (painter.destroy(), layer.remove()) };
  } catch (error) {
    layer.remove();
    throw error;
  }
}

async function startLight(options: StartOptions): Promise<{ painter: Painter; failures: LoadFailure[] }> {
  const { createSvgMap } = await import('./drawing/svg-map.ts');
  const layer = addLayer(options.container, 'live-map light-map');
  layer.tabIndex = 0;
  layer.setAttribute('role', 'application');
  labelMap(options.container, options.label());
  const { painter, failures } = await createSvgMap({
    container: layer,
    base: options.base,
    picture: options.picture(),
    camera: options.camera(),
    events: options.events,
  });
  return { painter: { ...painter, destroy: () => (painter.destroy(), layer.remove()) }, failures };
}

/**
 * The live map's library reads its files by itself and unchecked: they are read again, from the browser's store, while the
 * page has nothing to do, and what is not as it ought to be is said.
 */
function checkLater({ base, events }: StartOptions): void {
  whenIdle(() => {
    import('./drawing/load-sources.ts').then(
      async ({ loadSources }) => (await loadSources(base)).failures.forEach(events.failed),
      () => undefined,
    );
  });
}

/** Shows the painter's map and drops the inlined one, whose work is done (its definitions would shadow the painter's). */
function show(container: HTMLElement): void {
  container.classList.add('live');
  passOverCovered(container);
  container.querySelector('.first-frame')?.remove();
}

/** Starts a painter and hands it over when its map stands complete; until then the inlined map stays. */
export async function startPainter(options: StartOptions): Promise<void> {
  const webgl = hasWebgl2();
  if (webgl && !options.forceLight) {
    try {
      const painter = await startLive(options);
      options.onReady(painter, null, []);
      show(options.container);
      checkLater(options);
      return;
    } catch {
      // The live map could not start (no context, a lost file): the light map below takes its place.
    }
  }
  const { painter, failures } = await startLight(options);
  const reason = webgl ? 'drawingFailed' : 'noWebgl';
  options.onReady(painter, options.forceLight ? null : reason, failures);
  show(options.container);
}
