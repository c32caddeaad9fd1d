/** Words of the single file: the dialog that saves it, and the tours that an opened one brings along; fetched with either. */
import { SETTING } from '#setting';

const zh = {
  title: '存为单个文件',
  what: '整份图志装进一个网页文件，数据、地图和现成的汇报都在里面。拷到电脑或 U\u00A0盘，双击就能打开，不用网络，也不用安装。',
  size: (megabytes: number) => `不超过 ${megabytes} MB，自己的汇报另计。`,
  tours: '带上自己的汇报',
  noTours: '还没有自己的汇报。',
  untitled: '未命名的汇报',
  steps: (n: number) => `${n} 步`,
  brought: '这个文件带来的',
  notes: '备注会一起带上。自己载入的规划原文和实际进展不带走。',
  start: '打开时显示',
  starts: {
    view: '现在的画面',
    home: '起始页',
    tour: (title: string) => `汇报“${title}”的第一步`,
  },
  save: '存为文件',
  reading: (read: string, total: string | null) => `正在读取 ${total === null ? read : `${read} / ${total}`} MB`,
  saved: (name: string, megabytes: string) => `已存为 ${name}，${megabytes}\u00A0MB。`,
  retry: '重试',
  name: SETTING.title_zh,
  refusals: {
    network: '没能读取要存的文件。请检查网络后重试。',
    missing: '这个网站没有提供单个文件 atlas.html。请告知网站的维护者。',
    'not-ours': '这个网站的 atlas.html 不是图志的单个文件。请告知网站的维护者。',
    'other-version': '网站的文件与这个页面不是同一版。请刷新页面后再存。',
    'cut-short': '要存的文件没有读完整。请重试。',
  },
  carried: {
    heading: '文件里的汇报',
    hint: '随这个文件带来，不会被改动。要改就复制一份，副本留在这个浏览器里；要带走副本，请再存为单个文件。',
    damaged: '这个文件带来的汇报已损坏，没有载入。图志的其余部分不受影响；请向提供文件的人再要一份。',
    dropped: (title: string, n: number) => `${title}：${n} 处没有用上。`,
  },
};

const en: typeof zh = {
  title: 'Save as one file',
  what: 'The whole atlas as one web page, with data, map and ready-made tours in it. Copy it to a computer or a stick and double-click it: it needs no network and nothing installed.',
  size: (megabytes) => `At most ${megabytes} MB, besides tours of your own.`,
  tours: 'Take along tours of your own',
  noTours: 'No tours of your own yet.',
  untitled: 'Untitled tour',
  steps: (n) => (n === 1 ? '1 step' : `${n} steps`),
  brought: 'came with this file',
  notes: 'Their notes go along. Text of the plan and progress that you loaded yourself stay here.',
  start: 'It opens with',
  starts: {
    view: 'The page as it is now',
    home: 'The start page',
    tour: (title) => `The first step of “${title}”`,
  },
  save: 'Save the file',
  reading: (read, total) => `Reading ${total === null ? read : `${read} / ${total}`} MB`,
  saved: (name, megabytes) => `Saved as ${name}, ${megabytes}\u00A0MB.`,
  retry: 'Try again',
  name: SETTING.title_en,
  refusals: {
    network: 'The file to save could not be read. Check the network and try again.',
    missing: 'This site does not offer the single file atlas.html. Tell those who run it.',
    'not-ours': 'The atlas.html of this site is not the atlas as one file. Tell those who run it.',
    'other-version': 'The site’s file and this page are not of the same version. Reload the page, then save again.',
    'cut-short': 'The file to save was not read to its end. Try again.',
  },
  carried: {
    heading: 'Tours in this file',
    hint: 'They came with this file and are not changed. Copy one to change it: the copy stays in this browser. To take the copy along, save as one file again.',
    damaged: 'The tours that this file brings are damaged and were not loaded. The rest of the atlas is whole; ask for the file again where you had it from.',
    dropped: (title, n) => `${title}: ${n === 1 ? '1 part was' : `${n} parts were`} left out.`,
  },
};

export const fileWords = { zh, en };
export type FileWords = typeof zh;
