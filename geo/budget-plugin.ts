/** Vite plugin: a build fails when a part of it has grown beyond its budget, and says which. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';
import { BUDGETS } from './chunk-budgets.ts';
import { TOTAL, groupsOf, overBudget } from './chunk-groups.ts';
import type { Size } from './chunk-groups.ts';

const compress = promisify(brotliCompress);
const QUALITY = 9;

async function sizeOf(path: string): Promise<Size> {
  const content = readFileSync(path);
  const packed = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
  return { raw: content.length, brotli: packed.length };
}

/** Holds the files that a build has written to `BUDGETS`; `files` names the ones this build is for. */
export function budgets(files: 'site' | 'atlas.html'): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'budgets',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      async handler() {
        const folder = config.build.outDir;
        const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
          .filter((path) => groupsOf(path, BUDGETS).length > 0 && (path === 'atlas.html') === (files === 'atlas.html'));
        const sizes = new Map<string, Size>();
        await Promise.all(paths.map(async (path) => sizes.set(path, await sizeOf(join(folder, path)))));
        const faults = overBudget(sizes, BUDGETS);
        if (faults.length > 0)
          this.error(
            `The build is over its budget:\n  ${faults.join('\n  ')}\nMake it smaller (${TOTAL} is all code), or raise the budget in geo/chunk-budgets.ts.`,
          );
      },
    },
  };
}
