/**
 * Fetches a data file and has the browser hold it against the fingerprint that the build knew it by, so that a byte which
 * changed on the way, on the server or in a store of the browser is never drawn.
 */
import { addressOf, embedded } from './embedded.ts';

/** SHA-256 in base64 by the file's path below the data folder. */
declare const __FIRST_FINGERPRINTS__: Readonly<Record<string, string>>;

const DATA_FOLDER = 'data/v1/';

/** What the page carries needs no check; nor can it be checked where the other fingerprints could not be had. */
async function fingerprintOf(url: string): Promise<string | undefined> {
  if (embedded.size > 0 || !url.startsWith(DATA_FOLDER)) return undefined;
  const path = url.slice(DATA_FOLDER.length);
  const first = __FIRST_FINGERPRINTS__[path];
  if (first) return first;
  const later = await import('./later-fingerprints.ts').catch(() => null);
  return later?.laterFingerprints[path];
}

export type Answer = Readonly<{ ok: boolean; status: number; text: string; isChanged: boolean }>;

async function ask(address: string, options?: RequestInit): Promise<Answer> {
  const response = await (options ? fetch(address, options) : fetch(address));
  // Read to its end: a browser's store would hold back the next question for a file that is half read.
  return { ok: response.ok, status: response.status, text: response.ok ? await response.text() : '', isChanged: false };
}

/**
 * The file as it was answered; rejects where no answer came. A file that is not what it ought to be is asked for once more
 * past what the browser keeps, which may be of another version of the site; then it `isChanged`, and tells only how.
 */
export async function fetchChecked(url: string): Promise<Answer> {
  const fingerprint = await fingerprintOf(url);
  if (fingerprint === undefined) return ask(addressOf(url));
  const integrity = `sha256-${fingerprint}`;
  try {
    return await ask(url, { integrity });
  } catch {
    // The browser says neither that it was the fingerprint nor what came instead.
    const answer = await ask(url, { cache: 'reload' });
    const changed = { ...answer, isChanged: true };
    return answer.ok ? ask(url, { integrity }).catch(() => changed) : answer;
  }
}
