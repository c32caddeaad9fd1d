/** What a reader does over and over in a long session; each act ends where it began, and waits for what it has led to. */
import type { Page } from 'playwright-core';
import { en } from '../../src/i18n/en.ts';
import { filesWords } from '../../src/i18n/files-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { DRAWERS } from '../../src/state/app-state.ts';

export type SoakAct = Readonly<{ id: string; act: (page: Page, cycle: number) => Promise<void> }>;

const POINTS = Array.from({ length: 400 }, (_, at) => [119.9 + (at % 20) / 100, 35.8 + Math.floor(at / 20) / 100]);
const FILE = JSON.stringify({
  type: 'FeatureCollection',
  features: POINTS.map((coordinates, at) => ({ type: 'Feature', properties: { name: `第${at}号` }, geometry: { type: 'Point', coordinates } })),
});
const TOUR = 'flagship-zones';
const TOUR_STEPS = 3;
const ZONES = ['djk-zone', 'sgep', 'guzhenkou-sci'] as const;

/** Follows a link within the page. */
const follow = (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);
const gone = (page: Page, selector: string): Promise<void> => page.locator(selector).waitFor({ state: 'detached' });
/** Two frames: whatever was asked of the map has been drawn. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });

async function choose(page: Page): Promise<void> {
  for (const zone of ZONES) {
    await follow(page, `#sel=place/${zone}`);
    await page.locator('detail-panel').waitFor();
    await drawn(page);
  }
  await follow(page, '#');
  await gone(page, 'detail-panel');
}

async function filter(page: Page, cycle: number): Promise<void> {
  const names = page.locator('legend-panel .row:not(.empty) .name');
  const name = names.nth(cycle % 7);
  const pressed = page.locator('legend-panel .name[aria-pressed="true"]');
  await name.click();
  await pressed.waitFor();
  await drawn(page);
  await pressed.click();
  await pressed.waitFor({ state: 'detached' });
}

async function drawers(page: Page): Promise<void> {
  for (const drawer of DRAWERS) {
    await follow(page, `#view=${drawer}`);
    await page.locator(`${drawer}-view`).waitFor();
    await drawn(page);
  }
  await follow(page, '#');
  await gone(page, 'analysis-drawer');
}

async function tour(page: Page): Promise<void> {
  for (let step = 1; step <= TOUR_STEPS; step += 1) {
    if (step === 1) await follow(page, `#tour=${TOUR}/1`);
    else await page.keyboard.press('PageDown');
    await page.locator('tour-player .position', { hasText: new RegExp(`^\\s*${step} /`, 'u') }).waitFor();
    await drawn(page);
  }
  await page.keyboard.press('Escape');
  await gone(page, 'tour-player');
  await follow(page, '#');
}

async function ownFile(page: Page): Promise<void> {
  await follow(page, '#work=files');
  await page.locator('work-bench').waitFor();
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'soak.geojson'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, FILE);
  const remove = page.getByRole('button', { name: filesWords.zh.layer.remove('soak.geojson'), exact: true });
  await remove.click();
  await remove.waitFor({ state: 'detached' });
  await follow(page, '#');
  await gone(page, 'work-bench');
}

async function theme(page: Page): Promise<void> {
  const names = [zh.theme.light, zh.theme.dark, zh.theme.system];
  for (const name of names) {
    await page.getByRole('button', { name: zh.theme.label }).click();
    await page.getByRole('button', { name: new RegExp(`${zh.theme.label}.*${name}`, 'u') }).waitFor();
    await drawn(page);
  }
}

async function language(page: Page): Promise<void> {
  for (const [from, to] of [
    [zh, en],
    [en, zh],
  ] as const) {
    await page.getByRole('button', { name: from.otherLanguageName, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: to.title }).waitFor();
    await drawn(page);
  }
}

/** The graphics processor gives up: the light map takes over, and the live one is asked for again. */
async function lightAndLive(page: Page): Promise<void> {
  await page
    .locator('.maplibregl-canvas')
    .evaluate((canvas) => (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext());
  await page.locator('.svg-map').waitFor();
  await gone(page, '.maplibregl-canvas');
  await page.getByRole('button', { name: zh.map.restore }).click();
  await page.locator('.maplibregl-canvas').waitFor();
  await gone(page, '.svg-map');
}

export const SOAK_ACTS: readonly SoakAct[] = [
  { id: 'choose', act: choose },
  { id: 'filter', act: filter },
  { id: 'drawers', act: drawers },
  { id: 'tour', act: tour },
  { id: 'own-file', act: ownFile },
  { id: 'theme', act: theme },
  { id: 'language', act: language },
  { id: 'light-and-live', act: lightAndLive },
];
