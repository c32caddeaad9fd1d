/** Production build of one peer, named by PEER: the same target, the same served files and the same font rules as our page. */
import { defineConfig } from 'vite';
import { fontFaceCss } from '../../../geo/font-faces.ts';

const peer = process.env['PEER'];
if (!peer) throw new Error('PEER names the page to build');

const fillIn = (page: string): string => page.replace('PEER', peer).replace('<!-- fonts -->', () => `<style>${fontFaceCss('./fonts/')}</style>`);

export default defineConfig({
  root: 'tests/bench/peers',
  base: './',
  publicDir: '../../../public',
  plugins: [{ name: 'peer-page', transformIndexHtml: { order: 'pre', handler: fillIn } }],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: { assetFileNames: (asset) => (asset.names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]') },
    },
  },
});
