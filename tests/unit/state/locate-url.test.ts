import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INITIAL_STATE, MAX_NOTE, MAX_STARRED } from '../../../src/state/app-state.ts';
import { tidyNote } from '../../../src/state/locate-url.ts';
import { createHash, parseHash, unreadParts } from '../../../src/state/url.ts';

describe('conditions and shortlist in an address', () => {
  test('are read as they are written', () => {
    const hash =
      '#industry=hydrogen&locate=list&near=port15,coast5&support=opening&stages=building&order=port&short=djk-zone,sgep&note=sgep:ask%20about%20the%20quay%2C%20%E6%B0%B4%E6%B7%B1%3F';
    const state = parseHash(hash);
    expect(state.seek).toEqual({ near: { port: 15, coast: 5 }, support: ['opening'], stages: ['building'], types: [], order: 'port' });
    expect(state.shortlist).toEqual([
      { id: 'djk-zone', note: '' },
      { id: 'sgep', note: 'ask about the quay, 水深?' },
    ]);
    expect(createHash(state)).toBe(hash);
  });

  test('pass over what is broken and keep the rest', () => {
    const state = parseHash(
      '#near=port0,station99,airport,rail5,coast7&support=opening,nonsense&stages=%3Cb%3E&order=price&locate=buy&short=a,b,,a&note=zzz&note=b:x&note=c:y',
    );
    expect(state.seek).toEqual({ near: { coast: 7 }, support: ['opening'], stages: [], types: [], order: 'fit' });
    expect(state.locate).toBeNull();
    expect(state.shortlist).toEqual([
      { id: 'a', note: '' },
      { id: 'b', note: 'x' },
    ]);
    expect(unreadParts('#near=port0,coast7&support=opening,nonsense', state)).toEqual(['port0', 'nonsense']);
  });

  test('a shortlist and its notes have an end', () => {
    const ids = Array.from({ length: 400 }, (_, at) => `z${at}`);
    const state = parseHash(`#short=${ids.join(',')}&note=z1:${'長'.repeat(1000)}`);
    expect(state.shortlist.length).toBeLessThanOrEqual(4 * MAX_STARRED);
    expect(Array.from(state.shortlist[1]?.note ?? '')).toHaveLength(MAX_NOTE);
  });

  test('a note is one line of what can be seen', () => {
    expect(tidyNote('  a\n\tb\u0000\u200B\u202Ec \uD800d  ')).toBe('a b c d');
    const [ship, family] = ['\u2693\uFE0F', '\u{1F469}\u{1F3FD}\u200D\u{1F469}\u200D\u{1F467}'];
    expect(tidyNote(`${family}${ship} a\u200Db\u200D${ship}\u200D`)).toBe(`${family}${ship} a b ${ship}`);
    expect(tidyNote(`${'长'.repeat(MAX_NOTE - 3)}🚢${family}`)).toBe(`${'长'.repeat(MAX_NOTE - 3)}🚢`);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '🚢', family, ship, '\u200D', '\uFE0F', '\u{1F3FD}', '\u200B', '\u202E'), { maxLength: MAX_NOTE * 2 }),
        (parts) => {
          const once = tidyNote(parts.join(''));
          expect(tidyNote(once)).toBe(once);
          expect(Array.from(once).length).toBeLessThanOrEqual(MAX_NOTE);
        },
      ),
      { numRuns: 500 },
    );
    const emoji = '🚢'.repeat(MAX_NOTE + 5);
    expect(Array.from(tidyNote(emoji))).toHaveLength(MAX_NOTE);
    expect(() => createHash({ ...INITIAL_STATE, shortlist: [{ id: 'a', note: '\uD800' }] })).not.toThrow();
  });
});
