/** The order in which zones are listed to an investor. */
import type { SeekOrder } from '../state/app-state.ts';
import { VERDICTS } from './fit.ts';
import type { Fit, Reach } from './fit.ts';

export type OrderBy = Readonly<{
  order: SeekOrder;
  nameOf: (fit: Fit) => string;
  /** Language of the names, as a BCP 47 tag. */
  languageTag: string;
  /** Where a zone stands in the ranking, from 0; null where it is not ranked. */
  rankOf: (fit: Fit) => number | null;
  /** How far a zone is from what the order names. */
  reachOf: (fit: Fit) => Reach | null;
}>;

const sureOf = ({ answers }: Fit): number => answers.filter(({ verdict }) => verdict === 'surely').length;
const isTown = ({ place }: Fit): number => Number(place.properties.kind === 'town');

function farness(reach: Reach | null): number {
  return reach === null || reach === 'no-shore' ? Infinity : reach.interval.fromKm + reach.interval.toKm;
}

/** Surely before perhaps before not, more conditions surely met first, zones before towns; what is alike stays as it came. */
const byFit = (a: Fit, b: Fit): number => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || sureOf(b) - sureOf(a) || isTown(a) - isTown(b);

/** Those that do not meet the conditions come last, whatever the order. */
export function orderFits(fits: readonly Fit[], { order, nameOf, languageTag, rankOf, reachOf }: OrderBy): Fit[] {
  const last = (a: Fit, b: Fit): number => Number(a.verdict === 'not') - Number(b.verdict === 'not');
  const ordered = fits.toSorted(byFit);
  if (order === 'fit') return ordered;
  if (order === 'name') return ordered.toSorted((a, b) => last(a, b) || nameOf(a).localeCompare(nameOf(b), languageTag));
  const key = (fit: Fit): number => (order === 'score' ? (rankOf(fit) ?? Infinity) : farness(reachOf(fit)));
  return ordered.toSorted((a, b) => last(a, b) || (key(a) === key(b) ? 0 : key(a) - key(b)));
}
