/** The foot of a sheet: north, scale, review number, sources with their licences, version of the data, date, code of the address. */
import type { Source } from '../../geo/schema.ts';
import type { SheetWords } from '../i18n/sheet-words.ts';
import type { Theme } from '../layers/theme.ts';
import type { SheetInput } from './sheet.ts';
import { codeSquare, northArrow, scaleBar } from './sheet-furniture.ts';
import { LONGEST_LINK } from '../ui/shareable-address.ts';
import { MEASURES, MILLIMETRE, paperSize } from './sheet-page.ts';
import type { Box } from './sheet-page.ts';
import type { PaperScale } from './sheet-scale.ts';
import { paragraph, textAt } from './sheet-text.ts';
import type { Block } from './sheet-text.ts';

/** Licences under which a map may be passed on if they are named. */
const OPEN_LICENCE = /(?:ODbL|CC BY(?:-[A-Z]+)*|MIT) \d\.\d|MIT/gu;
const SCALE_WIDTH = 66 * MILLIMETRE;
const CODE_SIDE = 18 * MILLIMETRE;

/** Where plan, map and positions come from, in a few lines; the plan's own text is named first. */
export function sourceLines(words: SheetWords['sheet'], listed: readonly Source[]): string[] {
  const plan = listed.find(({ id }) => id === 'plan-text');
  const others = listed.filter(({ id }) => id !== 'plan-text' && id !== 'font');
  const open = others.filter(({ licence }) => licence.match(OPEN_LICENCE));
  const rows = open.map(({ title, publisher, licence }) => words.source(title, publisher, [...new Set(licence.match(OPEN_LICENCE))].join(words.comma)));
  return [
    ...(plan ? [words.plan(plan.title, plan.publisher, plan.date ?? '')] : []),
    [words.map(rows.join(words.semicolon)), others.length > open.length ? words.restated(others.length - open.length) : ''].filter(Boolean).join(' '),
  ];
}

const hasCode = ({ link, choice }: Pick<SheetInput, 'link' | 'choice'>): boolean => link !== null && link.length <= LONGEST_LINK && !choice.isAlone;

/** Width that scale and code leave to the words; on an upright sheet the words stand below the scale. */
function wordsWidth(input: SheetInput): number {
  const { paper, turn } = input.choice;
  const inner = paperSize(paper, turn).width * MILLIMETRE - 2 * MEASURES[paper].margin;
  const { gap } = MEASURES[paper];
  return inner - SCALE_WIDTH - gap - (hasCode(input) ? CODE_SIDE + gap : 0);
}

function footWords({ view, words, listed, madeOn, choice }: SheetInput, width: number, theme: Theme): Block[] {
  const { small, line } = MEASURES[choice.paper];
  const style = { lineHeight: line * 0.94, before: 0 };
  const { map } = view.messages;
  return [
    paragraph([map.stamp, words.approval].filter(Boolean).join(' · '), { size: small, fill: theme.ink, isBold: true }, width, style),
    ...sourceLines(words, listed).map((text) => paragraph(text, { size: small, fill: theme.quiet }, width, style)),
    paragraph([words.data(view.dataVersion), words.made(madeOn)].join(' · '), { size: small, fill: theme.quiet }, width, style),
  ];
}

/** Height that the foot needs, its rule counted in. */
export function footHeight(input: SheetInput, theme: Theme): number {
  const text = footWords(input, wordsWidth(input), theme).reduce((sum, { height }) => sum + height, 0);
  const code = hasCode(input) ? CODE_SIDE + MEASURES[input.choice.paper].small * 1.4 : 0;
  return Math.max(text, code, 15 * MILLIMETRE) + 2 * MILLIMETRE;
}

export function sheetFoot({ x, y, width }: Box, input: SheetInput, theme: Theme, scale: PaperScale): string {
  const { words, choice, link } = input;
  const { small, gap } = MEASURES[choice.paper];
  const top = y + 2 * MILLIMETRE;
  const arrow = 15 * MILLIMETRE;
  const bar = x + 13 * MILLIMETRE;
  const ratio = `${words.scale(String(scale.denominator).replace(/\B(?=(?:\d{3})+$)/gu, '\u2009'))} · ${words.scaleAt(choice.paper)}`;
  let at = top;
  const text = footWords(input, wordsWidth(input), theme).map((block) => {
    const drawn = block.draw(x + SCALE_WIDTH + gap, at);
    at += block.height;
    return drawn;
  });
  const quiet = { size: small, fill: theme.quiet };
  const codeX = x + width - CODE_SIDE;
  const code =
    link && hasCode(input)
      ? codeSquare(link, codeX, top, CODE_SIDE, theme.ink) +
        textAt(words.code, codeX + CODE_SIDE / 2, top + CODE_SIDE + small * 1.1, { ...quiet, anchor: 'middle' })
      : '';
  return [
    `<path d="M${x} ${y}h${width}" stroke="${theme.ink}" stroke-width=".6"/>`,
    northArrow(x + 4 * MILLIMETRE, top + arrow, arrow, words.north, theme),
    scaleBar(scale, bar, top + 6 * MILLIMETRE, theme),
    textAt(ratio, bar, top + 10.5 * MILLIMETRE, { size: small, fill: theme.ink }),
    ...text,
    code,
  ].join('');
}
