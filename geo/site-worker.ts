/** Writes the service worker of a built site: it keeps every file of the folder, each known by its checksum. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { PrecacheEntry } from 'workbox-precaching';

const WORKER = 'sw.js';
/** Names under which Vite writes what it bundles: another content has another name. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/u;

/** The atlas as one file: nearly as large as all the others, and the same once more; it is fetched when a reader takes it along. */
const WHOLE = 'atlas.html';

/** What its keeper may change after the build, and tiles, which are read by parts and are as large as one likes. */
const isServedAlone = (url: string): boolean => url === 'catalog.json' || url.endsWith('.pmtiles');

/** Every file that is kept; what begins with a dot is the build's own record. */
export function siteFiles(folder: string): PrecacheEntry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((url) => url !== WORKER && url !== WHOLE && !isServedAlone(url) && !url.startsWith('.'))
    .toSorted()
    .map((url) => {
      const checksum = createHash('sha256')
        .update(readFileSync(join(folder, url)))
        .digest('base64');
      return { url, revision: HASHED.test(url) ? null : checksum, integrity: `sha256-${checksum}` };
    });
}

/** Writes `sw.js` into the folder of a built site; `isRetired` one that takes itself away from browsers that have it. */
export async function writeWorker(folder: string, isRetired = false): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __SITE_FILES__: JSON.stringify(siteFiles(folder)), 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      reportCompressedSize: false,
      modulePreload: false,
      rolldownOptions: {
        input: `src/offline/${isRetired ? 'retired' : 'site'}-worker.ts`,
        output: { format: 'iife', entryFileNames: WORKER },
      },
    },
  });
}
