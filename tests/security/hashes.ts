/** Addresses made at random: of the grammar of the part behind `#`, and with bytes changed, doubled, cut or moved. */
import fc from 'fast-check';
import { CRITERIA, DRAWERS, FACETS, GROUNDS, SELECTION_TYPES, TABS, WORKBENCH_TABS } from '../../src/state/app-state.ts';
import { PAYLOADS } from './payloads.ts';

export const KEYS: readonly string[] = [
  ...FACETS,
  ...'sel s read fan tab ring area loose view tall compare weigh locate near short note order work ground desk tour at lang theme calm v __proto__'.split(' '),
  '',
];

const id = fc.oneof(
  fc.constantFrom('sgep', 'djk-zone', 'M13', 'M13-T3', 'ndrc', 'sino-japan', 'M01.1', 'own-1'),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,8}$/u),
);
const number = fc.oneof(fc.integer({ min: -400, max: 400 }), fc.double({ noDefaultInfinity: true, noNaN: true, min: -200, max: 200 })).map(String);
const ids = fc.array(id, { maxLength: 6 }).map((each) => each.join(','));
const numbers = fc.array(number, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/'));
const weights = fc
  .array(
    fc.tuple(fc.constantFrom(...CRITERIA), fc.integer({ min: 0, max: 12 })).map((parts) => parts.join('')),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(','));
const rest = fc.oneof(
  numbers,
  fc
    .array(
      fc.tuple(number, number).map((parts) => parts.join('_')),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('~')),
  fc.constantFrom<string>('0', '1', '', 'zh', 'en', 'dark', 'system', 'zones', 'sites'),
  fc.constantFrom(...PAYLOADS),
  ids,
);
const fitting = fc.oneof(
  fc.tuple(fc.constantFrom(...SELECTION_TYPES), id).map((parts) => `sel=${parts.join('/')}`),
  fc.tuple(fc.constantFrom('s', 'v', 'short', 'compare', ...FACETS), ids).map((parts) => parts.join('=')),
  fc.tuple(id, fc.integer({ min: 0, max: 120 })).map((parts) => `ring=${parts.join('/')}`),
  fc.tuple(id, fc.integer({ min: 0, max: 600 })).map((parts) => `tour=${parts.join('/')}`),
  weights.map((each) => `weigh=${each}`),
  fc.tuple(number, number, fc.integer({ min: 0, max: 25 })).map((parts) => `at=${parts.join('/')}`),
  fc.constantFrom(...TABS).map((each) => `tab=${each}`),
  fc.constantFrom(...DRAWERS).map((each) => `view=${each}`),
  fc.constantFrom(...GROUNDS).map((each) => `ground=${each}`),
  fc.constantFrom(...WORKBENCH_TABS).map((each) => `work=${each}`),
);
const unfitting = fc
  .tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }), rest)
  .map((parts) => parts.join('='));
const part = fc.oneof({ weight: 2, arbitrary: fitting }, { weight: 1, arbitrary: unfitting });
const grammatical = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => `#${parts.join('&')}`);

type Change = readonly [kind: 'cut' | 'double' | 'flip' | 'insert' | 'swap', at: number, sign: string];
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom('cut', 'double', 'flip', 'insert', 'swap'),
  fc.nat(400),
  fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }), fc.constantFrom('%', '%E0%A4', '&', '=', '#', '/', ',', '\u0000', '\uD800', '+', '%00')),
);

function changed(hash: string, [kind, place, sign]: Change): string {
  const at = hash.length === 0 ? 0 : place % hash.length;
  switch (kind) {
    case 'cut':
      return hash.slice(0, at);
    case 'double':
      return hash.slice(0, at) + hash;
    case 'flip':
      return hash.slice(0, at) + String.fromCodePoint((hash.charCodeAt(at) || 0) ^ 1) + hash.slice(at + 1);
    case 'insert':
      return hash.slice(0, at) + sign + hash.slice(at);
    case 'swap':
      return hash.slice(at) + hash.slice(0, at);
  }
}

/** Half of them as the grammar says, half with up to four changes. */
export const anyHash: fc.Arbitrary<string> = fc.oneof(
  grammatical,
  fc.tuple(grammatical, fc.array(change, { minLength: 1, maxLength: 4 })).map(([hash, changes]) => changes.reduce(changed, hash)),
);
