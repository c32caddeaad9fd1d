/** What runs in the measured page before its own scripts: clocks, and a count of WebGL draw calls. Self-contained: it is sent as text. */

export type Act = 'choice' | 'filter';
/** Milliseconds since navigation began, but for `answer`, which counts from the click itself. */
export type Probe = {
  /** The complete inlined map was painted; resolves (after `live`) on the peers too, without meaning there. */
  inlined: Promise<number>;
  /** `#map` took the class `live`, its picture was read back and one more frame begun. */
  live: Promise<number>;
  /** To be called before a click. */
  expect: (act: Act) => void;
  /** The first answer to that click: painted, read back, and one more frame. */
  answer: Promise<number>;
  /** Time of the last WebGL draw call since the click. */
  lastDrawMs: () => number;
  /** Start and duration of each main-thread task over 50 ms. */
  longTasks: [start: number, duration: number][];
  /** Notes the time between each two frames until it is called again, and gives them. */
  frames: () => number[];
};

declare global {
  interface Window {
    /** Not `probe`: deck.gl has a global of that name. */
    benchProbe: Probe;
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
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) watch(WebGL2RenderingContext.prototype, name, noteDraw);

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
  /** Peers: the page says when its map has drawn. Ours: the panel or the legend stands, and the map was drawn since the click. */
  async function timeAnswer(act: Act): Promise<number> {
    const app = document.querySelector('atlas-app');
    let redrawn = 0;
    const map = document.querySelector('#map');
    const isLight = map?.querySelector('canvas') === null;
    if (map) new MutationObserver(() => (redrawn += 1)).observe(map, { attributes: true, childList: true, subtree: true });
    const drawings = (): number => (isLight ? redrawn : draws);
    let before = 0;
    await new Promise<void>((done) => {
      const begin = (event: PointerEvent): void => {
        clicked = event.timeStamp;
        before = drawings();
        done();
      };
      // Some maps take the button's release for the click.
      addEventListener('pointerup', begin, { capture: true, once: true });
    });
    const shows = (): boolean =>
      act === 'choice'
        ? Boolean(app?.shadowRoot?.querySelector('detail-panel'))
        : Boolean(app?.shadowRoot?.querySelector('legend-panel')?.shadowRoot?.querySelector('.name[aria-pressed="true"]'));
    const name = act === 'choice' ? 'chosen' : 'part';
    const isAnswered = (): boolean => (app ? drawings() > before && shows() : Boolean(document.documentElement.dataset[name]));
    while (!isAnswered()) await nextFrame();
    return (await readBack()) - clicked;
  }

  let times: number[] | null = null;
  function frames(): number[] {
    const noted = times ?? [];
    times = times ? null : [];
    let last = performance.now();
    const note = (now: number): void => {
      times?.push(now - last);
      last = now;
      if (times) requestAnimationFrame(note);
    };
    if (times) requestAnimationFrame(note);
    return noted;
  }

  const live = timeLive();
  const probe: Probe = {
    inlined: timeInlined(),
    live,
    // Gives nothing back: who asks must be free to click.
    expect: (act) => {
      probe.answer = timeAnswer(act);
    },
    answer: Promise.resolve(0),
    lastDrawMs: () => Math.max(0, lastDraw - clicked),
    longTasks,
    frames,
  };
  window.benchProbe = probe;
}
