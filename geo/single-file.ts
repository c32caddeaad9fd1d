/** Vite plugin: the whole atlas as one page that opens from a disk, with scripts, data, fonts and the map's worker in it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { emptyBlock } from '../src/data/carried.ts';
import { checkFont } from './check-font.ts';
import { fontFaceCss } from './font-faces.ts';
import { BOOT, dataVersion, fillPage, iconAddress, pageStyle, sha256 } from './page-plugin.ts';
import { PUBLIC } from './folders.ts';

type Carried = { address: string; content: string | Uint8Array };

const MEDIA: Readonly<Record<string, string>> = {
  '.geojson': 'application/geo+json',
  '.html': 'text/html',
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
};
/** Hanzi that only a reader's own text may have cost half a megabyte: in one file the system's faces stand in for them. */
const FURTHER_HANZI = /\n?@font-face\{font-family:'Atlas Sans More'.*/u;
/** The element that holds the page's script, packed. */
const SCRIPT_ID = 'packed-script';
/** Pages beside the map that it opens in windows of their own; a plan that was never proven has no page of its quality. */
const PAGES = ['data/v1/dictionary.html', 'quality.html'].filter((address) => existsSync(join(PUBLIC, address)));

/** The content policy of a page from a disk: what it carries and nothing else. */
function singlePolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(sha256).join(' ')}`,
    `style-src ${styles.map(sha256).join(' ')}`,
    'worker-src blob:',
    'img-src data:',
    'connect-src blob: data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types unpack lit-html default',
  ].join('; ');
}

/** What the page would fetch: data, fonts, and the operator's text where there is one. */
function servedFiles(): Carried[] {
  return readdirSync(PUBLIC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(?:data|source)\/.*(?<!\.schema)\.(?:geo)?json$|(?<!-more)\.woff2$/u.test(path))
    .toSorted()
    .map((address) => ({ address, content: readFileSync(join(PUBLIC, address)) }));
}

/**
 * A page beside the map as one that reads no other file and stands under the policy of the page that opens it: the names of
 * data files lead nowhere, and the policy of its own is gone with its fonts' addresses. The script puts its fonts into it.
 */
function singlePage(path: string, icon: string): string {
  return readFileSync(join(PUBLIC, path), 'utf8')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/u, '')
    .replace(/^@font-face\{font-family:'Atlas Sans (?:Bold|More)'.*\}\n?/gmu, '')
    .replaceAll(/'(?:\.\.?\/)*fonts\//gu, "'fonts/")
    .replace(/href="(?:\.\.?\/)*icon\.svg"/u, () => `href="${icon}"`)
    .replace(/<p><a href="(?:\.\.?\/)*index\.html">.*?<\/p>\n/su, '')
    .replace(/<a href="[\w./-]+\.(?:geo)?json"[^>]*>(.*?)<\/a>/gsu, '$1');
}

/** The style of a page as it stands in it once the fonts that it names are in their places. */
function styleWithFonts(page: string): string {
  const style = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? '';
  return style.replace(/'(fonts\/[\w.-]+)'/gu, (_, path: string) => `'data:font/woff2;base64,${readFileSync(join(PUBLIC, path)).toString('base64')}'`);
}

const packed = (content: string | Uint8Array): string => gzipSync(content, { level: 9 }).toString('base64');

function block({ address, content }: Carried): string {
  const media = MEDIA[extname(address)];
  if (!media) throw new Error(`${address}: no media type is known for it`);
  // A font of this format is packed already.
  const text = media === 'font/woff2' ? Buffer.from(content).toString('base64') : packed(content);
  return `<script type="text/plain" data-address="${address}" data-media="${media}">${text}</script>`;
}

/**
 * Unpacks the page's script and has the browser run it as one that stands in the page: the policy knows it by what it holds.
 * Its element goes at once, so that the page can still be read as it was.
 */
const UNPACK = `const b=document.querySelector('#${SCRIPT_ID}');const r=new Blob([Uint8Array.from(atob(b.text),c=>c.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream('gzip'));const s=document.createElement('script');s.type='module';const t=await new Response(r).text();s.textContent=window.trustedTypes?trustedTypes.createPolicy('unpack',{createScript:x=>x}).createScript(t):t;document.body.append(s);s.remove()`;

/** Elements without content whose end HTML leaves out. */
const VOID = new Set(['meta', 'link']);

/** The page as a browser writes it: the copy that it saves of itself is then the same to the byte. */
const asWritten = (page: string): string =>
  page
    .replace(/<([a-z]+)([^<>]*?) ?\/>/gu, (_, name: string, rest: string) => `<${name}${rest}>${VOID.has(name) ? '' : `</${name}>`}`)
    .replace(/\s+(?=<\/?head>)/u, '')
    .replace(/(?<=<\/head>)\s+/u, '')
    .replace(/\s*<\/body>\s*<\/html>\s*$/u, '</body></html>');

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
          if (output.type === 'chunk') script += output.code;
          else if (name === 'index.html') page = String(output.source);
          else files.push({ address: name, content: output.source });
          delete bundle[name];
        }
        const pages = PAGES.map((address) => ({ address, content: singlePage(address, iconAddress()) }));
        files.push(...pages);
        const style = pageStyle('');
        const faces = `<script type="text/plain" id="font-faces">${fontFaceCss('fonts/').replace(FURTHER_HANZI, '')}</script>`;
        const carried = `${emptyBlock(dataVersion())}\n${files.map(block).join('\n')}\n${faces}\n<script type="text/plain" id="${SCRIPT_ID}">${packed(script)}</script>\n<script type="module">${UNPACK}</script>\n`;
        const bare = fillPage(page, style, singlePolicy([BOOT, UNPACK, script], [style, ...pages.map(({ content }) => styleWithFonts(content))])).replace(
          /\s*<script type="module"[^>]* src="[^"]*"><\/script>/u,
          '',
        );
        const source = asWritten(bare)
          // Last in the page: the map above it is painted while the rest is still being read.
          .replace('</body>', () => `${carried}</body>`);
        this.emitFile({ type: 'asset', fileName: 'atlas.html', source });
      },
    },
  };
}
