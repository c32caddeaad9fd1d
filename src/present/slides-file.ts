/** A tour as a presentation file (PPTX): native text and tables, the map as a picture. Fetched when it is asked for. */
import type PptxGenJS from 'pptxgenjs';
import { mapPicture } from '../drawing/map-picture.ts';
import { loadMessages } from '../i18n/index.ts';
import { presentWords } from '../i18n/present-words.ts';
import { LIGHT } from '../layers/theme.ts';
import type { Language } from '../state/app-state.ts';
import type { View } from '../ui/view.ts';
import { rasterise } from './raster.ts';
import { shareableAddress } from '../ui/shareable-address.ts';
import { INKS, PICTURE_SCALE, boxOf, clean, deckBytes, endSlide, lineBelow, newDeck, saveDeck, textIn } from './slide-deck.ts';
import { CELL_GAP, MAP_BOX, PARAGRAPH_GAP, PICTURE_SIZE, figureWidth, layOutSlide } from './slide-layout.ts';
import type { Placed } from './slide-layout.ts';
import { loadSlideSources } from './slide-sources.ts';
import { slidesOf } from './slides.ts';
import type { Slide, SlideBlock } from './slides.ts';
import { stepPicture } from './step-picture.ts';
import type { Tour } from './tour.ts';

function addBlock(page: PptxGenJS.Slide, block: Placed<SlideBlock>, language: Language): void {
  const { item, size } = block;
  const { fontFace, lang } = textIn(language);
  const text = { fontFace, lang, fontSize: size, color: INKS.ink };
  if (item.kind === 'lines') {
    const lines = item.lines.map((line) => ({ text: clean(line), options: { breakLine: true, paraSpaceAfter: PARAGRAPH_GAP * size } }));
    page.addText(lines, { ...boxOf(block), ...text, margin: 0, valign: 'top' });
    return;
  }
  const rows = item.rows.map(([name, figure]) => [
    { text: clean(name), options: { ...text, border: lineBelow() } },
    { text: clean(figure), options: { ...text, border: lineBelow(), bold: true, color: INKS.accent, align: 'right' as const } },
  ]);
  const cellGap = (CELL_GAP * size) / 72 / 2;
  const figure = figureWidth(item.rows, size, block.w);
  const colW = [block.w - figure, figure];
  page.addTable(rows, { x: block.x, y: block.y, w: block.w, colW, margin: [cellGap, 0.04, cellGap, 0], valign: 'middle' });
}

function addSlide(deck: PptxGenJS, slide: Slide, picture: string | null, language: Language): void {
  const page = deck.addSlide();
  const text = textIn(language);
  const isWide = picture === null;
  const { title, unit, blocks } = layOutSlide({ ...slide, isWide });
  if (picture !== null) page.addImage({ data: picture, ...MAP_BOX, altText: clean(slide.title) });
  page.addText(clean(title.item), { ...boxOf(title), ...text, fontSize: title.size, bold: true, color: INKS.ink });
  if (unit) page.addText(clean(unit.item), { ...boxOf(unit), ...text, fontSize: unit.size, color: INKS.quiet });
  for (const block of blocks) addBlock(page, block, language);
  endSlide(page, slide, language, isWide);
}

/** The file's bytes; `pictures` stand beside the slides of the same number, null leaves the map out. */
export async function writeSlides(tour: Tour, slides: readonly Slide[], pictures: readonly (string | null)[]): Promise<Uint8Array<ArrayBuffer>> {
  const deck = newDeck(tour.title, tour.unit);
  slides.forEach((slide, index) => addSlide(deck, slide, pictures[index] ?? null, tour.language));
  return deckBytes(deck);
}

/** Draws and saves the tour in its own language; throws when a file that it needs cannot be read. `drawn` is told how far it is. */
export async function saveSlides(page: View, tour: Tour, drawn: (done: number) => void): Promise<void> {
  const messages = (await loadMessages(tour.language)) ?? page.messages;
  const view: View = { ...page, messages, state: { ...page.state, language: tour.language } };
  const { map, listed, fontCss } = await loadSlideSources(view.dataBase);
  const slides = slidesOf(tour, { view, words: presentWords[tour.language], sources: listed, address: shareableAddress(location) });
  const pictures: (string | null)[] = [];
  for (const step of tour.steps) {
    drawn(pictures.length);
    if (step.kind === 'closing') {
      pictures.push(null);
      continue;
    }
    const { emphasis, camera, outlines } = stepPicture(view.catalogue, step, PICTURE_SIZE);
    const svg = mapPicture(map, { picture: { theme: LIGHT, language: tour.language, emphasis }, camera, size: PICTURE_SIZE, outlines, fontCss });
    // One after another: a browser holds few canvases of this size at a time.
    pictures.push(await rasterise(svg, PICTURE_SIZE, PICTURE_SCALE));
  }
  saveDeck(await writeSlides(tour, slides, pictures), tour.title || messages.views.present);
}
