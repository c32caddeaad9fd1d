/** States in a PNG how large its pixels are on paper: the `pHYs` chunk, which browsers leave out. */

const SIGNATURE_BYTES = 8;
const METRES_PER_INCH = 0.0254;

/** CRC-32 as PNG has it (ISO 3309, reflected polynomial EDB88320). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The picture with its density, in pixels per inch, after the header that comes first in every PNG. */
export function withDensity(png: Uint8Array<ArrayBuffer>, dpi: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  const chunk = new Uint8Array(21);
  const write = new DataView(chunk.buffer);
  write.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  write.setUint32(8, perMetre);
  write.setUint32(12, perMetre);
  // The unit is the metre.
  chunk[16] = 1;
  write.setUint32(17, crc32(chunk.subarray(4, 17)));
  // Length, name and check sum take twelve bytes beside the header's own.
  const at = SIGNATURE_BYTES + 12 + view.getUint32(SIGNATURE_BYTES);
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, at));
  result.set(chunk, at);
  result.set(png.subarray(at), at + chunk.length);
  return result;
}
