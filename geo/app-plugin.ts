/** Vite plugin: makes the built site an app that can be installed and opens without a network. */
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from 'vite';
import { zh } from '../src/i18n/zh.ts';
import { DARK_THEME, LIGHT } from '../src/layers/theme.ts';
import { writeWorker } from './site-worker.ts';
import { SETTING } from './setting.ts';

/** `vite build --mode online` makes a site without a worker, which takes the worker away from browsers that have it. */
const ONLINE_ONLY = 'online';

/** An app's manifest. Without an `id` it is known by where it stands, as several may stand on one host. */
function appManifest(): object {
  return {
    name: zh.title,
    // As much as stands under an icon.
    short_name: SETTING.icon_name_zh,
    description: SETTING.description_zh,
    lang: zh.languageTag,
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: LIGHT.panel,
    background_color: LIGHT.sea,
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

const inHead = (tag: string, attrs: Record<string, string>): HtmlTagDescriptor => ({ tag, attrs, injectTo: 'head' });

function headTags(): HtmlTagDescriptor[] {
  const colour = (scheme: string, content: string): HtmlTagDescriptor =>
    inHead('meta', { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content });
  return [
    colour('light', LIGHT.panel),
    colour('dark', DARK_THEME.panel),
    inHead('link', { rel: 'manifest', href: './manifest.webmanifest' }),
    inHead('link', { rel: 'apple-touch-icon', href: './icons/apple-touch-180.png' }),
  ];
}

export function installableApp(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'installable-app',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml() {
      return config.mode === ONLINE_ONLY ? [] : headTags();
    },
    generateBundle: {
      order: 'post',
      handler() {
        if (config.mode !== ONLINE_ONLY) this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(appManifest()) });
      },
    },
    // When all other files have been written.
    writeBundle: ({ dir }) => writeWorker(dir ?? config.build.outDir, config.mode === ONLINE_ONLY),
  };
}
