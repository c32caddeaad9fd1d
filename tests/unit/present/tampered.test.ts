/** Tour files that someone or something has changed: each is read or refused with its reasons, and none breaks the reader. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTour, writeTour } from '../../../src/present/tour.ts';
import type { Tour } from '../../../src/present/tour.ts';

const step = {
  kind: 'step',
  title: 'Bay',
  caption: 'A bay.',
  notes: 'Say so.',
  state: 'sel=place/bay&at=120.00000/36.00000/10.00',
  frame: { width: 1440, height: 900 },
} as const;
const tour: Tour = { id: 'walk', title: 'Walk', unit: 'Bureau', language: 'en', dataVersion: '1.1.0', steps: [step, step, step] };
const file = writeTour(tour);

const HOSTILE = ['<img src=x onerror=alert(1)>', '__proto__', 'javascript:alert(1)', '\u0000', '\u202E', 'x'.repeat(9000), '../../etc', '${7*7}', '=cmd|x'];
const anyLeaf = fc.oneof(fc.constantFrom(...HOSTILE), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}));

/** The same value with one leaf, somewhere, in another form. */
function spoil(value: unknown, path: readonly number[], leaf: unknown): unknown {
  if (path.length === 0 || typeof value !== 'object' || value === null) return leaf;
  const keys = Object.keys(value);
  const key = keys[(path[0] ?? 0) % Math.max(keys.length, 1)];
  if (key === undefined) return leaf;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  Reflect.set(copy, key, spoil(Reflect.get(value, key), path.slice(1), leaf));
  return copy;
}

const anyMutation = fc.oneof(
  // A leaf in another form.
  fc.tuple(fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }), anyLeaf).map(([path, leaf]) => JSON.stringify(spoil(JSON.parse(file), path, leaf))),
  // Cut short.
  fc.nat(file.length - 1).map((length) => file.slice(0, length)),
  // One sign in place of another.
  fc.tuple(fc.nat(file.length - 1), fc.constantFrom('"', '{', ']', '\\', '9', '中')).map(([at, sign]) => file.slice(0, at) + sign + file.slice(at + 1)),
);

test('a changed file is read as a whole tour or refused with a reason, never by halves', () => {
  const outcomes = { same: 0, read: 0, refused: 0 };
  fc.assert(
    fc.property(anyMutation, (changed) => {
      const { tour: read, faults } = readTour(changed);
      if (!read) {
        outcomes.refused += 1;
        return faults.length > 0;
      }
      outcomes[faults.length === 0 && read.steps.length === 3 ? 'same' : 'read'] += 1;
      const isWhole = read.steps.every((each) => typeof each.title === 'string' && typeof each.caption === 'string' && typeof each.state === 'string');
      // A step that is not there is named.
      return isWhole && (read.steps.length === 3 || faults.length > 0 || !changed.includes('"walk"'));
    }),
    { numRuns: 400 },
  );
  expect(outcomes.refused).toBeGreaterThan(50);
  expect(outcomes.read).toBeGreaterThan(5);
});
