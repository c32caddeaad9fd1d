/** Vite plugin: writes down from which packages the code of a built site comes, workers included, for the list of licences. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/** In the folder of a built site; what begins with a dot is the build's own record and is not kept by browsers. */
export const BUILT_FROM = join('.vite', 'built-from.json');
/** `packages` are folders below `node_modules/`, a package within another included. */
export type BuiltFrom = Readonly<{ version: string; builtAt: string; packages: readonly string[] }>;

/** The folder of the package that a module belongs to, null for our own and for the bundler's. */
export function packageOf(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/^\0/u, '').split('?')[0] ?? '';
  return /(?:^|\/)node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1] ?? null;
}

/** One instance for the page and its workers, which are bundled apart; `packages` grows with each module that leaves code. */
export function packagesPlugin(packages: Set<string> = new Set()): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'packages-of-the-site',
    apply: 'build',
    sharedDuringBuild: true,
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const name = renderedLength > 0 ? packageOf(id) : null;
          if (name !== null) packages.add(name);
        }
      }
    },
    writeBundle({ dir }) {
      if (config.isWorker) return;
      const file = join(dir ?? config.build.outDir, BUILT_FROM);
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      const builtFrom: BuiltFrom = { version, builtAt: new Date().toISOString(), packages: [...packages].toSorted() };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(builtFrom, null, 1)}\n`);
    },
  };
}
