/** The comparison as a presentation file (PPTX): native text and tables, the zones on the map as a picture. Fetched when it is asked for. */
import type PptxGenJS from 'pptxgenjs';
import { mapPicture } from '../drawing/map-picture.ts';
import { compareWords } from '../i18n/compare-words.ts';
import { pictureScene } from '../drawing/svg-scene.ts';
import { atlasLayers } from '../layers/index.ts';
import { LIGHT } from '../layers/theme.ts';
import { knownCompared } from '../query/comparable.ts';
import { emphasisePlaces, withCarriers } from '../query/emphasis.ts';
import { reachOutlines } from '../query/reach.ts';
import type { Language } from '../state/app-state.ts';
import { nameOf } from '../ui/view.ts';
import type { View } from '../ui/view.ts';
import {
  BODY_TOP,
  CELL_MARGIN,
  MARK_SCALE,
  NOTE_BOX,
  SCORES_GAP,
  SCORE_WIDTHS,
  TARGET_SIZES,
  TITLE_HEIGHT,
  WEIGHT_WIDTHS,
  WIDE,
  columnWidths,
  discBox,
  figureSize,
  tableSize,
  targetWidths,
  titleSize,
} from './comparison-layout.ts';
import { comparisonSlides } from './comparison.ts';
import type { ComparisonBody, ComparisonSlide, NamedZone, TargetCell } from './comparison.ts';
import { rasterise } from './raster.ts';
import { shareableAddress } from '../ui/shareable-address.ts';
import { INKS, PICTURE_SCALE, clean, deckBytes, endSlide, lineBelow, newDeck, saveDeck, textIn } from './slide-deck.ts';
import { COLUMN, MAP_BOX, MARGIN, PICTURE_SIZE } from './slide-layout.ts';
import { loadSlideSources } from './slide-sources.ts';
import { pictureOf } from './step-picture.ts';
import { discSpots } from './zone-discs.ts';

/** The zones on the map, and where each stands in the picture, in its pixels. */
export type ZonesPicture = Readonly<{ data: string; spots: readonly (Readonly<{ x: number; y: number }> | null)[] }>;

type Page = PptxGenJS.Slide;
type Body<Kind extends ComparisonBody['kind']> = Extract<ComparisonBody, { kind: Kind }>;
type Options = PptxGenJS.TableCellProps;

/** A cell of a native table: one or two runs of text. */
function cell(language: Language, runs: readonly (readonly [text: string, options: PptxGenJS.TextPropsOptions])[], options: Options): PptxGenJS.TableCell {
  const { fontFace, lang } = textIn(language);
  const text = runs.map(([each, own]) => ({ text: clean(each), options: { fontFace, lang, ...own } }));
  return { text, options: { border: lineBelow(), valign: 'middle', margin: [CELL_MARGIN.y, CELL_MARGIN.x, CELL_MARGIN.y, 0], ...options } };
}

/** Heads of the zones' columns. */
function zoneHeads(zones: readonly NamedZone[], fontSize: number, language: Language): PptxGenJS.TableCell[] {
  const own = { fontSize, bold: true };
  return zones.map(({ letter, name }) => {
    const runs = [[`${letter} `, { ...own, color: INKS.accent }] as const, [name, { ...own, color: INKS.ink }] as const];
    return cell(language, runs, { valign: 'bottom' });
  });
}

function addNote(page: Page, note: string, language: Language): void {
  if (note !== '') page.addText(clean(note), { ...NOTE_BOX, ...textIn(language), fontSize: 12, color: INKS.quiet });
}

function addTable(page: Page, body: Body<'table'>, size: number, language: Language): void {
  const quiet = { fontSize: size, color: INKS.quiet };
  const head = [cell(language, [['', quiet]], {}), ...zoneHeads(body.zones, size, language)];
  const rows = body.rows.map((row): PptxGenJS.TableCell[] => {
    if ('heading' in row)
      return [cell(language, [[row.heading, { fontSize: size, bold: true, color: INKS.ink }]], { colspan: body.zones.length + 1, valign: 'bottom' })];
    return [
      cell(language, [[row.name, quiet]], {}),
      ...row.cells.map(({ text, of, mark, isKnown }) => {
        if (!isKnown) return cell(language, [[text, { fontSize: size * MARK_SCALE, color: INKS.quiet }]], {});
        const marked = mark === '' ? [] : [[`  ${mark}`, { fontSize: size * MARK_SCALE, color: INKS.accent }] as const];
        return cell(language, [[`${text}${of}`, { fontSize: size, bold: true, color: INKS.ink }], ...marked], {});
      }),
    ];
  });
  page.addTable([head, ...rows], { x: MARGIN, y: BODY_TOP, w: WIDE, colW: columnWidths(body.zones.length) });
  addNote(page, body.note, language);
}

