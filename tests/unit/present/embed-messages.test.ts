import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo, isFromHost, readAsk } from '../../../src/present/embed-messages.ts';
import type { Deeds } from '../../../src/present/embed-messages.ts';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { parseHash } from '../../../src/state/url.ts';

const DECLARED = 'https://host.example';

/** A page that only notes what it was asked to do. */
function notingDeeds(steps = 3): { done: string[]; deeds: Deeds } {
  const done: string[] = [];
  return {
    done,
    deeds: {
      follow: (hash) => void done.push(`follow ${hash}`),
      goTo: (index) => (index < steps ? (done.push(`goTo ${index}`), true) : false),
      view: () => ({ type: 'view', hash: '#sel=place/sgep', tour: null }),
    },
  };
}

describe('who is heard', () => {
  const host = { name: 'host' };
  const heard = { data: {}, origin: DECLARED, source: host };

  test('the page around, at the declared origin', () => {
    expect(isFromHost(heard, DECLARED, host)).toBe(true);
  });

  test.each([
    ['another origin', { ...heard, origin: 'https://evil.example' }, DECLARED, host],
    ['an origin that only begins alike', { ...heard, origin: `${DECLARED}.evil.example` }, DECLARED, host],
    ['another scheme', { ...heard, origin: 'http://host.example' }, DECLARED, host],
    ['another window of the declared origin', { ...heard, source: { name: 'popup' } }, DECLARED, host],
    ['anybody where no origin is declared', heard, null, host],
    ['a page that is in no frame', { ...heard, source: null }, DECLARED, null],
  ])('not %s', (_who, message, declared, around) => {
    expect(isFromHost(message, declared, around)).toBe(false);
  });
});

describe('what is asked', () => {
  test.each([
    [{ atlas: 1, type: 'show', hash: 'sel=place/sgep' }, ['follow sel=place/sgep'], {}],
    [{ atlas: 1, type: 'show', hash: '', id: 'a' }, ['follow '], { id: 'a' }],
    [{ atlas: 1, type: 'step', step: 3, id: 7 }, ['goTo 2'], { id: 7 }],
    [{ atlas: 1, type: 'get', id: 0 }, [], { id: 0 }],
  ])('%o is done and answered with the view', (message, expected, echo) => {
    const { done, deeds } = notingDeeds();
    const answer = answerTo(message, deeds)?.();
    expect(done).toEqual(expected);
    expect(answer).toEqual({ type: 'view', hash: '#sel=place/sgep', tour: null, ...echo });
  });

  test('a step beyond the last, or without a tour, is refused', () => {
    const { done, deeds } = notingDeeds();
    expect(answerTo({ atlas: 1, type: 'step', step: 4, id: 'x' }, deeds)?.()).toEqual({ type: 'refused', reason: 'no-such-step', id: 'x' });
    expect(done).toEqual([]);
  });

  test.each([
    ['another version', { atlas: 2, type: 'get' }],
    ['an unknown type', { atlas: 1, type: 'navigate', href: 'https://evil.example' }],
    ['a field too many', { atlas: 1, type: 'get', eval: 'alert(1)' }],
    ['a hash that is no text', { atlas: 1, type: 'show', hash: ['sel=place/sgep'] }],
    ['a hash too long', { atlas: 1, type: 'show', hash: 'x'.repeat(2001) }],
    ['step 0', { atlas: 1, type: 'step', step: 0 }],
    ['half a step', { atlas: 1, type: 'step', step: 1.5 }],
    ['a step beyond any tour', { atlas: 1, type: 'step', step: 501 }],
    ['no number', { atlas: 1, type: 'step', step: Number.NaN }],
  ])('%s is refused and nothing done', (_what, message) => {
    const { done, deeds } = notingDeeds();
    expect(answerTo(message, deeds)?.()).toEqual({ type: 'refused', reason: 'not-understood' });
    expect(done).toEqual([]);
  });

  test('a mark that is too long is not given back', () => {
    expect(readAsk({ atlas: 1, type: 'get', id: 'x'.repeat(65) })).toEqual({ refused: { type: 'refused', reason: 'not-understood' } });
  });

  test.each([null, undefined, 'atlas', 1, [], {}, { type: 'show', hash: '' }])('%o speaks to somebody else: silence', (data) => {
    expect(answerTo(data, notingDeeds().deeds)).toBeNull();
  });
});

describe('whatever arrives', () => {
  const hostileText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3000 }),
    fc.constantFrom('javascript:alert(1)', '<img src=x onerror=alert(1)>', 'sel=place/__proto__', 'tour=../../x/1', 'desk=1&read=1', 'embedded=0'),
  );
  const hostile = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true }),
    fc.record(
      {
        atlas: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.anything() }),
        type: fc.oneof(fc.constantFrom('show', 'step', 'get', '__proto__', 'constructor'), fc.anything()),
        hash: fc.oneof(hostileText, fc.anything()),
        step: fc.oneof(fc.integer(), fc.double(), fc.anything()),
        id: fc.oneof(hostileText, fc.integer(), fc.anything()),
      },
      { requiredKeys: [] },
    ),
  );

  test('nothing is thrown, and only a short text or a whole step within bounds is passed on', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const shown: string[] = [];
        const steps: number[] = [];
        const answer = answerTo(data, {
          follow: (hash) => void shown.push(hash),
          goTo: (index) => (steps.push(index), true),
          view: () => ({ type: 'view', hash: '', tour: null }),
        });
        expect(shown.every((hash) => typeof hash === 'string' && hash.length <= 2000)).toBe(true);
        expect(steps.every((index) => Number.isInteger(index) && index >= 0 && index < 500)).toBe(true);
        expect(shown.length + steps.length).toBeLessThanOrEqual(1);
        const said = answer?.();
        // What is said can always be sent, and stays short whatever was sent.
        if (said) expect(JSON.stringify(structuredClone(said)).length).toBeLessThan(600);
      }),
      { numRuns: 1000 },
    );
  });

  test('a text that is shown can set nothing that is the reader’s or the frame’s own', () => {
    const mine: AppState = { ...INITIAL_STATE, embedded: true, singleKeys: false, captionSide: 'right' };
    fc.assert(
      fc.property(hostileText, (hash) => {
        const { embedded, singleKeys, captionSide } = parseHash(hash, mine);
        expect({ embedded, singleKeys, captionSide }).toEqual({ embedded: true, singleKeys: false, captionSide: 'right' });
      }),
      { numRuns: 300 },
    );
  });
});
