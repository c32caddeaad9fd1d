/** Messages to the frame: from the page that it declares, and from others; of every shape, again and again, in floods. */
import type { Page } from 'playwright-core';
import { visit } from '../door.ts';
import type { Door } from '../door.ts';
import { PAYLOADS } from '../payloads.ts';
import { listen, serveFolder } from '../site.ts';

const FLOOD = 300;

type Said = { atlas?: number; type?: string; id?: unknown; hash?: string; reason?: string };

/** What a page of another origin is: it frames the atlas, declared and not, and writes down what it hears. */
const hostPage = (site: string, declared: string): string => `<!doctype html><title>Host</title>
<script>window.said={declared:[],other:[]};addEventListener('message',({data,source})=>said[source===frames.declared?'declared':'other'].push(data))</script>
<iframe name="declared" width="640" height="420" src="${site}?embed=${declared}"></iframe>
<iframe name="other" width="640" height="420" src="${site}?embed=https://other.example"></iframe>`;

/** Shapes that hold a payload where the protocol has a field, and where it has none. */
const shapes = (payload: string, at: number): unknown[] => [
  { atlas: 1, type: 'show', hash: payload, id: at },
  { atlas: 1, type: payload, id: at },
  { atlas: 1, type: 'step', step: payload, id: at },
  { atlas: 1, type: 'get', id: payload },
  { atlas: 1, type: 'get', [payload]: payload },
  { atlas: payload, type: 'show', hash: '#sel=place/sgep' },
  payload,
  [payload],
];

const post = (page: Page, frame: string, messages: readonly unknown[]): Promise<void> =>
  page.evaluate(
    ([name, all]) => {
      const target = (window.frames as unknown as Record<string, Window>)[name];
      for (const message of all) target?.postMessage(message, '*');
    },
    [frame, messages] as const,
  );
const said = (page: Page, frame: string): Promise<Said[]> =>
  page.evaluate((name) => (globalThis as unknown as { said: Record<string, Said[]> }).said[name]?.splice(0) ?? [], frame);

/** The last message before which all others have been answered. */
async function answered(page: Page, id: string): Promise<Said[]> {
  const all: Said[] = [];
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    all.push(...(await said(page, 'declared')));
    if (all.some((each) => each.id === id)) return all;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
  return all;
}

export const EMBED: Door = {
  id: 'embed',
  name: '嵌入消息 embed messages',
  async run(browser, site) {
    let origin = '';
    const host = await listen((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(hostPage(framed.url, origin));
    });
    origin = host.origin;
    const framed = await serveFolder(site.folder, [origin]);
    const { context, page, watched } = await visit(browser, framed.url, { also: [origin] });
    const faults: string[] = [];
    let cases = 0;
    await page.goto(host.url);
    for (const name of ['declared', 'other']) await page.frameLocator(`iframe[name="${name}"]`).locator('#map.live').waitFor({ timeout: 60_000 });
    await page.waitForFunction(() => (globalThis as unknown as { said: Record<string, unknown[]> }).said['declared']?.length, null, { timeout: 90_000 });
    const frameOf = (name: string) => page.frame({ name });
    const check = async (what: string): Promise<void> => {
      const found = watched.take();
      if (found.length > 0) faults.push(`${what}: ${[...new Set(found)].join('; ').slice(0, 400)}`);
    };

    const messages = PAYLOADS.flatMap((payload, at) => shapes(payload, at)[at % 8] ?? []);
    for (let from = 0; from < messages.length; from += 60) {
      const batch = messages.slice(from, from + 60);
      await post(page, 'declared', [...batch, { atlas: 1, type: 'get', id: `end-${from}` }]);
      const answers = await answered(page, `end-${from}`);
      cases += batch.length;
      if (!answers.some(({ id }) => id === `end-${from}`)) faults.push(`${from}: the frame does not answer`);
      const known = new Set(['view', 'refused', 'selected', 'ready']);
      if (answers.some(({ atlas, type }) => atlas !== 1 || !known.has(type ?? ''))) faults.push(`${from}: the frame says what it should not`);
      await check(`messages ${from}`);
    }

    // From an origin that the frame's address does not name: nothing is done, nothing is said.
    await post(
      page,
      'other',
      PAYLOADS.map((payload, id) => ({ atlas: 1, type: 'show', hash: id % 2 === 0 ? '#sel=place/sgep' : payload, id })),
    );
    await frameOf('other')?.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))));
    cases += PAYLOADS.length;
    if ((await frameOf('other')?.evaluate(() => location.hash)) !== '') faults.push('a page that was not declared has moved the frame');
    if ((await said(page, 'other')).length > 0) faults.push('a page that was not declared was answered');
    // From a frame within the declared page, whose origin is right and which is not the parent.
    await page.evaluate(() => {
      const sibling = document.createElement('iframe');
      sibling.srcdoc = `<script>parent.frames.declared.postMessage({atlas:1,type:'show',hash:'#sel=place/djk-zone',id:'sibling'},'*')</script>`;
      document.body.append(sibling);
      return new Promise((loaded) => sibling.addEventListener('load', loaded));
    });
    cases += 1;
    await post(page, 'declared', [{ atlas: 1, type: 'get', id: 'after-sibling' }]);
    if ((await answered(page, 'after-sibling')).some(({ id }) => id === 'sibling')) faults.push('a frame beside was answered');

    // Again, and in a flood.
    await post(
      page,
      'declared',
      Array.from({ length: FLOOD }, (_, id) => ({ atlas: 1, type: 'show', hash: `#sel=place/${id % 2 === 0 ? 'sgep' : 'djk-zone'}`, id: 'same' })),
    );
    await post(page, 'declared', [{ atlas: 1, type: 'show', hash: '#sel=place/sgep', id: 'last' }]);
    cases += FLOOD;
    const last = (await answered(page, 'last')).findLast(({ id }) => id === 'last');
    if (last?.hash !== '#sel=place/sgep') faults.push('after a flood the frame shows something else');
    await check('flood');
    const deep = await frameOf('declared')?.evaluate(() => 'polluted' in {});
    if (deep !== false) faults.push('a property of all objects');
    await context.close();
    framed.close();
    host.close();
    return { cases, faults };
  },
};
