/** The files without which nothing begins, and the data of the first view: each spoilt, told, mended and had again. */
import type { Atlas } from '../journeys/atlas-driver.ts';
import type { FaultCase, Group, Stage } from './fault-case.ts';
import { FILTERED, keptWork } from './kept-work.ts';
import type { Mischief } from './mischief.ts';
import { sentences, until, watchOutput } from './outcome.ts';
import { keepsWork, must, newReader, quiet, shownText, stands } from './reader.ts';

const WAYS: readonly Mischief[] = ['missing', 'page', 'cut', 'type', 'byte', 'older', 'slow', 'reset'];
/** A script that is broken or could not be had at the start is an error of the page in the browser's eyes. */
const OF_SCRIPTS =
  /SyntaxError|Unexpected|Invalid|is not defined|is not a function|Failed to fetch dynamically|integrity|Cannot read|does not provide|missing \)/u;

/** Without these the page stands whole: files are read unchecked, changes are not spoken, the site is not kept for use without a network. */
const BORNE = /assets\/(?:later-fingerprints|spoken-changes|keep-site)/u;

const bootNote = ({ page }: Atlas) => page.locator('.boot-note').filter({ visible: true });
const isStanding = async ({ page }: Atlas): Promise<boolean> =>
  (await page.locator('#map.live').isVisible()) && (await page.getByRole('tab', { selected: true }).isVisible());

async function spoilt({ room, browser }: Stage, file: string, mischief: Mischief, language: 'zh' | 'en'): Promise<void> {
  room.spoil(file, mischief);
  const atlas = await newReader(browser, room, { language });
  const { page } = atlas;
  await watchOutput(atlas);
  try {
    await page.goto(`${room.url}#${FILTERED}`, { waitUntil: 'commit' });
    const hasBoot = async (): Promise<boolean> => (await bootNote(atlas).count()) > 0;
    const isTold = async (): Promise<boolean> => (await sentences(atlas)).length > 0;
    await until(async () => (await hasBoot()) || (await isStanding(atlas)) || (await isTold()), 'neither a page nor a sentence', atlas);
    if (await hasBoot()) {
      const text = await bootNote(atlas).innerText();
      const isChinese = /[一-鿿]/u.test(text);
      must(isChinese === (language === 'zh'), `the sentence is not in the chosen language: ${text}`);
      must(/请|Please|Check|Reload/u.test(text), `the sentence has no remedy: ${text}`);
      room.spoil(file, null);
      if (mischief !== 'slow') await page.locator('.boot-note button').click();
    } else if (mischief === 'byte' || mischief === 'older' || BORNE.test(file)) {
      // Time for what is noticed late; a page that stands without a word is a working page.
      await page.waitForLoadState('networkidle');
    } else if (mischief !== 'type' && mischief !== 'slow') await until(isTold, `${file} is missed without a sentence`, atlas);
    room.spoil(file, null);
    const retry = page.getByRole('button', { name: /^(?:重试|Try again)$/u }).filter({ visible: true });
    await until(async () => (await isStanding(atlas)) || (await retry.count()) > 0, 'the page does not come', atlas);
    if ((await retry.count()) > 0) await retry.first().click();
    // What was read and is broken is remembered by the browser: then the page is read anew.
    const isWhole = async (): Promise<boolean> => (await isStanding(atlas)) && (await retry.count()) === 0;
    await until(isWhole, 'the page is not whole after a retry', atlas, 8000).catch(async () => {
      await page.reload();
      await until(isWhole, 'the page is not whole after it was loaded anew', atlas);
    });
    await stands(atlas);
    await keepsWork(atlas, keptWork(), true);
    quiet(atlas, OF_SCRIPTS);
  } catch (error) {
    throw new Error(`${(error as Error).message} [${await shownText(page)}] errors: ${atlas.faults.errors.join(' | ').slice(0, 400)}`, { cause: error });
  } finally {
    await atlas.close();
  }
}

/** `first` are the files that a sound first view asks for. */
export function startCases(first: ReadonlySet<string>, isFull: boolean): FaultCase[] {
  const files = [...first].filter((file) => file !== 'index.html' && !file.startsWith('fonts/'));
  return files.flatMap((file, at) => {
    const isScript = file.startsWith('assets/');
    const isEntry = /assets\/(?:index|page|dist|rolldown)/u.test(file);
    const ways = WAYS.filter(
      (way) => !(isScript && way === 'older') && (isFull || !isScript || isEntry || way === 'missing' || way === WAYS[at % WAYS.length]),
    );
    const group: Group = isScript ? 'start' : 'data';
    return ways.map((mischief, number): FaultCase => {
      const language = number % 3 === 2 ? 'en' : 'zh';
      return { group, name: `${file} ${mischief} ${language}`, graphics: 'none', run: (stage) => spoilt(stage, file, mischief, language) };
    });
  });
}
