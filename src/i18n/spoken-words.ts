/** What a screen reader is told of a change, beyond what the panels say themselves; fetched when the page is idle. */
const zh = {
  chosen: (name: string) => `已选中：${name}`,
  closed: '已关闭详情',
  filtered: (summary: string) => `筛选后：${summary}`,
  nothing: '没有任何内容符合所选条件。',
  unfiltered: '筛选已全部取消',
  compared: (names: string) => `正在比较：${names}`,
  noneCompared: '比较已清空',
  weights: '权重已改',
  starred: (n: number) => `候选清单：${n} 个`,
  undo: (what: string) => (what ? `已撤销。${what}` : '已撤销'),
  redo: (what: string) => (what ? `已重做。${what}` : '已重做'),
  theme: (name: string) => `深浅：${name}`,
  language: '页面已换成中文',
  title: (parts: readonly string[]) => parts.join(' · '),
};

const en: typeof zh = {
  chosen: (name) => `Chosen: ${name}`,
  closed: 'Details closed',
  filtered: (summary) => `Filtered: ${summary}`,
  nothing: 'Nothing meets all of the chosen conditions.',
  unfiltered: 'All filters removed',
  compared: (names) => `Comparing: ${names}`,
  noneCompared: 'Nothing is compared any more',
  weights: 'Weights changed',
  starred: (n) => `Shortlist: ${n}`,
  undo: (what) => (what ? `Undone. ${what}` : 'Undone'),
  redo: (what) => (what ? `Redone. ${what}` : 'Redone'),
  theme: (name) => `Light or dark: ${name}`,
  language: 'The page is now in English',
  title: (parts) => parts.join(' · '),
};

export const spokenWords = { zh, en };
