/** Every file that is fetched on demand, each spoilt in several ways on the way into the view that needs it; then the server is well again. */
import type { Atlas, Browser } from '../journeys/atlas-driver.ts';
import type { BadServer } from './bad-server.ts';
import type { FaultCase, Graphics, Group, Stage } from './fault-case.ts';
import { FILTERED, keptBut } from './kept-work.ts';
import type { Mischief } from './mischief.ts';
import { OPENERS } from './openers.ts';
import type { Opener } from './openers.ts';
import { begin, ending, isDone, recovers, retryButton, sentences, until, watchOutput } from './outcome.ts';
import { isDrawn, keepsWork, must, newReader, quiet, shownText } from './reader.ts';
import { addressOf } from './with-reader.ts';

/** Opens the page at the opener's address; spoilt files may keep the map from being drawn. */
async function open(stage: Stage, opener: Opener): Promise<Awaited<ReturnType<typeof newReader>>> {
  const atlas = await newReader(stage.browser, stage.room);
  await watchOutput(atlas);
  await atlas.page.goto(`${stage.room.url}${addressOf(opener)}`);
  // A live map that is slow to come is told of.
  await until(async () => (await atlas.page.locator('#map.live').isVisible()) || (await sentences(atlas)).length > 0, 'neither a map nor a sentence', atlas);
  return atlas;
}

/** Opens it and does what the opener says; spoilt files may keep that from being done, which is seen by how it ends. */
async function enter(stage: Stage, opener: Opener): Promise<Awaited<ReturnType<typeof newReader>>> {
  const atlas = await open(stage, opener);
  begin(atlas, opener);
  return atlas;
}

