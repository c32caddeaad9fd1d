/** What runs in a page that a file is dropped on, before its own scripts. Self-contained: it is sent as text. */

/** Milliseconds; `shown` counts from the drop until every picture was read back and one more frame begun. */
export type DropProbe = {
  shown: Promise<number>;
  /** The longest task of the main thread from the drop until shown, without the probe's own. */
  longestMs: () => number;
  /** Drags the map to and fro for so many frames; gives the time between each two. */
  pan: (frames: number) => Promise<number[]>;
};

declare global {
  interface Window {
    dropProbe: DropProbe;
  }
}

/** A page is shown once a call draws so many points at once, or it says so itself. */
export function installDropProbe(count: number): void {
  const contexts: WebGL2RenderingContext[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- called with the canvas it was asked of
  const original = HTMLCanvasElement.prototype.getContext as (...values: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...values: unknown[]): unknown {
    const context = original.apply(this, values);
    if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context);
    return context;
  } as typeof HTMLCanvasElement.prototype.getContext;
  let drawn: () => void = () => {};
  const isDrawn = new Promise<void>((done) => (drawn = done));
  // oxlint-disable-next-line typescript/unbound-method -- called with the context it was asked of
  const drawArrays = WebGL2RenderingContext.prototype.drawArrays;
  WebGL2RenderingContext.prototype.drawArrays = function (mode, first, length) {
    drawArrays.call(this, mode, first, length);
    // The peer draws its points otherwise, and says when it is done.
    if (mode === this.POINTS && length === count) drawn();
  };
  const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
  async function readBack(): Promise<number> {
    await nextFrame();
    for (const context of contexts) if (!context.isContextLost()) context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
    await nextFrame();
    return performance.now();
  }
  let droppedAt = Infinity;
  let shownAt = Infinity;
  let longestMs = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > droppedAt && startTime < shownAt) longestMs = Math.max(longestMs, duration);
  }).observe({ type: 'longtask' });
  addEventListener('drop', (event) => (droppedAt = event.timeStamp), { capture: true });
  async function whenShown(): Promise<number> {
    const said = new Promise<void>((done) => {
      // Our page first paints the points on a canvas of their own, over its map.
      const isShown = (): boolean => document.documentElement?.dataset['shown'] !== undefined || document.querySelector('canvas.early-points') !== null;
      new MutationObserver(() => isShown() && done()).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ['data-shown'] });
    });
    await Promise.race([isDrawn, said]);
    // Reading back waits for the graphics, which is the probe's own doing.
    shownAt = performance.now();
    return (await readBack()) - droppedAt;
  }
  async function pan(frames: number): Promise<number[]> {
    const canvas = document.querySelector('.maplibregl-canvas') as HTMLElement;
    let [x, y] = [900, 500];
    const send = (type: string, buttons: number): boolean =>
      canvas.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, button: 0, buttons }));
    const times: number[] = [];
    send('mousedown', 1);
    let last = performance.now();
    for (let frame = 0; frame < frames; frame += 1) {
      const step = frame % 40 < 20 ? 5 : -5;
      x += step;
      y += step / 2;
      send('mousemove', 1);
      await nextFrame();
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    send('mouseup', 0);
    return times;
  }
  window.dropProbe = { shown: whenShown(), longestMs: () => longestMs, pan };
}
