/** Two versions of the site at once: page and chunks, code and data, and a worker that is updated under an open page. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zh } from '../../src/i18n/zh.ts';
import { publishNext } from '../journeys/next-version.ts';
import { readSite } from './bad-server.ts';
import type { FaultCase, Stage } from './fault-case.ts';
import { FILTERED, keptWork } from './kept-work.ts';
import { begin, ending, isDone, sentences, until } from './outcome.ts';
import { isDrawn, keepsWork, must, newReader, quiet, stands } from './reader.ts';
import { addressOf, caseOf, openerOf, withReader } from './with-reader.ts';

let next: Promise<ReadonlyMap<string, Buffer>> | null = null;
/** The same site as its next version: every chunk of another name, the worker anew. */
function nextVersion(files: Stage['files']): Promise<ReadonlyMap<string, Buffer>> {
  next ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-next-'));
    try {
      for (const [path, body] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), body);
      }
      const { dataVersion } = JSON.parse(String(files.get('data/v1/manifest.json'))) as { dataVersion: string };
      await publishNext(folder, dataVersion, '99.0.0');
      return readSite(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  })();
  return next;
}

export function versionCases(): FaultCase[] {
  const make = caseOf('versions');
  const first = /^(?:index\.html|data\/)/u;
  const mixed = (a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>, ofA: RegExp): Map<string, Buffer> =>
    new Map([...[...b].filter(([file]) => !ofA.test(file)), ...[...a].filter(([file]) => ofA.test(file))]);
  const halves = [
    { name: 'old page, new chunks', mix: (now: Stage['files'], then: Stage['files']) => mixed(now, then, /^index\.html$/u) },
    { name: 'new page, old chunks', mix: (now: Stage['files'], then: Stage['files']) => mixed(then, now, /^index\.html$/u) },
    { name: 'old page and data, new chunks', mix: (now: Stage['files'], then: Stage['files']) => mixed(now, then, first) },
  ];
  return [
    ...halves.map(({ name, mix }) =>
      make(name, async (stage) => {
        const { room, browser, files } = stage;
        const then = await nextVersion(files);
        room.publish(mix(files, then));
        const atlas = await newReader(browser, room);
        try {
          await atlas.page.goto(`${room.url}#${FILTERED}`);
          await atlas.page.locator('.boot-note').filter({ visible: true }).waitFor();
          room.publish(then);
          await atlas.page.locator('.boot-note button').click();
          await stands(atlas);
          await keepsWork(atlas, keptWork(), true);
          quiet(atlas);
        } finally {
          await atlas.close();
        }
      }),
    ),
    ...['old', 'new'].map((data) =>
      make(`${data} data under this page`, (stage) =>
        withReader(stage, null, {}, async (atlas) => {
          const then = new Map(stage.files);
          for (const [file, body] of stage.files) {
            if (!/^data\/v1\/[a-z-]+\.json$/u.test(file) || file.endsWith('manifest.json')) continue;
            const rows: unknown = JSON.parse(body.toString('utf8'));
            if (!Array.isArray(rows)) continue;
            const changed = data === 'old' ? rows.slice(0, -2) : rows.map((row: object) => ({ ...row, added_later: ['x'] }));
            then.set(file, Buffer.from(JSON.stringify(changed)));
          }
          stage.room.publish(then);
          await atlas.page.reload();
          await atlas.page.locator('#map.live').waitFor();
          if ((await sentences(atlas)).length === 0) await stands(atlas);
        }),
      ),
    ),
    ...['locate', 'workbench', 'desk', 'targets', 'progress', 'sheet', 'export as XLSX', 'search'].map((name) =>
      make(`published anew in mid-session: ${name}`, async (stage) => {
        const then = await nextVersion(stage.files);
        return withReader(stage, null, {}, async (atlas) => {
          const opener = openerOf(name);
          await atlas.page.waitForLoadState('networkidle');
          stage.room.publish(then);
          if (opener.hash !== '') await atlas.follow(addressOf(opener));
          begin(atlas, opener);
          if ((await ending(atlas, opener)) === 'done') return;
          // The page that is open has none of its chunks any more: it says so, and a page loaded anew has all.
          await atlas.page.reload();
          await isDrawn(atlas);
          await opener.act?.(atlas);
          await until(() => isDone(atlas, opener.done(atlas)), `${name} does not come from the new version`, atlas);
        });
      }),
    ),
    make('worker updated under a drawing that is not finished', async (stage) => {
      const then = await nextVersion(stage.files);
      return withReader(stage, openerOf('drawing'), { keepsSite: true }, async (atlas) => {
        await atlas.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        const drawing = openerOf('drawing');
        await drawing.act?.(atlas);
        // A click before the tool is there chooses a place.
        await until(() => isDone(atlas, drawing.done(atlas)), 'the tool does not come', atlas);
        for (const [x, y] of [
          [600, 200],
          [900, 200],
        ] as const)
          await atlas.page.mouse.click(x, y);
        stage.room.publish(then);
        await atlas.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
        await atlas.notice(zh.notices.newVersion).waitFor();
        await atlas.page.mouse.click(900, 500);
        await atlas.page.keyboard.press('f');
        await until(async () => (await atlas.page.locator('drawing-row').count()) === 2, 'the drawing is lost', atlas);
        const kept = await atlas.page.evaluate(() => localStorage.getItem('atlas-drawings') ?? '');
        await atlas.notices.getByRole('button', { name: zh.notices.update }).click();
        await atlas.page.getByText(zh.map.data('99.0.0')).first().waitFor();
        await until(async () => (await atlas.page.locator('drawing-row').count()) === 2, 'the drawing is lost with the new version', atlas);
        must((await atlas.page.evaluate(() => localStorage.getItem('atlas-drawings'))) === kept, 'the drawings are not kept as they were');
        await atlas.page.evaluate((text) => localStorage.setItem('atlas-drawings', text), keptWork().get('atlas-drawings') ?? '');
      });
    }),
  ];
}
