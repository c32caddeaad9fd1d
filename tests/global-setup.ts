/** Builds and serves the site for the journeys. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from './serve-site.ts';

type Shared = { site: ReturnType<typeof serveSite>; users: number };
/** Each project of the journeys sets up by a copy of this module of its own: they meet in the process. */
const inProcess = globalThis as { journeysSite?: Shared };

/** Gives the journeys the built site's address and folder; the returned function of the last one ends the server and removes the site. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (inProcess.journeysSite ??= { site: serveSite(), users: 0 });
  shared.users += 1;
  const site = await shared.site;
  project.provide('siteUrl', site.url);
  project.provide('siteFolder', site.folder);
  project.provide('singleFile', join(site.folder, 'atlas.html'));
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete inProcess.journeysSite;
    await site.remove();
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string;
    siteFolder: string;
    /** Where the atlas as one file stands on the disk. */
    singleFile: string;
  }
}
