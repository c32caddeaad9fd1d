/** Vite plugin: has the browser hold the page's first scripts against their fingerprints, so that a spoilt one never runs. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const TAG = /<(?:script|link)\b[^>]*\s(?:src|href)="\.\/(assets\/[\w.-]+\.js)"(?=>)/gu;

/** The page with `integrity` on each script and preloaded module; `read` gives a file's content. Throws on an unknown file. */
export const withIntegrity = (page: string, read: (path: string) => string): string =>
  page.replace(TAG, (tag, path: string) => `${tag} integrity="sha384-${createHash('sha384').update(read(path)).digest('base64')}"`);

export function scriptIntegrity(): Plugin {
  return {
    name: 'script-integrity',
    apply: 'build',
    generateBundle: {
      // Once all else has been done to scripts and page.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return this.error('The page is not there.');
        page.source = withIntegrity(String(page.source), (path) => {
          const script = bundle[path];
          if (script?.type !== 'chunk') throw new Error(`${path}: the page names a script that is not built`);
          return script.code;
        });
      },
    },
  };
}
