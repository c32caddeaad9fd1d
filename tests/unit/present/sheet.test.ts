import { distance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { NOT_IN_XML } from '../../../src/data/xml-text.ts';
import { textWidth } from '../../../src/drawing/label-text.ts';
import { sheetWords } from '../../../src/i18n/sheet-words.ts';
import { zh } from '../../../src/i18n/zh.ts';
import { MILLIMETRE, PAPERS, paperPixels, paperSize } from '../../../src/present/sheet-page.ts';
import { sheet } from '../../../src/present/sheet.ts';
import { catalogue, sheetInput } from './sheet-view.ts';

const { sheet: words } = sheetWords.zh;

type Text = { x: number; y: number; size: number; anchor: string; text: string };
const unescape = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Texts that stand on the paper itself: title, columns, foot, degrees along the lower and upper edge. */
function textsOf(svg: string): Text[] {
  const paper = svg.replace(/<g class="map".*?<rect [^>]*fill="none" stroke="#[0-9a-f]{6}" stroke-width=".6"\/>/su, (map) =>
    map.slice(map.lastIndexOf('</g></g></g>')),
  );
  return [...paper.matchAll(/(?<!\)">)<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"([^>]*)>([^<]*)<\/text>/gu)].map(
    ([, x, y, size, more = '', text = '']) => ({
      x: Number(x),
      y: Number(y),
      size: Number(size),
      anchor: /text-anchor="(\w+)"/u.exec(more)?.[1] ?? 'start',
      text: unescape(text),
    }),
  );
}
const joined = (svg: string): string =>
  textsOf(svg)
    .map(({ text }) => text)
    .join('\n');

/** A minute mark at the frame's lower edge: its longitude and where it stands. */
const marksOf = (svg: string): { degrees: number; x: number }[] =>
  textsOf(svg).flatMap(({ text, x }) => {
    const [, degrees, minutes] = /^(1[12]\d)°(\d\d)′$/u.exec(text) ?? [];
    return degrees ? [{ degrees: Number(degrees) + Number(minutes) / 60, x }] : [];
  });

describe('the scale', () => {
  test.each([
    ['A4', 'sel=place/djk-zone'],
    ['A3', ''],
  ] as const)('on %s a bar of its length covers that ground, measured on the sphere between marks of the frame', (paper, hash) => {
    const input = sheetInput(hash, { paper });
    const svg = sheet(input);
    const [first, ...others] = marksOf(svg);
    const last = others.at(-1);
    if (!first || !last) throw new Error('The frame has no marks.');
    const [, south, , north] = input.ground;
    const lat = (south + north) / 2;
    const metresPerPixel = distance([first.degrees, lat], [last.degrees, lat], { units: 'meters' }) / Math.abs(last.x - first.x);
    const [, metres = '', cells = ''] = /<g class="scale-bar" data-metres="([\d.]+)">(.*?)<\/g>/u.exec(svg) ?? [];
    const widths = [...cells.matchAll(/ width="([\d.]+)"/gu)].map(([, width]) => Number(width));
    const pixels = widths.reduce((sum, width) => sum + width, 0);
    expect(widths).toHaveLength(4);
    expect((pixels * metresPerPixel) / Number(metres)).toBeCloseTo(1, 2);
    const [, said = ''] = /约 1 : ([\d\u2009]+)/u.exec(joined(svg)) ?? [];
    const denominator = metresPerPixel / (0.0254 / 96);
    expect(Number(said.replaceAll('\u2009', '')) / denominator).toBeCloseTo(1, 1);
  });
});

test('says what it shows, where it comes from and when it was made', () => {
  const svg = sheet(sheetInput('sel=place/djk-zone', { paper: 'A3', title: '董家口' }));
  const said = joined(svg);
  const zone = catalogue.place.get('djk-zone')?.properties;
  for (const text of [
    '董家口',
    zh.planPeriod,
    zone?.name_zh,
    '1000亿元',
    'M12.4',
    words.legend,
    zh.map.stamp,
    words.approval,
    words.data(''),
    '2026年11月22日',
    'ODbL 1.0',
    'CC BY 4.0',
  ])
    expect(said).toContain(text);
  expect(svg).toContain('<g class="code"');
});

test('a page from a disk has no code, and neither has a map alone, which has no title', () => {
  expect(sheet(sheetInput('', {}, { link: null }))).not.toContain('<g class="code"');
  const alone = sheet(sheetInput('sel=place/djk-zone', { isAlone: true, title: '不写的标题' }));
  expect(alone).not.toContain('<g class="code"');
  expect(joined(alone)).not.toContain('不写的标题');
  expect(joined(alone)).toContain(words.legend);
  expect(joined(alone)).toContain(zh.map.stamp);
});

test('filters and ring stand in words, with what they leave', () => {
  const said = joined(sheet(sheetInput('part=opening&ring=qingdaoxi/10')));
  expect(said).toContain(words.filter(zh.facets.part, '开放引领'));
  expect(said).toContain(zh.legend.within('青岛西站', 10));
  expect(said).toContain(words.ring);
  expect(joined(sheet(sheetInput('')))).not.toContain(words.filters);
});

const FULL = [
  'sel=place/djk-zone',
  'sel=place/sgep&part=industry',
  'lang=en&part=opening,industry,innovation,ecology&kind=transport,zone,energy&ring=qingdaoxi/30',
];
const SHEETS = FULL.flatMap((hash) => PAPERS.flatMap((paper) => (['lying', 'upright'] as const).map((turn) => [hash, paper, turn] as const)));

test.each(SHEETS)('%s on %s, %s: nothing stands beyond the paper, no text is below seven points, none over another', (hash, paper, turn) => {
  const svg = sheet(sheetInput(hash, { paper, turn }));
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? []).map(Number);
  const texts = textsOf(svg).filter(({ text }) => text !== '3');
  expect(texts.length).toBeGreaterThan(25);
  const boxes = texts.map(({ x, y, size, anchor, text }) => {
    const length = textWidth(text) * size;
    const left = anchor === 'end' ? x - length : anchor === 'middle' ? x - length / 2 : x;
    return { left, right: left + length, top: y - size * 0.8, bottom: y + size * 0.1, size, text };
  });
  for (const { left, right, top, bottom, size, text } of boxes) {
    expect(left, text).toBeGreaterThan(20);
    expect(right, text).toBeLessThan(width - 20);
    expect(top, text).toBeGreaterThan(20);
    expect(bottom, text).toBeLessThan(height - 20);
    expect(size, text).toBeGreaterThanOrEqual((7 * 96) / 72 - 0.01);
  }
  const over = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      .map((b) => `${a.text} | ${b.text}`),
  );
  expect(over).toEqual([]);
});

