/** What a bad server, line or disk does to one file of the site; pure but for the clock that "slow" waits for. */
export const MISCHIEFS = ['missing', 'page', 'cut', 'type', 'byte', 'older', 'slow', 'reset'] as const;
export type Mischief = (typeof MISCHIEFS)[number];

export type Answer = Readonly<{ status: number; type: string; body: Buffer }>;
/** What becomes of an answer: another one, one that is held back, or none at all. */
export type Outcome = Answer | 'held' | 'reset';

const SIGN_IN = Buffer.from('<!doctype html><html lang="en"><title>Sign in</title><p>Please sign in to this network.</p></html>');

/** The first digit or letter behind the middle takes the value of the next: the file keeps its length and its look. */
function changeByte(body: Buffer): Buffer {
  const changed = Buffer.from(body);
  const isPlain = (byte: number): boolean => (byte >= 0x30 && byte <= 0x38) || (byte >= 0x61 && byte <= 0x79);
  const middle = Math.floor(body.length / 2);
  const found = changed.findIndex((byte, at) => at >= middle && isPlain(byte));
  const at = found < 0 ? middle : found;
  changed[at] = ((changed[at] ?? 0) + 1) % 256;
  return changed;
}

/** A data file as it was before its last rows and the newest field of each row were added. */
function olderData(text: string): string {
  const value: unknown = JSON.parse(text);
  const rows = (list: readonly unknown[]): unknown[] => list.slice(0, Math.max(1, Math.ceil(list.length * 0.8)));
  if (Array.isArray(value)) return JSON.stringify(rows(value));
  if (typeof value !== 'object' || value === null) return text;
  const changed = Object.entries(value).map(([key, each]) => [key, Array.isArray(each) ? rows(each) : (each as unknown)] as const);
  return JSON.stringify(Object.fromEntries(changed));
}

/** `isData` says whether an older version of a file can be made of it as of data. */
export function befall(mischief: Mischief, { status, type, body }: Answer, isData: boolean): Outcome {
  switch (mischief) {
    case 'missing':
      return { status: 404, type: 'text/plain; charset=utf-8', body: Buffer.from('Not found') };
    case 'page':
      return { status: 200, type: 'text/html; charset=utf-8', body: SIGN_IN };
    case 'cut':
      return { status, type, body: body.subarray(0, Math.floor(body.length / 2)) };
    case 'type':
      return { status, type: 'application/octet-stream', body };
    case 'byte':
      return { status, type, body: changeByte(body) };
    case 'older':
      return isData ? { status, type, body: Buffer.from(olderData(body.toString('utf8'))) } : { status, type, body };
    case 'slow':
      return 'held';
    case 'reset':
      return 'reset';
  }
}
