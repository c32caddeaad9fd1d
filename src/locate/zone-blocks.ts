/** Sections of the zone card as blocks for paper: a heading with a rule, lines that are not parted. */
import { LIGHT } from '../layers/theme.ts';
import { MEASURES } from '../present/sheet-page.ts';
import { paragraph, textAt, widthOf } from '../present/sheet-text.ts';
import type { Block, TextStyle } from '../present/sheet-text.ts';
import type { CardWords } from '../i18n/card-words.ts';
import type { CardLine, CardSection, SectionId } from './card-lines.ts';

export type BlockStyle = Readonly<{ size: number; width: number; words: CardWords }>;

const LINE_HEIGHT = 1.36;
const ink = ({ size }: BlockStyle): TextStyle => ({ size, fill: LIGHT.ink });
const bold = (style: BlockStyle): TextStyle => ({ ...ink(style), isBold: true });
/** Never smaller than the smallest text of a sheet. */
const quiet = ({ size }: BlockStyle): TextStyle => ({ size: Math.max(MEASURES.A4.small, size * 0.94), fill: LIGHT.quiet });
const lines = (text: string, text_: TextStyle, width: number): Block => paragraph(text, text_, width, { lineHeight: LINE_HEIGHT, before: 0 });

/** Blocks one below the other as one that is not parted. */
function together(blocks: readonly Block[], before: number): Block {
  return {
    before,
    height: blocks.reduce((sum, block, at) => sum + block.height + (at > 0 ? block.before : 0), 0),
    draw: (x, y) => {
      let at = y;
      return blocks
        .map((block, index) => {
          at += index > 0 ? block.before : 0;
          const drawn = block.draw(x, at);
          at += block.height;
          return drawn;
        })
        .join('');
    },
  };
}

function heading({ heading: text, count }: Pick<CardSection, 'heading' | 'count'>, style: BlockStyle): Block {
  const words = lines([text, count].filter(Boolean).join('  '), bold(style), style.width);
  const room = style.size * 0.2;
  return { before: style.size * 1.1, height: words.height + room * 2, keepsNext: true, rule: LIGHT.ink, draw: (x, y) => words.draw(x, y + room) };
}

const baseline = (size: number): number => size * (LINE_HEIGHT / 2 + 0.36);

/** A label with its figure at the right edge, remarks below. */
function figureRow({ label, text }: CardLine, remarks: readonly Block[], style: BlockStyle): Block {
  const figure: TextStyle = { ...bold(style), fill: LIGHT.accent, anchor: 'end' };
  const isShort = widthOf(text, figure) <= style.width * 0.5;
  const room = isShort ? widthOf(text, figure) + style.size : 0;
  const name = lines(label, ink(style), style.width - room);
  const row: Block = { ...name, draw: (x, y) => name.draw(x, y) + textAt(text, x + style.width, y + baseline(style.size), figure) };
  return together([...(isShort ? [row] : [name, lines(text, { ...figure, anchor: 'start' }, style.width)]), ...remarks], style.size * 0.3);
}

/** A bold label with its text beside it in one line, or below where both have no room. */
function labelled(label: string, text: string, style: BlockStyle): readonly Block[] {
  const gap = style.size;
  const at = widthOf(label, bold(style)) + gap;
  if (at + widthOf(text, ink(style)) > style.width)
    return [lines(label, bold(style), style.width), ...(text === '' ? [] : [lines(text, ink(style), style.width)])];
  const name = lines(label, bold(style), style.width);
  return [{ ...name, draw: (x, y) => name.draw(x, y) + textAt(text, x + at, y + baseline(style.size), ink(style)) }];
}

const FIGURES: ReadonlySet<SectionId> = new Set<SectionId>(['figures', 'targets', 'distances', 'answers']);

function lineBlock(section: SectionId, each: CardLine, style: BlockStyle, isTight: boolean): Block {
  const { words, width, size } = style;
  const cited = (text: string, cites: readonly string[]): string => [text, cites.join(words.comma)].filter(Boolean).join('  ');
  const { label, text, cites, more } = each;
  const hasRemarks = !isTight || section !== 'projects';
  const headed = (of: string): readonly Block[] =>
    isTight ? [lines([label, of].filter(Boolean).join(words.colon), ink(style), width)] : labelled(label, of, style);
  const [first, ...rest] = more;
  const remarks = (own: readonly string[]): Block[] =>
    hasRemarks
      ? [[first ? cited(first.text, first.cites) : '', ...own].filter(Boolean).join('  '), ...rest.map((remark) => cited(remark.text, remark.cites))]
          .filter(Boolean)
          .map((remark) => lines(remark, quiet(style), width))
      : [];
  if (FIGURES.has(section)) return figureRow(each, remarks(cites.length > 0 ? [cites.join(words.comma)] : []), style);
  if (section === 'measures') return together([lines(cited(`${label}  ${text}`, cites), ink(style), width)], size * 0.2);
  if (section === 'note' || each.id === 'summary') return together([lines(cited(text, cites), ink(style), width)], size * 0.3);
  if (section === 'role') return together([lines(`${label}${words.colon}${text}`, ink(style), width)], size * 0.2);
  if (section === 'silences') {
    const near = more.map((remark) => `${remark.text}${words.open}${remark.cites.join(words.comma)}${words.close}`).join(words.semicolon);
    return together([...headed(text), ...(near === '' ? [] : [lines(near, quiet(style), width)])], size * 0.35);
  }
  return together([...headed(cited(text, cites)), ...remarks([])], size * 0.3);
}

/** Sections whose lists may be long; `most` is how many of each are shown, the rest counted. */
export type Shortening = Readonly<{
  most: number;
  /** Labels and texts run on in one, and projects go without their summaries. */
  isTight: boolean;
}>;
const LONG: ReadonlySet<SectionId> = new Set<SectionId>(['targets', 'projects', 'agencies', 'measures', 'chain']);

export function sectionBlocks(section: CardSection, style: BlockStyle, { most, isTight }: Shortening): Block[] {
  const { id, note } = section;
  const shown = LONG.has(id) ? section.lines.slice(0, most) : section.lines;
  const left = section.lines.length - shown.length;
  const shownBlocks = shown.map((each) => lineBlock(id, each, style, isTight));
  return [
    heading(section, style),
    ...(id === 'figures' ? [together(shownBlocks, style.size * 0.2)] : shownBlocks),
    ...(left > 0 ? [together([lines(style.words.sheet.more(left), quiet(style), style.width)], style.size * 0.3)] : []),
    ...(note === '' ? [] : [together([lines(note, quiet(style), style.width)], style.size * 0.4)]),
  ];
}

/** A heading and plain lines below it. */
export const plainBlocks = (title: string, texts: readonly string[], style: BlockStyle): Block[] => [
  heading({ heading: title, count: '' }, style),
  ...texts.map((text) => together([lines(text, quiet(style), style.width)], style.size * 0.2)),
];

/** A bold name with lines of text below it. */
export const namedBlock = (name: string, texts: readonly string[], style: BlockStyle): Block =>
  together([lines(name, bold(style), style.width), ...texts.filter(Boolean).map((text) => lines(text, ink(style), style.width))], style.size);
