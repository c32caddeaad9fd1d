/** A sheet of paper as one SVG document: title, map, facts, filters, legend, scale, north, sources, version, date, review number, code. */
import type { Source } from '../../geo/schema.ts';
import { paperMap } from '../drawing/paper-map.ts';
import type { SceneSources } from '../drawing/scene.ts';
import { escapeXml } from '../drawing/svg-marks.ts';
import type { SheetWords } from '../i18n/sheet-words.ts';
import { LIGHT, PRINT } from '../layers/theme.ts';
import type { Theme } from '../layers/theme.ts';
import type { Bounds } from '../layers/projection.ts';
import { reachOutlines } from '../query/reach.ts';
import type { View } from '../ui/view.ts';
import { factBlocks, filterBlocks, legendBlocks } from './sheet-columns.ts';
import type { ColumnStyle } from './sheet-columns.ts';
import { sheetFacts } from './sheet-facts.ts';
import { footHeight, sheetFoot } from './sheet-foot.ts';
import { mapFrame } from './sheet-furniture.ts';
import { frameCamera } from './sheet-ground.ts';
import { mapLegend } from './sheet-legend.ts';
import { DEGREE_BAND, MEASURES, MILLIMETRE, POINT, paperSize, sheetGrid } from './sheet-page.ts';
import type { Box, Paper, SheetGrid, Turn } from './sheet-page.ts';
import { paperScale } from './sheet-scale.ts';
import { fillColumns, textAt, widthOf } from './sheet-text.ts';
import type { Block } from './sheet-text.ts';

export type SheetChoice = Readonly<{ paper: Paper; turn: Turn; isGrey: boolean; isAlone: boolean; title: string }>;
export type SheetInput = Readonly<{
  view: View;
  words: SheetWords['sheet'];
  choice: SheetChoice;
  /** What the map is drawn from. */
  map: SceneSources;
  listed: readonly Source[];
  /** What the reader sees of the map, in degrees. */
  ground: Bounds;
  /** Address of this view; null where there is none that others could open. */
  link: string | null;
  /** The day in words. */
  madeOn: string;
  /** `@font-face` rules for a file that stands alone; empty within the page. */
  fontCss: string;
}>;

/** Faces by name for programs that know no `@font-face`. */
export const SHEET_FONT = "'Atlas Paper', 'Atlas Sans', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** Length of a pixel of the map on paper: its smallest names are English ones of 8.8 pixels, which are then 6 points. */
const MAP_PIXEL: Readonly<Record<Paper, number>> = { A4: 0.92, A3: 1 };
const SMALLEST_TEXT = 7 * POINT;
/** Heights of the columns below the map of an upright sheet. */
const LOWEST_TEXT = 18 * MILLIMETRE;
const HIGHEST_TEXT_SHARE = 0.46;

function sheetHead(box: Box, { view, choice }: SheetInput, theme: Theme): string {
  const { title, subtitle } = MEASURES[choice.paper];
  const { messages } = view;
  const bold = { fill: theme.ink, isBold: true };
  const size = title * Math.min(1, box.width / widthOf(choice.title, { size: title, isBold: true }));
  const below = { size: subtitle, fill: theme.quiet };
  const y = box.y + box.height - subtitle * 0.2;
  return [
    textAt(choice.title, box.x, box.y + title * 0.92, { ...bold, size }),
    textAt(messages.planPeriod, box.x, y, below),
    choice.title === messages.title ? '' : textAt(messages.title, box.x + box.width, y, { ...below, anchor: 'end' }),
  ].join('');
}

type Columns = Readonly<{ grid: SheetGrid; columns: string }>;

