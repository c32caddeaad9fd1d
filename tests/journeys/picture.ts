/** Compares two pictures of the page, in a page of its own: no image library is needed. */
import type { Atlas } from './atlas-driver.ts';

export type Likeness = Readonly<{
  /** Mean difference of the colours, 0 to 255, with the second picture where it stands. */
  difference: number;
  /** By how many pixels the second picture must be moved to fit best. */
  shift: readonly [x: number, y: number];
}>;

/** How alike two screenshots of one size are, and whether the second fits better when moved by up to `reach` pixels. */
export async function comparePictures(atlas: Atlas, first: Buffer, second: Buffer, reach = 3): Promise<Likeness> {
  const page = await atlas.page.context().newPage();
  const likeness = await page.evaluate(
    async ([one, two, most]) => {
      const pixels = async (base64: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = [await pixels(one), await pixels(two)];
      const differenceAt = (dx: number, dy: number): number => {
        let sum = 0;
        let count = 0;
        for (let y = most; y < a.height - most; y += 1) {
          for (let x = most; x < a.width - most; x += 1) {
            const at = (y * a.width + x) * 4;
            const moved = ((y + dy) * b.width + x + dx) * 4;
            for (let channel = 0; channel < 3; channel += 1) sum += Math.abs((a.data[at + channel] ?? 0) - (b.data[moved + channel] ?? 0));
            count += 3;
          }
        }
        return sum / count;
      };
      let best = { difference: differenceAt(0, 0), shift: [0, 0] as [number, number] };
      const standing = best.difference;
      for (let dy = -most; dy <= most; dy += 1) {
        for (let dx = -most; dx <= most; dx += 1) {
          const difference = differenceAt(dx, dy);
          if (difference < best.difference) best = { difference, shift: [dx, dy] };
        }
      }
      return { difference: standing, shift: best.shift };
    },
    [first.toString('base64'), second.toString('base64'), reach] as const,
  );
  await page.close();
  return likeness;
}
