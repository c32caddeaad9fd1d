/** The columns of a sheet as blocks: facts of what is chosen, the filters in words, the legend. */
import { PARTS } from '../../geo/vocabulary.ts';
import type { SheetWords } from '../i18n/sheet-words.ts';
import { PRINT } from '../layers/theme.ts';
import type { Theme } from '../layers/theme.ts';
import { partName } from '../ui/facet-names.ts';
import { filterLines } from '../ui/filter-lines.ts';
import type { View } from '../ui/view.ts';
import type { SheetFacts, FactRow } from './sheet-facts.ts';
import type { MapLegend } from './sheet-legend.ts';
import { POINT } from './sheet-page.ts';
import type { Measures } from './sheet-page.ts';
import * as symbols from './sheet-symbols.ts';
import { breakText, paragraph, textAt, widthOf } from './sheet-text.ts';
import type { Block, TextStyle } from './sheet-text.ts';

export type ColumnStyle = Readonly<{ theme: Theme; measures: Measures; width: number }>;

/** A filter names at most so many values. */
const MOST_VALUES = 8;

const bold = ({ theme, measures }: ColumnStyle): TextStyle => ({ size: measures.text, fill: theme.ink, isBold: true });
const plain = ({ theme, measures }: ColumnStyle): TextStyle => ({ size: measures.text, fill: theme.ink });
const quiet = ({ theme, measures }: ColumnStyle): TextStyle => ({ size: measures.small, fill: theme.quiet });

/** A heading with a fine rule above it. */
function heading(text: string, style: ColumnStyle): Block {
  const { theme, measures, width } = style;
  const words = paragraph(text, bold(style), width, { lineHeight: measures.line, before: 0 });
  const room = 1.5 * POINT;
  return {
    before: measures.text * 0.9,
    height: words.height + room * 2,
    keepsNext: true,
    rule: theme.ink,
    draw: (x, y) => words.draw(x, y + room),
  };
}

/** A fact: its number, its words and its figure in one line or more, its sentences at the end of the line or, where there is no room, below. */
function factRow({ lead, text, figure, note }: FactRow, style: ColumnStyle): Block {
  const { theme, measures, width } = style;
  const inset = lead === '' ? 0 : widthOf('00', bold(style)) + measures.text * 0.5 + Math.max(0, widthOf(lead, bold(style)) - widthOf('00', bold(style)));
  const figureStyle: TextStyle = { ...bold(style), fill: theme.accent, anchor: 'end' };
  const figureWidth = figure === '' ? 0 : Math.min(width * 0.5, widthOf(figure, figureStyle) + measures.text * 0.2);
  const options = { lineHeight: measures.line * 0.94, before: 0 };
  const words = paragraph(text, plain(style), width - inset - figureWidth - (figure === '' ? 0 : measures.text * 0.6), options);
  const number = paragraph(figure, figureStyle, figureWidth, options);
  const isOneLine = figure === '' && inset + widthOf(text, plain(style)) + widthOf(note, quiet(style)) + measures.text <= width;
  if (isOneLine)
    return {
      before: measures.text * 0.2,
      height: words.height,
      draw: (x, y) => {
        const base = y + measures.text * (options.lineHeight / 2 + 0.36);
        return (
          textAt(lead, x, base, bold(style)) + textAt(text, x + inset, base, plain(style)) + textAt(note, x + width, base, { ...quiet(style), anchor: 'end' })
        );
      },
    };
  const below = paragraph(note, quiet(style), width - inset, { lineHeight: measures.line * 0.94, before: 0 });
  const top = figure === '' ? words.height : Math.max(words.height, number.height);
  return {
    before: measures.text * 0.28,
    height: top + (note === '' ? 0 : below.height),
    draw: (x, y) =>
      [
        lead === '' ? '' : paragraph(lead, bold(style), inset + 1, options).draw(x, y),
        words.draw(x + inset, y),
        figure === '' ? '' : number.draw(x + width - figureWidth, y),
        note === '' ? '' : below.draw(x + inset, y + top),
      ].join(''),
  };
}

/** Facts without so many of their last rows; what is left out is counted. */
export function factBlocks(facts: SheetFacts, words: SheetWords['sheet'], style: ColumnStyle, dropped: number): Block[] {
  const { measures, width } = style;
  const { line: lineHeight } = measures;
  const cited =
    facts.cited.length > 0 ? [paragraph(words.cited(facts.cited.join(words.comma)), quiet(style), width, { lineHeight, before: measures.text * 0.15 })] : [];
  let toDrop = dropped;
  /** The first groups matter most: rows go from the last. */
  const groups = facts.groups
    .filter(({ rows }) => rows.length > 0)
    .toReversed()
    .map(({ heading: title, rows }) => {
      const gone = Math.min(toDrop, rows.length);
      toDrop -= gone;
      return { title, rows: rows.slice(0, rows.length - gone), gone };
    })
    .toReversed();
  const said = (text: string): Block => paragraph(text, quiet(style), width, { lineHeight, before: measures.text * 0.3 });
  const left = groups.filter(({ rows }) => rows.length === 0).map(({ title }) => title);
  return [
    paragraph(facts.kicker, quiet(style), width, { lineHeight, before: 0 }),
    paragraph(facts.name, { ...bold(style), size: measures.text * 1.3 }, width, { lineHeight: lineHeight * 0.92, before: 0 }),
    ...(facts.summary === '' ? [] : [paragraph(facts.summary, plain(style), width, { lineHeight: lineHeight * 1.05, before: measures.text * 0.3 })]),
    ...cited,
    ...groups
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, rows, gone }) => [heading(title, style), ...rows.map((row) => factRow(row, style)), ...(gone > 0 ? [said(words.more(gone))] : [])]),
    ...(left.length > 0 ? [said(words.left(left.join(words.comma)))] : []),
  ];
}

