/** What runs in the measured page before its own scripts: clocks, and a count of WebGL draw calls. Self-contained: it is sent as text. */

/** Milliseconds since navigation began, but for `choice`, which counts from the click itself. */
export type Probe = {
  /** The complete inlined map was painted; resolves (after `live`) on the bare page too, without meaning there. */
  inlined: Promise<number>;
  /** `#map` took the class `live`, its picture was read back and one more frame begun. */
  live: Promise<number>;
  /** The first answer to the next click: painted, read back, and one more frame. */
  choice: Promise<number>;
  /** Time of the last WebGL draw call since the click. */
  lastDrawMs: () => number;
  /** Start and duration of each main-thread task over 50 ms. */
  longTasks: [start: number, duration: number][];
};

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Not yet in TypeScript's own types. */
type LargestContentfulPaint = PerformanceEntry & { element: Element | null };

export function installProbe(): void {
  const contexts: WebGL2RenderingContext[] = [];
  type Method = (...values: unknown[]) => unknown;
  function watch(prototype: object, name: string, done: (result: unknown) => void): void {
    const methods = prototype as Record<string, Method>;
    const method = methods[name] as Method;
    methods[name] = function (this: unknown, ...values: unknown[]): unknown {
      const result = method.apply(this, values);
      done(result);
      return result;
    };
  }
  watch(HTMLCanvasElement.prototype, 'getContext', (context) => {
    if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context);
  });
  let draws = 0;
  let lastDraw = 0;
  const noteDraw = (): void => {
    draws += 1;
    lastDraw = performance.now();
  };
  watch(WebGL2RenderingContext.prototype, 'drawArrays', noteDraw);
  watch(WebGL2RenderingContext.prototype, 'drawElements', noteDraw);

  const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
  async function readBack(): Promise<number> {
    for (const context of contexts) if (!context.isContextLost()) context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
    await nextFrame();
    return performance.now();
  }

  const longTasks: [number, number][] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });

  const parsed = new Promise<void>((done) => {
    document.addEventListener('readystatechange', () => document.readyState === 'interactive' && done());
  });

  let firstMapText = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries() as LargestContentfulPaint[])
      if (firstMapText === 0 && element?.closest('#first-map')) firstMapText = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });

  /** The latest of: the page read to its end and a frame begun, anything painted, the inlined map's largest name painted. */
  async function timeInlined(): Promise<number> {
    await parsed;
    await nextFrame();
    const begun = performance.now();
    await live;
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return Math.max(begun, paint?.startTime ?? 0, firstMapText);
  }

  async function timeLive(): Promise<number> {
    await parsed;
    const map = document.querySelector('#map');
    if (!map) throw new Error('no #map');
    await new Promise<void>((done) => {
      new MutationObserver(() => map.classList.contains('live') && done()).observe(map, { attributes: true, attributeFilter: ['class'] });
    });
    return readBack();
  }

  let clicked = 0;
  /** Bare: the page says when the map is idle again. Ours: the panel stands and the map was drawn since the click. */
  async function timeChoice(): Promise<number> {
    let drawsBefore = 0;
    await new Promise<void>((done) => {
      const begin = (event: MouseEvent): void => {
        clicked = event.timeStamp;
        drawsBefore = draws;
      };
      addEventListener('click', begin, { capture: true, once: true });
      addEventListener('click', () => done(), { once: true });
    });
    const app = document.querySelector('atlas-app');
    const isAnswered = (): boolean => draws > drawsBefore && Boolean(app?.shadowRoot?.querySelector('detail-panel'));
    if (app) while (!isAnswered()) await nextFrame();
    else {
      await new Promise<void>((done) => {
        new MutationObserver(() => done()).observe(document.documentElement, { attributes: true, attributeFilter: ['data-chosen'] });
      });
    }
    return (await readBack()) - clicked;
  }

  const live = timeLive();
  window.probe = { inlined: timeInlined(), live, choice: timeChoice(), lastDrawMs: () => lastDraw - clicked, longTasks };
}
