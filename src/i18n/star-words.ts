/** Words of the star in a place's panel, and of the way between the investor's card and the whole panel. */
const zh = {
  star: '收藏',
  starred: '已收藏',
  full: (most: number) => `清单已有 ${most} 个，先移出一个再收藏`,
  open: (n: number) => `看清单（${n}）`,
  whole: '全部内容',
  card: '选址卡片',
};

const en: typeof zh = {
  star: 'Star',
  starred: 'Starred',
  full: (most) => `The shortlist has ${most}: remove one first`,
  open: (n) => `Shortlist (${n})`,
  whole: 'Everything',
  card: 'Zone card',
};

export const starWords = { zh, en };
