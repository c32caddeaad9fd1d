import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withDensity } from '../../../src/present/png-density.ts';

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

/** One white pixel. */
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 255, 255, 255]))),
  chunk('IEND', Buffer.alloc(0)),
]);

test('states 300 dots to the inch after the header, with a check sum that holds, and changes nothing else', () => {
  const result = Buffer.from(withDensity(new Uint8Array(PNG), 300));
  expect(result.length).toBe(PNG.length + 21);
  expect(result.subarray(0, 33)).toEqual(PNG.subarray(0, 33));
  expect(result.subarray(54)).toEqual(PNG.subarray(33));
  const added = result.subarray(33, 54);
  // 300 / 0.0254 = 11 811 to the metre (PNG, 11.3.4.3).
  const data = Buffer.alloc(9);
  data.writeUInt32BE(11_811, 0);
  data.writeUInt32BE(11_811, 4);
  data[8] = 1;
  expect(added).toEqual(chunk('pHYs', data));
});
