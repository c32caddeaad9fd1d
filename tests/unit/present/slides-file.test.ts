import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { shareableAddress } from '../../../src/ui/shareable-address.ts';
import { writeSlides } from '../../../src/present/slides-file.ts';
import { slidesOf } from '../../../src/present/slides.ts';
import type { Tour } from '../../../src/present/tour.ts';
import { contextIn, readyIn } from './served-view.ts';

/** One white pixel. */
const STUB = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8//8/AwAI/AL+p5qgoAAAAABJRU5ErkJggg==';

const readXml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

async function readBack(
  tour: Tour,
  address: string | null = 'https://example.org/',
): Promise<{ files: Record<string, Uint8Array>; paragraphs: (path: string) => string[] }> {
  const slides = slidesOf(tour, contextIn(tour.language, address));
  const files = unzipSync(
    await writeSlides(
      tour,
      slides,
      slides.map(({ kind }) => (kind === 'closing' ? null : STUB)),
    ),
  );
  const paragraphs = (path: string): string[] => {
    const xml = strFromU8(files[path] ?? new Uint8Array());
    return [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gsu)].map(([, inner = '']) =>
      readXml([...inner.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text]) => text).join('')),
    );
  };
  return { files, paragraphs };
}

const hostile: Tour = {
  id: 'own-1',
  title: 'A & B <海>',
  unit: '"局" & \u0001Co',
  language: 'zh',
  dataVersion: '0.0.1',
  steps: [
    { kind: 'opening', title: 'A & B <海>', caption: '一\n\n<b>', notes: '', state: '', frame: null },
    { kind: 'step', title: '', caption: '', notes: 'a\u0007 & b\n]]>', state: 'part=industry&kind=energy&aim=yes', frame: null },
  ],
};

test.each(readyIn('zh').map((tour) => [tour.id, tour] as const))('%s: each slide has its words as text, its notes as paragraphs', async (_, tour) => {
  const { paragraphs } = await readBack(tour);
  const slides = slidesOf(tour, contextIn('zh', 'https://example.org/'));
  slides.forEach((slide, index) => {
    const shown = paragraphs(`ppt/slides/slide${index + 1}.xml`);
    const words = slide.blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : block.rows.flat()));
    expect(shown).toEqual(expect.arrayContaining([slide.title, ...words, ...slide.foot, ...slide.sources]));
    expect(paragraphs(`ppt/notesSlides/notesSlide${index + 1}.xml`).slice(0, -1)).toEqual(slide.notes);
  });
});

test('a slide has its picture and its code; from a file there is no code', async () => {
  const [tour] = readyIn('zh');
  if (!tour) throw new Error('There is no ready-made tour.');
  const pictures = async (address: string | null): Promise<number> =>
    Object.keys((await readBack(tour, address)).files).filter((path) => /media\/.+/u.test(path)).length;
  expect(await pictures('https://example.org/')).toBe(2 * tour.steps.length - 1);
  expect(await pictures(null)).toBe(tour.steps.length - 1);
});

test('any text gives XML that can be read', async () => {
  const { files, paragraphs } = await readBack(hostile);
  const texts = Object.entries(files).filter(([path]) => /\.(?:xml|rels)$/u.test(path));
  expect(texts.length).toBeGreaterThan(20);
  for (const [path, bytes] of texts) {
    const xml = strFromU8(bytes);
    expect(xml.match(/&(?!amp;|lt;|gt;|quot;|apos;|#)/gu), path).toBeNull();
    // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold.
    expect(xml.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu), path).toBeNull();
  }
  expect(paragraphs('ppt/slides/slide1.xml')).toEqual(expect.arrayContaining(['A & B <海>', '一', '<b>']));
  expect(paragraphs('ppt/notesSlides/notesSlide2.xml').slice(0, 2)).toEqual(['a & b', ']]>']);
  expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain('A &amp; B &lt;海&gt;');
});

test('only an address of the web can be shared, without its state', () => {
  const at = (address: string): Location => new URL(address) as unknown as Location;
  expect(shareableAddress(at('https://example.org/atlas/?x=1#sel=place/bay'))).toBe('https://example.org/atlas/?x=1');
  expect(shareableAddress(at('file:///home/reader/index.html'))).toBeNull();
});
