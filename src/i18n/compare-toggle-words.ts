/** Words of the button in a place's panel that takes it into the comparison. */
const zh = {
  add: '加入比较',
  remove: '移出比较',
  full: (most: number) => `比较中已有 ${most} 个，先移出一个再加入`,
  count: (n: number, most: number) => `比较中有 ${n} 个，最多 ${most} 个`,
  open: '打开比较',
};

const en: typeof zh = {
  add: 'Add to comparison',
  remove: 'Remove from comparison',
  full: (most) => `The comparison already has ${most}: remove one first`,
  count: (n, most) => `${n} of at most ${most} in the comparison`,
  open: 'Open it',
};

export const compareToggleWords = { zh, en };