/** Each zone's targets below its name: the figure, and what it is of. */
function addTargets(page: Page, { zones, rows, note }: Body<'targets'>, language: Language): void {
  const quiet = { fontSize: TARGET_SIZES.name, color: INKS.quiet };
  const targetCell = (target: TargetCell): PptxGenJS.TableCell => {
    if (target === null || 'none' in target) return cell(language, [[target?.none ?? '', quiet]], { valign: 'top' });
    const { figure, name, sentence } = target;
    const runs = [
      [figure, { fontSize: figureSize(figure), bold: true, color: INKS.ink, breakLine: true }] as const,
      [name, { ...quiet, color: INKS.ink }] as const,
      [` ${sentence}`, { ...quiet, fontSize: 12 }] as const,
    ];
    return cell(language, runs, { valign: 'top' });
  };
  const table = [zoneHeads(zones, TARGET_SIZES.text, language), ...rows.map((row) => row.map(targetCell))];
  page.addTable(table, { x: MARGIN, y: BODY_TOP, w: WIDE, colW: targetWidths(zones.length) });
  addNote(page, note, language);
}

function addTitle(page: Page, body: Body<'title'>, language: Language): void {
  const zones = body.zones.flatMap(({ letter, name }) => [
    { text: `${letter}  `, options: { color: INKS.accent, bold: true } },
    { text: clean(name), options: { color: INKS.ink, breakLine: true, paraSpaceAfter: 8 } },
  ]);
  page.addText(clean(body.atlas), { x: MARGIN, y: 0.7, w: WIDE, h: 0.35, ...textIn(language), fontSize: 16, color: INKS.quiet });
  page.addText(zones, { x: MARGIN, y: 2.2, w: WIDE, h: 2.6, ...textIn(language), fontSize: 26 });
  const lines = body.lines.map((line) => ({ text: clean(line), options: { breakLine: true, paraSpaceAfter: 4 } }));
  page.addText(lines, { x: MARGIN, y: 4.9, w: WIDE, h: 1.3, ...textIn(language), fontSize: 16, color: INKS.quiet });
}

/** Each zone's letter stands on the map as a native disc. */
function addMap(page: Page, body: Body<'map'>, { data, spots }: ZonesPicture, language: Language): void {
  const names = body.zones.map(({ name }) => name).join(compareWords[language].slides.list);
  page.addImage({ data, ...MAP_BOX, altText: clean(names) });
  spots.forEach((spot, at) => {
    const letter = body.zones[at]?.letter ?? '';
    const disc = { ...textIn(language), shape: 'ellipse', fill: { color: INKS.accent }, line: { color: INKS.paper, width: 1.5 } } as const;
    if (spot) page.addText(letter, { ...discBox(spot), ...disc, align: 'center', valign: 'middle', fontSize: 12, bold: true, color: INKS.paper });
  });
  const lines = body.zones.flatMap(({ letter, name, position }) => [
    { text: `${letter}  `, options: { bold: true, color: INKS.accent, fontSize: 18 } },
    { text: clean(name), options: { color: INKS.ink, fontSize: 18, breakLine: true } },
    { text: position, options: { color: INKS.quiet, fontSize: 14, breakLine: true, paraSpaceAfter: 12 } },
  ]);
  page.addText(lines, { x: MARGIN, y: BODY_TOP, w: COLUMN - 2 * MARGIN, h: 4.5, ...textIn(language) });
}

