/** Words of the links view; fetched with it. */
type Type = 'agency' | 'measure' | 'target' | 'place';

const zh = {
  label: '关联图：责任单位、条目、目标、地点四列，线表示方案中的关联',
  hint: '点选按它筛选，再点取消，按住 Ctrl 可多选；方向键在方框间移动。',
  start: '指向一个方框，它的关联会亮起。',
  form: '显示方式',
  forms: { diagram: '图', table: '表' },
  grouped: '地点按所在片区合并',
  columns: { agency: '责任单位', measure: '总体目标、措施与保障', target: '目标', place: '地点' } as Record<Type, string>,
  count: (shown: number, total: number) => `${shown} / ${total}`,
  shown: (shown: number, total: number) => `${shown} / ${total} 条关联`,
  linked: (agencies: number, measures: number, targets: number, places: number) =>
    [
      [agencies, '个单位'],
      [measures, '条'],
      [targets, '项目标'],
      [places, '个地点'],
    ]
      .filter(([n]) => n !== 0)
      .map(([n, word]) => `${n} ${word}`)
      .join('，'),
  group: (name: string, places: number) => `${name}等 ${places} 处`,
  linkedTo: (name: string, what: string) => `${name}，关联 ${what}`,
  none: '没有符合条件的关联。请放宽左侧条件。',
  table: '关联表',
  number: '编号',
  role: (name: string, role: string) => `${name}（${role}）`,
  duties: { stated: '牵头', 'first-named': '首列' },
  nothing: '无',
};

const en: typeof zh = {
  label: 'Links: agencies, articles, targets and places as four columns, lines for what the plan links',
  hint: 'Click to filter by it, again to undo, hold Ctrl for several; arrow keys move between boxes.',
  start: 'Point at a box and its links light up.',
  form: 'Shown as',
  forms: { diagram: 'Diagram', table: 'Table' },
  grouped: 'Join places by area',
  columns: { agency: 'Agencies', measure: 'Goals, measures, safeguards', target: 'Targets', place: 'Places' },
  count: (shown, total) => `${shown} / ${total}`,
  shown: (shown, total) => `${shown} of ${total} links`,
  linked: (agencies, measures, targets, places) =>
    [
      [agencies, agencies === 1 ? 'agency' : 'agencies'],
      [measures, measures === 1 ? 'article' : 'articles'],
      [targets, targets === 1 ? 'target' : 'targets'],
      [places, places === 1 ? 'place' : 'places'],
    ]
      .filter(([n]) => n !== 0)
      .map(([n, word]) => `${n} ${word}`)
      .join(', '),
  group: (name, places) => `${name} and ${places === 2 ? '1 other' : `${places - 1} others`}`,
  linkedTo: (name, what) => `${name}, linked to ${what}`,
  none: 'No link passes. Widen the filters at the left.',
  table: 'Table of links',
  number: 'No.',
  role: (name, role) => `${name} (${role})`,
  duties: { stated: 'lead', 'first-named': 'first named' },
  nothing: 'none',
};

export const linksWords = { zh, en };
export type LinksWords = typeof zh;