/** The grid and what its columns hold: as many rows of facts left out as it takes for all to fit. `rows` is how many there are. */
function columnsOf(
  choice: SheetChoice,
  foot: number,
  rows: number,
  blocksFor: (grid: SheetGrid, text: number, dropped: number, drawnIn: SheetGrid) => Block[],
): Columns {
  const page = paperSize(choice.paper, choice.turn).height * MILLIMETRE;
  const gridOf = (textHeight: number): SheetGrid => sheetGrid(choice.paper, choice.turn, { isAlone: choice.isAlone, footHeight: foot, textHeight });
  const highest = page * HIGHEST_TEXT_SHARE;
  const fill = (grid: SheetGrid, text: number, dropped = 0, drawnIn = grid): string | null =>
    fillColumns(blocksFor(grid, text, dropped, drawnIn), grid.columns);
  const { text } = MEASURES[choice.paper];
  const largest = gridOf(LOWEST_TEXT);
  if (choice.turn === 'upright') {
    for (let height = LOWEST_TEXT; height < highest; height += 5 * MILLIMETRE) {
      const grid = gridOf(height);
      // Tried with the legend of the largest map first: to draw a map takes longer than to set its legend.
      const columns = fill(grid, text, 0, largest) === null ? null : fill(grid, text);
      if (columns !== null) return { grid, columns };
    }
  }
  const grid = gridOf(highest);
  for (let smaller = text; smaller > SMALLEST_TEXT; smaller -= 0.5 * POINT) {
    const columns = fill(grid, smaller);
    if (columns !== null) return { grid, columns };
  }
  for (let dropped = 0; dropped <= rows; dropped += 1) {
    const columns = fill(grid, SMALLEST_TEXT, dropped);
    if (columns !== null) return { grid, columns };
  }
  throw new Error('The legend does not fit on the sheet.');
}

/** The sheet as SVG text. Throws when the legend does not fit: a fault of ours. */
export function sheet(input: SheetInput): string {
  const { view, words, choice, map, ground, fontCss } = input;
  const theme = choice.isGrey ? PRINT : LIGHT;
  const measures = MEASURES[choice.paper];
  const pixel = MAP_PIXEL[choice.paper];
  const { state, catalogue, emphasis, messages } = view;
  const facts = choice.isAlone ? null : sheetFacts(view, words);
  const outlines = reachOutlines(catalogue, state);
  const draw = ({ map: frame }: SheetGrid) => {
    const size = { width: frame.width / pixel, height: frame.height / pixel };
    const camera = frameCamera(ground, size);
    const { svg, scene, bounds } = paperMap(map, { picture: { theme, language: state.language, emphasis }, camera, size, outlines }, 'map-');
    return { camera, svg, legend: mapLegend({ scene, bounds, sources: map, catalogue, emphasis }) };
  };
  /** Which rows fit is tried many times, the map drawn once for each frame. */
  const drawn = new Map<string, ReturnType<typeof draw>>();
  const drawnFor = (grid: SheetGrid): ReturnType<typeof draw> => {
    const key = JSON.stringify(grid.map);
    const known = drawn.get(key) ?? draw(grid);
    drawn.set(key, known);
    return known;
  };
  const foot = footHeight(input, theme);
  const rows = (facts?.groups ?? []).reduce((sum, group) => sum + group.rows.length, 0);
  const { grid, columns } = columnsOf(choice, foot, rows, (at, text, dropped, drawnIn) => {
    const style: ColumnStyle = { theme, measures: { ...measures, text, small: Math.min(text, measures.small) }, width: at.columns[0]?.width ?? 0 };
    const { legend } = drawnFor(drawnIn);
    return [...(facts ? factBlocks(facts, words, style, dropped) : []), ...filterBlocks(view, words, style), ...legendBlocks(view, legend, words, style)];
  });
  const { svg, camera } = drawnFor(grid);
  const { width, height } = paperSize(choice.paper, choice.turn);
  const { page, map: frame, head } = grid;
  const scale = paperScale(camera.zoom, camera.lat, pixel, 46 * MILLIMETRE);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${page.width.toFixed(3)} ${page.height.toFixed(3)}" font-family="${SHEET_FONT}" text-rendering="geometricPrecision" xml:lang="${messages.languageTag}">`,
    `<title>${escapeXml(choice.title)}</title>${fontCss && `<style>${fontCss}</style>`}<rect width="${page.width.toFixed(3)}" height="${page.height.toFixed(3)}" fill="#ffffff"/>`,
    head ? sheetHead(head, input, theme) : '',
    `<g class="map" transform="translate(${frame.x.toFixed(3)} ${frame.y.toFixed(3)}) scale(${pixel})">${svg}</g>`,
    mapFrame(frame, camera, pixel, theme, DEGREE_BAND),
    `<g class="columns">${columns}</g>`,
    sheetFoot(grid.foot, input, theme, scale),
    '</svg>',
  ].join('');
}
