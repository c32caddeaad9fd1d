/** What the plan does not say, held against the plan's own text: a silence must be one, and what comes near must be cited. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SILENCE_ROWS } from '#silences';
import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../../geo/schema.ts';
import { splitPlan } from '../../../src/data/plan-text.ts';
import { silenceWords } from '../../../src/i18n/silence-words.ts';
import { silencesOf } from '../../../src/query/silences.ts';
import { SERVED_FOLDER, servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const ledger = new Map((JSON.parse(readFileSync(join(SERVED_FOLDER, 'sentences.json'), 'utf8')) as Sentence[]).map((row) => [row.id, row]));

const SOURCE = join('..', 'shared', 'source');
const plan = existsSync(SOURCE)
  ? readdirSync(SOURCE)
      .map((file) => splitPlan(readFileSync(join(SOURCE, file), 'utf8')).sentences)
      .find((sentences) => sentences.length > 0)
  : undefined;

/** `never`: words that would break the silence. `about`: words of its subject; a sentence with one is cited or said to be beside it. */
type Proof = Readonly<{ never: RegExp; about: RegExp; beside: Readonly<Record<string, string>> }>;
const PROOFS: Readonly<Record<string, Proof>> = {
  landPrice: {
    never: /地价|单价|底价|起始价|万元\/亩|元\/平方米|出让金|土地价格/u,
    about: /出让/u,
    beside: {},
  },
  plots: {
    never: /宗地|招拍挂|可供地|可供用地|净地|待出让|公顷/u,
    about: /用地|土地|供地/u,
    beside: {
      'M30.0': 'title',
      'M30.1': 'how land is managed over its use',
      'M30.2': 'how land is granted: under its price',
      'M30.3': 'how projects are chosen for standard land',
      'M30.6': 'land of villages enters the market',
    },
  },
  rent: {
    never: /租金|厂房|房源|空置/u,
    about: /楼宇|写字楼|用房|住房租赁|房租/u,
    beside: { 'M52.1': 'market of rented homes' },
  },
  utilities: {
    never: /千瓦(?!时)|兆瓦|立方米|供水量|供气量|供电量|供热量|处理能力|蒸汽|吨\/日|装机/u,
    about: /供水|供电|供气|供热|输变电|变电站|热电|污水|水资源|引调水|天然气|输气/u,
    beside: {},
  },
  quotas: {
    never: /标准煤|环境容量|排放配额|能耗指标\d|万吨碳/u,
    about: /能耗|煤耗|排污权|用能权|产能等/u,
    beside: { 'M36.4': 'projects of high consumption are held back, no quota' },
  },
  approval: {
    never: /工作日|办结|时限|个月内|\d+天|\d+日内|小时内/u,
    about: /审批|行政许可|一站式|一网通办/u,
    beside: { 'M05.2': 'permits of foreign talent', 'M28.2': 'credit records used in approvals' },
  },
  support: {
    never: /税率|减税|免税|减免|优惠|(?:奖励|补贴|补助|资助|返还|配资)[^。]{0,12}\d/u,
    about: /奖励|补贴|补助|资助|地方税收|配资|资金支持|统筹资金|专项债|引导基金/u,
    beside: { 'M32.4': 'libraries and museums' },
  },
  contacts: { never: /电话|联系人|邮箱|邮编|热线|地址/u, about: /电话|联系人/u, beside: {} },
};

const proofOf = (id: string): Proof => PROOFS[id] ?? expect.fail(`no proof of ${id}`);

test('every silence has words in both languages for just what it cites, and cites sentences that there are', () => {
  expect(SILENCE_ROWS.map(({ id }) => id)).toEqual(Object.keys(PROOFS));
  for (const { id, near } of SILENCE_ROWS) {
    const cited = near.map(({ sentence }) => sentence);
    for (const words of [silenceWords.zh, silenceWords.en]) expect(Object.keys(words[id]?.near ?? {}).toSorted(), id).toEqual(cited.toSorted());
    expect(cited.filter((sentence) => !ledger.has(sentence))).toEqual([]);
    expect(near.flatMap(({ place }) => place ?? []).filter((place) => !catalogue.place.has(place))).toEqual([]);
  }
});

test('what is said of one zone alone is shown for it and what lies in it, and for no other', () => {
  const near = (place: string, id: string): string[] => {
    const at = catalogue.place.get(place);
    return (at ? silencesOf(catalogue, at) : []).filter((each) => each.id === id).flatMap((each) => each.near.map(({ sentence }) => sentence));
  };
  expect(near('ftz-qingdao', 'support')).toContain('S2.2');
  expect(near('sgep', 'support')).not.toContain('S2.2');
  expect(near('sgep', 'support')).toContain('M03.2');
  expect(near('sino-japan', 'plots')).toContain('M16.4');
  expect(near('djk-zone', 'plots')).not.toContain('M16.4');
  // A sentence that is said of one zone alone names it in the ledger too.
  for (const { sentence, place } of SILENCE_ROWS.flatMap(({ near: said }) => said).filter((each) => each.place !== null))
    expect([...(ledger.get(sentence)?.places ?? []), ...(catalogue.measure.get(sentence.split('.')[0] ?? '')?.places ?? [])]).toContain(place);
});

describe.skipIf(plan === undefined)('in the plan itself (skipped where ../shared/source is not at hand)', () => {
  const bare = (plan ?? []).map(({ id, text }) => ({ id, text: text.normalize('NFKC').replaceAll(/\s+/gu, '') }));

  test('the whole plan is read', () => expect(bare.length).toBeGreaterThan(300));

  test.each(SILENCE_ROWS)('no word breaks the silence on $id', ({ id }) => {
    expect(bare.filter(({ text }) => proofOf(id).never.test(text)).map((each) => each.id)).toEqual([]);
  });

  test.each(SILENCE_ROWS)('each sentence about $id is cited, or beside the question for a reason', ({ id, near }) => {
    const { beside, about: of } = proofOf(id);
    const about = bare.filter(({ text }) => of.test(text)).map((each) => each.id);
    const cited = new Set(near.map(({ sentence }) => sentence));
    expect(about.filter((sentence) => !cited.has(sentence) && !(sentence in beside))).toEqual([]);
    expect(Object.keys(beside).filter((sentence) => !about.includes(sentence))).toEqual([]);
  });

  test('a word that stands in the plan would be found', () => {
    expect(bare.some(({ text }) => proofOf('approval').about.test(text))).toBe(true);
    expect(proofOf('support').never.test('对新落户企业给予补贴最高50万元')).toBe(true);
    expect(proofOf('approval').never.test('审批在5个工作日内办结')).toBe(true);
  });
});
