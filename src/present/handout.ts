/** A tour on paper: a cover, two steps a page with their maps and words, a closing page with the sources. Pure: text in, SVG out. */
import type { Source } from '../../geo/schema.ts';
import { paperMap } from '../drawing/paper-map.ts';
import type { SceneSources } from '../drawing/scene.ts';
import { escapeXml } from '../drawing/svg-marks.ts';
import type { PresentWords } from '../i18n/present-words.ts';
import type { SheetWords } from '../i18n/sheet-words.ts';
import { LIGHT } from '../layers/theme.ts';
import type { View } from '../ui/view.ts';
import { PER_PAGE, handoutPlan } from './handout-plan.ts';
import { LONGEST_LINK } from '../ui/shareable-address.ts';
import { codeSquare } from './sheet-furniture.ts';
import { MEASURES, MILLIMETRE, POINT, paperSize } from './sheet-page.ts';
import type { Box } from './sheet-page.ts';
import { SHEET_FONT } from './sheet.ts';
import { paragraph, textAt } from './sheet-text.ts';
import type { Block, TextStyle } from './sheet-text.ts';
import { citedSentences } from './slides.ts';
import { stepPicture } from './step-picture.ts';
import type { Tour, TourStep } from './tour.ts';

export type HandoutInput = Readonly<{
  /** Speaks the tour's language. */
  view: View;
  words: SheetWords['handout'];
  draft: PresentWords['draft'];
  tour: Tour;
  map: SceneSources;
  listed: readonly Source[];
  madeOn: string;
  /** The atlas's address; null where others could not open it. */
  link: string | null;
}>;

const { margin, small } = MEASURES.A4;
const SIZE = paperSize('A4', 'upright');
const PAGE = { width: SIZE.width * MILLIMETRE, height: SIZE.height * MILLIMETRE };
const INNER: Box = { x: margin * 1.5, y: margin * 1.5, width: PAGE.width - margin * 3, height: PAGE.height - margin * 3 };
const FOOT = 9 * MILLIMETRE;
const PIXEL = 0.92;
/** The map's share of a step's width. */
const MAP_SHARE = 0.58;
const GAP = 7 * MILLIMETRE;
/** Sizes of captions in points; the last is taken when none fits. */
const CAPTION_SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];
/** More sentences than these are counted. */
const MOST_CITED = 30;

const ink = (size: number, isBold = false): TextStyle => ({ size, fill: LIGHT.ink, isBold });
const quiet = (size = small): TextStyle => ({ size, fill: LIGHT.quiet });
const lines = (text: string, style: TextStyle, width: number, lineHeight = 1.45): Block => paragraph(text, style, width, { lineHeight, before: 0 });

/** Blocks from the top down, with room between; what stands below them begins at `bottom`. */
function stack(blocks: readonly Block[], x: number, y: number, room = 0): Readonly<{ svg: string; bottom: number }> {
  let at = y;
  const svg = blocks.map((block) => {
    const drawn = block.draw(x, at);
    at += block.height + room;
    return drawn;
  });
  return { svg: svg.join(''), bottom: at };
}

/** A step's map in its frame. */
function mapOf({ view, tour, map }: HandoutInput, step: TourStep, box: Box, ids: string): string {
  const size = { width: box.width / PIXEL, height: box.height / PIXEL };
  const { emphasis, camera, outlines } = stepPicture(view.catalogue, step, size);
  const { svg } = paperMap(map, { picture: { theme: LIGHT, language: tour.language, emphasis }, camera, size, outlines }, ids);
  const frame = `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="none" stroke="${LIGHT.ink}" stroke-width=".6"/>`;
  return `<g class="map" transform="translate(${box.x} ${box.y}) scale(${PIXEL})">${svg}</g>${frame}`;
}

function citation({ view, words, draft }: HandoutInput, step: TourStep): string {
  const cited = citedSentences(view, step);
  const named = cited.length > MOST_CITED ? [...cited.slice(0, MOST_CITED), words.more(cited.length - MOST_CITED)] : cited;
  return cited.length > 0 ? draft.sentences(named.join(draft.comma)) : '';
}

/** A step in its half of a page: number and title, map, caption beside it, sentences below the caption. */
function drawStep(input: HandoutInput, step: TourStep, number: number, box: Box): string {
  const label = String(number);
  const inset = 11 * MILLIMETRE;
  const title = lines(step.title, ink(13 * POINT, true), box.width - inset, 1.3);
  const top = box.y + title.height + 3 * MILLIMETRE;
  const height = box.y + box.height - top;
  const map: Box = { x: box.x, y: top, width: box.width * MAP_SHARE, height };
  const textX = box.x + map.width + GAP;
  const width = box.width - map.width - GAP;
  const blocksIn = (points: number): Block[] => [
    ...(step.caption === '' ? [] : step.caption.split('\n').map((line) => lines(line, ink(points * POINT), width))),
    ...[citation(input, step)].filter(Boolean).map((text) => lines(text, quiet(), width)),
  ];
  const room = 1.6 * MILLIMETRE;
  const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.height + room, 0);
  const blocks = blocksIn(CAPTION_SIZES.find((points) => heightOf(blocksIn(points)) <= height) ?? 7);
  return [
    `<path d="M${box.x} ${box.y - 3 * MILLIMETRE}h${box.width}" stroke="${LIGHT.ink}" stroke-width=".6"/>`,
    textAt(label, box.x, box.y + 13 * POINT * 1.02, { size: 13 * POINT, fill: LIGHT.accent, isBold: true }),
    title.draw(box.x + inset, box.y),
    mapOf(input, step, map, `s${number}-`),
    stack(blocks, textX, top - 1.2 * MILLIMETRE, room).svg,
  ].join('');
}

