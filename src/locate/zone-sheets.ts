/** The shortlist on paper: two pages of A4 a zone, then the own sites, marked private. Pure: text in, SVG out. */
import { paperMap } from '../drawing/paper-map.ts';
import type { SceneSources } from '../drawing/scene.ts';
import { escapeXml } from '../drawing/svg-marks.ts';
import { cardWords } from '../i18n/card-words.ts';
import { locateWords } from '../i18n/locate-words.ts';
import { sheetWords } from '../i18n/sheet-words.ts';
import { DISTRICT_BOUNDS, MAX_BOUNDS, MAX_ZOOM, MIN_ZOOM } from '../layers/painter.ts';
import { constrainCamera, fitCamera } from '../layers/projection.ts';
import { LIGHT } from '../layers/theme.ts';
import { LONGEST_LINK } from '../ui/shareable-address.ts';
import { sourceLines } from '../present/sheet-foot.ts';
import { codeSquare, mapFrame, northArrow, scaleBar } from '../present/sheet-furniture.ts';
import { DEGREE_BAND, MEASURES, MILLIMETRE, POINT, paperSize } from '../present/sheet-page.ts';
import type { Box } from '../present/sheet-page.ts';
import { paperScale } from '../present/sheet-scale.ts';
import { SHEET_FONT } from '../present/sheet.ts';
import { fillColumns, paragraph, textAt, widthOf } from '../present/sheet-text.ts';
import type { Block, TextStyle } from '../present/sheet-text.ts';
import { emphasise } from '../query/emphasis.ts';
import { extentOf } from '../query/extent.ts';
import { nameOf, otherNameOf } from '../ui/view.ts';
import type { ListedSite } from './card-extras.ts';
import { citedIn } from './card-lines.ts';
import type { SectionId } from './card-lines.ts';
import type { ListedZone, ShortlistContent } from './shortlist-content.ts';
import { namedBlock, plainBlocks, sectionBlocks } from './zone-blocks.ts';
import type { BlockStyle, Shortening } from './zone-blocks.ts';

const SIZE = paperSize('A4', 'upright');
const PAGE = { width: SIZE.width * MILLIMETRE, height: SIZE.height * MILLIMETRE };
const { small } = MEASURES.A4;
const MARGIN = 12 * MILLIMETRE;
const INNER: Box = { x: MARGIN, y: MARGIN, width: PAGE.width - 2 * MARGIN, height: PAGE.height - 2 * MARGIN };
const FOOT = 10 * MILLIMETRE;
const GAP = 7 * MILLIMETRE;
const PIXEL = 0.92;
const CODE_SIDE = 20 * MILLIMETRE;
/** Sizes of text in points, largest first. */
const SIZES = [9, 8.5, 8, 7.5, 7];
const ALL: Shortening = { most: Infinity, isTight: false };
/** What stands on the first page; all else on the second. */
const FIRST_PAGE: readonly SectionId[] = ['answers', 'note', 'role', 'figures', 'targets', 'distances', 'position'];
/** Where the second page is full, the first takes what is nearest to its subject. */
const SPLITS: readonly (readonly SectionId[])[] = [FIRST_PAGE, [...FIRST_PAGE, 'measures'], [...FIRST_PAGE, 'measures', 'agencies']];

const ink = (size: number, isBold = false): TextStyle => ({ size, fill: LIGHT.ink, isBold });
const quiet: TextStyle = { size: small, fill: LIGHT.quiet };
const COLUMN = (INNER.width - GAP) / 2;

const columnsAt = (y: number, height: number): Box[] => [0, 1].map((at) => ({ x: INNER.x + at * (COLUMN + GAP), y, width: COLUMN, height }));

/** The least height at which blocks fill two columns, so that both are about as long; null where even `most` is too little. */
function leastHeight(blocks: readonly Block[], most: number): number | null {
  for (let height = 20 * MILLIMETRE; height < most; height += 3 * MILLIMETRE) if (fillColumns(blocks, columnsAt(0, height)) !== null) return height;
  return fillColumns(blocks, columnsAt(0, most)) === null ? null : most;
}

type Laid = Readonly<{ blocks: readonly Block[]; height: number }>;
type BlocksFor = (size: number, shortening: Shortening) => Block[];

function attempt(blocksFor: BlocksFor, most: number, points: number, shortening: Shortening): Laid | null {
  const blocks = blocksFor(points * POINT, shortening);
  const height = leastHeight(blocks, most);
  return height === null ? null : { blocks, height };
}

