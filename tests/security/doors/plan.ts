/** The plan's own data: a site whose names and texts are all payloads, seen in every list, panel, chart and output; then its exports. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { places } from '../../journeys/published.ts';
import { DRAWERS, TABS } from '../../../src/state/app-state.ts';
import { follow, unseen, visit } from '../door.ts';
import type { Door, Outcome, Site } from '../door.ts';
import { exportFaults } from '../exported.ts';
import { hostilePlan } from '../hostile-plan.ts';
import { serveFolder } from '../site.ts';
import { textOf } from '../watch.ts';

const OTHERS = [
  ...TABS.map((tab) => `#tab=${tab}`),
  ...DRAWERS.map((drawer) => `#view=${drawer}&tall=1&compare=sgep,djk-zone,sino-japan`),
  '#read=1&s=M13.3',
  '#locate=zones',
  '#desk=1',
  '#work=files',
  '#tour=flagship-zones/1',
  '#tour=flagship-zones/2/story',
];

const FILES: Readonly<Record<string, string>> = { measure: 'measures.json', target: 'targets.json', agency: 'agencies.json' };
const idsOf = (folder: string, type: string): string[] =>
  (JSON.parse(readFileSync(join(folder, 'data', 'v1', FILES[type] ?? ''), 'utf8')) as { id: string }[]).map(({ id }) => id);

async function runPlan(browser: Browser, site: Site): Promise<Outcome> {
  const { folder, names } = hostilePlan(site.folder);
  const server = await serveFolder(folder);
  const faults: string[] = [];
  try {
    const { context, page, watched } = await visit(browser, server.url);
    const items = [
      ...places.map(({ properties }) => `place/${properties.id}`),
      ...['measure', 'target', 'agency'].flatMap((type) => idsOf(folder, type).map((id) => `${type}/${id}`)),
    ];
    const seen: string[] = [];
    for (const [at, item] of items.entries()) {
      await follow(page, `#sel=${item}${at % 2 === 0 ? '' : '&lang=en'}`);
      seen.push(await page.evaluate(() => document.querySelector('atlas-app')?.shadowRoot?.querySelector('detail-panel')?.shadowRoot?.textContent ?? ''));
      if (at % 60 === 0) faults.push(...new Set(await watched.look(page)));
    }
    for (const hash of OTHERS) {
      for (const language of ['zh', 'en']) {
        await follow(page, `${hash}&lang=${language}`);
        await page.waitForLoadState('networkidle');
        await follow(page, `${hash}&lang=${language}`);
        seen.push(await textOf(page));
        const found = await watched.look(page);
        if (found.length > 0) faults.push(`${hash}: ${[...new Set(found)].join('; ').slice(0, 400)}`);
      }
    }
    for (const payload of unseen(names, seen.join('\n'))) faults.push(`not shown: ${payload.slice(0, 80)}`);
    await context.close();
    faults.push(...(await exportFaults(browser, server.url, '#')));
    return { cases: names.length, faults };
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const PLAN: Door = { id: 'plan', name: '规划数据 plan data', run: runPlan };
