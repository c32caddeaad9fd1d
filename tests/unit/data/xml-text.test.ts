import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXlsxText } from '../../../src/data/xlsx-text.ts';
import { startOf, xmlText } from '../../../src/data/xml-text.ts';
import { escapeXml } from '../../../src/drawing/svg-marks.ts';

/** Any text, halves of pairs and control signs among the rest. */
const anyText = fc.string({ unit: fc.nat({ max: 0xff_ff }).map((code) => String.fromCharCode(code)), maxLength: 40 });

/** Half of a pair. */
const HALF = /[\uD800-\uDFFF]/u;

/** Whether XML 1.0 allows the character (the production Char). */
function isChar(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7_ff) || (code >= 0xe0_00 && code <= 0xff_fd) || code >= 0x1_00_00;
}
const isAllowed = (text: string): boolean => Array.from(text).every((sign) => isChar(sign.codePointAt(0) ?? 0));

test('any text becomes one that XML allows', () => {
  fc.assert(
    fc.property(anyText, (text) => [xmlText(text), escapeXml(text), escapeXlsxText(text)].every(isAllowed)),
    { numRuns: 2000 },
  );
});

test('what XML allows stays', () => {
  const text = '海 a\t\n\u{20BB7}😀\uE000\uFFFD';
  expect(xmlText(text)).toBe(text);
  expect(xmlText('a\u000B\uD800b\uDC00\uFFFE')).toBe('ab');
});

test('a cut is a start of the text, as long as is allowed, and parts no pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.integer({ min: 1, max: 20 }), (text, longest) => {
      const cut = startOf(text, longest);
      return text.startsWith(cut) && !HALF.test(cut) && cut.length >= Math.min(text.length, longest) - 1 && cut.length <= longest;
    }),
  );
  expect(startOf('a😀b', 2)).toBe('a');
  expect(startOf('a😀b', 3)).toBe('a😀');
});
