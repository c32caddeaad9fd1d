/** A file that is let go over the page stands on the map, whichever of the two maps draws it. */
import { describe, expect, it } from 'vitest';
import { DESKTOP, openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas } from './atlas-driver.ts';

const STEPS = Array.from({ length: 20 }, (_, at) => at);
const POINTS = STEPS.flatMap((x) => STEPS.map((y) => [119.9 + x / 100, 35.8 + y / 100]));
const FILE = JSON.stringify({
  type: 'FeatureCollection',
  features: POINTS.map((coordinates, at) => ({ type: 'Feature', properties: { name: `第${at}号` }, geometry: { type: 'Point', coordinates } })),
});
/** Where the map alone is seen. */
const MAP = { x: 500, y: 120, width: 800, height: 600 };

async function letGo(atlas: Atlas, name: string, text: string): Promise<void> {
  await atlas.page.evaluate(
    ([called, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], called));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

describe.each([
  { map: 'live', graphics: 'webgl', from: '#work=files' },
  // The investor's entrance takes tables alone.
  { map: 'light', graphics: 'none', from: '#locate=sites' },
] as const)('on the $map map', ({ graphics, from }) => {
  it('a file of points is drawn when it is let go over the page', async () => {
    const browser = await startBrowser(graphics);
    try {
      const atlas = await openAtlas(browser, from, { size: DESKTOP });
      expect(await countOf(atlas)).toBe(0);
      await letGo(atlas, 'sites.geojson', FILE);
      await expect.poll(() => countOf(atlas), { timeout: 20_000 }).toBeGreaterThan(2000);
      expect(atlas.faults.errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/** Pixels of the map in the first hue of own layers. */
async function countOf(atlas: Atlas): Promise<number> {
  const shot = (await atlas.page.screenshot({ clip: MAP })).toString('base64');
  return atlas.page.evaluate(async (base64) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (Math.hypot((data[at] ?? 0) - 0x87, (data[at + 1] ?? 0) - 0x0f, (data[at + 2] ?? 0) - 0xff) < 12) count += 1;
    return count;
  }, shot);
}
