/** One sample: a new browser with a new profile opens a page, a file is dropped on it from the disk. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Browser, CDPSession } from 'playwright-core';
import { chromiumOptions } from '../chromium.ts';
import { installDropProbe } from './drop-probe.ts';
import { median } from './statistics.ts';

/** Times in milliseconds. Heap: that of the page and all its workers after a collection, arrays included. Memory: the renderer's share of the machine's. */
export type DropSample = { shownMs: number; longestMs: number; frameMs: number; heapBytes: number; memoryBytes: number };

export type DropOptions = Readonly<{ file: string; count: number; isPanned: boolean }>;

const WINDOW = { width: 1440, height: 900 };
const TIMEOUT_MS = 180_000;
const PAN_FRAMES = 60;
const STILL_MS = 1500;
const HELD_MS = 500;

type HeapUsage = { usedSize: number; backingStorageSize?: number };

/** Speaks to each worker of the page through the page's own session. */
async function workersOf(session: CDPSession): Promise<(<T>(method: string) => Promise<T>)[]> {
  const found: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => targetInfo.type === 'worker' && found.push(sessionId));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await wait(200);
  let count = 0;
  return found.map((sessionId) => async <T>(method: string): Promise<T> => {
    count += 1;
    const id = count;
    const answered = new Promise<T>((done) => {
      session.on('Target.receivedMessageFromTarget', (event) => {
        const message = JSON.parse(event.message) as { id?: number; result?: T };
        if (event.sessionId === sessionId && message.id === id) done(message.result as T);
      });
    });
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params: {} }) });
    return answered;
  });
}

const sizeOf = ({ usedSize, backingStorageSize = 0 }: HeapUsage): number => usedSize + backingStorageSize;

/** Collects garbage everywhere, twice, and adds up what is left. */
async function heapOf(session: CDPSession): Promise<number> {
  const workers = await workersOf(session);
  const ask = [<T>(method: string): Promise<T> => session.send(method as 'Runtime.getHeapUsage') as Promise<T>, ...workers];
  for (let round = 0; round < 2; round += 1) for (const each of ask) await each('HeapProfiler.collectGarbage');
  const sizes = await Promise.all(ask.map((each) => each<HeapUsage>('Runtime.getHeapUsage')));
  return sizes.reduce((sum, each) => sum + sizeOf(each), 0);
}

/** The proportional share of memory of the largest renderer, as Linux counts it; NaN on other systems. */
async function memoryOf(browser: Browser): Promise<number> {
  if (process.platform !== 'linux') return NaN;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const shares = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]) * 1024);
  return Math.max(...shares);
}

/** Throws when the page does not come to show the file. */
export async function takeDropSample(url: string, { file, count, isPanned }: DropOptions): Promise<DropSample> {
  const options = chromiumOptions();
  // Else painting the page, too, would go through the software GPU, as on no real machine.
  const browser = await chromium.launch({ ...options, args: [...options.args, '--disable-gpu-compositing'] });
  try {
    const page = await browser.newPage({ viewport: WINDOW, serviceWorkers: 'block', reducedMotion: 'reduce' });
    page.setDefaultTimeout(TIMEOUT_MS);
    // tsx wraps functions in this helper of its own, which the page lacks.
    await page.addInitScript({ content: 'globalThis.__name = (each) => each' });
    await page.addInitScript(installDropProbe, count);
    await page.goto(url);
    await page.locator('#map.live').waitFor();
    await wait(STILL_MS);
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> => session.send('Input.dispatchDragEvent', { type, x: 900, y: 450, data });
    await drag('dragEnter');
    await drag('dragOver');
    // A hand does not let go at once.
    await wait(HELD_MS);
    await drag('drop');
    const shownMs = await Promise.race([
      page.evaluate(() => window.dropProbe.shown),
      wait(TIMEOUT_MS, null, { ref: false }).then(() => Promise.reject(new Error(`${url}: nothing shown within ${TIMEOUT_MS} ms`))),
    ]);
    await wait(STILL_MS);
    const longestMs = await page.evaluate(() => window.dropProbe.longestMs());
    const frames = isPanned ? await page.evaluate((length) => window.dropProbe.pan(length), PAN_FRAMES) : [];
    await wait(STILL_MS);
    const heapBytes = await heapOf(session);
    await wait(STILL_MS);
    return { shownMs, longestMs, frameMs: median(frames), heapBytes, memoryBytes: await memoryOf(browser) };
  } finally {
    await browser.close();
  }
}
