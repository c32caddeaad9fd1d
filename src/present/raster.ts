/** An SVG picture as pixels, made by the browser itself. */
import type { Size } from '../layers/projection.ts';
import { pageFaces } from './page-fonts.ts';

function readAsDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(new Error('A file of the font could not be read.')));
    reader.readAsDataURL(blob);
  });
}

/** The page's rules for the map's font with the files within them: a picture cannot fetch, nor see the page's fonts. */
export async function pageFontCss(): Promise<string> {
  const texts = pageFaces().map(async ({ css, address, written }) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
    return css.replace(written, `url("${await readAsDataUrl(await response.blob())}")`);
  });
  return (await Promise.all(texts)).join('');
}

/** The browser cannot hold a picture of this size. */
export class TooLargeError extends Error {}

/** The picture on a canvas of so many pixels. */
async function drawPixels(svg: string, { width, height }: Size, pixels: Size): Promise<HTMLCanvasElement> {
  const image = new Image(width, height);
  // Not by an object URL: the page's policy allows pictures from `data:` alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  // Its pixels are read at once: on a graphics processor they would only be in the way.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new TooLargeError('The browser gives no canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * JPEG as a `data:` address, `scale` pixels to a CSS pixel: the soft discs of the map make a PNG five times as large, and a tour
 * may have hundreds of pictures.
 */
export async function rasterise(svg: string, size: Size, scale: number): Promise<string> {
  const canvas = await drawPixels(svg, size, { width: size.width * scale, height: size.height * scale });
  return canvas.toDataURL('image/jpeg', 0.92);
}

/** PNG of an opaque picture, of exactly so many pixels; throws `TooLargeError` where the browser gives none or an empty one. */
export async function rasterisePng(svg: string, size: Size, pixels: Size): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = await drawPixels(svg, size, pixels);
  // Some browsers draw nothing on a canvas that is too large, and do not say so.
  const [, , , alpha = 0] = canvas.getContext('2d')?.getImageData(pixels.width - 1, pixels.height - 1, 1, 1).data ?? [];
  const blob = alpha === 0 ? null : await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new TooLargeError(`${pixels.width} × ${pixels.height}`);
  return new Uint8Array(await blob.arrayBuffer());
}
