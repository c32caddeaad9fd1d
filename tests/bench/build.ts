/** Builds our site and the bare page for production into a temporary folder. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Builds = { folders: { ours: string; bare: string }; remove: () => void };

/** Throws when a build fails. */
export function buildBoth(): Builds {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  const folders = { ours: join(folder, 'ours'), bare: join(folder, 'bare') };
  const build = (outDir: string, ...more: string[]): void => {
    const vite = join('node_modules', 'vite', 'bin', 'vite.js');
    execFileSync(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error', ...more], {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    });
  };
  build(folders.ours);
  build(folders.bare, '--config', join('tests', 'bench', 'bare', 'vite.config.ts'));
  return { folders, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
