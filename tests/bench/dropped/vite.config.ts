/** Production build of the two pages that dropped files are compared with: MapLibre's own way, and no library at all. */
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { fontFaceCss } from '../../../geo/font-faces.ts';

const page = (name: string): string => join(import.meta.dirname, `${name}.html`);

export default defineConfig({
  root: 'tests/bench/dropped',
  base: './',
  publicDir: '../../../public',
  plugins: [{ name: 'bare-fonts', transformIndexHtml: (text) => text.replace('<!-- fonts -->', () => `<style>${fontFaceCss('./fonts/')}</style>`) }],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    rolldownOptions: {
      input: { maplibre: page('maplibre'), floor: page('floor') },
      output: { assetFileNames: (asset) => (asset.names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]') },
    },
  },
});
