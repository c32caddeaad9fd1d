/** Words of the responsibility matrix; fetched with it. */
import { SETTING } from '#setting';

type Duty = 'stated' | 'first-named' | 'serve';

const levelsOf = (field: 'short_zh' | 'short_en') => {
  const { city, district, central } = SETTING.levels;
  return { city: city[field], district: district[field], central: central[field] };
};

const zh = {
  label: '责任矩阵：行是责任单位，列是措施',
  hint: '方向键移动，回车按所在的单位、措施或两者筛选；按住 Ctrl 可多选。',
  find: '查找单位',
  onlyPassing: '只列符合条件的',
  order: '措施顺序',
  orders: { number: '按编号', agencies: '按单位数，各方面内' },
  agency: '责任单位',
  level: '层级',
  levels: { ...levelsOf('short_zh'), party: '党委部门', court: '司法机关', group: '部门统称' },
  leads: '首列',
  serves: '参与',
  all: '合计',
  totals: '条数',
  agencies: '单位数',
  shown: (agencies: number, ofAgencies: number, measures: number, ofMeasures: number) => `${agencies} / ${ofAgencies} 个单位，${measures} / ${ofMeasures} 条`,
  duties: { stated: '写明牵头', 'first-named': '首列', serve: '参与' } as Record<Duty, string>,
  dutyLong: { stated: '方案写明牵头', 'first-named': '排在第一位，方案没有写明牵头', serve: '参与' } as Record<Duty, string>,
  beside: '同条的其他单位',
  noDuty: '不是这一条的责任单位',
  agencyCount: (shown: number, total: number) => (shown === total ? `${total} 个单位` : `${total} 个单位，不符合当前条件`),
  roles: (leads: number, serves: number) => `牵头或首列 ${leads} 条，参与 ${serves} 条`,
  open: (name: string) => `打开：${name}`,
  none: '没有符合条件的单位或措施。请放宽左侧条件，或清空查找。',
  start: '指向一格，这里写出单位与措施。',
};

const en: typeof zh = {
  label: 'Responsibility matrix: agencies as rows, measures as columns',
  hint: 'Arrow keys move, Enter filters by the agency, the measure or both; hold Ctrl to choose several.',
  find: 'Find an agency',
  onlyPassing: 'Only what passes',
  order: 'Order of measures',
  orders: { number: 'by number', agencies: 'by agencies, within parts' },
  agency: 'Agency',
  level: 'Level',
  levels: { ...levelsOf('short_en'), party: 'Party', court: 'Court', group: 'Group' },
  leads: 'First',
  serves: 'Serves',
  all: 'All',
  totals: 'Measures',
  agencies: 'Agencies',
  shown: (agencies, ofAgencies, measures, ofMeasures) => `${agencies} of ${ofAgencies} agencies, ${measures} of ${ofMeasures} measures and safeguards`,
  duties: { stated: 'stated lead', 'first-named': 'first named', serve: 'serves' },
  dutyLong: { stated: 'the plan states that it leads', 'first-named': 'named first; the plan does not state a lead', serve: 'serves' },
  beside: 'others of the same measure',
  noDuty: 'not among its agencies',
  agencyCount: (shown, total) => `${total} ${total === 1 ? 'agency' : 'agencies'}${shown === total ? '' : ', does not pass the filters'}`,
  roles: (leads, serves) => `leads or first named in ${leads}, serves in ${serves}`,
  open: (name) => `Open: ${name}`,
  none: 'No agency or measure passes. Widen the filters at the left, or clear the search.',
  start: 'Point at a cell: its agency and measure are named here.',
};

export const matrixWords = { zh, en };
export type MatrixWords = typeof zh;
