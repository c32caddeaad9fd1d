/** What a click in the legend costs on the page's own thread, without the frame that follows. */
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../chromium.ts';

const CLICKS = 100;
/**
 * Elements draw themselves in microtasks, each level after the one above; so many turns of the queue see them all done
 * within the click's own task, before a frame comes in between.
 */
const TURNS = 200;
const TIMEOUT_MS = 120_000;

/** Clicks names of the legend in turn; milliseconds of work for each. Runs in the page. */
async function clickThrough([clicks, turns]: readonly [number, number]): Promise<number[]> {
  const app = document.querySelector('atlas-app');
  const legend = app?.shadowRoot?.querySelector('legend-panel')?.shadowRoot;
  if (!legend) throw new Error('no legend');
  const isPending = (root: ParentNode): boolean =>
    [...root.querySelectorAll<Element & { isUpdatePending?: boolean }>('*')].some(
      (each) => each.isUpdatePending === true || (each.shadowRoot !== null && isPending(each.shadowRoot)),
    );
  const times: number[] = [];
  for (let click = 0; click < clicks; click += 1) {
    const names = [...legend.querySelectorAll<HTMLButtonElement>('.row:not(.empty) .name')];
    const name = names[(click * 7) % names.length];
    if (!name) throw new Error('no row in the legend');
    await new Promise((done) => requestIdleCallback(done));
    const begun = performance.now();
    name.click();
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    // Asks for style and layout of the whole page now.
    document.body.getBoundingClientRect();
    times.push(performance.now() - begun);
    if (isPending(document)) throw new Error('an element still waits to be drawn');
  }
  return times;
}

/** Milliseconds of each of a hundred clicks on the page at an address, in a new browser. */
export async function legendClicks(address: string, graphics: 'webgl' | 'none'): Promise<number[]> {
  const options = chromiumOptions(graphics);
  const browser = await chromium.launch({ ...options, args: [...options.args, '--disable-gpu-compositing'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
    // tsx wraps functions in this helper of its own, which the page lacks.
    await page.addInitScript({ content: 'globalThis.__name = (each) => each' });
    await page.goto(address);
    await page.locator('#map.live').waitFor({ timeout: TIMEOUT_MS });
    return await page.evaluate(clickThrough, [CLICKS, TURNS] as const);
  } finally {
    await browser.close();
  }
}
