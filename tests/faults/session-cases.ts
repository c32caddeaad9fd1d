/** What befalls a page that is open: its graphics are lost, the clock is wrong, the line is cut. */
import { zh } from '../../src/i18n/zh.ts';
import type { Atlas } from '../journeys/atlas-driver.ts';
import type { FaultCase, Stage } from './fault-case.ts';
import { keptWork } from './kept-work.ts';
import { OPENERS, letGo } from './openers.ts';
import { begin, ending, isDone, recovers, until, watchOutput } from './outcome.ts';
import { isDrawn, keepsWork, must, newReader, quiet, shownText, stands } from './reader.ts';
import { addressOf, caseOf, openerOf, withReader } from './with-reader.ts';

function graphicsCases(): FaultCase[] {
  const live = caseOf('graphics', 'webgl');
  const lose = async (atlas: Atlas): Promise<void> => {
    await atlas.loseGraphics();
    await atlas.notice(zh.map.lost).waitFor();
    await atlas.page.locator('.svg-map').waitFor();
  };
  const restore = async (atlas: Atlas): Promise<void> => {
    await atlas.notices.getByRole('button', { name: zh.map.restore }).click();
    await atlas.liveMapIsBack();
  };
  return [
    caseOf('graphics')('absent', (stage) => withReader(stage, null, {}, stands)),
    live('lost', (stage) => withReader(stage, null, {}, async (atlas) => (await lose(atlas), stands(atlas)))),
    live('lost, had again, lost again', (stage) =>
      withReader(stage, null, {}, async (atlas) => {
        for (let times = 0; times < 2; times += 1) {
          await lose(atlas);
          await restore(atlas);
        }
        await lose(atlas);
        await stands(atlas);
      }),
    ),
    live('lost with a layer of one’s own', (stage) =>
      withReader(stage, openerOf('own file'), {}, async (atlas) => {
        await letGo(atlas);
        await until(() => isDone(atlas, openerOf('own file').done(atlas)), 'no layer', atlas);
        await lose(atlas);
        must(await isDone(atlas, openerOf('own file').done(atlas)), 'the layer is gone');
      }),
    ),
    live('every context refused', (stage) => withReader(stage, null, { before: () => void (HTMLCanvasElement.prototype.getContext = () => null) }, stands)),
  ];
}

function clockCases(): FaultCase[] {
  const make = caseOf('clock');
  const days = { 1970: '1970-01-01T00:00:00Z', 2099: '2099-12-31T23:59:59Z', 'a leap day': '2024-02-29T12:00:00Z' };
  const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'];
  const ways = [null, 'progress', 'time', 'tour', 'drawing', 'sheet', 'shortlist as XLSX'];
  const visit = async (stage: Stage, name: string | null, day: string | null, timezone?: string): Promise<void> => {
    const opener = name === null ? null : openerOf(name);
    const atlas = await newReader(stage.browser, stage.room, timezone ? { timezone } : {});
    await watchOutput(atlas);
    try {
      if (day) await atlas.page.clock.setFixedTime(new Date(day));
      await atlas.page.goto(`${stage.room.url}${addressOf(opener)}`);
      await atlas.page.locator('#map.live').waitFor();
      await opener?.act?.(atlas);
      // Some files hold dates, and none as early as that: then a sentence says what to look at.
      if (opener) await ending(atlas, opener);
      else await stands(atlas);
      const text = await shownText(atlas.page);
      must(!/NaN|Invalid Date|undefined/u.test(text), `the page shows ${text}`);
      await keepsWork(atlas, keptWork(), !opener?.isShow);
      quiet(atlas);
    } finally {
      await atlas.close();
    }
  };
  return ways.flatMap((name) => [
    ...Object.entries(days).map(([label, day]) => make(`${label}: ${name ?? 'first view'}`, (stage) => visit(stage, name, day))),
    ...zones.map((zone) => make(`${zone}: ${name ?? 'first view'}`, (stage) => visit(stage, name, null, zone))),
  ]);
}

function offlineCases(): FaultCase[] {
  const make = caseOf('offline');
  const ways = OPENERS.filter(({ graphics, isShow, name }) => !graphics && !isShow && name !== 'ground of pictures').map(({ name }) => name);
  return [
    ...ways.map((name) =>
      make(`the line is cut before: ${name}`, (stage) => {
        const opener = openerOf(name);
        return withReader(stage, null, { adds: opener.adds }, async (atlas) => {
          await atlas.page.waitForLoadState('networkidle');
          stage.room.cutLine(true);
          if (opener.hash !== '') await atlas.follow(addressOf(opener));
          begin(atlas, opener);
          const end = await ending(atlas, opener);
          stage.room.cutLine(false);
          if (end === 'sentence') await recovers(atlas, opener, false);
        });
      }),
    ),
    ...['locate', 'workbench', 'desk', 'progress', 'search', 'reading', 'export as XLSX', 'sheet'].map((name) =>
      make(`kept site, the line is cut: ${name}`, (stage) =>
        withReader(stage, null, { keepsSite: true }, async (atlas) => {
          const opener = openerOf(name);
          await atlas.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
          stage.room.cutLine(true);
          await atlas.page.goto(`${stage.room.url}${addressOf(opener)}`);
          await atlas.page.reload();
          await isDrawn(atlas);
          await opener.act?.(atlas);
          await until(() => isDone(atlas, opener.done(atlas)), `${name} does not come without a network`, atlas);
        }),
      ),
    ),
  ];
}

export const sessionCases = (): FaultCase[] => [...graphicsCases(), ...clockCases(), ...offlineCases()];
