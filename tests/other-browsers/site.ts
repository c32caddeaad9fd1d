/** The site as such: language, light and dark, its own font, nothing wider than the window, without a network, and as one file. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { placeOf } from '../journeys/published.ts';
import { openMenu } from './planner.ts';
import { goTo, heading, isDrawn, nameOf, openAt, panel, same, stateOf } from './reader.ts';
import type { Case, Reader } from './reader.ts';

const zone = placeOf('sgep').properties;

async function readsTheZone(reader: Reader): Promise<void> {
  await goTo(reader, 'sel=place/sgep');
  await reader.hand.see(heading(nameOf(reader, zone), panel(reader.words.detail.region)));
}

export const site: readonly Case[] = [
  {
    name: 'changes its language and comes back',
    run: async (reader) => {
      const { hand, language, words } = reader;
      const other = language === 'zh' ? en : zh;
      await openAt(reader);
      await hand.click({ css: 'button', name: words.otherLanguageName });
      await hand.see(heading(other.title));
      await hand.click({ css: 'button', name: other.otherLanguageName });
      await hand.see(heading(words.title));
    },
  },
  {
    name: 'turns dark, and light again',
    run: async (reader) => {
      const { hand, words, isPhone } = reader;
      const ground = (): Promise<string> => hand.run(() => getComputedStyle(document.documentElement).getPropertyValue('--panel').trim());
      const turn = async (): Promise<void> => {
        if (isPhone) await openMenu(reader);
        await hand.click(isPhone ? { css: '.item', holds: words.theme.label } : { css: `button[aria-label^="${words.theme.label}"]` });
      };
      await goTo(reader);
      const seen = new Set([await ground()]);
      for (let turns = 0; turns < 3; turns += 1) {
        await turn();
        seen.add(await ground());
        await goTo(reader);
      }
      same('grounds in three turns', seen.size, 2);
    },
  },
  {
    name: 'sets Chinese and Latin in its own font',
    run: async (reader) => {
      await readsTheZone(reader);
      await reader.hand.until(
        'the font',
        () => reader.hand.run(() => [...document.fonts].filter((face) => face.status === 'loaded').length),
        (count) => count > 0,
      );
    },
  },
  {
    name: 'is nowhere wider than the window',
    run: async (reader) => {
      const { hand } = reader;
      const parts = {
        '': 'map-stamp',
        'sel=place/sgep': 'place-detail',
        'sel=agency/ndrc': 'agency-detail',
        'read=1&s=M13.3': '[aria-current="true"]',
        'work=files': 'files-panel',
        'desk=1': 'tour-desk',
        'locate=find': 'fit-list',
      };
      for (const [state, part] of Object.entries(parts)) {
        await goTo(reader, state);
        await hand.see({ css: part });
        const width = await hand.run(() => [document.documentElement.scrollWidth, innerWidth]);
        same(`the page at ${state || 'the start'}, wider than the window,`, (width[0] ?? 0) > (width[1] ?? 0), false);
      }
    },
  },
  {
    name: 'opens without its server after the first visit',
    run: async (reader) => {
      const { hand, stopServer, startServer } = reader;
      await openAt(reader);
      await hand.until(
        'that the site is kept',
        () => hand.run(() => navigator.serviceWorker.controller?.state ?? 'none'),
        (state) => state === 'activated',
      );
      await stopServer();
      try {
        await openAt(reader);
        await readsTheZone(reader);
      } finally {
        await startServer();
      }
    },
  },
  {
    name: 'opens as one file from the disk',
    run: async (reader) => {
      const { hand, siteFolder } = reader;
      await hand.open('about:blank');
      await hand.open(pathToFileURL(join(siteFolder, 'atlas.html')).href + stateOf(reader));
      await isDrawn(reader);
      await readsTheZone(reader);
    },
  },
];