/** Half a second in which the page asks for nothing. */
async function asksNoMore(room: Stage['room']): Promise<void> {
  for (let before = -1; before < room.asked.length;) {
    before = room.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

type Browsers = (graphics: Graphics) => Promise<Browser>;

/** What a sound site is asked for by the first view. */
export async function firstFiles(server: BadServer, browsers: Browsers): Promise<ReadonlySet<string>> {
  const room = server.open();
  const atlas = await newReader(await browsers('none'), room);
  await atlas.page.goto(`${room.url}#${FILTERED}`);
  await isDrawn(atlas);
  await atlas.page.waitForLoadState('networkidle');
  await atlas.close();
  return new Set(room.asked);
}

/** What one way is answered with beyond the first view's files: all of it, and what is asked for only once something is done on it. */
type Asked = Readonly<{ all: ReadonlySet<string>; byAct: ReadonlySet<string> }>;
/** Of each file beyond the first view's the way that leads to it first, and the others on which what is done asks for it. */
type Reached = Readonly<{ first: Opener; others: readonly Opener[] }>;
/** `wrong` says why a way fails on a sound site. */
export type Survey = Readonly<{ reached: ReadonlyMap<string, Reached>; wrong: ReadonlyMap<string, string> }>;

/** What a sound site is asked for on each way, beyond what the first view asks for. */
export async function survey(server: BadServer, browsers: Browsers, files: Stage['files'], first: ReadonlySet<string>): Promise<Survey> {
  const asked = new Map<Opener, Asked>();
  const look = async (opener: Opener): Promise<void> => {
    const room = server.open();
    const atlas = await open({ room, browser: await browsers(opener.graphics ?? 'none'), files }, opener);
    await asksNoMore(room);
    const before = room.asked.length;
    begin(atlas, opener);
    await until(() => isDone(atlas, opener.done(atlas)), `${opener.name} does not come from a sound site`, atlas);
    const { behind = '' } = opener;
    await until(async () => room.asked.some((file) => file.includes(behind)), `${opener.name} does not ask for ${behind}`, atlas);
    // What stands may still be fetching what it shows next.
    await asksNoMore(room);
    const said = await sentences(atlas);
    must(said.length === 0, `${opener.name} says of a sound site: ${said.join(' ')}`);
    const beyond = (names: readonly string[]): ReadonlySet<string> => new Set(names.filter((file) => !first.has(file)));
    asked.set(opener, { all: beyond(room.asked), byAct: beyond(opener.act ? room.asked.slice(before) : []) });
    await atlas.close();
  };
  const wrong = new Map<string, string>();
  const waiting = [...OPENERS];
  const work = async (): Promise<void> => {
    for (let opener = waiting.shift(); opener; opener = waiting.shift()) {
      const { name } = opener;
      await look(opener).catch((error: unknown) => wrong.set(name, (error as Error).message));
    }
  };
  await Promise.all([work(), work()]);
  const reached = new Map<string, Reached>();
  for (const opener of OPENERS) {
    for (const file of asked.get(opener)?.all ?? []) {
      if (reached.has(file)) continue;
      reached.set(file, { first: opener, others: OPENERS.filter((other) => other !== opener && asked.get(other)?.byAct.has(file)) });
    }
  }
  return { reached, wrong };
}

/** What is fetched behind what is seen: a sentence must say that it is lacking, and must go once it has come. */
async function lacking({ file, mischief, atlas, stage }: { file: string; mischief: Mischief; atlas: Atlas; stage: Stage }): Promise<void> {
  await until(async () => (await sentences(atlas)).length > 0, `${file} is lacking, and nothing says so`, atlas);
  await asksInMeasure(atlas);
  stage.room.spoil(file, null);
  const isGone = async (): Promise<boolean> => {
    await asksNoMore(stage.room);
    // A map that is made anew asks once more for what is drawn on it.
    const isBusy = await atlas.page.locator('.busy').isVisible();
    return !isBusy && (await sentences(atlas)).length === 0;
  };
  // What was slow comes by itself; a script that was read and is broken is remembered by the browser, and comes with the page read anew.
  const tries = mischief === 'slow' ? 0 : mischief === 'cut' || mischief === 'byte' ? 2 : 1;
  for (let at = 0; at < tries && !(await isGone()); at += 1) {
    await retryButton(atlas).first().click();
    await until(isGone, 'it does not come', atlas, 5000).catch(() => undefined);
  }
  await until(isGone, `${file} does not come after a retry`, atlas);
}

/** So often code may be asked for in vain before the reader tries again: a file asks for its parts while it is held and when it is let go, sixteen in all. */
const MOST_FAILED_IMPORTS = 20;

/** Where to say that code is lacking draws the page, which asks for that code again, this has no end. */
async function asksInMeasure({ page }: Atlas): Promise<void> {
  const times = await page.evaluate(() => Number(document.documentElement.dataset['failedImports'] ?? 0));
  must(times <= MOST_FAILED_IMPORTS, `the page asked ${times} times for code that it could not have`);
}

async function spoilt({ file, mischief, opener, stage }: { file: string; mischief: Mischief; opener: Opener; stage: Stage }): Promise<void> {
  stage.room.spoil(file, mischief);
  const atlas = await enter(stage, opener);
  try {
    if (opener.behind && file.includes(opener.behind)) return await lacking({ file, mischief, atlas, stage });
    const end = await ending(atlas, opener);
    await asksInMeasure(atlas);
    if (end === 'sentence') {
      must(stage.room.asked.includes(file), `${file} was not asked for`);
      stage.room.spoil(file, null);
      // What was only slow comes by itself; a script that was read and is broken is remembered by the browser.
      if (mischief !== 'slow') await recovers(atlas, opener, mischief === 'cut' || mischief === 'byte');
    }
    if (mischief === 'slow') stage.room.spoil(file, null);
    await until(() => isDone(atlas, opener.done(atlas)), `${opener.name} does not come in the end`, atlas);
    await keepsWork(atlas, keptBut(opener.adds), !opener.isShow);
    // What a worker's script logs, a page cannot keep from the console.
    quiet(atlas, /worker/u.test(file) ? /Unexpected|Invalid|SyntaxError/u : null);
  } catch (error) {
    throw new Error(`${(error as Error).message} [${await shownText(atlas.page)}] errors: ${atlas.faults.errors.join(' | ').slice(0, 500)}`, { cause: error });
  } finally {
    await atlas.close();
  }
}

const DATA: readonly Mischief[] = ['missing', 'page', 'cut', 'type', 'byte', 'older', 'reset', 'slow'];
const SCRIPT: readonly Mischief[] = ['missing', 'page', 'cut', 'type', 'reset', 'slow'];

/**
 * Each file with three of the ways in turn, so that every way meets every kind of file. What several acts ask for is also kept
 * from another of them, missing or slow, since each says for itself that it is lacking. `isFull` takes all ways and all acts.
 */
export function chunkCases({ reached, wrong }: Survey, isFull: boolean): FaultCase[] {
  const sound = OPENERS.map(({ name, graphics }): FaultCase => ({
    group: 'chunks',
    name: `sound: ${name}`,
    graphics: graphics ?? 'none',
    run: async () => must(!wrong.has(name), wrong.get(name) ?? ''),
  }));
  const groupOf = (file: string): Group => (/^data\/v1\/.+json$|^catalog\.json$/u.test(file) ? 'data' : /worker/u.test(file) ? 'workers' : 'chunks');
  const caseOf = (file: string, mischief: Mischief, opener: Opener, name = `${file} ${mischief}`): FaultCase => ({
    group: groupOf(file),
    name,
    graphics: opener.graphics ?? 'none',
    run: (stage) => spoilt({ file, mischief, opener, stage }),
  });
  const scripts = [...reached].filter(([file]) => file.startsWith('assets/'));
  const spoiltScripts = scripts.flatMap(([file, { first }], at) => {
    const ways: readonly Mischief[] = isFull ? SCRIPT : [...new Set<Mischief>(['missing', 'cut', SCRIPT[at % SCRIPT.length] ?? 'missing'])];
    return ways.map((mischief) => caseOf(file, mischief, first));
  });
  const data = [...reached].filter(([file]) => groupOf(file) === 'data');
  const spoiltData = data.flatMap(([file, { first }]) => DATA.map((mischief) => caseOf(file, mischief, first)));
  const shared = [...scripts, ...data].flatMap(([file, { others }], at) => {
    const openers = isFull ? others : others.slice(at % others.length).slice(0, 1);
    const ways: readonly Mischief[] = isFull ? ['missing', 'slow'] : [at % 2 === 0 ? 'missing' : 'slow'];
    return openers.flatMap((opener) => ways.map((mischief) => caseOf(file, mischief, opener, `${file} ${mischief}: ${opener.name}`)));
  });
  return [...sound, ...spoiltScripts, ...spoiltData, ...shared];
}
