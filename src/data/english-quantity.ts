/** Quantities that the plan counts in 万 or 亿, as English numbers: 1000亿元 is 100 billion yuan. */
import type { Target } from '../../geo/schema.ts';

/** What the base units are called in English where the plan counts in 万 or 亿. */
const ENGLISH_BASE_UNITS: Readonly<Record<string, string>> = {
  元: 'yuan',
  美元: 'US dollars',
  人: 'people',
  吨: 'tonnes',
  标箱: 'TEU',
  套: 'homes',
};

export type Quantity = Readonly<{ number: string; unit: string }>;

/** A target's value with its English unit; what is not counted in 万 or 亿 keeps its number. */
export function englishQuantity(target: Pick<Target, 'base_unit' | 'base_value' | 'unit_zh' | 'unit_en'>, value: number): Quantity {
  const base = ENGLISH_BASE_UNITS[target.base_unit ?? ''];
  if (!base || target.base_value === null || !/^[万亿]/u.test(target.unit_zh ?? '')) return { number: String(value), unit: target.unit_en ?? '' };
  const isLong = target.base_value >= 1e6;
  const format = new Intl.NumberFormat('en', isLong ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 } : {});
  const parts = format.formatToParts(target.base_value);
  const word = parts.find((part) => part.type === 'compact')?.value;
  const number = parts
    .filter((part) => part.type !== 'compact' && part.type !== 'literal')
    .map((part) => part.value)
    .join('');
  return { number, unit: word ? `${word} ${base}` : base };
}
