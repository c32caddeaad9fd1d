/** The site of the made-up plan under tests/other-plan: built from that folder alone, opened, and searched for what is another plan's. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../chromium.ts';
import { buildSite } from '../build-site.ts';
import type { CheckList } from './check-list.ts';
import { serveObjects } from './object-store.ts';
import { isDrawn, newPage } from './site-checks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OTHERS = /西海岸|青岛|[Qq]ingdao|West Coast|董家口|Dongjiakou|2022—2024/u;
const TITLES = { zh: '云湖新城规划图', en: 'Cloud Lake Plan Map' } as const;
const COUNTS = { measures: 15, targets: 8, agencies: 6, places: 16 } as const;

/** A folder as `ATLAS_PLAN` names it: the plan's own `geo/`, and `public/` with fonts and icons. */
function planFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-plan-'));
  cpSync(join(ROOT, 'tests/other-plan/geo'), join(folder, 'geo'), { recursive: true });
  mkdirSync(join(folder, 'public'));
  for (const name of ['fonts', 'icons', 'icon.svg', 'catalog.json']) cpSync(join(ROOT, 'public', name), join(folder, 'public', name), { recursive: true });
  return folder;
}

const tsx = (file: string, ...words: string[]): string => execFileSync(process.execPath, ['--import', 'tsx', file, ...words], { cwd: ROOT, encoding: 'utf8' });

export async function proveOtherPlan(list: CheckList): Promise<void> {
  const folder = planFolder();
  process.env['ATLAS_PLAN'] = folder;
  const site = mkdtempSync(join(tmpdir(), 'atlas-other-'));
  try {
    tsx('geo/build.ts');
    await list.run('its data pass all checks and are fresh', () => Promise.resolve(void tsx('geo/build.ts', '--check')));
    buildSite(site);
  } finally {
    delete process.env['ATLAS_PLAN'];
  }
  const texts = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:html|js|json|geojson|webmanifest|css)$/u.test(name));
  const named = texts.filter((name) => OTHERS.test(readFileSync(join(site, name), 'utf8')));
  list.check(`none of its ${texts.length} files names the other plan${named.length > 0 ? `: ${named.join(', ')}` : ''}`, named.length === 0);
  for (const [name, count] of Object.entries(COUNTS)) {
    const rows = JSON.parse(readFileSync(join(site, 'data/v1', name === 'places' ? 'places.geojson' : `${name}.json`), 'utf8')) as {
      length?: number;
      features?: [];
    };
    list.check(`${count} ${name} are served`, (rows.features?.length ?? rows.length) === count);
  }
  const { url, end } = await serveObjects(site);
  for (const graphics of ['webgl', 'none'] as const) {
    const browser = await chromium.launch({ headless: true, ...chromiumOptions(graphics) });
    for (const language of ['zh', 'en'] as const) {
      const faults: string[] = [];
      const page = await newPage(browser, faults);
      const at = `${graphics === 'webgl' ? 'live' : 'light'}, ${language}`;
      const isEnglish = language === 'en';
      await list.run(`${at}: opens with its own title`, async () => {
        await page.goto(`${url}#lang=${language}`);
        await isDrawn(page);
        await page.getByRole('heading', { level: 1, name: TITLES[language] }).waitFor();
        await page.waitForFunction((title) => document.title.includes(title), TITLES[language]);
      });
      await list.run(`${at}: a place of its own by link`, async () => {
        await page.goto(`${url}#sel=place/reed-park&lang=${language}`);
        await page.reload();
        await page
          .locator('place-detail, zone-card')
          .getByText(isEnglish ? 'Reed Park' : '花草产业园')
          .first()
          .waitFor();
      });
      await list.run(`${at}: its tour`, async () => {
        await page.goto(`${url}#tour=round-the-lake/1/story&lang=${language}`);
        await page.reload();
        await page
          .getByText(isEnglish ? 'Round the lake' : '环湖一周')
          .first()
          .waitFor();
      });
      await list.run(`${at}: a filter by a part of its own`, async () => {
        await page.goto(`${url}#part=farming&lang=${language}`);
        await page.reload();
        await page
          .getByText(isEnglish ? 'Farming' : '农业')
          .first()
          .waitFor();
      });
      await list.run(`${at}: search`, async () => {
        await page
          .locator('input[type=search], [role=combobox]')
          .first()
          .fill(isEnglish ? 'Moon Bay' : 'yuewan');
        await page
          .getByRole('option', { name: '月湾' })
          .or(page.getByRole('option', { name: 'Moon Bay' }))
          .first()
          .waitFor();
      });
      await list.run(`${at}: nothing on the page names the other plan`, async () => !OTHERS.test(await page.locator('body').innerText()));
      list.check(`${at}: no error in the console${faults.length > 0 ? `: ${faults[0]}` : ''}`, faults.length === 0);
      await page.context().close();
    }
    await browser.close();
  }
  await end();
}
