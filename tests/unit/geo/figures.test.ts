import { expect, test } from 'vitest';
import { findFigures } from '../../../geo/figures.ts';

const UNITS = ['元', '亿元', '%', '家', '万亩', '个', '万人'];
const seen = (text: string) => findFigures(text, UNITS).map(({ value, unit, comparator, stated }) => ({ value, unit, comparator, stated }));

test.each([
  ['产值达到1000亿元', { value: 1000, unit: '亿元', comparator: '=', stated: '1000亿元' }],
  ['企业达到3家以上', { value: 3, unit: '家', comparator: '>=', stated: '3家以上' }],
  ['产值超过1.5亿元', { value: 1.5, unit: '亿元', comparator: '>', stated: '超过1.5亿元' }],
  ['展会突破100个', { value: 100, unit: '个', comparator: '>', stated: '突破100个' }],
  ['落地20余家企业', { value: 20, unit: '家', comparator: '>', stated: '20余家' }],
  ['增长15%左右', { value: 15, unit: '%', comparator: '~', stated: '15%左右' }],
  ['失业率控制在3.5%以内', { value: 3.5, unit: '%', comparator: '<=', stated: '控制在3.5%以内' }],
  ['严守24.6万亩用地规模底线', { value: 24.6, unit: '万亩', comparator: '>=', stated: '24.6万亩用地规模底线' }],
  ['总量达到90万。', { value: 90, unit: '万', comparator: '=', stated: '90万' }],
])('“%s”', (text, figure) => {
  expect(seen(text)).toEqual([figure]);
});

test('years and sizes in unknown units are no figures', () => {
  expect(seen('到2024年，12英寸晶圆、5G基站和500强')).toEqual([]);
});

test('the text before a figure is kept, to see what it measures', () => {
  expect(findFigures('湖区产值达到2亿元', UNITS)[0]?.context).toBe('湖区产值达到');
});