/** The largest text at which all fits, in the end set tight; null where not even that does. */
function layWhole(blocksFor: BlocksFor, most: number): Laid | null {
  const smallest = SIZES.slice(-2).map((size) => [size, { ...ALL, isTight: true }] as const);
  for (const [size, shortening] of [...SIZES.map((each) => [each, ALL] as const), ...smallest]) {
    const laid = attempt(blocksFor, most, size, shortening);
    if (laid) return laid;
  }
  return null;
}

/** Where nothing else helps, lists are cut, and what is left out is counted. */
function layCut(blocksFor: BlocksFor, most: number): Laid {
  for (let shown = 60; shown > 0; shown -= 1) {
    const laid = attempt(blocksFor, most, 7, { most: shown, isTight: true });
    if (laid) return laid;
  }
  throw new Error('A zone does not fit on its pages.');
}

function page({ view, madeOn }: ShortlistContent, title: string, content: string, number: number, total: number): string {
  const words = cardWords[view.state.language];
  const y = PAGE.height - MARGIN + 2 * MILLIMETRE;
  const { handout } = sheetWords[view.state.language];
  const foot = [view.messages.map.stamp, handout.approval, words.files.data(view.dataVersion), words.files.made(madeOn)].filter(Boolean).join(' · ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}mm" height="${SIZE.height}mm" viewBox="0 0 ${PAGE.width.toFixed(3)} ${PAGE.height.toFixed(3)}" font-family="${SHEET_FONT}" text-rendering="geometricPrecision" xml:lang="${view.messages.languageTag}">`,
    `<title>${escapeXml(title)}</title><rect width="${PAGE.width.toFixed(3)}" height="${PAGE.height.toFixed(3)}" fill="#ffffff"/>${content}`,
    textAt(foot, INNER.x, y, quiet),
    textAt(words.sheet.page(number, total), INNER.x + INNER.width, y, { ...quiet, anchor: 'end' }),
    '</svg>',
  ].join('');
}

/** The zone on the map with what lies around it, all of the plan, whatever the filters. */
function zoneMap({ view }: ShortlistContent, { place }: ListedZone, map: SceneSources, box: Box, ids: string): string {
  const { catalogue, state } = view;
  const size = { width: box.width / PIXEL, height: box.height / PIXEL };
  const everything = { shown: new Set(catalogue.places.map(({ id }) => id)), perhaps: new Set<string>() };
  const emphasis = { ...emphasise(catalogue, everything, { type: 'place', id: place.id }), dim: false };
  const around = { top: size.height * 0.24, bottom: size.height * 0.24, left: size.width * 0.2, right: size.width * 0.2 };
  const fitted = fitCamera(extentOf(catalogue, [place.id, place.properties.carrier ?? place.id]) ?? DISTRICT_BOUNDS, size, around, 12);
  const camera = constrainCamera(fitted, size, MAX_BOUNDS, [MIN_ZOOM, MAX_ZOOM]);
  const { svg } = paperMap(map, { picture: { theme: LIGHT, language: state.language, emphasis }, camera, size, outlines: [] }, ids);
  const scale = paperScale(camera.zoom, camera.lat, PIXEL, 40 * MILLIMETRE);
  const bar = { x: box.x + 13 * MILLIMETRE, y: box.y + box.height + DEGREE_BAND + 10 * MILLIMETRE };
  const { sheet } = sheetWords[state.language];
  const ratio = sheet.scale(String(scale.denominator).replace(/\B(?=(?:\d{3})+$)/gu, '\u2009'));
  return [
    `<g class="map" transform="translate(${box.x.toFixed(2)} ${box.y.toFixed(2)}) scale(${PIXEL})">${svg}</g>`,
    mapFrame(box, camera, PIXEL, LIGHT, DEGREE_BAND),
    northArrow(box.x + 4 * MILLIMETRE, bar.y, 8 * MILLIMETRE, sheet.north, LIGHT),
    scaleBar(scale, bar.x, bar.y, LIGHT),
    textAt(`${ratio} · ${sheet.scaleAt('A4')}`, INNER.x + INNER.width, bar.y, { ...quiet, anchor: 'end' }),
  ].join('');
}

