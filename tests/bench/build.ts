/** Builds our site and the peers' pages for production into a temporary folder. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of `tests/bench/peers`, each a page that does the same work with one library. */
export const PEERS = ['maplibre', 'leaflet', 'openlayers', 'echarts', 'deckgl'] as const;
export type Peer = (typeof PEERS)[number];

export type Builds = Readonly<{ folder: string; remove: () => void }>;

const vite = (outDir: string, more: readonly string[], peer: string): void =>
  void execFileSync(
    process.execPath,
    [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error', ...more],
    {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production', PEER: peer },
    },
  );

/** Each in a folder of its name, our site in `ours`. Throws when a build fails. */
export function buildPages(peers: readonly Peer[]): Builds {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  vite(join(folder, 'ours'), [], '');
  for (const peer of peers) vite(join(folder, peer), ['--config', join('tests', 'bench', 'peers', 'vite.config.ts')], peer);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
