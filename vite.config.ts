import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { atlasPage } from './geo/page-plugin.ts';

const manifest = JSON.parse(readFileSync('public/data/v1/manifest.json', 'utf8')) as { dataVersion: string };

export default defineConfig({
  base: './',
  plugins: [atlasPage()],
  define: {
    __DATA_VERSION__: JSON.stringify(manifest.dataVersion),
    __HAS_SOURCE_TEXT__: JSON.stringify(existsSync('public/source/plan-text.json')),
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Some servers send .mjs as octet-stream, and a module worker then fails.
        assetFileNames: (asset) => (asset.names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
});