test('on an upright A3 the line above the legend is as wide as the legend', () => {
  const svg = sheet(sheetInput('', { paper: 'A3', turn: 'upright' }));
  const texts = textsOf(svg);
  const heading = texts.find(({ text }) => text === words.legend);
  const rules = [...svg.matchAll(/<path class="rule" d="M([\d.]+) ([\d.]+)H([\d.]+)"/gu)].map(([, x, y, right]) => ({
    x: Number(x),
    y: Number(y),
    right: Number(right),
  }));
  expect(rules).toHaveLength(1);
  const [rule] = rules;
  if (!heading || !rule) throw new Error('There is no legend.');
  expect(rule.x).toBeCloseTo(heading.x, 1);
  expect(rule.y).toBeLessThan(heading.y);
  const below = texts.filter(({ text }) => [zh.legend.none, words.shore, zh.kinds.transport].includes(text));
  expect(below.length).toBe(3);
  for (const { x, text } of below) expect(x + text.length * 12, text).toBeLessThan(rule.right);
});

test('any title is text, not markup', () => {
  const svg = sheet(sheetInput('', { title: 'A & B <海> "引" \u0007' }));
  expect(svg).toContain('A &amp; B &lt;海&gt; &quot;引&quot;');
  expect(svg.match(/&(?!amp;|lt;|gt;|quot;)/gu)).toBeNull();
  // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold.
  expect(svg.replace(/<title>.*?<\/title>/su, '').match(/[\u0000-\u0008]/gu)).toBeNull();
  expect(svg).not.toContain('style=');
});

test('a long title keeps to its line', () => {
  const title = '很长的标题'.repeat(16);
  const text = textsOf(sheet(sheetInput('', { title }))).find((each) => each.text === title);
  expect(text && textWidth(title) * text.size).toBeLessThan(1046);
});

test('greyscale has no hue', () => {
  const svg = sheet(sheetInput('sel=place/djk-zone&ring=qingdaoxi/10', { isGrey: true }));
  const colours = new Set(svg.match(/#[0-9a-f]{6}\b/gu));
  expect(colours.size).toBeGreaterThan(5);
  expect([...colours].filter((each) => each.slice(1, 3) !== each.slice(3, 5) || each.slice(3, 5) !== each.slice(5, 7))).toEqual([]);
});

test('the sentence that ends a measure names its agencies: a sheet cites it for them', () => {
  const said = joined(sheet(sheetInput('sel=measure/M12', { paper: 'A3' })));
  const measure = catalogue.measure.get('M12');
  expect(said).toContain(words.agencies);
  expect(said).toContain(measure?.sentences.at(-1));
});

test('a picture of A3 at 300 dpi has the pixels that printers ask for', () => {
  expect(paperPixels('A3', 'lying', 300)).toEqual({ width: 4961, height: 3508 });
  expect(paperPixels('A4', 'upright', 150)).toEqual({ width: 1240, height: 1754 });
});

test('holds nothing that XML forbids, whatever its title', () => {
  const svg = sheet(sheetInput('', { title: '河\u000B\uD800湾' }));
  expect(svg).toContain('<title>河湾</title>');
  expect(svg).not.toMatch(NOT_IN_XML);
});

/** Widths of wide signs in ems of a bold Latin face, the widest of those that the page falls back to. */
test.each([
  ['W', 1],
  ['M', 0.89],
  ['m', 0.92],
  ['@', 1.02],
  ['%', 0.95],
  ['😀', 1.1],
] as const)('a title of wide signs alone stays on the paper: %s', (sign, ems) => {
  const title = sign.repeat(80);
  const text = textsOf(sheet(sheetInput('', { title }))).find((each) => each.text === title);
  expect(text && text.x + 80 * ems * text.size).toBeLessThan(paperSize('A4', 'lying').width * MILLIMETRE);
});
