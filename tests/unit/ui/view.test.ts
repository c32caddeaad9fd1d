import { describe, expect, test } from 'vitest';
import { COMPARATORS } from '../../../geo/vocabulary.ts';
import type { Target } from '../../../geo/schema.ts';
import type { LoadFailure } from '../../../src/data/fetch-json.ts';
import { en } from '../../../src/i18n/en.ts';
import { zh } from '../../../src/i18n/zh.ts';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import type { Language } from '../../../src/state/app-state.ts';
import { choose, cite, failureText, figureOf, nameOf, otherNameOf, qualifiersOf, summaryOf, titleOf } from '../../../src/ui/view.ts';
import type { View } from '../../../src/ui/view.ts';
import { servedCatalogue } from '../data/served.ts';

const targets = servedCatalogue().targets;

/** As much of a view as these functions look at. */
const viewIn = (language: Language): View => ({ state: { ...INITIAL_STATE, language }, messages: language === 'en' ? en : zh }) as View;

const target = (more: Partial<Target>): Target => ({
  id: 'T1',
  article: 'M01',
  sentence: 'M01.1',
  indicator_zh: '木船',
  indicator_en: 'Boats',
  comparator: '=',
  value: 40,
  unit_zh: '条',
  unit_en: 'boats',
  base_unit: null,
  base_value: null,
  stated_zh: '达到40条',
  milestone_zh: null,
  milestone_en: null,
  by: null,
  frequency: 'once',
  cumulative: false,
  aspirational: false,
  places: [],
  scope: 'district',
  ...more,
});

describe('figureOf', () => {
  test.each([
    ['>=', '|40|条|以上', 'at least|40|boats|'],
    ['>', '超过|40|条|', 'more than|40|boats|'],
    ['=', '|40|条|', '|40|boats|'],
    ['~', '|40|条|左右', 'about|40|boats|'],
    ['<=', '|40|条|以内', 'at most|40|boats|'],
  ] as const)('%s puts its word where each language has it', (comparator, chinese, english) => {
    const written = (language: Language): string => {
      const { before, number, unit, after } = figureOf(viewIn(language), target({ comparator }));
      return [before, number, unit, after].join('|');
    };
    expect(written('zh')).toBe(chinese);
    expect(written('en')).toBe(english);
  });

  test('a milestone is its words alone', () => {
    const milestone = target({
      comparator: 'milestone',
      value: null,
      unit_zh: null,
      unit_en: null,
      milestone_zh: '下水',
      milestone_en: 'Launched',
      stated_zh: '第一条船下水',
    });
    expect(figureOf(viewIn('zh'), milestone)).toEqual({ before: '', number: '下水', unit: '', after: '' });
    expect(figureOf(viewIn('en'), milestone)).toEqual({ before: '', number: 'Launched', unit: '', after: '' });
  });

  test('a target without unit shows the number alone', () => {
    expect(figureOf(viewIn('zh'), target({ unit_zh: null, unit_en: null }))).toEqual({ before: '', number: '40', unit: '', after: '' });
  });

  test('every comparator of the data has its case here', () => {
    expect(new Set(COMPARATORS)).toEqual(new Set(['>=', '>', '=', '~', '<=', 'milestone']));
  });

  test('in Chinese every target of the plan shows the plan’s own number', () => {
    for (const each of targets) {
      const { number, unit } = figureOf(viewIn('zh'), each);
      if (each.value === null) expect(number, each.id).toMatch(/\p{Script=Han}/u);
      // “20余家” is 20 and more; what the source lost of a unit (“方公里”) stands in the quotation as it was received.
      else expect(each.stated_zh.normalize('NFKC').replaceAll(/[,余平]/gu, ''), each.id).toContain(`${number}${unit}`.normalize('NFKC').replaceAll('平', ''));
    }
  });

  test('in English every target says the same quantity, without a Chinese character and without rounding', () => {
    const scale: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
    for (const each of targets) {
      const { before, number, unit, after } = figureOf(viewIn('en'), each);
      expect(`${before}${number}${unit}${after}`, each.id).not.toMatch(/\p{Script=Han}/u);
      if (each.value === null) continue;
      const [, digits = '', word = ''] = /^([\d.,]+)(?: (\w+))?/u.exec(`${number} ${unit}`) ?? [];
      const quantity = Number(digits.replaceAll(',', '')) * (scale[word] ?? 1);
      expect(
        [each.value, each.base_value].some((value) => value !== null && Math.abs(value - quantity) <= 1e-9 * value),
        `${each.id}: ${number} ${unit}`,
      ).toBe(true);
    }
  });

  test.each([
    ['亿元', '元', 1000, 1e11, '100 billion yuan'],
    ['亿美元', '美元', 15, 1.5e9, '1.5 billion US dollars'],
    ['万人', '人', 5, 5e4, '50,000 people'],
    ['万吨', '吨', 120, 1.2e6, '1.2 million tonnes'],
  ])('%s are counted in English as English counts', (unit_zh, base_unit, value, base_value, expected) => {
    const { number, unit } = figureOf(viewIn('en'), target({ unit_zh, unit_en: 'unused', base_unit, value, base_value }));
    expect(`${number} ${unit}`).toBe(expected);
  });
});

describe('qualifiersOf', () => {
  test('when and how, in both languages', () => {
    const each = target({ by: '2024', frequency: 'every-year', cumulative: true, aspirational: true });
    expect(qualifiersOf(viewIn('zh'), each)).toEqual(['到 2024 年', '每年', '累计', '力争']);
    expect(qualifiersOf(viewIn('en'), each)).toEqual(['by 2024', 'every year', 'cumulative', 'aspired to']);
  });

  test('an average says so, and a missing year is said', () => {
    const each = target({ frequency: 'average-per-year' });
    expect(qualifiersOf(viewIn('zh'), each)).toEqual(['未注明年份', '年均']);
    expect(qualifiersOf(viewIn('en'), each)).toEqual(['no year given', 'yearly average']);
  });
});

test('names, titles and summaries come in the page’s language, the other name in the other', () => {
  const row = { name_zh: '湾', name_en: 'Bay', title_zh: '修', title_en: 'Build', summary_zh: '修港', summary_en: 'Build a port' };
  const [chinese, english] = [viewIn('zh'), viewIn('en')];
  expect([nameOf(chinese, row), otherNameOf(chinese, row), titleOf(chinese, row), summaryOf(chinese, row)]).toEqual(['湾', 'Bay', '修', '修港']);
  expect([nameOf(english, row), otherNameOf(english, row), titleOf(english, row), summaryOf(english, row)]).toEqual(['Bay', '湾', 'Build', 'Build a port']);
});

test('choosing closes the fan of the place before, citing opens the reading view', () => {
  expect(choose('place', 'sgep')).toEqual({ selected: { type: 'place', id: 'sgep' }, fan: false });
  expect(cite('M12.3')).toEqual({ sentence: 'M12.3', reading: true });
});

describe('failureText', () => {
  const reasons: LoadFailure['reason'][] = ['network', 'missing', 'not-json', 'cut-short', 'wrong-shape'];

  test.each(Object.entries({ zh, en }))('%s: every reason has a sentence of its own that names the file and not its folder', (_language, messages) => {
    const texts = reasons.map((reason) => failureText(messages, { path: 'data/v1/measures.json', reason, detail: '' }));
    expect(new Set(texts).size).toBe(reasons.length);
    for (const text of texts) {
      expect(text).toContain('measures.json');
      expect(text).not.toContain('data/v1');
    }
  });
});