function addScores(page: Page, body: Body<'scores'>, language: Language): void {
  const { slides: words } = compareWords[language];
  const quiet = { fontSize: 13, color: INKS.quiet };
  const heads = (names: readonly string[]): PptxGenJS.TableCell[] =>
    names.map((name, at) => cell(language, [[name, quiet]], { valign: 'bottom', align: at === 0 ? 'left' : 'right' }));
  const row = ([name, figure, more]: readonly (readonly (readonly [string, PptxGenJS.TextPropsOptions])[])[]): PptxGenJS.TableCell[] => [
    cell(language, name ?? [], {}),
    cell(language, figure ?? [], { align: 'right' }),
    cell(language, more ?? [], { align: 'right' }),
  ];
  const plain = { fontSize: 14, color: INKS.ink };
  const strong = { ...plain, bold: true };
  const scores = body.scores.map(([letter = '', name = '', score = '', rank = '']) =>
    row([
      [
        [`${letter} `, { ...strong, color: INKS.accent }],
        [name, plain],
      ],
      [[score, strong]],
      [[rank, { ...plain, color: INKS.quiet }]],
    ]),
  );
  const weights = body.weights.map(([name = '', weight = '', share = '']) =>
    row([[[name, plain]], [[weight, strong]], [[share, { ...plain, color: INKS.quiet }]]]),
  );
  const width = (widths: readonly number[]): number => widths.reduce((sum, each) => sum + each, 0);
  const left = { x: MARGIN, y: BODY_TOP, w: width(SCORE_WIDTHS), colW: [...SCORE_WIDTHS] };
  const right = { x: MARGIN + left.w + SCORES_GAP, y: BODY_TOP, w: width(WEIGHT_WIDTHS), colW: [...WEIGHT_WIDTHS] };
  page.addTable([heads([words.zone, words.score, words.rank]), ...scores], left);
  page.addTable([heads([words.criterion, words.weight, words.shareOf]), ...weights], right);
  page.addText(clean(body.rule), { x: MARGIN, y: 5.2, w: WIDE, h: 1.05, ...textIn(language), fontSize: 12, color: INKS.quiet });
}

function addSlide(deck: PptxGenJS, { title, body, ...end }: ComparisonSlide, picture: ZonesPicture, size: number, language: Language): void {
  const page = deck.addSlide();
  const isWide = body.kind !== 'map';
  const text = { ...textIn(language), bold: true, color: INKS.ink };
  if (body.kind === 'title') page.addText(clean(title), { x: MARGIN, y: 1.1, w: WIDE, h: 0.9, ...text, fontSize: 40 });
  else {
    const width = isWide ? WIDE : COLUMN - 2 * MARGIN;
    page.addText(clean(title), { x: MARGIN, y: MARGIN, w: width, h: TITLE_HEIGHT, ...text, fontSize: titleSize(title, width) });
  }
  switch (body.kind) {
    case 'title':
      addTitle(page, body, language);
      break;
    case 'map':
      addMap(page, body, picture, language);
      break;
    case 'table':
      addTable(page, body, size, language);
      break;
    case 'targets':
      addTargets(page, body, language);
      break;
    case 'scores':
      addScores(page, body, language);
  }
  endSlide(page, end, language, isWide);
}

/** The file's bytes. */
export async function writeComparison(
  title: string,
  slides: readonly ComparisonSlide[],
  picture: ZonesPicture,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = newDeck(title, '');
  const size = tableSize(slides.flatMap(({ body }) => (body.kind === 'table' ? [body] : [])));
  for (const slide of slides) addSlide(deck, slide, picture, size, language);
  return deckBytes(deck);
}

/** Draws and saves the comparison in the page's language; throws when a file that it needs cannot be read. */
export async function saveComparisonSlides(view: View, isOnlyDiffering: boolean): Promise<void> {
  const { catalogue, state, result, dataBase } = view;
  const { language } = state;
  const { map, listed, fontCss } = await loadSlideSources(dataBase);
  const slides = comparisonSlides({ view, sources: listed, address: shareableAddress(location), today: new Date(), isOnlyDiffering });
  const { places } = knownCompared(catalogue, state.compared);
  const ids = places.map(({ id }) => id);
  const { emphasis, camera } = pictureOf(catalogue, emphasisePlaces(catalogue, result, withCarriers(catalogue, ids)), PICTURE_SIZE);
  const outlines = reachOutlines(catalogue, state);
  const drawing = { theme: LIGHT, language, emphasis };
  const svg = mapPicture(map, { picture: drawing, camera, size: PICTURE_SIZE, outlines, fontCss });
  const scene = pictureScene(drawing, atlasLayers(LIGHT), map, camera.zoom);
  const picture = { data: await rasterise(svg, PICTURE_SIZE, PICTURE_SCALE), spots: discSpots(catalogue, ids, scene, camera, PICTURE_SIZE) };
  const title = [compareWords[language].slides.title, ...places.map(({ properties }) => nameOf(view, properties))].join(' ');
  saveDeck(await writeComparison(title, slides, picture, language), title);
}
