/** Words of the time view, fetched with it. */
const zh = {
  shown: (shown: number, total: number) => `显示 ${shown} 项目标，共 ${total} 项`,
  none: '没有目标符合所选条件。',
  year: (year: string) => `${year} 年`,
  undated: '未注明年份',
  count: (shown: number, total: number) => `${shown} / ${total}`,
  filter: (name: string, shown: number, total: number) => `只看${name}，现显示 ${shown} 项，共 ${total} 项`,
  unfilter: (name: string, shown: number, total: number) => `取消只看${name}，现显示 ${shown} 项，共 ${total} 项`,
  running: '每年都算',
  runningNote: '按年计的目标，不等到期末。年份栏的数目也把它们算在内。',
  span: (from: string, to: string) => `${from}—${to} 年`,
  milestones: '节点',
  due: '当年到期',
  noYear: '没有写明年份',
  empty: '没有',
  allInBand: '都在“每年都算”一栏里',
  measure: (number: string) => `第 ${number} 条`,
  districtWide: '全区',
};

const en: typeof zh = {
  shown: (shown, total) => `Showing ${shown} of ${total} targets`,
  none: 'No target passes the filters.',
  year: (year) => year,
  undated: 'No year given',
  count: (shown, total) => `${shown} / ${total}`,
  filter: (name, shown, total) => `Only ${name}, now showing ${shown} of ${total} targets`,
  unfilter: (name, shown, total) => `No longer only ${name}, now showing ${shown} of ${total} targets`,
  running: 'Every year',
  runningNote: 'Targets counted by the year, not at the end. The counts of the years include them.',
  span: (from, to) => `${from}–${to}`,
  milestones: 'Milestones',
  due: 'Due by the end of the year',
  noYear: 'The plan names no year',
  empty: 'None',
  allInBand: 'All under “Every year”',
  measure: (number) => `Measure ${number}`,
  districtWide: 'Whole district',
};

export type TimeWords = typeof zh;
export const timeWords = { zh, en };
