/** Vite plugin: inlines the first map, the critical styles and the boot script into the page, under a strict content policy. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { Plugin } from 'vite';
import { firstPaint, frameRatio } from '../src/drawing/first-paint.ts';
import type { SceneSources } from '../src/drawing/scene.ts';
import { SOURCE_FILES } from '../src/layers/layer.ts';
import { DARK_THEME, LIGHT, themeProperties } from '../src/layers/theme.ts';
import { checkFont } from './check-font.ts';
import { fontFaceCss } from './font-faces.ts';
import { DATA, PUBLIC } from './folders.ts';
import { SETTING } from './setting.ts';

const ICON = 'icon.svg';

/**
 * Says that the page's own script could not be had or is broken, or after eight seconds that it is slow; taken away once the
 * page stands. Later errors are the page's own to tell.
 */
const BOOT_NOTE = `(()=>{let c=0,f;const q=x=>document.querySelector(x),n=()=>q('.boot-note'),v=k=>{const e=n();if(e&&!q('atlas-app')?.view&&e.dataset.said!=='failed'){e.dataset.said=k;e.hidden=false;e.querySelector('button').onclick=()=>location.reload()}};addEventListener('error',e=>{if(e instanceof ErrorEvent?!/-extension:/.test(e.filename):e.target.nodeName==='SCRIPT'){f=1;v('failed')}},true);const t=setInterval(()=>{if(q('atlas-app')?.view){n()?.remove();clearInterval(t)}else if(f)v('failed');else if(++c>7)v('slow')},1000)})()`;

/**
 * Sets language, theme and whether the page is a frame before the first paint; storage may be denied, then the system's theme
 * holds. A frame is set by its address alone.
 */
export const BOOT = `(()=>{let s={};const d=document.documentElement;if(new URLSearchParams(location.search).has('embed'))d.dataset.embed='';else try{s=JSON.parse(localStorage.getItem('atlas-settings'))||s}catch{}const h=new URLSearchParams(location.hash.slice(1));const t=h.get('theme')||s.theme;const l=h.get('lang')||s.language;if(t==='light'||t==='dark')d.dataset.theme=t;if(l==='en')d.lang='en'})();${BOOT_NOTE}`;

/** What a content policy knows an inline script or style by. */
export const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const compact = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([{}:;,>]) ?/gu, '$1')
    .trim();

function readCollections(): SceneSources {
  const read = (file: string): FeatureCollection => JSON.parse(readFileSync(join(DATA, file), 'utf8')) as FeatureCollection;
  return Object.fromEntries(Object.entries(SOURCE_FILES).map(([name, file]) => [name, read(file)]));
}

/** The styles of the first paint; `faces` are the page's `@font-face` rules. */
export function pageStyle(faces: string): string {
  const dark = themeProperties(DARK_THEME);
  return [
    `:root{color-scheme:light;--frame-ratio:${frameRatio().toFixed(4)};${themeProperties(LIGHT)}}`,
    `:root[data-theme=dark]{color-scheme:dark;${dark}}`,
    `@media(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}`,
    compact(faces),
    compact(readFileSync('src/page.css', 'utf8')),
  ].join('');
}

/** The content policy under which the whole site runs: no external host, no inline script but the boot script. */
export function contentPolicy(style: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${sha256(BOOT)}`,
    `style-src 'self' ${sha256(style)}`,
    "worker-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    // The dialog for embedding shows the frame as it will be.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // Lit's own, and ours (src/data/trusted.ts).
    'trusted-types lit-html default',
  ].join('; ');
}

/** Version of the data that the page is built from. */
export const dataVersion = (): string => (JSON.parse(readFileSync(join(DATA, 'manifest.json'), 'utf8')) as { dataVersion: string }).dataVersion;

/** Data files that every first view reads; what they ought to be must be known with them. */
const FIRST_FILES = new Set(['sections.json', 'measures.json', 'targets.json', 'agencies.json', 'industries.json', 'places.geojson']);

/** What the page checks data files by: the first view's with its first script, all others with a script of their own. */
function fingerprints(isFirst: boolean): string {
  const { files } = JSON.parse(readFileSync(join(DATA, 'manifest.json'), 'utf8')) as { files: { path: string; sha256: string }[] };
  const read = files.filter(({ path }) => FIRST_FILES.has(path) === isFirst && /(?<!\.schema)\.(?:geo)?json$/u.test(path));
  return JSON.stringify(Object.fromEntries(read.map(({ path, sha256: hex }) => [path, Buffer.from(hex, 'hex').toString('base64')])));
}

/** What Vite puts in the place of the script's constants. */
export function pageConstants(): Record<
  '__DATA_VERSION__' | '__HAS_SOURCE_TEXT__' | '__HAS_QUALITY_PAGE__' | '__FIRST_FINGERPRINTS__' | '__LATER_FINGERPRINTS__',
  string
> {
  return {
    __FIRST_FINGERPRINTS__: fingerprints(true),
    __LATER_FINGERPRINTS__: fingerprints(false),
    __DATA_VERSION__: JSON.stringify(dataVersion()),
    __HAS_QUALITY_PAGE__: JSON.stringify(existsSync(join(PUBLIC, 'quality.html'))),
    __HAS_SOURCE_TEXT__: JSON.stringify(existsSync(join(PUBLIC, 'source', 'plan-text.json'))),
  };
}

/** The page's icon as an address of its own: some browsers would ask for it anew with each change of the page's address. */
export const iconAddress = (): string => `data:image/svg+xml;base64,${readFileSync(join(PUBLIC, ICON)).toString('base64')}`;

/** The page's own words, written `{{title_zh}}`, from the plan's settings. */
function withWords(page: string): string {
  const words: Readonly<Record<string, string>> = {
    title_zh: SETTING.title_zh,
    title_en: SETTING.title_en,
    plan_zh: SETTING.plan_zh,
    description_zh: SETTING.description_zh,
  };
  return page.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => escaped(words[name] ?? ''));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The page with style, boot script and first map in their places; without a policy where there is none to set. */
export function fillPage(page: string, style: string, policy: string | null): string {
  const meta = policy === null ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return withWords(page)
    .replace(`./${ICON}`, iconAddress)
    .replace('<!-- page-style -->', () => `${meta}<style>${style}</style>`)
    .replace('<!-- page-boot -->', () => `<script>${BOOT}</script>`)
    .replace('<!-- first-map -->', () => firstPaint(readCollections(), LIGHT));
}

export function atlasPage(): Plugin {
  return {
    name: 'atlas-page',
    buildStart() {
      const faults = checkFont();
      if (faults.length > 0) this.error(faults.map((fault) => `${fault.file}: ${fault.row}: ${fault.reason}`).join('\n'));
    },
    transformIndexHtml: {
      order: 'post',
      handler(page, context) {
        const style = pageStyle(fontFaceCss('./fonts/'));
        // The development server injects scripts and styles of its own: the policy is for what is built.
        return fillPage(page, style, context.server ? null : contentPolicy(style));
      },
    },
  };
}
