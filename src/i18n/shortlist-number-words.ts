/** Words of the numbers and scores in the shortlist's files; fetched with them. */
const zh = {
  asNumber: (figure: string) => `${figure}：数值`,
  passing: (figure: string) => `${figure}：通过筛选（个）`,
  total: (figure: string) => `${figure}：全部（个）`,
  leastKm: (figure: string) => `${figure}：最小（km）`,
  mostKm: (figure: string) => `${figure}：最大（km）`,
  scores: {
    title: '得分与名次',
    listed: '清单序号',
    least: '得分最低',
    most: '得分最高',
    best: '最好名次',
    worst: '最差名次',
    addsLeast: (criterion: string) => `${criterion}：最少加分`,
    addsMost: (criterion: string) => `${criterion}：最多加分`,
    share: '占比（%）',
    unmet: '不符合条件，没有参加排名',
    unranked: '没有参加排名',
  },
};

const en: typeof zh = {
  asNumber: (figure) => `${figure}: number`,
  passing: (figure) => `${figure}: passing (count)`,
  total: (figure) => `${figure}: all (count)`,
  leastKm: (figure) => `${figure}: least (km)`,
  mostKm: (figure) => `${figure}: greatest (km)`,
  scores: {
    title: 'Scores',
    listed: 'No. in the shortlist',
    least: 'Score, least',
    most: 'Score, greatest',
    best: 'Rank, best',
    worst: 'Rank, worst',
    addsLeast: (criterion) => `${criterion}: adds at least`,
    addsMost: (criterion) => `${criterion}: adds at most`,
    share: 'Share (%)',
    unmet: 'does not meet the conditions, not ranked',
    unranked: 'not ranked',
  },
};

export const shortlistNumberWords = { zh, en };
