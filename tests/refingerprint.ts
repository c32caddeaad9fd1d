/** Makes a built site's scripts expect the data that stand in its folder now: for tests that put other data there. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FINGERPRINT = /((?:"|`)?[\w/-]+\.(?:geo)?json(?:"|`)?:\s*)(["`])[\w+/]{43}=\2/gu;

/** Rewrites the fingerprints in `assets/`, and takes those of the first scripts from the page, which would no longer hold. */
export function refingerprint(folder: string): void {
  const data = join(folder, 'data', 'v1');
  let count = 0;
  for (const name of readdirSync(join(folder, 'assets')).filter((each) => each.endsWith('.js'))) {
    const path = join(folder, 'assets', name);
    const code = readFileSync(path, 'utf8');
    const changed = code.replace(FINGERPRINT, (_, key: string, quote: string) => {
      count += 1;
      const file = key.replaceAll(/["`:\s]/gu, '');
      return `${key}${quote}${createHash('sha256')
        .update(readFileSync(join(data, file)))
        .digest('base64')}${quote}`;
    });
    if (changed !== code) writeFileSync(path, changed);
  }
  if (count === 0) throw new Error(`${folder}: no fingerprints of data files are in its scripts`);
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(/ integrity="[^"]*"/gu, ''));
}
