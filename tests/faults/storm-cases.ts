/** Storms of messages and addresses, windows without a size, workers that die, errors that nobody foresaw. */
import { zh } from '../../src/i18n/zh.ts';
import type { Atlas } from '../journeys/atlas-driver.ts';
import type { FaultCase } from './fault-case.ts';
import { letGo } from './openers.ts';
import type { Opener } from './openers.ts';
import { isDone, sentences, until } from './outcome.ts';
import { must, stands } from './reader.ts';
import { caseOf, openerOf, withReader } from './with-reader.ts';

export function stormCases(): FaultCase[] {
  const make = caseOf('storms');
  const storm = (name: string, opener: Opener | null, act: (atlas: Atlas) => Promise<void>): FaultCase =>
    make(name, (stage) => withReader(stage, opener, {}, act));
  const ownFile = openerOf('own file');
  return [
    storm('10,000 messages to the page', null, async (atlas) => {
      await atlas.page.evaluate(() => {
        for (let at = 0; at < 10_000; at += 1) postMessage({ atlas: 1, type: ['show', 'step', 'get', at][at % 4], hash: `#sel=place/${at}`, id: at }, '*');
      });
      await stands(atlas);
    }),
    storm('10,000 messages to a frame', openerOf('frame'), async (atlas) => {
      await atlas.page.evaluate(() => {
        for (let at = 0; at < 10_000; at += 1) postMessage({ atlas: 1, type: 'show', hash: `#sel=place/${at}` }, '*');
      });
      await until(() => isDone(atlas, openerOf('frame').done(atlas)), 'the frame does not stand', atlas);
    }),
    storm('300 addresses one after another', null, async (atlas) => {
      await atlas.page.evaluate(async () => {
        const before = location.hash;
        for (let at = 0; at < 300; at += 1) {
          location.hash = `#tab=measures&part=industry&sel=measure/M${(at % 40) + 1}`;
          if (at % 20 === 0) await new Promise((done) => requestAnimationFrame(done));
        }
        location.hash = before;
      });
      await stands(atlas);
    }),
    storm('storage told of by another window 2,000 times', openerOf('desk'), async (atlas) => {
      await atlas.page.evaluate(() => {
        for (let at = 0; at < 2000; at += 1)
          dispatchEvent(new StorageEvent('storage', { key: ['atlas-drawings', 'atlas-tours', 'atlas-own-sites', null][at % 4] ?? null }));
      });
      await stands(atlas);
    }),
    ...(['none', 'webgl'] as const).map((graphics) =>
      caseOf('storms', graphics)('window without a size, and back', (stage) =>
        withReader(stage, null, {}, async (atlas) => {
          for (const size of [
            { width: 1, height: 1 },
            { width: 1440, height: 1 },
            { width: 1, height: 900 },
            { width: 320, height: 240 },
            { width: 1440, height: 900 },
          ])
            await atlas.page.setViewportSize(size);
          await stands(atlas);
          const { lon, lat, zoom } = await atlas.camera();
          must([lon, lat, zoom].every(Number.isFinite), 'the camera is lost');
        }),
      ),
    ),
    make('the worker of a layer dies', (stage) =>
      withReader(
        stage,
        ownFile,
        {
          before: () => {
            const workers: Worker[] = [];
            Object.assign(window, { workers });
            window.Worker = class extends Worker {
              constructor(...given: ConstructorParameters<typeof Worker>) {
                super(...given);
                workers.push(this);
              }
            };
          },
        },
        async (atlas) => {
          await letGo(atlas);
          await until(() => isDone(atlas, ownFile.done(atlas)), 'no layer', atlas);
          await atlas.page.evaluate(() => {
            for (const worker of (window as unknown as { workers: Worker[] }).workers) {
              worker.terminate();
              worker.dispatchEvent(new ErrorEvent('error', { message: 'killed' }));
            }
          });
          await until(async () => (await sentences(atlas)).length > 0, 'a dead worker without a sentence', atlas);
          await stands(atlas);
          // The same file can be opened again.
          await letGo(atlas, 'again.geojson');
          await until(() => atlas.page.locator('layer-card').filter({ hasText: 'again' }).first().isVisible(), 'no other layer', atlas);
        },
      ),
    ),
    storm('an error that nobody foresaw', null, async (atlas) => {
      await atlas.page.evaluate(() => void setTimeout(() => void Promise.reject(new Error('unforeseen'))));
      await atlas.notice(zh.notices.mishap).waitFor();
      atlas.faults.errors.splice(0);
      await stands(atlas);
    }),
  ];
}
