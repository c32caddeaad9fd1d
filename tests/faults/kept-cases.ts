/** Broken stored state: each key of the browser's storage with each kind of rubbish, opened where it is read. */
import type { FaultCase, Stage } from './fault-case.ts';
import { FILTERED, keptWork } from './kept-work.ts';
import { isDone, until, watchOutput } from './outcome.ts';
import { OPENERS } from './openers.ts';
import { isDrawn, keepsWork, must, newReader, quiet, stands } from './reader.ts';

/** Each key with the way to where it is read; the reader's own work must outlive a page that cannot read it. */
const KEYS: Readonly<Record<string, Readonly<{ opener: string | null; isWork: boolean }>>> = {
  'atlas-settings': { opener: null, isWork: false },
  'atlas-plan-text': { opener: 'reading', isWork: false },
  'atlas-light-map': { opener: null, isWork: false },
  'atlas-own-sites': { opener: 'locate', isWork: true },
  'atlas-actuals': { opener: 'progress', isWork: true },
  'atlas-ground': { opener: 'workbench', isWork: false },
  'atlas-tianditu-key': { opener: 'workbench', isWork: false },
  'atlas-drawings': { opener: 'drawing', isWork: true },
  'atlas-tours': { opener: 'desk', isWork: true },
  'atlas-data-export': { opener: 'export as XLSX', isWork: false },
  'atlas-area-unit': { opener: 'drawing', isWork: false },
};
const RUBBISH: Readonly<Record<string, (sound: string) => string>> = {
  empty: () => '',
  garbage: () => '%%%<script>alert(1)</script>\u0000',
  null: () => 'null',
  'a number': () => '5',
  'a list': () => '[]',
  'another list': () => '[null, {"id": 5}, "x"]',
  'another object': () => '{"constructor": 1, "version": "x"}',
  'a newer version': (sound) => sound.replace(/"version":\d+/u, '"version":99').replace(/\\"version\\":\d+/u, '\\"version\\":99') || '{"version":99}',
  'cut short': (sound) => sound.slice(0, Math.max(1, Math.floor(sound.length / 2))),
  huge: () => JSON.stringify({ version: 1, text: '长'.repeat(900_000) }),
};

async function opens({ room, browser }: Stage, key: string, text: string): Promise<void> {
  const { opener: name, isWork } = KEYS[key] ?? { opener: null, isWork: false };
  const work = keptWork();
  const atlas = await newReader(browser, room, { kept: new Map([...work, [key, text]]) });
  await watchOutput(atlas);
  try {
    const opener = OPENERS.find((each) => each.name === name);
    must(opener !== undefined || name === null, `no way is called ${name}`);
    await atlas.page.goto(`${room.url}#${[FILTERED, opener?.hash ?? ''].filter(Boolean).join('&')}`);
    await isDrawn(atlas);
    await opener?.act?.(atlas);
    if (opener) await until(() => isDone(atlas, opener.done(atlas)), `${opener.name} does not come`, atlas);
    else await stands(atlas);
    // What cannot be read is the reader's own all the same: it stays, or is put aside.
    if (isWork) {
      const now = await atlas.page.evaluate(() => Object.values({ ...localStorage }));
      must(now.includes(text), `what ${key} held is gone`);
    }
    await keepsWork(atlas, new Map([...work].filter(([each]) => each !== key)), true);
    quiet(atlas);
  } finally {
    await atlas.close();
  }
}

export function keptCases(): FaultCase[] {
  const sound = keptWork();
  return Object.keys(KEYS).flatMap((key) =>
    Object.entries(RUBBISH).map(([name, make]): FaultCase => ({
      group: 'kept',
      name: `${key} ${name}`,
      graphics: 'none',
      run: (stage) => opens(stage, key, make(sound.get(key) ?? '{"version":1}')),
    })),
  );
}
