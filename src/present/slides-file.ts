/** A tour as a presentation file (PPTX): native text and tables, the map as a picture. Fetched when it is asked for. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import createCode from 'qrcode-generator';
import type { Source } from '../../geo/schema.ts';
import { fetchJson, isRows } from '../data/fetch-json.ts';
import { NOT_IN_XML } from '../data/xlsx-text.ts';
import { loadSources } from '../drawing/load-sources.ts';
import { mapPicture } from '../drawing/map-picture.ts';
import { loadMessages } from '../i18n/index.ts';
import { presentWords } from '../i18n/present-words.ts';
import { LIGHT } from '../layers/theme.ts';
import { saveFile } from '../ui/save-file.ts';
import type { View } from '../ui/view.ts';
import { pageFontCss, rasterise } from './raster.ts';
import { CELL_GAP, CODE_BOX, MAP_BOX, PARAGRAPH_GAP, PICTURE_SIZE, figureWidth, footBox, layOutSlide } from './slide-layout.ts';
import type { Placed } from './slide-layout.ts';
import { slidesOf } from './slides.ts';
import type { Slide, SlideBlock } from './slides.ts';
import { stepPicture } from './step-picture.ts';
import type { Tour } from './tour.ts';

/** On every computer with Chinese Windows or Office; others put their own Chinese face in its place. */
const FONT = 'Microsoft YaHei';
const SCALE = 2;
/** Longer addresses make a code too fine to be read from a wall. */
const LONGEST_LINK = 600;

const ink = (color: string): string => color.replace('#', '');
const clean = (text: string): string => text.replace(NOT_IN_XML, '');
const boxOf = ({ x, y, w, h }: Readonly<{ x: number; y: number; w: number; h: number }>) => ({ x, y, w, h });

/** Address as a QR code, a GIF as `data:` address. */
function codeOf(link: string): string {
  const code = createCode(0, 'M');
  code.addData(link);
  code.make();
  return code.createDataURL(8, 16);
}

function addBlock(page: PptxGenJS.Slide, block: Placed<SlideBlock>, lang: string): void {
  const { item, size } = block;
  const text = { fontFace: FONT, fontSize: size, color: ink(LIGHT.ink), lang };
  if (item.kind === 'lines') {
    const lines = item.lines.map((line) => ({ text: clean(line), options: { breakLine: true, paraSpaceAfter: PARAGRAPH_GAP * size } }));
    page.addText(lines, { ...boxOf(block), ...text, margin: 0, valign: 'top' });
    return;
  }
  // The library writes into what it is given: each cell has a border of its own.
  const border = (): NonNullable<PptxGenJS.TableCellProps['border']> => [
    { type: 'none' },
    { type: 'none' },
    { type: 'solid', color: ink(LIGHT.rule), pt: 1 },
    { type: 'none' },
  ];
  const rows = item.rows.map(([name, figure]) => [
    { text: clean(name), options: { ...text, border: border() } },
    { text: clean(figure), options: { ...text, border: border(), bold: true, color: ink(LIGHT.accent), align: 'right' as const } },
  ]);
  const cellGap = (CELL_GAP * size) / 72 / 2;
  const figure = figureWidth(item.rows, size, block.w);
  const colW = [block.w - figure, figure];
  page.addTable(rows, { x: block.x, y: block.y, w: block.w, colW, margin: [cellGap, 0.04, cellGap, 0], valign: 'middle' });
}

function addSlide(deck: PptxGenJS, slide: Slide, picture: string | null, lang: string): void {
  const page = deck.addSlide();
  const text = { fontFace: FONT, lang, margin: 0, valign: 'top' } as const;
  const { title, unit, blocks } = layOutSlide({ ...slide, isWide: picture === null });
  if (picture !== null) page.addImage({ data: picture, ...MAP_BOX, altText: clean(slide.title) });
  page.addText(clean(title.item), { ...boxOf(title), ...text, fontSize: title.size, bold: true, color: ink(LIGHT.ink) });
  if (unit) page.addText(clean(unit.item), { ...boxOf(unit), ...text, fontSize: unit.size, color: ink(LIGHT.quiet) });
  for (const block of blocks) addBlock(page, block, lang);
  const hasCode = slide.link !== null && slide.link.length <= LONGEST_LINK;
  if (slide.link !== null && hasCode) {
    // The library writes the address into XML as it is; all other signs of XML are percent-encoded in an address.
    const url = slide.link.replaceAll('&', '&amp;');
    page.addImage({ data: codeOf(slide.link), ...CODE_BOX, altText: slide.link, hyperlink: { url } });
  }
  const foot = slide.foot.map((line) => ({ text: line, options: { breakLine: true } }));
  page.addText(foot, { ...footBox(hasCode), ...text, valign: 'bottom', fontSize: 9, color: ink(LIGHT.quiet) });
  page.addNotes(clean(slide.notes.join('\n')));
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

/** The file's bytes; `pictures` stand beside the slides of the same number, null leaves the map out. */
export async function writeSlides(tour: Tour, slides: readonly Slide[], pictures: readonly (string | null)[]): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = clean(tour.title);
  deck.author = clean(tour.unit);
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  slides.forEach((slide, index) => addSlide(deck, slide, pictures[index] ?? null, tour.language === 'zh' ? 'zh-CN' : 'en-GB'));
  return parted((await deck.write({ outputType: 'uint8array' })) as Uint8Array);
}

const isSources = (value: unknown): value is Source[] => isRows(value, 'publisher');

/** The page's address as others can open it. */
export const shareableAddress = ({ protocol, origin, pathname, search }: Location): string | null =>
  protocol.startsWith('http') ? `${origin}${pathname}${search}` : null;

/** Draws and saves the tour in its own language; throws when a file that it needs cannot be read. `drawn` is told how far it is. */
export async function saveSlides(page: View, tour: Tour, drawn: (done: number) => void): Promise<void> {
  const messages = (await loadMessages(tour.language)) ?? page.messages;
  const view: View = { ...page, messages, state: { ...page.state, language: tour.language } };
  const [{ sources: map, failures }, listed, fontCss] = await Promise.all([
    loadSources(view.dataBase),
    fetchJson(`${view.dataBase}sources.json`, isSources),
    pageFontCss(),
  ]);
  const [failure] = [...failures, ...(listed.ok ? [] : [listed.failure])];
  if (failure || !listed.ok) throw new Error(`${failure?.path}: ${failure?.reason}`);
  const slides = slidesOf(tour, { view, words: presentWords[tour.language], sources: listed.value, address: shareableAddress(location) });
  const pictures: (string | null)[] = [];
  for (const step of tour.steps) {
    drawn(pictures.length);
    if (step.kind === 'closing') {
      pictures.push(null);
      continue;
    }
    const { emphasis, camera, outline } = stepPicture(view.catalogue, step, PICTURE_SIZE);
    const svg = mapPicture(map, { picture: { theme: LIGHT, language: tour.language, emphasis }, camera, size: PICTURE_SIZE, outline, fontCss });
    // One after another: a browser holds few canvases of this size at a time.
    pictures.push(await rasterise(svg, PICTURE_SIZE, SCALE));
  }
  const bytes = await writeSlides(tour, slides, pictures);
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  saveFile(new Blob([bytes], { type }), `${tour.title || messages.views.present}.pptx`);
}
