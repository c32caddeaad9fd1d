import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ICONS, ICON_RECORD, iconRecord } from '../../../geo/icons.ts';

test('the icons were painted from the picture as it is now: else run `npm run icons`', () => {
  expect(JSON.parse(readFileSync(ICON_RECORD, 'utf8'))).toEqual(iconRecord());
});

test.each(ICONS)('$file has the size that the app’s manifest names', ({ file, pixels }) => {
  const png = readFileSync(`public/icons/${file}`);
  // Width and height as the header has them (W3C, "Portable Network Graphics", IHDR).
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pixels, pixels]);
  expect(file).toContain(String(pixels));
});
