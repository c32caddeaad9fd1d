/** Finds figures (number, unit and the words that qualify them) in Chinese text. */
import type { Comparator } from './schema.ts';

/** `context` is the text just before the number, where the indicator stands; `stated` the figure with its qualifying words. */
export type Figure = { value: number; unit: string; comparator: Exclude<Comparator, 'milestone'>; context: string; stated: string };

/** How many characters before a figure may name what it measures. */
const CONTEXT = 24;

/**
 * Figures in the order of the text (NFKC, no white space). `units` are the known units; a bare 万 or 亿, whose unit the
 * writer left out, counts as a unit of its own. Years, ordinals and sizes in other units are no figures.
 */
export function findFigures(text: string, units: readonly string[]): Figure[] {
  const names = [...units, '万', '亿'].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(超过|突破|不低于|控制在)?(?<![\\d.])(\\d+(?:\\.\\d+)?)(余)?(${names.join('|')})(以上|左右|以内|以下|[^,。;、\\d]{0,8}底线)?`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((match) => {
    const [stated, before = '', number = '', more = '', unit = '', after = ''] = match;
    return {
      value: Number(number),
      unit,
      comparator: comparatorOf(before, more, after),
      context: text.slice(Math.max(0, match.index - CONTEXT), match.index),
      stated,
    };
  });
}

/** The comparator that the words around a number mean, as in the data contract. */
function comparatorOf(before: string, more: string, after: string): Figure['comparator'] {
  // A 底线 is a floor: “严守…底线” means no less than that.
  if (after === '以上' || after.endsWith('底线') || before === '不低于') return '>=';
  if (before === '超过' || before === '突破' || more) return '>';
  if (after === '左右') return '~';
  return after === '以内' || after === '以下' ? '<=' : '=';
}
