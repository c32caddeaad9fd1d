/** Amounts as they are typed: 100bn, 1.7 billion US dollars, 1000亿元, 22,500 homes. */

export type Quantity = Readonly<{ value: number; unit: string }>;

/** The words for magnitudes, longer before shorter; a lone letter must end the query, or 6000mu were millions. */
const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^(?:万亿|trillion|tn)/u, 1e12],
  [/^千亿/u, 1e11],
  [/^百亿/u, 1e10],
  [/^(?:十亿|billion|bln|bn|b$)/u, 1e9],
  [/^亿/u, 1e8],
  [/^千万/u, 1e7],
  [/^(?:百万|million|mln|mn|m$)/u, 1e6],
  [/^十万/u, 1e5],
  [/^万/u, 1e4],
  [/^(?:thousand|k$)/u, 1e3],
];
/** From here on a number without a word of magnitude is an amount written out. */
const WRITTEN_OUT = 10_000;
/** Digits by which two amounts are compared: what 1.7 × 1e9 misses by stays below. */
const PRECISION = 12;

/** Reads a folded text as an amount; null where it is none, or a small number, which the figures hold as written. */
export function readQuantity(folded: string): Quantity | null {
  const digits = /^\d+(?:\.\d+)?/.exec(folded)?.[0];
  if (digits === undefined) return null;
  const rest = folded.slice(digits.length);
  const [pattern, factor] = MAGNITUDES.find(([each]) => each.test(rest)) ?? [null, 1];
  const value = Number((Number(digits) * factor).toPrecision(PRECISION));
  return pattern || value >= WRITTEN_OUT ? { value, unit: pattern ? rest.replace(pattern, '') : rest } : null;
}

/** Whether a figure is the amount that was asked for, in its unit or without any. */
export function sameQuantity(wanted: Quantity, figure: Quantity): boolean {
  return wanted.value === figure.value && figure.unit.startsWith(wanted.unit);
}
