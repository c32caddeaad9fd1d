/** Builds the site as it is published and serves it under a sub-path, as many hosts do, for the journeys. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';

const ROOT = join(import.meta.dirname, '..');

/** Gives the journeys the address of the built site; the returned function ends the server and removes the site. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = mkdtempSync(join(tmpdir(), 'atlas-site-'));
  buildSite(outDir);
  const server = await preview({
    configFile: false,
    root: ROOT,
    base: '/atlas/',
    // A file that is missing is missing: no page in its place.
    appType: 'mpa',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const siteUrl = server.resolvedUrls?.local[0];
  if (!siteUrl) throw new Error('The built site has no address: vite preview did not start.');
  project.provide('siteUrl', siteUrl);
  project.provide('singleFile', join(outDir, 'atlas.html'));
  return async () => {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string;
    /** Where the atlas as one file stands on the disk. */
    singleFile: string;
  }
}
