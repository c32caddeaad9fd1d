/** Builds the site as it is published and serves it under a sub-path, as many hosts do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { buildSite } from './build-site.ts';

export type ServedSite = Readonly<{
  url: string;
  /** Where the built files stand. */
  folder: string;
  /** Ends the server and removes the site. */
  remove: () => Promise<void>;
}>;

export async function serveSite(): Promise<ServedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-site-'));
  buildSite(folder);
  const server = await preview({
    configFile: false,
    root: join(import.meta.dirname, '..'),
    base: '/atlas/',
    // A file that is missing is missing: no page in its place.
    appType: 'mpa',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The built site has no address: vite preview did not start.');
  const remove = async (): Promise<void> => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, folder, remove };
}
