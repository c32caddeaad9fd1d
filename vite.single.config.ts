import { defineConfig } from 'vite';
import { budgets } from './geo/budget-plugin.ts';
import { singleFile } from './geo/single-file.ts';
import { withoutIndentation } from './geo/indent-plugin.ts';
import { PUBLIC } from './geo/folders.ts';
import { pageConstants } from './geo/page-plugin.ts';
import { planSetting } from './geo/setting-plugin.ts';

export default defineConfig({
  base: './',
  publicDir: PUBLIC,
  plugins: [planSetting(), withoutIndentation(), singleFile(), budgets('atlas.html')],
  worker: { plugins: () => [planSetting()] },
  define: pageConstants(),
  // The worker's address is the name under which the page carries it.
  experimental: { renderBuiltUrl: (name, { hostType }) => (hostType === 'js' ? { runtime: JSON.stringify(name) } : undefined) },
  build: {
    target: 'es2022',
    outDir: 'dist-single',
    // It joins the site in its folder, and is one file.
    emptyOutDir: false,
    copyPublicDir: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
