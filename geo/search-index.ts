/**
 * The search index: one row for everything that can be found, with readings, short names, figures and numbers
 * worked out here, so that the site loads no dictionary (`public/data/v1/search.json`).
 */
import type { Linked } from './link.ts';
import { readingOf } from './readings.ts';
import type { Agency, Industry, Measure, Place, SearchIndexFile, SearchRow, Target } from './schema.ts';
import { traditionalPairs } from './traditional.ts';

/**
 * What people in the city call the bodies beside the names and aliases in the data: without 市, and by the short
 * form of daily use. They are for finding only, so they are not printed and not in `agencies.json`.
 */
const AGENCY_SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  science: ['科技局'],
  ndrc: ['发改委', '发展改革委', 'NDRC'],
  finance: ['财政局'],
  education: ['教育局'],
  ocean: ['海洋局', '海洋发展局'],
  // The New Area and Huangdao District are one administration under two names.
  'west-coast': ['新区管委', '新区管委会', '西海岸新区', '青岛西海岸新区', '黄岛区', '黄岛区政府'],
  'industry-it': ['工信局', '工业和信息化局'],
  'local-finance': ['金融局', '金融监管局', '地方金融监管局'],
  'private-economy': ['民营经济局', '民营局'],
  csrc: ['证监局', 'CSRC'],
  organization: ['组织部'],
  'human-resources': ['人社局', '人力资源社会保障局'],
  cyberspace: ['网信办'],
  'public-security': ['公安局'],
  commerce: ['商务局'],
  'foreign-affairs': ['外办'],
  'market-regulation': ['市场监管局', '市监局'],
  pboc: ['人民银行', '人行', '央行', 'PBOC'],
  cbirc: ['银保监局', 'CBIRC'],
  'ftz-committee': ['自贸片区管委会'],
  'natural-resources': ['资规局', '自规局', '自然资源局', '自然资源和规划局'],
  transport: ['交通局', '交通运输局'],
  'culture-tourism': ['文旅局', '文化和旅游局'],
  ccpit: ['贸促会', 'CCPIT'],
  health: ['卫健委', '卫生健康委'],
  'civil-affairs': ['民政局'],
  customs: ['海关'],
  'business-environment': ['营商环境办', '职转办', '营商办'],
  'administrative-approval': ['审批局', '行政审批局'],
  taxation: ['税务局'],
  'institutional-staffing': ['编办'],
  sasac: ['国资委', 'SASAC'],
  'intermediate-court': ['中院', '中级法院', '法院'],
  'big-data': ['大数据局'],
  justice: ['司法局'],
  agriculture: ['农业局', '农业农村局'],
  housing: ['住建局', '住房城乡建设局'],
  'parks-forestry': ['园林局', '园林和林业局', '林业局'],
  'urban-management': ['城管局', '城市管理局', '城管'],
  ecology: ['环保局', '生态环境局'],
  water: ['水务局', '水务管理局'],
  'maritime-safety': ['海事局'],
  statistics: ['统计局'],
  'metro-office': ['地铁办'],
  communications: ['通管局', '通信管理局'],
  emergency: ['应急局', '应急管理局'],
  'political-legal': ['政法委'],
  'medical-insurance': ['医保局'],
  discipline: ['纪委', '纪委监委'],
  publicity: ['宣传部'],
};

type Row = Omit<SearchRow, 'aliases' | 'pinyin' | 'place_kind' | 'figures' | 'numbers'> & Partial<SearchRow>;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function finish(row: Row): SearchRow {
  const aliases = unique(row.aliases ?? []).filter((alias) => alias !== row.name_zh);
  const pinyin = [row.name_zh, ...aliases].map(readingOf);
  return { place_kind: null, figures: [], numbers: [], ...row, aliases, pinyin };
}

function placeRow({ id, properties }: Place): Row {
  const { name_zh, name_en, aliases, kind, summary_zh, summary_en } = properties;
  return { kind: 'place', id, place_kind: kind, name_zh, name_en, aliases, text: `${summary_zh} ${summary_en}` };
}

/** 12, 十二, M12, 措施12 and the like; only the 52 measures own the bare number, which goals and safeguards repeat. */
function articleNumbers({ id, number_zh }: Measure): string[] {
  const digits = String(Number(id.slice(1)));
  if (id.startsWith('G')) return [id, `目标${digits}`, `目标${number_zh}`, `goal ${digits}`];
  if (id.startsWith('S')) return [id, `保障${digits}`, `保障${number_zh}`, `safeguard ${digits}`];
  const written = [digits, number_zh].flatMap((number) => [number, `措施${number}`, `第${number}条`, `第${number}项措施`]);
  return unique([id, `M${digits}`, id.slice(1), `measure ${digits}`, ...written]);
}

/** 1000, 1000亿, 1000亿元. */
function writtenFigure(value: number, unit: string): string[] {
  const magnitude = /^[万亿]/u.exec(unit)?.[0] ?? '';
  return unique([`${value}`, `${value}${magnitude}`, `${value}${unit}`]);
}

function measureRow(measure: Measure, { sentences, sums }: Linked): Row {
  const { id, title_zh, title_en, summary_zh, summary_en } = measure;
  // A heading (sentence 0) only repeats the title.
  const own = sentences.filter((sentence) => sentence.article === id && sentence.ordinal > 0).map((sentence) => sentence.summary_zh);
  // A total that the plan's figures add up to is nobody's target: the measure that holds its parts answers for it.
  const totals = sums.filter((sum) => sum.parts.some((part) => measure.targets.includes(part)));
  const figures = totals.flatMap(({ total, unit_zh }) => writtenFigure(total, unit_zh));
  const text = [summary_zh, ...own, summary_en].join(' ');
  return { kind: 'measure', id, name_zh: title_zh, name_en: title_en, numbers: articleNumbers(measure), figures, text };
}

function targetFigures({ value, unit_zh, stated_zh }: Target): string[] {
  return value === null ? [stated_zh] : unique([...writtenFigure(value, unit_zh ?? ''), stated_zh]);
}

function targetRow(target: Target): Row {
  const { id, indicator_zh, indicator_en, by, milestone_zh, milestone_en, unit_en } = target;
  const text = [by && `${by}年 ${by}`, milestone_zh, milestone_en, unit_en].filter(Boolean).join(' ');
  return { kind: 'target', id, name_zh: indicator_zh, name_en: indicator_en, figures: targetFigures(target), text };
}

function agencyRow({ id, name_zh, name_en, aliases }: Agency): Row {
  return { kind: 'agency', id, name_zh, name_en, aliases: [...aliases, ...(AGENCY_SHORT_NAMES[id] ?? [])], text: '' };
}

/** Rows in the order places, measures, agencies, industries, targets, each in the order of the data. Pure. */
export function buildSearchIndex(linked: Linked, industries: readonly Industry[]): SearchIndexFile {
  const rows = [
    ...linked.places.map(placeRow),
    ...linked.measures.map((measure) => measureRow(measure, linked)),
    ...linked.agencies.map(agencyRow),
    ...industries.map(({ id, name_zh, name_en }): Row => ({ kind: 'industry', id, name_zh, name_en, text: '' })),
    ...linked.targets.map(targetRow),
  ].map(finish);
  const vocabulary = rows.flatMap(({ name_zh, aliases, figures, numbers, text }) => [name_zh, ...aliases, ...figures, ...numbers, text]);
  return { traditional: traditionalPairs(new Set(vocabulary.join(''))), rows };
}
