/**
 * The planner's, the investor's and the presenter's journeys in Firefox and WebKitGTK, by WebDriver: each browser that is
 * installed runs them all in both languages, on a desk and on a phone, with the live and the light map. A browser that is
 * absent is said to be, and counts for nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { buildSite } from '../build-site.ts';
import type { Counts } from '../run-record.ts';
import { writeRecord } from '../run-record.ts';
import { firefox } from './firefox.ts';
import { openGate } from './gate.ts';
import { serve } from './server.ts';
import { JOURNEYS } from './journeys.ts';
import type { OtherBrowser, Start } from './other-browser.ts';
import type { Reader } from './reader.ts';
import { openScreen } from './screen.ts';
import { webkit } from './webkit.ts';
import { addWitness } from './witnessed-site.ts';

const WAYS = [
  { language: 'zh', map: 'live', size: { width: 1440, height: 900 } },
  { language: 'en', map: 'light', size: { width: 1440, height: 900 } },
  { language: 'zh', map: 'light', size: { width: 390, height: 844 } },
  { language: 'en', map: 'live', size: { width: 390, height: 844 } },
] as const;
/** Windows narrower than this are a phone's. */
const PHONE_WIDTH = 600;

/** Words after the command choose: `firefox`, `planner`, `zh`, `live`, `1440`; such a run is partial and leaves no record. */
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const pictures = process.argv.find((word) => word.startsWith('--pictures='))?.slice('--pictures='.length);
const among = (kind: readonly string[], value: string): boolean => !asked.some((word) => kind.includes(word)) || asked.includes(value);

const groups: Record<string, { cases: number; failed: number }> = {};
const count = (group: string, isRight: boolean): void => {
  const counts = (groups[group] ??= { cases: 0, failed: 0 });
  counts.cases += 1;
  if (!isRight) counts.failed += 1;
};

/** A browser's helpers may still be writing their caches: what they hold on to is left to the system, which empties this folder. */
function removeLater(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  } catch (error) {
    console.log(`${folder} is left: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A driver may fail to bring up its browser on a busy machine, which says nothing of the page: it is started once more. */
async function openOnceMore(browser: OtherBrowser, start: Start): ReturnType<OtherBrowser['open']> {
  try {
    return await browser.open(start);
  } catch (error) {
    console.log(`${browser.name} did not start (${error instanceof Error ? error.message : String(error)}): once more`);
    return browser.open(start);
  }
}

async function runIn(
  browser: OtherBrowser,
  display: string,
  site: { url: string; folder: string; stop: () => Promise<void>; start: () => Promise<void> },
): Promise<string> {
  let version = '';
  for (const { language, map, size } of WAYS) {
    if (!among(['zh', 'en'], language) || !among(['live', 'light'], map) || !among(['1440', '390'], String(size.width))) continue;
    for (const [id, cases] of Object.entries(JOURNEYS)) {
      if (!among(Object.keys(JOURNEYS), id)) continue;
      const group = `${browser.id}-${id}`;
      const folder = mkdtempSync(join(tmpdir(), 'atlas-browser-'));
      const gate = await openGate();
      const opened = await openOnceMore(browser, { display, folder, map, gatePort: gate.port });
      try {
        version = opened.version;
        await opened.hand.wire.send('timeouts', { script: 60_000, pageLoad: 120_000 });
        await opened.hand.open(site.url);
        let room = await opened.hand.resize(size);
        if (room.width > size.width) {
          await opened.hand.openNarrow(size);
          room = await opened.hand.resize(size);
        }
        const where = `${browser.name} ${language} ${room.width}×${room.height} ${map} ${id}`;
        const reader: Reader = {
          hand: opened.hand,
          language,
          words: language === 'zh' ? zh : en,
          size,
          isPhone: size.width < PHONE_WIDTH,
          map,
          site: site.url,
          siteFolder: site.folder,
          downloads: opened.downloads,
          stopServer: site.stop,
          startServer: site.start,
        };
        const faults: string[] = [];
        for (const [at, each] of cases.entries()) {
          const began = Date.now();
          let failure = '';
          try {
            await each.run(reader);
          } catch (error) {
            failure = error instanceof Error ? error.message : String(error);
          }
          count(group, failure === '');
          console.log(
            `${failure === '' ? 'ok  ' : 'FAIL'} ${where} · ${each.name} (${((Date.now() - began) / 1000).toFixed(1)} s)${failure && `\n     ${failure}`}`,
          );
          if (pictures) await opened.hand.screenshot(join(pictures, `${browser.id}-${language}-${size.width}-${id}-${at}.png`)).catch(() => undefined);
          faults.push(...(await opened.faults().catch((error: unknown) => [String(error)])));
        }
        const quiet = [...faults, ...gate.asked.map((address) => `asked for ${address}`)];
        count(group, quiet.length === 0);
        console.log(
          `${quiet.length === 0 ? 'ok  ' : 'FAIL'} ${where} · no error, no breach of the policy, no request elsewhere${quiet.map((line) => `\n     ${line}`).join('')}`,
        );
      } finally {
        await opened.end();
        await gate.end();
        removeLater(folder);
      }
    }
  }
  return version;
}

const screen = await openScreen();
if (!screen) {
  console.error('There is no display and no Xvfb: install xvfb, or run this on a desktop.');
  process.exit(1);
}
const versions: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'atlas-site-'));
try {
  buildSite(folder);
  for (const browser of [firefox, webkit]) {
    if (!among(['firefox', 'webkit'], browser.id)) continue;
    const absence = browser.absence();
    if (absence !== null) {
      console.log(`ABSENT ${browser.name}: ${absence}. Nothing of it is counted.`);
      continue;
    }
    if (browser.id === 'webkit') await addWitness(folder);
    const site = await serve(folder);
    try {
      versions.push(await runIn(browser, screen.display, { ...site, folder }));
    } finally {
      await site.stop();
    }
  }
} finally {
  await screen.end();
  rmSync(folder, { recursive: true, force: true });
}
for (const [group, counts] of Object.entries(groups)) console.log(`${group}: ${counts.cases} cases, ${counts.failed} failed`);
const total = Object.values(groups).reduce<Counts>((sum, each) => ({ cases: sum.cases + each.cases, failed: sum.failed + each.failed }), {
  cases: 0,
  failed: 0,
});
console.log(`${total.cases} cases, ${total.failed} failed (${versions.join(', ') || 'no browser'})`);
if (asked.length === 0 && versions.length > 0) writeRecord('browsers', 'npm run proof:browsers', versions, { groups });
process.exit(total.failed === 0 && total.cases > 0 ? 0 : 1);
