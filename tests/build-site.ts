/** Builds the site as it is published, with the single file in it, for journeys. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Throws when a build fails. */
export function buildSite(outDir: string): void {
  // A process of its own: Vitest's NODE_ENV=test would bundle Lit's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  delete (env as NodeJS.ProcessEnv)['VITEST'];
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const more of [['--emptyOutDir'], ['--config', 'vite.single.config.ts']]) {
    execFileSync(process.execPath, [vite, 'build', '--outDir', outDir, '--logLevel', 'error', ...more], { cwd: ROOT, env, stdio: 'inherit' });
  }
}
