import { expect, test } from 'vitest';
import { targetsWords } from '../../../src/i18n/targets-words.ts';
import { servedCatalogue } from '../data/served.ts';

const { zh, en } = targetsWords;

test('every unit that several targets share has a name in both languages', () => {
  const units = servedCatalogue().targets.flatMap(({ base_unit }) => base_unit ?? []);
  const shared = new Set(units.filter((unit, index) => units.indexOf(unit) !== index));
  for (const unit of shared) {
    expect(zh.units[unit], unit).toBeTruthy();
    expect(en.units[unit], unit).toMatch(/^[A-Z]/u);
  }
  expect(shared.size).toBeGreaterThan(5);
});

test('ticks are written in 万 and 亿, in English in K, M and B', () => {
  expect([1, 5000, 1e4, 1e6, 1e8, 1e10, 1e12].map(zh.tick)).toEqual(['1', '5000', '1万', '100万', '1亿', '100亿', '1万亿']);
  expect([1, 1e6, 1e9].map(en.tick)).toEqual(['1', '1M', '1B']);
});
