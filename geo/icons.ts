/** `npm run icons`: paints the app's icons, public/icons/, from public/icon.svg. Run it when that changes; the result is committed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumOptions, setup } from '../tests/chromium.ts';
import { GEO, PUBLIC } from './folders.ts';

const SOURCE = join(PUBLIC, 'icon.svg');
const FOLDER = join(PUBLIC, 'icons');
/** What the icons were painted from, so that a test can tell that they are fresh. */
export const ICON_RECORD = join(GEO, 'icons.json');

/** `ground`: the picture stands at this share of its size on a ground that fills the square, for systems that cut a shape out. */
type Icon = { file: string; pixels: number; ground: number | null };

export const ICONS: readonly Icon[] = [
  { file: 'icon-192.png', pixels: 192, ground: null },
  { file: 'icon-512.png', pixels: 512, ground: null },
  // Whatever shape is cut out, the circle of four fifths of the width stays (W3C, "Web Application Manifest", icon masks).
  { file: 'maskable-512.png', pixels: 512, ground: 0.84 },
  // Its corners are rounded by the system.
  { file: 'apple-touch-180.png', pixels: 180, ground: 0.96 },
];

export type IconRecord = { source: string; files: Record<string, string> };

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** The record of icons as they should be, and as they stand in the folder. */
export function iconRecord(): IconRecord {
  return {
    source: sha256(JSON.stringify([readFileSync(SOURCE, 'utf8'), ICONS])),
    files: Object.fromEntries(ICONS.map(({ file }) => [file, sha256(readFileSync(join(FOLDER, file)))])),
  };
}

/** The picture as it is, or enlarged about its centre over its own ground. */
function drawing({ pixels, ground }: Icon): string {
  const svg = readFileSync(SOURCE, 'utf8').replace('<svg ', `<svg width="${pixels}" height="${pixels}" style="display:block" `);
  if (ground === null) return svg;
  const [plate] = /<rect [^>]*>/u.exec(svg) ?? [];
  if (!plate) throw new Error(`${SOURCE} has no ground to fill the square with`);
  return svg
    .replace(plate, `${plate.replace(/ rx="\d+"/u, '')}<g transform="translate(16 16) scale(${ground}) translate(-16 -16)">`)
    .replace('</svg>', '</g></svg>');
}

async function paint(): Promise<void> {
  setup();
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch(chromiumOptions('none'));
  try {
    for (const icon of ICONS) {
      const page = await browser.newPage({ viewport: { width: icon.pixels, height: icon.pixels } });
      await page.setContent(`<body style="margin:0">${drawing(icon)}`);
      await page.screenshot({ path: join(FOLDER, icon.file), omitBackground: true });
      await page.close();
    }
  } finally {
    await browser.close();
  }
  writeFileSync(ICON_RECORD, `${JSON.stringify(iconRecord(), null, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await paint();