export function filterBlocks(view: View, words: SheetWords['sheet'], style: ColumnStyle): Block[] {
  const lines = filterLines(view, words, MOST_VALUES);
  if (lines.length === 0) return [];
  const { shown, targets, measures: kept, agencies, perhaps } = view.result;
  const proper = [...kept].filter((id) => id.startsWith('M')).length;
  const { legend } = view.messages;
  const counts =
    shown.size + kept.size + targets.size === 0 ? legend.nothing : legend.summary(shown.size, proper, targets.size, agencies.size, kept.size - proper);
  const options = { lineHeight: style.measures.line, before: style.measures.text * 0.15 };
  return [
    heading(words.filters, style),
    ...lines.map((text) => paragraph(text, plain(style), style.width, options)),
    paragraph(perhaps.size > 0 ? `${counts}${legend.perhaps(perhaps.size, view.state.area !== null)}` : counts, quiet(style), style.width, options),
  ];
}

type Row = Readonly<{ symbol: string; name: string }>;

/** Rows of symbols and names, two beside one another where every name is short. */
function legendGroup(title: string, rows: readonly Row[], style: ColumnStyle): Block[] {
  if (rows.length === 0) return [];
  const { theme, measures, width } = style;
  const text = plain(style);
  const indent = symbols.SYMBOL.width + measures.text * 0.5;
  const half = (width - measures.text) / 2;
  const isPaired = rows.every(({ name }) => breakText(name, text, half - indent).length === 1);
  const cell = isPaired ? half : width;
  const lines = rows.map(({ name }) => breakText(name, text, cell - indent));
  const step = measures.text * measures.line;
  const perLine = isPaired ? 2 : 1;
  const tops: number[] = [];
  let height = step * 1.12;
  for (let at = 0; at < rows.length; at += perLine) {
    tops.push(height);
    height += Math.max(...lines.slice(at, at + perLine).map((each) => each.length)) * step;
  }
  const draw = (x: number, y: number): string =>
    [
      textAt(title, x, y + measures.small, { size: measures.small, fill: theme.quiet }),
      ...rows.map(({ symbol }, index) => {
        const left = x + (index % perLine) * (half + measures.text);
        const top = y + (tops[Math.floor(index / perLine)] ?? 0);
        const middle = top + step / 2;
        const names = (lines[index] ?? []).map((line, row) => textAt(line, left + indent, top + row * step + step / 2 + measures.text * 0.36, text));
        return `<g transform="translate(${left.toFixed(2)} ${(middle - symbols.SYMBOL.height / 2).toFixed(2)})">${symbol}</g>${names.join('')}`;
      }),
    ].join('');
  return [{ before: measures.text * 0.55, height, draw }];
}

/** The legend: a heading, then a block for each group. */
export function legendBlocks(view: View, legend: MapLegend, words: SheetWords['sheet'], style: ColumnStyle): Block[] {
  const { theme } = style;
  const { messages, state } = view;
  const isGrey = theme === PRINT;
  const group = (title: string, rows: readonly Row[]): Block[] => legendGroup(title, rows, style);
  const parts: Row[] = isGrey
    ? []
    : [
        ...PARTS.filter((part) => legend.parts.includes(part)).map((part) => ({ symbol: symbols.partSymbol(theme, part), name: partName(view, part) })),
        ...(legend.hasPartless ? [{ symbol: symbols.partSymbol(theme, null), name: messages.legend.none }] : []),
      ];
  const marks: Row[] = [
    ...(legend.hasChosen ? [{ symbol: symbols.chosenSymbol(theme), name: words.chosen }] : []),
    ...(state.ring ? [{ symbol: symbols.ringSymbol(theme), name: words.ring }] : []),
    ...(state.area ? [{ symbol: symbols.ringSymbol(theme), name: messages.legend.area }] : []),
    ...(legend.hasPerhaps ? [{ symbol: symbols.perhapsSymbol(theme), name: words.perhaps }] : []),
  ];
  const base: Row[] = [
    ...legend.ways.map(({ group: way, kinds }) => ({
      symbol: symbols.waySymbol(theme, way),
      name: kinds.map((kind) => words.ways[kind] ?? kind).join(words.comma),
    })),
    ...(legend.hasDistrictEdge ? [{ symbol: symbols.districtSymbol(theme), name: words.district }] : []),
    ...(legend.hasShore ? [{ symbol: symbols.shoreSymbol(theme), name: words.shore }] : []),
  ];
  const groups = [
    ...group(messages.facets.part, parts),
    ...(isGrey && legend.parts.length > 1 ? [paragraph(words.greyParts, quiet(style), style.width, { lineHeight: style.measures.line, before: 0 })] : []),
    ...group(
      messages.facets.kind,
      legend.kinds.map((kind) => ({ symbol: symbols.kindSymbol(theme, kind), name: messages.kinds[kind] })),
    ),
    ...group(
      messages.facets.precision,
      legend.precisions.map((precision, index) => ({
        symbol: symbols.precisionSymbol(theme, precision, `legend-fade-${index}`),
        name: precision === 'anchor' ? words.anchor : messages.precisions[precision],
      })),
    ),
    ...group(
      words.lines,
      legend.alignments.map((alignment) => ({ symbol: symbols.alignmentSymbol(theme, alignment), name: words.alignments[alignment] })),
    ),
    ...group(words.marks, marks),
    ...group(words.base, base),
  ];
  return [heading(words.legend, style), ...groups];
}
