/** What presentation files (PPTX) of tours and comparisons share: their faces, text, foot and notes, and how the file is written. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { xmlText } from '../data/xml-text.ts';
import { LIGHT } from '../layers/theme.ts';
import type { Language } from '../state/app-state.ts';
import { saveFile } from '../ui/save-file.ts';
import { codePicture } from './qr-code.ts';
import { LONGEST_LINK } from '../ui/shareable-address.ts';
import { CODE_BOX, footBox } from './slide-layout.ts';

/** On every computer with Chinese Windows or Office; others put their own Chinese face in its place. */
const FONT = 'Microsoft YaHei';
/** Pixels of a map's picture to a CSS pixel: enough for print. */
export const PICTURE_SCALE = 2;

const hex = (color: string): string => color.replace('#', '');
/** Colours as the file writes them. */
export const INKS = { ink: hex(LIGHT.ink), quiet: hex(LIGHT.quiet), accent: hex(LIGHT.accent), rule: hex(LIGHT.rule), paper: hex(LIGHT.panel) } as const;

/** Without the signs that XML cannot hold. */
export const clean = xmlText;
export const boxOf = ({ x, y, w, h }: Readonly<{ x: number; y: number; w: number; h: number }>) => ({ x, y, w, h });

export function newDeck(title: string, author: string): PptxGenJS {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = clean(title);
  deck.author = clean(author);
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  return deck;
}

/** How all text of a slide is set. */
export const textIn = (language: Language) => ({ fontFace: FONT, lang: language === 'zh' ? 'zh-CN' : 'en-GB', margin: 0, valign: 'top' }) as const;

/** Borders of a table's cell: a line below. The library writes into what it is given, so each cell has its own. */
export const lineBelow = (): NonNullable<PptxGenJS.TableCellProps['border']> => [
  { type: 'none' },
  { type: 'none' },
  { type: 'solid', color: INKS.rule, pt: 1 },
  { type: 'none' },
];

export type SlideEnd = Readonly<{
  foot: readonly string[];
  notes: readonly string[];
  /** Address of what the slide shows; null where the page has none that others could open. */
  link: string | null;
}>;

/** The slide's foot with the code of its address, and its notes. */
export function endSlide(page: PptxGenJS.Slide, { foot, notes, link }: SlideEnd, language: Language, isWide: boolean): void {
  const hasCode = link !== null && link.length <= LONGEST_LINK;
  if (hasCode) {
    // The library writes the address into XML as it is; all other signs of XML are percent-encoded in an address.
    const url = link.replaceAll('&', '&amp;');
    page.addImage({ data: codePicture(link), ...CODE_BOX, altText: link, hyperlink: { url } });
  }
  const lines = foot.map((line) => ({ text: clean(line), options: { breakLine: true } }));
  page.addText(lines, { ...footBox(hasCode, isWide), ...textIn(language), valign: 'bottom', fontSize: 9, color: INKS.quiet });
  page.addNotes(clean(notes.join('\n')));
}

/** The library writes notes as one paragraph, in which PowerPoint shows no line breaks: a line becomes a paragraph. */
function parted(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(bytes)).map(([path, file]) => {
    if (!/^ppt\/notesSlides\/[^/]+\.xml$/u.test(path)) return [path, file] as const;
    const xml = strFromU8(file).replace(
      /<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*)(<\/a:t><\/a:r>)<a:endParaRPr[^>]*\/><\/a:p>/u,
      (_, before, text: string, after) =>
        text
          .split(/\r?\n/u)
          .map((line) => `<a:p>${before}${line}${after}</a:p>`)
          .join(''),
    );
    return [path, strToU8(xml)] as const;
  });
  // `[Content_Types].xml` stays the first entry: some readers look for it there.
  return zipSync(Object.fromEntries(files));
}

/** The file's bytes. */
export async function deckBytes(deck: PptxGenJS): Promise<Uint8Array<ArrayBuffer>> {
  return parted((await deck.write({ outputType: 'uint8array' })) as Uint8Array);
}

/** Hands the file to the reader. */
export function saveDeck(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  saveFile(new Blob([bytes], { type }), `${name}.pptx`);
}
