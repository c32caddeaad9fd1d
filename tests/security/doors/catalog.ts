/** What a deployment adds: a catalogue whose every text is a payload, and tile sets of such names, shown in the workbench. */
import type { Browser } from 'playwright-core';
import { follow, plain, unseen, visit } from '../door.ts';
import type { Door, Outcome, Site } from '../door.ts';
import { PAYLOADS, upTo } from '../payloads.ts';
import { serveFolder } from '../site.ts';
import { textOf } from '../watch.ts';

/** Catalogues of so many entries: all of them are drawn. */
const BATCH = 200;

const NAMES = upTo(78).filter((payload) => plain(payload) !== '' && payload.trim() === payload);

function catalogOf(names: readonly string[], from: number): unknown {
  const entry = (payload: string, at: number) => ({
    id: `entry-${from + at}`,
    name_zh: payload,
    name_en: payload,
    address: at % 3 === 0 ? 'tiles/set.json' : payload,
    attribution: payload,
    licence: payload,
  });
  const layers = names.map((payload, at) => ({
    ...entry(payload, at),
    address: 'tiles/set.json',
    datum: at % 5 === 4 ? payload : 'wgs84',
    style: { color: at % 7 === 6 ? payload : '#185ab9' },
  }));
  const grounds = names.map((payload, at) => ({ ...entry(payload, at), id: `ground-${from + at}`, kind: at % 3 === 0 ? 'archive' : 'pictures' }));
  return { version: 1, tianditu_key: names[0], layers, grounds, [names[1] ?? '']: names[1] };
}

async function runCatalog(browser: Browser, site: Site): Promise<Outcome> {
  const faults: string[] = [];
  let cases = 0;
  const put = new Map<string, string>();
  const server = await serveFolder(site.folder, [], put);
  for (let from = 0; from < NAMES.length; from += BATCH) {
    const batch = NAMES.slice(from, from + BATCH);
    put.set('catalog.json', JSON.stringify(catalogOf(batch, from)));
    const text = batch.slice(0, 20);
    put.set(
      'tiles/set.json',
      JSON.stringify({
        tilejson: '3.0.0',
        name: text[0],
        attribution: text.join(' '),
        description: text[1],
        tiles: ['{z}/{x}/{y}.pbf', ...text],
        vector_layers: text.map((id) => ({ id, description: id, fields: { [id]: id } })),
      }),
    );
    const { context, page, watched } = await visit(browser, `${server.url}#work=ground`);
    const panel = page.locator('ground-panel');
    await panel.waitFor();
    await page.waitForLoadState('networkidle');
    await follow(page, '#work=ground');
    // Base maps whose address is one are named, all others are faults named by their place.
    const named = batch.filter((_, at) => at % 3 === 0);
    for (const payload of unseen(named, await textOf(page))) faults.push(`not shown: ${payload.slice(0, 60)}`);
    for (const box of (await panel.locator('input[type="checkbox"]').all()).slice(0, 8)) await box.click({ force: true, timeout: 5000 }).catch(() => undefined);
    await page.waitForLoadState('networkidle');
    const found = await watched.look(page);
    if (found.length > 0) faults.push(`${from}: ${[...new Set(found)].join('; ').slice(0, 400)}`);
    cases += 2 * batch.length;
    await context.close();
  }
  // What is no catalogue at all.
  const { context, page, watched } = await visit(browser, `${server.url}#work=ground`);
  for (let at = 0; at < PAYLOADS.length; at += 20) {
    put.set('catalog.json', PAYLOADS[at] ?? '');
    await page.reload();
    await page.locator('ground-panel').waitFor();
    cases += 1;
  }
  faults.push(...new Set(await watched.look(page)));
  await context.close();
  server.close();
  return { cases, faults };
}

export const CATALOG: Door = { id: 'catalog', name: '图层目录与瓦片 catalogue and tiles', run: runCatalog };
