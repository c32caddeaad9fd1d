/** `npm run build:publish`: builds the site for the public, and refuses while the settings have no review number of the map. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SETTING, SETTING_FILE } from './setting.ts';

/** Why the site may not be published; null where it may. */
export function publishFault(review = SETTING.map_review, file = SETTING_FILE): string | null {
  if (review !== null) return null;
  return `${file}: map_review: a map that the public sees in China needs a review number (审图号). Fill in number, reviewer_zh, reviewer_en, maker_zh, maker_en, source_zh, source_en and date, or build without it for your own use (npm run build).`;
}

function publish(): number {
  const fault = publishFault();
  if (fault !== null) {
    console.error(fault);
    return 1;
  }
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = publish();
