/** Words of a tour as a scrolling story; fetched with the desk or the story. */
const zh = {
  start: '滚动故事',
  label: (title: string) => `滚动故事：${title}`,
  exit: '退出故事',
  previous: '上一张',
  next: '下一张',
};

const en: typeof zh = {
  start: 'Story',
  label: (title) => `Story: ${title}`,
  exit: 'Leave the story',
  previous: 'Previous card',
  next: 'Next card',
};

export const storyWords = { zh, en };
