/** An SVG picture as pixels, made by the browser itself. */
import type { Size } from '../layers/projection.ts';

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
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule && /^["']?Atlas Sans["']?$/u.test(rule.style.getPropertyValue('font-family')));
  const texts = faces.map(async ({ cssText }) => {
    const [whole = '', address = ''] = /url\(["']?([^"')]+)["']?\)/u.exec(cssText) ?? [];
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
    return cssText.replace(whole, `url("${await readAsDataUrl(await response.blob())}")`);
  });
  return (await Promise.all(texts)).join('');
}

/**
 * JPEG as a `data:` address, `scale` pixels to a CSS pixel: the soft discs of the map make a PNG five times as large, and a tour
 * may have hundreds of pictures.
 */
export async function rasterise(svg: string, { width, height }: Size, scale: number): Promise<string> {
  const image = new Image(width, height);
  // Not by an object URL: the page's policy allows pictures from `data:` alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.92);
}
