import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditPlan } from '../../../geo/audit-plan.ts';
import { auditText } from '../../../geo/audit.ts';
import { readInput } from '../../../geo/build.ts';
import { fingerprint, splitPlan } from '../../../src/data/plan-text.ts';
import { articleOf, byId, deepFreeze, figure, inputOf, sentenceText, withSources } from './fixture.ts';
import type { good } from './fixture.ts';

type Sources = typeof good.sources;

const NUMBERS = ['', ...Array.from('一二三四五六七八九')];
const RECEIVED = '湖区高水造船，产值达到1000亿元';
const RESTORED = '湖区高水平造船，产值达到1000亿元';

function chinese(number: number): string {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? NUMBERS[tens] : ''}${tens > 0 ? '十' : ''}${NUMBERS[number % 10]}`;
}

/** The text that the fixture's data would come from, sentence by sentence. */
function textOf(sources: Sources, sentence: (id: string) => string): string {
  return sources.sections
    .map((section, index) => {
      const articles = section.articles.map(({ id, sentences, agencies }) => {
        const words = sentences.map((each) => `${sentence(each.id)}。`).join('');
        return `(${chinese(Number(id.slice(1)))})${words}${agencies.length > 0 ? '(试写局按职责分工负责)' : ''}`;
      });
      return [`${NUMBERS[index + 1]}、试写`, ...articles].join('\n');
    })
    .join('\n');
}

const words = (sentence12: string) => (id: string) => ({ 'M12.1': sentence12, 'M07.1': '甲达到100亿元，乙达到200亿元' })[id] ?? sentenceText(id);

const marks = {
  'M12.1': { received: fingerprint(RECEIVED), restored: fingerprint(RESTORED) },
  'M07.1': { received: fingerprint(words('')('M07.1')) },
};

/** Data for the text above, with one restoration, after a change. */
function dataOf(change: (sources: Sources) => void = () => {}): typeof good {
  return withSources((sources) => {
    sources.sections[2]?.restorations.push({ sentence: 'M12.1', received: '高水造', restored: '高水平造' });
    Object.assign(sources.fingerprints, marks);
    articleOf(sources, 'M12').targets.pop();
    change(sources);
  });
}

const input = dataOf();
const text = textOf(input.sources, words(RECEIVED));

test('a text and the data from it have no fault', async () => {
  expect(auditPlan(text, input)).toEqual({ sentences: 61, figures: 3, faults: [], notes: [] });
});

test('the restored text is as good as the received one', async () => {
  expect(auditPlan(textOf(input.sources, words(RESTORED)), input)?.faults).toEqual([]);
});

test('a changed sentence is named', async () => {
  expect(auditPlan(text.replace('试写标题M20', '改写标题M20'), input)?.faults).toEqual(['M20.0: the sentence differs from its fingerprint']);
});

test('a text that breaks off is said to, in one line', async () => {
  const plan = auditPlan(text.slice(0, text.indexOf('(五十)')), input);
  expect(plan?.faults).toEqual(['M49.0: the text breaks off here, 6 sentences after it are missing']);
});

test('a sentence too few and one too many are named', async () => {
  const other = text.replace('(二十)试写标题M20。', '(二十)').replace('试写标题M21。', '试写标题M21。多出一句。');
  expect(auditPlan(other, input)?.faults).toEqual(['M20.0: the text lacks this sentence', 'M21.1: the text has this sentence, the data lack it']);
});

test.each<[string, Partial<ReturnType<typeof figure>>, string]>([
  ['a figure not stated so', { stated_zh: '不足1000亿元' }, 'M12.1: M12-T1: “不足1000亿元” does not stand in the sentence'],
  ['other digits', { value: 100 }, 'M12.1: M12-T1: “达到1000亿元” does not hold 100'],
  ['another unit', { unit_zh: '亩' }, 'M12.1: M12-T1: 1000 亩 does not stand in the sentence'],
  ['another comparator', { comparator: '>' }, 'M12.1: M12-T1: comparator >, but the sentence says “1000亿元”'],
])('%s: the target is named with its sentence', async (_, change, fault) => {
  const other = dataOf((sources) => Object.assign(articleOf(sources, 'M12').targets[0] ?? {}, change));
  expect(auditPlan(text, other)?.faults).toContain(fault);
});

test('agencies other than those of the closing list are named', async () => {
  const other = text.replace('试写标题M20。(试写局按职责分工负责)', '试写标题M20。(试写局、湖区局按职责分工负责)');
  expect(auditPlan(other, input)?.faults).toEqual(['M20: agencies in the text “试写局、湖区局”, in the data “试写局”']);
});

test('a lead that the text does not state is named', async () => {
  const other = dataOf((sources) => (articleOf(sources, 'S1').lead = ['bureau']));
  expect(auditPlan(text, other)?.faults).toEqual(['S1: leading agencies in the text “”, in the data “试写局”']);
});

test('a summary that copies the plan is named, a long name is not', async () => {
  const long = '沿湖大道以北的木船和竹筏以及帆船的大型建造基地';
  const other = dataOf((sources) => {
    Object.assign(sources.fingerprints, { 'M20.0': marks['M12.1'] });
    articleOf(sources, 'M20').summary_zh = `要建${long}。`;
  });
  const own = inputOf(structuredClone(other.sources));
  own.sources.fingerprints['M20.0'] = { received: fingerprint(long) };
  articleOf(own.sources, 'M20').title_zh = '船';
  const copied = deepFreeze(inputOf(own.sources));
  const copiedText = text.replace('试写标题M20', long);
  expect(auditPlan(copiedText, copied)?.faults).toEqual([`M20: the summary copies the plan: “${long.slice(0, 20)}”`]);
  const named = structuredClone(own.sources);
  byId(named.places, 'works').name_zh = long;
  expect(auditPlan(copiedText, inputOf(named))?.faults).toEqual([]);
});

test('a figure that is no target is a note, not a fault', async () => {
  const other = dataOf((sources) => articleOf(sources, 'M07').targets.pop());
  const plan = auditPlan(text, other);
  expect(plan).toMatchObject({ faults: [], notes: ['M07.1: “200亿元” is a figure but no target'] });
  expect(auditText(text, other).lines).toEqual(['note: M07.1: “200亿元” is a figure but no target', 'audited 61 sentences, 2 figures, 0 faults']);
});

test('a figure is a target only in the sentence of the target', async () => {
  const other = dataOf(() => {});
  const own = structuredClone(other.sources);
  own.fingerprints['M20.0'] = { received: fingerprint('造船100亿元') };
  expect(auditPlan(text.replace('试写标题M20', '造船100亿元'), inputOf(own))?.notes).toEqual(['M20.0: “100亿元” is a figure but no target']);
});

test('the last line counts, and a fault gives exit code 1', async () => {
  const report = auditText(text.replace('试写标题M20', '改写标题M20'), input);
  expect(report).toEqual({ lines: ['M20.0: the sentence differs from its fingerprint', 'audited 61 sentences, 3 figures, 1 faults'], code: 1 });
});

const SOURCE = '../shared/source';
const plans = existsSync(SOURCE) ? readdirSync(SOURCE).map((file) => readFileSync(`${SOURCE}/${file}`, 'utf8')) : [];

test.skipIf(plans.length === 0)('the received text agrees with the data (skipped where ../shared/source is not at hand)', async () => {
  const plan = plans.find((each) => splitPlan(each).sentences.length > 0);
  expect(auditText(plan ?? '', readInput()).lines).toEqual(['audited 335 sentences, 76 figures, 0 faults']);
});
