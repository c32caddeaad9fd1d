/** Production build of the bare page: the same target, the same served files and the same font rules as our page. */
import { defineConfig } from 'vite';
import { fontFaceCss } from '../../../geo/font-faces.ts';

export default defineConfig({
  root: 'tests/bench/bare',
  base: './',
  publicDir: '../../../public',
  plugins: [{ name: 'bare-fonts', transformIndexHtml: (page) => page.replace('<!-- fonts -->', () => `<style>${fontFaceCss('./fonts/')}</style>`) }],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    rolldownOptions: {
      output: { assetFileNames: (asset) => (asset.names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]') },
    },
  },
});
