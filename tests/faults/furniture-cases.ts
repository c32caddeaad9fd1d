/** Fonts, icons, manifest and worker of the site: whatever befalls them, the page stands without a word of complaint. */
import type { FaultCase, Stage } from './fault-case.ts';
import { FILTERED, keptWork } from './kept-work.ts';
import { MISCHIEFS } from './mischief.ts';
import type { Mischief } from './mischief.ts';
import { keepsWork, must, newReader, quiet, stands } from './reader.ts';

/** What a browser logs of a worker that it could not have. */
const OF_THE_WORKER = /ServiceWorker|service worker|bad-precaching-response|fetching the script/iu;

async function visit({ room, browser }: Stage, file: string, mischief: Mischief): Promise<void> {
  room.spoil(file, mischief);
  const isOfWorker = !file.startsWith('fonts/');
  const atlas = await newReader(browser, room, { keepsSite: isOfWorker });
  try {
    // A font that is slow holds the page's end of loading up, not the page.
    await atlas.page.goto(`${room.url}#${FILTERED}`, { waitUntil: 'domcontentloaded' });
    // The browser itself asks for these when a page is begun or the site is kept.
    await stands(atlas);
    await keepsWork(atlas, keptWork(), true);
    quiet(atlas, OF_THE_WORKER);
    if (mischief === 'missing' || mischief === 'page' || mischief === 'reset') {
      // The page asks for the rest of the site when it is idle: a version that is not whole is never kept.
      const isKept = await atlas.page.evaluate(async () => (await caches.keys()).length > 0 && navigator.serviceWorker?.controller !== null);
      must(!isKept || !isOfWorker || file === 'manifest.webmanifest', `the site is kept without a sound ${file}`);
    }
  } finally {
    await atlas.close();
  }
}

export function furnitureCases(files: Stage['files']): FaultCase[] {
  const wanted = [...files.keys()].filter((file) =>
    /^(?:fonts\/.+\.(?:woff2|json)|icons\/|icon\.svg|manifest\.webmanifest|sw\.js|data\/v1\/dictionary\.html)/u.test(file),
  );
  return wanted.flatMap((file) =>
    MISCHIEFS.filter((mischief) => mischief !== 'older').map((mischief): FaultCase => ({
      group: 'furniture',
      name: `${file} ${mischief}`,
      graphics: file.endsWith('.woff2') ? 'fontless' : 'none',
      run: (stage) => visit(stage, file, mischief),
    })),
  );
}
