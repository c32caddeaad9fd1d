/** Amounts as they are typed, and the figures that are the same amount. */
import { describe, expect, it } from 'vitest';
import { readQuantity, sameQuantity } from '../../../src/query/search-quantity.ts';

describe('an amount', () => {
  it.each([
    ['100bn', 1e11, ''],
    ['100b', 1e11, ''],
    ['1.7billionusdollars', 1.7e9, 'usdollars'],
    ['17亿美元', 1.7e9, '美元'],
    ['3千亿元', 3e11, '元'],
    ['1万亿', 1e12, ''],
    ['2百万', 2e6, ''],
    ['5m', 5e6, ''],
    ['2.25万套', 22_500, '套'],
    ['22500homes', 22_500, 'homes'],
    ['60k', 60_000, ''],
  ])('%s is %d', (folded, value, unit) => {
    expect(readQuantity(folded)).toEqual({ value, unit });
  });

  it.each([['6000mu'], ['112.7km'], ['8%'], ['2024'], ['billion'], ['m12'], ['达到1000亿元'], ['']])('is not read from “%s”', (folded) => {
    expect(readQuantity(folded)).toBeNull();
  });

  it('is the same in both ways of counting, and in its own unit only', () => {
    const same = (wanted: string, figure: string): boolean => {
      const [left, right] = [readQuantity(wanted), readQuantity(figure)];
      return left !== null && right !== null && sameQuantity(left, right);
    };
    expect(same('1.7bn', '17亿美元')).toBe(true);
    expect(same('0.1trillion', '1000亿元')).toBe(true);
    expect(same('1.7bnusd', '1.7billionusdollars')).toBe(true);
    expect(same('17亿元', '17亿美元')).toBe(false);
    expect(same('100bn', '100亿元')).toBe(false);
  });
});
