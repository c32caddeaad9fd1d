/** Opening PMTiles of the reader's: what a whole one says, and why one that was cut or is none cannot be opened. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openArchive } from '../../../src/tools/tile-archive.ts';

const whole = readFileSync(new URL('../../fixtures/files/parcels.pmtiles', import.meta.url));
const opened = (bytes: Uint8Array): ReturnType<typeof openArchive> => openArchive(new File([new Uint8Array(bytes)], 'parcels.pmtiles'));

test('a whole archive tells its name, its bounds and its layers', async () => {
  expect(await opened(whole)).toMatchObject({ name: '测试', set: { kind: 'vector', bounds: [119.8, 35.8, 120.1, 36] }, layers: [{ id: 'parcels' }] });
});

test.each([20, 100, 126, 127, 200, whole.length - 1])('cut after %i bytes it is said to be incomplete', async (length) => {
  await expect(opened(whole.subarray(0, length))).rejects.toMatchObject({ reason: 'cut' });
});

test('what does not begin as one is none', async () => {
  await expect(opened(whole.subarray(1))).rejects.toMatchObject({ reason: 'not-tiles' });
  await expect(opened(new Uint8Array())).rejects.toMatchObject({ reason: 'not-tiles' });
});
