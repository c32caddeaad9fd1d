import { defineConfig } from 'vitest/config';
import { installableApp } from './geo/app-plugin.ts';
import { budgets } from './geo/budget-plugin.ts';
import { firstChunk } from './geo/first-chunk.ts';
import { withoutIndentation } from './geo/indent-plugin.ts';
import { PUBLIC } from './geo/folders.ts';
import { scriptIntegrity } from './geo/integrity-plugin.ts';
import { packagesPlugin } from './geo/packages-plugin.ts';
import { atlasPage, pageConstants } from './geo/page-plugin.ts';
import { planSetting } from './geo/setting-plugin.ts';
import { chromiumOptions } from './tests/chromium.ts';

// Loaded, and the browser looked for, under Vitest only: a build needs neither.
const browserProvider = process.env['VITEST'] ? (await import('@vitest/browser-playwright')).playwright({ launchOptions: chromiumOptions() }) : null;

/** Journeys that hardly draw a live map: two at a time find room on a small machine. */
const LIGHT_JOURNEYS = [
  'accessibility',
  'accessibility-settings',
  'area',
  'embed',
  'failing-data',
  'font',
  'ground',
  'help',
  'hostile-link',
  'investor',
  'keys',
  'language',
  'link',
  'offline',
  'own-layers',
  'paper',
  'phone',
  'presenter',
  'presenter-file',
  'single-file',
  'storage-denied',
  'wall',
].map((name) => `tests/journeys/${name}.test.ts`);
const journeys = {
  environment: 'node',
  globalSetup: ['tests/chromium.ts', 'tests/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/** What the page's workers are made of joins what the page is made of. */
const packages = new Set<string>();

export default defineConfig({
  base: './',
  publicDir: PUBLIC,
  plugins: [planSetting(), withoutIndentation(), atlasPage(), packagesPlugin(packages), installableApp(), scriptIntegrity(), budgets('site')],
  worker: { plugins: () => [planSetting(), packagesPlugin(packages)] },
  define: pageConstants(),
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: firstChunk }] },
        // Some servers send .mjs as octet-stream, and a module worker then fails.
        assetFileNames: (asset) => (asset.names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
  test: {
    // The closing line of the CI script counts from the second.
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: `node_modules/.cache/test-reports/${process.pid}.json` }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Pure code: files share their modules, which are read once a worker.
          isolate: false,
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/property-seed.ts'],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // Bundled before the first test: found in its midst they would reload the page.
        optimizeDeps: {
          include: [
            'lit',
            'lit/decorators.js',
            'lit/directives/keyed.js',
            'lit/directives/repeat.js',
            'gcoord',
            'minisearch',
            '@turf/turf',
            'axe-core',
            'papaparse',
            'valibot',
            'read-excel-file/universal',
            'write-excel-file/universal',
            'lit/directives/if-defined.js',
            'd3',
            '@maplibre/maplibre-gl-style-spec',
            'pptxgenjs',
            'qrcode-generator',
            'terra-draw',
            'fflate',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/chromium.ts'],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            // A machine without a table of hosts does not know the name localhost.
            api: { host: '127.0.0.1' },
            screenshotFailures: false,
            viewport: { width: 1000, height: 700 },
            instances: [{ browser: 'chromium' }],
            ...(browserProvider && { provider: browserProvider }),
          },
        },
      },
      {
        extends: true,
        test: {
          ...journeys,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          exclude: LIGHT_JOURNEYS,
          // One live map drawn by the processor keeps both cores of a small machine busy.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...journeys,
          name: 'light journeys',
          include: LIGHT_JOURNEYS,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
