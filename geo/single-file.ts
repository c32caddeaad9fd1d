/** Vite plugin: the whole atlas as one page that opens from a disk, with scripts, data, fonts and the map's worker in it. */
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { checkFont } from './check-font.ts';
import { fontFaceCss } from './font-faces.ts';
import { BOOT, fillPage, pageStyle, sha256 } from './page-plugin.ts';

type Carried = { address: string; content: string | Uint8Array; namesOthers?: boolean };

const MEDIA: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.geojson': 'application/geo+json',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};
const PUBLIC = 'public';
const DICTIONARY = 'data/v1/dictionary.html';
const FACES = 'fonts/faces.css';
const ICON = 'icon.svg';

/** The content policy of a page from a disk: what it carries (blob) and nothing else. */
function singlePolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(sha256).join(' ')}`,
    `style-src blob: ${styles.map(sha256).join(' ')}`,
    'worker-src blob:',
    'img-src data:',
    'connect-src blob:',
    'font-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** All that the server would give: data, fonts, and the operator's text where there is one. */
function servedFiles(): Carried[] {
  return readdirSync(PUBLIC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(?:data|source)\/.*\.(?:geo)?json$|\.woff2$/u.test(path))
    .toSorted()
    .map((address) => ({ address, content: readFileSync(join(PUBLIC, address)) }));
}

/**
 * The dictionary as a page of its own: it names files by their full address, offers them as downloads, and has its faces
 * from a sheet, as the page's policy knows its style by a hash. It has no way back: it opens in a window of its own.
 */
function singleDictionary(icon: string): { page: string; style: string } {
  const style = /<style>(.*?)<\/style>/su;
  const served = readFileSync(join(PUBLIC, DICTIONARY), 'utf8').replace(/^@font-face\{.*\}\n/gmu, '');
  const page = served
    .replace('href="../../icon.svg"', () => `href="${icon}"`)
    .replace(/<p><a href="\.\.\/\.\.\/index\.html">.*?<\/p>\n/su, '')
    .replace(/ href="([\w./-]+\.(?:geo)?json)"/gu, (_, path: string) => ` href="${posix.join(posix.dirname(DICTIONARY), path)}" download="${posix.basename(path)}"`)
    .replace('<style>', `<link rel="stylesheet" href="${FACES}">\n<style>`);
  return { page, style: style.exec(page)?.[1] ?? '' };
}

function block({ address, content, namesOthers = false }: Carried): string {
  const media = MEDIA[extname(address)];
  if (!media) throw new Error(`${address}: no media type is known for it`);
  const packed = gzipSync(content, { level: 9 }).toString('base64');
  return `<script type="text/plain" data-address="${address}" data-media="${media}"${namesOthers ? ' data-names' : ''}>${packed}</script>`;
}

/** A script as it may stand in a page: nothing in it ends the element, or begins a comment. */
const inPage = (code: string): string => code.replace(/<(?=\/script|!--)/giu, '\\x3C');

export function singleFile(): Plugin {
  return {
    name: 'single-file',
    enforce: 'post',
    buildStart() {
      const faults = checkFont();
      if (faults.length > 0) this.error(faults.map((fault) => `${fault.file}: ${fault.row}: ${fault.reason}`).join('\n'));
    },
    transformIndexHtml: { order: 'pre', handler: (page) => page.replace('/src/main.ts', '/src/single-file.ts') },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        let page = '';
        let script = '';
        const files = servedFiles();
        for (const [name, output] of Object.entries(bundle)) {
          if (output.type === 'chunk') script += inPage(output.code);
          else if (name === 'index.html') page = String(output.source);
          else files.push({ address: name, content: output.source });
          delete bundle[name];
        }
        const icon = `data:image/svg+xml;base64,${readFileSync(join(PUBLIC, ICON)).toString('base64')}`;
        const dictionary = singleDictionary(icon);
        // Those that name others come last.
        files.push({ address: FACES, content: fontFaceCss('fonts/'), namesOthers: true });
        files.push({ address: DICTIONARY, content: dictionary.page, namesOthers: true });
        const style = pageStyle('');
        const carried = `${files.map(block).join('\n')}\n<script type="module">${script}</script>\n`;
        const source = fillPage(page, style, singlePolicy([BOOT, script], [style, dictionary.style]))
          .replace(/\s*<script type="module"[^>]* src="[^"]*"><\/script>/u, '')
          .replace(`./${ICON}`, () => icon)
          // Last in the page: the map above it is painted while the rest is still being read.
          .replace('</body>', () => `${carried}</body>`);
        this.emitFile({ type: 'asset', fileName: 'atlas.html', source });
      },
    },
  };
}
