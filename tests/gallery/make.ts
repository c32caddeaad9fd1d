/**
 * Pictures the built site for README: `npm run gallery`, or `npm run gallery -- NAME …` for some of them. The light map is
 * pictured, as it is drawn alike on every machine; a picture is taken once two in a row are the same.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumOptions, setup } from '../chromium.ts';
import { serveSite } from '../serve-site.ts';
import { DISMISS, SHOTS } from './shots.ts';
import type { Shot } from './shots.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '.github', 'gallery');
const MOST_BYTES = 2_500_000;
const WAIT_MS = 120_000;
/** Pictures that are compared before the page is said to have no rest. */
const MOST_LOOKS = 40;

/** The page as it stands once nothing moves any more. */
async function stillPicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot({ timeout: WAIT_MS });
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const next = await page.screenshot({ timeout: WAIT_MS });
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error(`The page did not come to rest within ${MOST_LOOKS} pictures.`);
}

/** A picture as WebP, made by the browser itself: no picture library is needed. */
async function asWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const packed = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.86 })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
  }, png.toString('base64'));
  await page.close();
  return Buffer.from(packed, 'base64');
}

async function picture(browser: Browser, url: string, shot: Shot): Promise<Buffer> {
  const { hash, size = { width: 1440, height: 900 }, isDark = false, isTouch = false, until, act } = shot;
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: isTouch,
    isMobile: isTouch,
    serviceWorkers: 'block',
  });
  // A clock that stands, also in the presenter's window.
  await context.clock.setFixedTime(new Date('2026-11-22T09:30:00'));
  context.setDefaultTimeout(WAIT_MS);
  const page = await context.newPage();
  await page.goto(url + hash);
  await page.locator('#map.live').waitFor();
  const dismiss = page.locator('notice-list').getByRole('button', { name: new RegExp(DISMISS.join('|'), 'u') });
  // A presentation says nothing that nobody must act on.
  if (!hash.includes('tour=')) await dismiss.first().click();
  await page.locator(until).first().waitFor();
  const pictured = (await act?.(page)) ?? page;
  await pictured.evaluate(() => document.fonts.ready.then(() => undefined));
  if (pictured === page && !act) await page.mouse.move(size.width - 2, size.height / 2);
  const still = await stillPicture(pictured);
  await context.close();
  return still;
}

/** The page that lists the pictures. */
function listing(): string {
  const rows = SHOTS.map(({ name, says }) => `## ${says}\n\n![${says}](${name}.webp)\n`);
  return `# Gallery\n\nMade by \`npm run gallery\` of the built site, in Chromium.\n\n${rows.join('\n')}`;
}

setup();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SHOTS.some((shot) => shot.name === name));
if (unknown.length > 0) throw new Error(`No picture is called ${unknown.join(', ')}. There are: ${SHOTS.map(({ name }) => name).join(', ')}.`);
mkdirSync(FOLDER, { recursive: true });
const site = await serveSite();
const browser = await chromium.launch({ headless: true, ...chromiumOptions('none') });
try {
  for (const shot of SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const webp = await asWebp(browser, await picture(browser, site.url, shot));
    writeFileSync(join(FOLDER, `${shot.name}.webp`), webp);
    console.log(`${shot.name}  ${Math.round(webp.length / 1000)} kB`);
  }
} finally {
  await browser.close();
  await site.remove();
}
// A picture that is no longer made goes.
const names = new Set(SHOTS.map(({ name }) => `${name}.webp`));
const pictures = readdirSync(FOLDER).filter((file) => file.endsWith('.webp'));
for (const file of pictures) if (!names.has(file)) rmSync(join(FOLDER, file));
writeFileSync(join(FOLDER, 'README.md'), listing());
const bytes = pictures.filter((file) => names.has(file)).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
console.log(`${pictures.length} pictures, ${Math.round(bytes / 1000)} kB in all`);
if (bytes > MOST_BYTES) throw new Error(`The gallery may weigh ${MOST_BYTES} bytes; it weighs ${bytes}. Leave a picture out, or lower the quality.`);
