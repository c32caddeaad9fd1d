/** The code of a frame as it is put into another page. */

/** Sizes in CSS pixels that a frame may have; null is as wide as the page around, 16:9. */
export const FRAME_SIZES: readonly ({ width: number; height: number } | null)[] = [
  null,
  { width: 960, height: 540 },
  { width: 640, height: 400 },
  { width: 360, height: 560 },
];

export type FrameSize = (typeof FRAME_SIZES)[number];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replace(/[&"<>]/gu, (character) => ENTITIES[character] ?? character);

/** An iframe element as text; `title` is what a screen reader calls it. */
export function frameCode({ address, title, size }: Readonly<{ address: string; title: string; size: FrameSize }>): string {
  const looks = size ? 'border:0;max-width:100%' : 'border:0;width:100%;aspect-ratio:16/9';
  const attributes = {
    src: address,
    title,
    ...(size && { width: String(size.width), height: String(size.height) }),
    loading: 'lazy',
    allow: 'fullscreen',
    referrerpolicy: 'no-referrer',
    style: looks,
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escape(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}