function head({ view, zones }: ShortlistContent, { place, verdict }: ListedZone): string {
  const { language } = view.state;
  const { properties } = place;
  const kicker = [
    cardWords[language].sheet.head(zones.findIndex((zone) => zone.place === place) + 1, zones.length),
    view.messages.kindOne[properties.kind],
  ].join(' · ');
  const answer = verdict ? locateWords[language].verdicts[verdict] : '';
  const most = INNER.width - (answer ? 30 * MILLIMETRE : 0);
  const name = nameOf(view, properties);
  const size = 22 * POINT * Math.min(1, most / widthOf(name, ink(22 * POINT, true)));
  const right = { anchor: 'end' } as const;
  return [
    textAt(kicker, INNER.x, INNER.y + small, quiet),
    textAt(view.messages.title, INNER.x + INNER.width, INNER.y + small, { ...quiet, ...right }),
    textAt(name, INNER.x, INNER.y + small + 27 * POINT, ink(size, true)),
    textAt(answer, INNER.x + INNER.width, INNER.y + small + 27 * POINT, { ...ink(14 * POINT, true), fill: LIGHT.accent, ...right }),
    textAt(otherNameOf(view, properties), INNER.x, INNER.y + small + 40 * POINT, { ...quiet, size: 9 * POINT }),
  ].join('');
}

/** Where the first page's columns end, and the most that they may take: the map keeps two fifths. */
const FIRST_END = PAGE.height - MARGIN - FOOT * 0.6;
const HEAD_HEIGHT = small + 48 * POINT;
const FIRST_MOST = (FIRST_END - INNER.y - HEAD_HEIGHT) * 0.6;

function firstPage(content: ShortlistContent, zone: ListedZone, { blocks, height }: Laid, map: SceneSources, ids: string): string {
  const bottom = INNER.y + HEAD_HEIGHT;
  const top = FIRST_END - height;
  const box: Box = {
    x: INNER.x + DEGREE_BAND,
    y: bottom + DEGREE_BAND,
    width: INNER.width - 2 * DEGREE_BAND,
    height: top - bottom - 2 * DEGREE_BAND - 17 * MILLIMETRE,
  };
  return head(content, zone) + zoneMap(content, zone, map, box, ids) + (fillColumns(blocks, columnsAt(top, height)) ?? '');
}

/** The list's own address where a code can hold it, else that of the zone alone. */
function codeOf({ view, link }: ShortlistContent, { place }: ListedZone): Readonly<{ link: string; label: string }> | null {
  const { sheet } = cardWords[view.state.language];
  if (link === null) return null;
  if (link.length <= LONGEST_LINK) return { link, label: sheet.code };
  return { link: `${link.split('#')[0]}#sel=place/${place.id}&locate=list`, label: sheet.codeZone };
}

type Foot = Readonly<{ top: number; svg: string }>;

/** The foot of a zone's second page: sources, and the code of the list's address. */
function footOf(content: ShortlistContent, zone: ListedZone): Foot {
  const { view, listed } = content;
  const { language } = view.state;
  const { files } = cardWords[language];
  const code = codeOf(content, zone);
  const width = INNER.width - (code ? CODE_SIDE + GAP : 0);
  const texts = [...sourceLines(sheetWords[language].sheet, listed), `${files.citesNote}${files.summariesNote}`];
  const blocks = texts.map((text) => paragraph(text, quiet, width, { lineHeight: 1.34, before: 0 }));
  const height = Math.max(
    blocks.reduce((sum, block) => sum + block.height, 0),
    code ? CODE_SIDE + small * 1.4 : 0,
  );
  const top = FIRST_END - height - 2 * MILLIMETRE;
  const y = top + 2 * MILLIMETRE;
  let at = y;
  const drawn = blocks.map((block) => {
    const svg = block.draw(INNER.x, at);
    at += block.height;
    return svg;
  });
  const x = INNER.x + INNER.width - CODE_SIDE;
  const square = code
    ? codeSquare(code.link, x, y, CODE_SIDE, LIGHT.ink) + textAt(code.label, x + CODE_SIDE / 2, y + CODE_SIDE + small * 1.1, { ...quiet, anchor: 'middle' })
    : '';
  return { top, svg: `<path d="M${INNER.x} ${top.toFixed(2)}h${INNER.width}" stroke="${LIGHT.ink}" stroke-width=".6"/>${drawn.join('')}${square}` };
}

const SECOND_TOP = INNER.y + 9 * MILLIMETRE;

