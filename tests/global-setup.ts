/** Builds and serves the site for the journeys. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from './serve-site.ts';

/** Gives the journeys the built site's address and folder; the returned function ends the server and removes the site. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serveSite();
  project.provide('siteUrl', site.url);
  project.provide('siteFolder', site.folder);
  project.provide('singleFile', join(site.folder, 'atlas.html'));
  return site.remove;
}

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string;
    siteFolder: string;
    /** Where the atlas as one file stands on the disk. */
    singleFile: string;
  }
}
