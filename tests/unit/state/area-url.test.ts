import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INITIAL_STATE, MAX_CORNERS } from '../../../src/state/app-state.ts';
import { readArea, roundedCorners, writeArea } from '../../../src/state/area-url.ts';
import { createHash, parseHash, unreadParts } from '../../../src/state/url.ts';
import { anyArea } from './states.ts';

const square = [
  [119.9, 35.8],
  [120.1, 35.8],
  [120.1, 36],
  [119.9, 36],
] as const;

describe('an area in an address', () => {
  test('comes back as it was, to the last digit that is kept', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        expect(readArea(writeArea(area))).toEqual(area);
      }),
    );
  });

  test('is short: sixty corners of the district in less than 600 signs', () => {
    const many = Array.from({ length: MAX_CORNERS }, (_, at) => {
      const angle = (2 * Math.PI * at) / MAX_CORNERS;
      return [119.9 + 0.3 * Math.cos(angle), 35.8 + 0.2 * Math.sin(angle)] as const;
    });
    const written = writeArea(many) ?? '';
    expect(written.length).toBeLessThan(600);
    expect(readArea(written)).toEqual(roundedCorners(many));
  });

  test('stands in a link with its switch, and the switch not without it', () => {
    const hash = createHash({ ...INITIAL_STATE, area: square, areaLoose: true });
    expect(parseHash(hash)).toMatchObject({ area: square, areaLoose: true });
    expect(parseHash('#loose=1')).toMatchObject({ area: null, areaLoose: false });
    expect(unreadParts(hash, parseHash(hash))).toEqual([]);
  });

  const written = writeArea(square) ?? '';
  test.each([
    ['nothing', ''],
    ['two corners', '754ds.2551c.f8g.0'],
    ['an odd number', `${written}.1`],
    ['a line there and back', writeArea([square[0], square[1], square[0]]) ?? ''],
    ['corners outside the world', writeArea([[181, 0], [182, 0], [182, 1]]) ?? ''], // prettier-ignore
    ['too many corners', `${written}${'.1.1'.repeat(MAX_CORNERS)}`],
    ['zeros in front', written.replace('.', '.00')],
    ['minus nothing', written.replace('.0.', '.-0.')],
    ['capitals', written.toUpperCase()],
    ['letters that are no figures', '<script>'],
    ['a huge number', `${written}.zzzzzzzzzz.1`],
    ['something that every object has', '__proto__'],
  ])('is not read from %s, and the page says so', (_, text) => {
    const hash = `#area=${encodeURIComponent(text)}`;
    const state = parseHash(hash);
    expect(state.area).toBeNull();
    expect(unreadParts(hash, state)).toEqual(text === '' ? [] : [text]);
  });

  test('whatever stands there, what is read is written the same', () => {
    const sign = fc.constantFrom(...'0123456789abcxyz.-');
    const anyText = fc.string({ unit: sign, maxLength: 80 });
    fc.assert(
      fc.property(anyText, (text) => {
        const area = readArea(text);
        if (area) expect(writeArea(area)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
