/** Whatever stands behind `#` is read to a state; what is written of it is read to the same state, and written the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import { createHash, parseHash, unreadParts } from '../../../src/state/url.ts';
import { anyHash } from '../../security/hashes.ts';

const RUNS = 10_000;
/** As text, keys in their order. */
const flat = (state: object): string =>
  JSON.stringify(state, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
      : value,
  );
const KEYS_OF_STATE = Object.keys(INITIAL_STATE).length;

test(`${RUNS} addresses, of the grammar and with bytes changed`, () => {
  let distinct = 0;
  fc.assert(
    fc.property(anyHash, (hash) => {
      const state = parseHash(hash);
      const written = createHash(state);
      const again = parseHash(written);
      // Compared as texts: ten thousand are to take a second. A camera is written to a metre, and read as exactly as its text.
      const same = flat({ ...again, camera: state.camera }) === flat(state) && (again.camera === null) === (state.camera === null);
      const isWhole = createHash(again) === written && Object.keys(state).length === KEYS_OF_STATE && unreadParts(written, again).length === 0;
      if (!same || !isWhole) throw new Error(`${hash} is read and written as ${written}`);
      if (written !== '') distinct += 1;
    }),
    { numRuns: RUNS },
  );
  // Most are read to something: a fuzz that never comes past the door proves nothing.
  expect(distinct).toBeGreaterThan(RUNS / 2);
  expect('polluted' in {}).toBe(false);
});