function secondPage({ view }: ShortlistContent, { place }: ListedZone, { blocks, height }: Laid, foot: Foot): string {
  return [
    textAt(nameOf(view, place.properties), INNER.x, INNER.y + 11 * POINT, ink(12 * POINT, true)),
    textAt(view.messages.planPeriod, INNER.x + INNER.width, INNER.y + 11 * POINT, { ...quiet, anchor: 'end' }),
    fillColumns(blocks, columnsAt(SECOND_TOP, height)) ?? '',
    foot.svg,
  ].join('');
}

/** A zone's two pages: the first split at which nothing has to be left out, else the lists of the second page are cut. */
function pagesOf(content: ShortlistContent, zone: ListedZone, map: SceneSources, ids: string): readonly [string, string] {
  const words = cardWords[content.view.state.language];
  const foot = footOf(content, zone);
  const room = foot.top - SECOND_TOP - 3 * MILLIMETRE;
  const sides = (first: readonly SectionId[]): readonly [BlocksFor, BlocksFor] => {
    const blocksFor =
      (isFirst: boolean): BlocksFor =>
      (size, shortening) => {
        const style: BlockStyle = { size, width: COLUMN, words };
        const own = zone.sections.filter(({ id }) => first.includes(id) === isFirst).flatMap((section) => sectionBlocks(section, style, shortening));
        return isFirst ? own : [...own, ...plainBlocks(words.sheet.cited, [citedIn(zone.sections).join(words.comma)], style)];
      };
    return [blocksFor(true), blocksFor(false)];
  };
  const fitting = SPLITS.flatMap((split) => {
    const [first, second] = sides(split);
    const upper = layWhole(first, FIRST_MOST);
    return upper ? [{ upper, second }] : [];
  });
  for (const { upper, second } of fitting) {
    const lower = layWhole(second, room);
    if (lower) return [firstPage(content, zone, upper, map, ids), secondPage(content, zone, lower, foot)];
  }
  const [first, second] = sides(FIRST_PAGE);
  const { upper, second: rest } = fitting.at(-1) ?? { upper: layCut(first, FIRST_MOST), second };
  return [firstPage(content, zone, upper, map, ids), secondPage(content, zone, layCut(rest, room), foot)];
}

/** Own sites as many to a page as fit; a single one that does not is a fault of ours. */
function sitePages({ view, sites }: ShortlistContent): string[] {
  const words = cardWords[view.state.language];
  const style: BlockStyle = { size: 8.5 * POINT, width: COLUMN, words };
  const blockOf = ({ name, note, given, datum, doubtM, lines }: ListedSite): Block =>
    namedBlock(
      `${name}  ${words.list.private}`,
      [
        note,
        `${words.files.given}${words.colon}${given} · ${datum}`,
        doubtM === null ? '' : `${words.files.doubt}${words.colon}${doubtM}`,
        ...lines.map(({ label, text }) => `${label}${words.colon}${text}`),
      ],
      style,
    );
  const columns = columnsAt(INNER.y + 12 * MILLIMETRE, INNER.height - 12 * MILLIMETRE - FOOT);
  const pages: string[] = [];
  let left = sites.map(blockOf);
  while (left.length > 0) {
    let count = left.length;
    while (count > 1 && fillColumns(left.slice(0, count), columns) === null) count -= 1;
    pages.push(textAt(words.sheet.private, INNER.x, INNER.y + 14 * POINT, ink(14 * POINT, true)) + (fillColumns(left.slice(0, count), columns) ?? ''));
    left = left.slice(count);
  }
  return pages;
}

/** One page after another, as SVG text: many maps take their time. */
export function* zonePages(content: ShortlistContent, map: SceneSources): Generator<string> {
  const { view, zones } = content;
  const chapter = sitePages(content);
  const total = zones.length * 2 + chapter.length;
  for (const [at, zone] of zones.entries()) {
    const title = nameOf(view, zone.place.properties);
    const [first, second] = pagesOf(content, zone, map, `z${at}-`);
    yield page(content, title, first, at * 2 + 1, total);
    yield page(content, title, second, at * 2 + 2, total);
  }
  for (const [at, drawn] of chapter.entries()) yield page(content, cardWords[view.state.language].sheet.private, drawn, zones.length * 2 + at + 1, total);
}

/** How many pages there are at least; own sites may take more than one. */
export const pageCount = ({ zones, sites }: Readonly<{ zones: number; sites: number }>): number => zones * 2 + Number(sites > 0);
