/** The built site with a witness: a script before all others that keeps errors and breaches of the policy. For browsers whose driver cannot be asked for their console. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorker } from '../../geo/site-worker.ts';

const WITNESS = `
window.witnessed = [];
const keep = (text) => window.witnessed.push(text);
addEventListener('error', (event) => keep('error: ' + (event.message ?? 'a file of <' + event.target.tagName + '> failed')), true);
addEventListener('unhandledrejection', (event) => keep('rejection: ' + event.reason));
document.addEventListener('securitypolicyviolation', (event) => keep('policy: ' + event.effectiveDirective + ' ' + event.blockedURI));
const say = console.error.bind(console);
console.error = (...words) => { keep('console: ' + words.join(' ')); say(...words); };
`;

/** Puts the witness into the page of a built site, and makes its service worker anew, as it knows every file by its checksum. */
export async function addWitness(folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  writeFileSync(join(folder, 'witness.js'), WITNESS);
  const html = readFileSync(page, 'utf8');
  // After the policy, before all other scripts.
  const changed = html.replace(/<title>/u, '<script src="witness.js"></script><title>');
  if (changed === html) throw new Error('The page has no title before which the witness could stand.');
  writeFileSync(page, changed);
  // The single file can have no other beside it: there it stands before the policy.
  const whole = join(folder, 'atlas.html');
  writeFileSync(whole, readFileSync(whole, 'utf8').replace(/<title>/u, `<script>${WITNESS}</script><title>`));
  await writeWorker(folder);
}