function page({ view, tour, words }: HandoutInput, content: string, number: number, total: number): string {
  const y = PAGE.height - margin;
  const name = tour.title || view.messages.title;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}mm" height="${SIZE.height}mm" viewBox="0 0 ${PAGE.width.toFixed(3)} ${PAGE.height.toFixed(3)}" font-family="${SHEET_FONT}" text-rendering="geometricPrecision" xml:lang="${view.messages.languageTag}">`,
    `<title>${escapeXml(name)}</title>${content}`,
    number === 1 ? '' : textAt(view.messages.map.stamp, INNER.x, y, quiet()),
    number === 1 ? '' : textAt(words.page(number, total), INNER.x + INNER.width, y, { ...quiet(), anchor: 'end' }),
    '</svg>',
  ].join('');
}

function cover(input: HandoutInput, opening: TourStep | undefined): string {
  const { view, tour, madeOn } = input;
  const { messages } = view;
  const { x, width } = INNER;
  const { svg, bottom } = stack(
    [
      lines(messages.title, quiet(10 * POINT), width),
      lines(tour.title || messages.title, ink(28 * POINT, true), width, 1.3),
      ...(opening && opening.caption !== '' ? opening.caption.split('\n').map((line) => lines(line, ink(11 * POINT), width)) : []),
    ],
    x,
    INNER.y + 12 * MILLIMETRE,
    2 * MILLIMETRE,
  );
  const below = stack([...(tour.unit === '' ? [] : [lines(tour.unit, ink(12 * POINT, true), width)]), lines(madeOn, quiet(10 * POINT), width)], x, 0).bottom;
  const foot = PAGE.height - margin * 1.5 - below - 9 * MILLIMETRE;
  const whole: TourStep = opening ?? { kind: 'opening', title: '', caption: '', notes: '', state: '', frame: null };
  const map: Box = { x, y: bottom + 6 * MILLIMETRE, width, height: foot - bottom - 14 * MILLIMETRE };
  const unit = [
    ...(tour.unit === '' ? [] : [lines(tour.unit, ink(12 * POINT, true), width)]),
    lines(madeOn, quiet(10 * POINT), width),
    lines(messages.map.stamp, quiet(), width),
  ];
  return svg + mapOf(input, whole, map, 'cover-') + stack(unit, x, foot).svg;
}

function closingPage(input: HandoutInput, closing: TourStep | undefined): string {
  const { view, words, listed, madeOn, link, tour } = input;
  const { messages, dataVersion } = view;
  const { x, width } = INNER;
  const sources = listed.map(({ id, title, publisher, date, licence }) =>
    lines(words.source(title, publisher, date, words.licences[id] ?? licence), ink(8.5 * POINT), width),
  );
  const version = messages.map.data([...new Set([tour.dataVersion, dataVersion])].join(' / '));
  const { svg, bottom } = stack(
    [
      lines(closing?.title || words.sources, ink(16 * POINT, true), width),
      ...(closing?.caption ? closing.caption.split('\n').map((line) => lines(line, ink(9 * POINT), width)) : []),
      ...(closing && closing.title !== words.sources ? [lines(words.sources, ink(10 * POINT, true), width, 2.2)] : []),
      ...sources,
      lines(`${version} · ${madeOn}`, quiet(8.5 * POINT), width, 2.2),
      lines([messages.map.stamp, words.approval].filter(Boolean).join(' · '), ink(8.5 * POINT, true), width),
    ],
    x,
    INNER.y,
    1.4 * MILLIMETRE,
  );
  const side = 24 * MILLIMETRE;
  const code =
    link && link.length <= LONGEST_LINK
      ? codeSquare(link, x, bottom + 4 * MILLIMETRE, side, LIGHT.ink) + textAt(link, x, bottom + side + 9 * MILLIMETRE, quiet())
      : '';
  return svg + code;
}

/** One page after another, as SVG text: many maps take their time. */
export function* handoutPages(input: HandoutInput): Generator<string> {
  const { opening, closing, pages } = handoutPlan(input.tour);
  const total = pages.length + 2;
  yield page(input, cover(input, opening), 1, total);
  const room = (INNER.height - FOOT - GAP * 1.5) / PER_PAGE;
  for (const [index, steps] of pages.entries()) {
    const drawn = steps.map(({ step, number }, at) => drawStep(input, step, number, { ...INNER, y: INNER.y + at * (room + GAP * 1.5), height: room }));
    yield page(input, drawn.join(''), index + 2, total);
  }
  yield page(input, closingPage(input, closing), total, total);
}
