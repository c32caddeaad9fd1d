/** The block of the single file that holds what its reader put into it: written, found and read, whatever it holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_CARRIED, emptyBlock, putCarried, readCarried } from '../../../src/data/carried.ts';
import type { Carried } from '../../../src/data/carried.ts';

const VERSION = '1.1.0';
const BEFORE = '<!doctype html>\n<html lang="zh-CN"><head></head><body><p>图志</p>';
const AFTER = '<script type="module">const opening = "<script type=\\"application/json\\" id=\\"carried\\"";</script></body></html>';
const page = `${BEFORE}${emptyBlock(VERSION)}${AFTER}`;

function put(into: string, carried: Carried): string {
  const result = putCarried(into, VERSION, carried);
  if (result.page === null) throw new Error(result.refusal);
  return result.page;
}
const contentOf = (whole: string): string =>
  whole.slice(page.indexOf(emptyBlock(VERSION)) + emptyBlock(VERSION).length - '</script>'.length, whole.length - AFTER.length - '</script>'.length);

test('whatever is put in is read again, cannot end its block, and leaves the rest of the page as it was', () => {
  const anyText = fc.oneof(fc.string(), fc.constantFrom('</script><script>alert(1)</script>', '<!--', ']]>', '\u2028', '中', '\ud800'));
  const anyCarried = fc.record({ start: anyText.map((text) => `#${text}`), tours: fc.array(fc.dictionary(anyText, anyText)) });
  fc.assert(
    fc.property(anyCarried, anyCarried, (first, second) => {
      const once = put(page, first);
      expect(once.startsWith(BEFORE) && once.endsWith(AFTER)).toBe(true);
      expect(contentOf(once)).not.toContain('<');
      expect(readCarried(contentOf(once))).toEqual({ carried: JSON.parse(JSON.stringify(first)) as Carried, isDamaged: false });
      // Saved again, with other things or with none.
      expect(put(once, second)).toBe(put(page, second));
      expect(put(once, NOTHING_CARRIED)).toBe(page);
    }),
    { numRuns: 200 },
  );
});

describe('a page that is not the file, or not all of it', () => {
  test.each([
    ['nothing', '', 'not-ours'],
    ['another page', '<!doctype html><html><body>404</body></html>', 'not-ours'],
    ['an earlier version', page.replace(VERSION, '1.0.9'), 'other-version'],
    ['a version that begins alike', page.replace(VERSION, `${VERSION}0`), 'other-version'],
    ['all but its last sign', page.slice(0, -1), 'cut-short'],
    ['its beginning', page.slice(0, BEFORE.length + 150), 'cut-short'],
  ])('is refused with the reason: %s', (_, text, refusal) => {
    expect(putCarried(text, VERSION, NOTHING_CARRIED)).toEqual({ page: null, refusal });
  });
});

describe('a block that something has changed', () => {
  const good = { format: 'plan-atlas-carried', version: 1, start: '#desk=1', tours: [] };

  test('is read where it is whole', () => {
    expect(readCarried(JSON.stringify(good))).toEqual({ carried: { start: '#desk=1', tours: [] }, isDamaged: false });
    expect(readCarried(' \n')).toEqual({ carried: NOTHING_CARRIED, isDamaged: false });
  });

  test.each([
    ['cut short', '{'],
    ['no object', 'null'],
    ['a list', '[]'],
    ['another format', JSON.stringify({ ...good, format: 'plan-atlas-tour' })],
    ['a later version', JSON.stringify({ ...good, version: 2 })],
    ['tours that are no list', JSON.stringify({ ...good, tours: {} })],
    ['a start that is no hash', JSON.stringify({ ...good, start: 'javascript:alert(1)' })],
    ['a start elsewhere', JSON.stringify({ ...good, start: 'https://example.org/#x' })],
    ['a start that is too long', JSON.stringify({ ...good, start: `#${'x'.repeat(2000)}` })],
    ['a start that is no text', JSON.stringify({ ...good, start: 5 })],
  ])('gives nothing: %s', (_, text) => {
    expect(readCarried(text)).toEqual({ carried: NOTHING_CARRIED, isDamaged: true });
  });
});
