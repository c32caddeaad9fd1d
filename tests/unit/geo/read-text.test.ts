import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainText } from '../../../geo/plain-text.ts';
import { readText } from '../../../geo/read-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-text-'));

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, `${Math.random()}.txt`);
  writeFileSync(path, content);
  return path;
}

const text = new TextEncoder().encode('湖水更清');

test.each<[string, () => string, string]>([
  ['an empty file', () => fileOf(''), 'the file is empty'],
  ['white space', () => fileOf(' \n'), 'the file holds white space only'],
  ['an image', () => fileOf(new Uint8Array([137, 80, 78, 71, 0, 1])), 'it is not a text file (it holds zero bytes); save the text as UTF-8'],
  ['another encoding', () => fileOf(new Uint8Array([0xba, 0xfe, 0xcb, 0xae, 10, 65, 66])), 'it is not UTF-8 text; save it as UTF-8'],
  ['a file cut after one byte of a character', () => fileOf(text.subarray(0, -2)), 'the file breaks off within a character: it is cut short'],
  ['a file cut after two bytes of a character', () => fileOf(text.subarray(0, -1)), 'the file breaks off within a character: it is cut short'],
  ['a folder', () => folder, 'it is a folder, not a file'],
  ['nothing', () => join(folder, 'nothing.txt'), 'there is no such file, or it may not be read'],
])('%s is refused with its reason', (_, path, reason) => {
  expect(readText(path())).toEqual({ ok: false, reason });
});

test('text is read without its byte order mark', () => {
  expect(readText(fileOf(new Uint8Array([0xef, 0xbb, 0xbf, ...text])))).toEqual({ ok: true, text: '湖水更清' });
});

test('a saved page becomes its paragraphs', () => {
  expect(plainText('<p>&nbsp;(一)造船。<b>木</b>船</p><script>x()</script><p>&ldquo;湖&rdquo; &#40;湾&#41;</p>')).toBe(' (一)造船。木船\n“湖” (湾)\n');
});

test('plain text comes back as it is', () => {
  expect(plainText('甲 < 乙，丙 > 丁 &amp;')).toBe('甲 < 乙，丙 > 丁 &amp;');
});
