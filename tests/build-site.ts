/** Builds the site as it is published, for journeys. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Throws when the build fails; `more` are further arguments of Vite. */
export function buildSite(outDir: string, ...more: string[]): void {
  // A process of its own: Vitest's NODE_ENV=test would bundle Lit's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  delete (env as NodeJS.ProcessEnv)['VITEST'];
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  execFileSync(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error', ...more], { cwd: ROOT, env, stdio: 'inherit' });
}
