/** The words of the quality page, in both languages. */
import type { Counts, Measured } from '../tests/run-record.ts';
import type { Doubt } from './quality-records.ts';
import { SETTING } from './setting.ts';
import type { Bilingual } from './static-page.ts';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const TITLE = say(`${SETTING.title_zh} · 质量`, `${SETTING.title_en}: quality`);
export const INTRO = say(
  '这一页由真实运行的结果生成：数字取自数据、成品和各项检验留下的记录，没有一个是手写的。缺少记录、记录不是本版的、或记录早于现有代码，都在该处写明。',
  'This page is made from real runs: each figure comes from the data, the built site or the record that a proof left, none is typed by hand. Where a record is missing, of another version or older than the code, it says so in its place.',
);
export const ASSEMBLED = say('版本', 'Version');
export const CODE_OF = say('代码', 'code');

/** Headings of the sections, by the id under which they are linked. */
export const SECTIONS = {
  overview: say('总览', 'Overview'),
  coverage: say('对方案的覆盖', 'Coverage of the plan'),
  positions: say('地点的精度', 'Places by precision'),
  fingerprints: say('原句指纹', 'Fingerprints of the sentences'),
  search: say('搜索命中', 'Search'),
  bytes: say('成品的大小', 'Bytes of the built site'),
  speed: say('速度', 'Speed'),
  access: say('无障碍', 'Accessibility'),
  journeys: say('测试与使用过程', 'Tests and journeys'),
  faults: say('故障', 'Faults'),
  security: say('安全', 'Security'),
  deploy: say('部署与复用', 'Deployment and reuse'),
  others: say('其他记录', 'Other records'),
  licences: say('许可', 'Licences'),
  known: say('已知的不足', 'Known faults'),
} as const;
export type SectionId = keyof typeof SECTIONS;

/** A sentence or two below a heading. */
export const LEADS: Readonly<Partial<Record<SectionId, Bilingual>>> = {
  coverage: say(
    '由本版数据数出。写入数据前，每一行都要通过全部检查；有一处不合，数据就不会生成。',
    'Counted from the data of this version. Each row stands all checks before the data are written; a single fault stops the build.',
  ),
  positions: say('没有一处位置是猜的：说不清的只列名，不上图。', 'No position is a guess: what cannot be told is listed and not drawn.'),
  fingerprints: say(
    '数据里没有方案原句，只有每句的指纹；手里有原文的人可以逐句核对。',
    'The data hold no sentence of the plan, only a fingerprint of each; whoever has the text can check it sentence by sentence.',
  ),
  search: say(
    '一份固定的查询表，在搜索写成之前由方案的用词和常见问法写定。首位命中指正确答案排在第一，前三命中指在前三之内。',
    'A fixed list of queries, written from the words of the plan and from how people ask before the search was built. Right at first: the answer stands first; right in three: among the first three.',
  ),
  bytes: say(
    '量自刚生成的成品。gzip和brotli为各文件单独压缩后的大小；字体文件本身已经压缩。',
    'Measured on the site as just built. Gzip and brotli are each file compressed by itself; fonts are compressed already.',
  ),
  speed: say(
    '同一台机器、同一次运行、轮流进行，每次都是全新的浏览器；取中位数。比值是本站除以单纯用MapLibre做同样事的网页，每轮内先相除再取中位数；越小越好。',
    'One machine, one run, taking turns, a fresh browser each time; medians. The ratio is ours over a plain MapLibre page that does the same, divided within each round; smaller is better.',
  ),
  access: say(
    'axe按WCAG 2.2的A、AA级和良好实践检查每个视图；此外每条使用过程只用键盘、只用可及名称再走一遍。',
    'Axe checks each view against WCAG 2.2 A and AA and good practice; beyond it each journey is walked by keyboard alone and by accessible names alone.',
  ),
  journeys: say(
    '每条使用过程都在真实浏览器里按真实的点击和按键进行；跳过的不算数。',
    'Each journey runs in a real browser with real clicks and keys; what was skipped is not counted.',
  ),
  faults: say(
    '网站被故意弄坏：每一种都必须仍是能用的页面，或一句说清楚的话，使用者做的东西一件不丢。',
    'The site is spoilt on purpose: each case must end in a page that works or in a clear sentence, and nothing that the user made is lost.',
  ),
  security: say(
    '恶意的名称、链接、文件和消息从每一个入口送进来，一个也不得运行。',
    'Hostile names, links, files and messages come in by every door, and none may run.',
  ),
  licences: say(
    '成品所含和运行所需的每一个软件包，连同它们所依赖的，以及每一个数据来源。有一个许可不允许自由转发，测试就不通过。',
    'Every package that the built site holds or needs, with those they need, and every source of data. A licence that does not let it be passed on freely fails the tests.',
  ),
  known: say('知道而没有改的，以及原因。', 'What is known and left as it is, with the reason.'),
};

/** Heads of columns and names of rows. */
export const LABELS = {
  proof: say('检验', 'Proof'),
  result: say('结果', 'Result'),
  cases: say('项数', 'Cases'),
  failed: say('未通过', 'Failed'),
  ran: say('运行', 'Run'),
  group: say('类别', 'Kind'),
  measure: say('指标', 'Measure'),
  ours: say('本站', 'Ours'),
  ratio: say('比值', 'Ratio'),
  goal: say('目标', 'Goal'),
  item: say('项目', 'Item'),
  number: say('数量', 'Number'),
  share: say('占比', 'Share'),
  precision: say('精度', 'Precision'),
  way: say('键入方式', 'Way of typing'),
  queries: say('查询', 'Queries'),
  first: say('首位命中', 'Right at first'),
  three: say('前三命中', 'Right in three'),
  part: say('部分', 'Part'),
  files: say('文件', 'Files'),
  raw: say('原始', 'Raw'),
  gzip: say('gzip', 'gzip'),
  brotli: say('brotli', 'brotli'),
  chunk: say('代码块', 'Chunk'),
  licence: say('许可', 'Licence'),
  packages: say('软件包', 'Packages'),
  version: say('版本', 'Version'),
  inBuild: say('见于成品', 'Seen in the build'),
  source: say('来源', 'Source'),
  publisher: say('发布者', 'Publisher'),
  all: say('合计', 'All'),
  budget: say('预算', 'Budget'),
} as const;

export const VERDICTS = {
  passed: say('通过', 'passed'),
  failed: say('有未通过', 'failed'),
  over: say('未达目标', 'beyond the goal'),
  within: say('达到目标', 'within the goal'),
  missing: say('没有记录', 'no record'),
  noCases: say('没有运行', 'not run'),
  noGoal: say('只作对照', 'no goal'),
} as const;
export type Verdict = keyof typeof VERDICTS;

/** `command` stands in the sentence as it is. */
export const missingRecord = (command: string): Bilingual =>
  say(
    `没有这项检验的记录：本版没有运行，或没有保存。运行${command}后会出现在这里。`,
    `There is no record of this proof: it was not run for this version, or not kept. ${command} brings it here.`,
  );

export const DOUBTS: Readonly<Record<Doubt, Bilingual>> = {
  partial: say('只运行了一部分，或设置与规定的不同', 'run in part or with other settings than laid down'),
  'other-version': say('不是本版的记录', 'of another version'),
  older: say('早于现有代码：此后改过代码', 'older than the code, which has changed since'),
  changed: say('运行时有未提交的改动', 'run with changes that were not committed'),
  'unknown-commit': say('无法核对当时的代码', 'the code of that time cannot be looked up'),
};

export const NOTES = {
  noBuild: say(
    '手边没有成品，大小没有量。先运行npm run build，再运行npm run quality。',
    'No built site is at hand, so nothing was measured. Run npm run build, then npm run quality.',
  ),
  otherBuild: say('量的是另一个版本的成品。', 'What was measured is the build of another version.'),
  checks: (count: number): Bilingual => say(`数据检查：${count}处不合`, `Checks of the data: ${count} faults`),
  allChunks: say('逐个代码块', 'Chunk by chunk'),
  allPackages: say('逐个软件包', 'Package by package'),
  notSeen: say(
    '没有标记的软件包是别的软件包所需要的，可能整个编在别的包里，也可能不进成品。',
    'Packages without a mark are needed by others: they may stand within the bundle of another, or not in the site at all.',
  ),
  fromFile: say('据许可文件', 'by its licence file'),
  unstated: say('未写明', 'not stated'),
  dataTerms: say(
    'ODbL要求由它衍生的数据库以同样条件公开；CC BY要求署名；“重述事实”是指只取单个事实，不取原文。',
    'ODbL asks that databases derived from it are shared alike, CC BY asks for attribution; “facts restated” means single facts were taken and no text.',
  ),
  cores: (cores: number): Bilingual => say(`${cores}个核心`, `${cores} cores`),
  overGoals: (count: number): Bilingual => say(`${count}项未达目标`, `${count} beyond the goal`),
  failures: (count: number): Bilingual => say(`${count}项未通过`, `${count} failed`),
  allPassed: say('全部通过', 'all passed'),
} as const;

/** Sentences of what is known; `of` is the proof. */
export const KNOWN_WORDS = {
  missing: (of: Bilingual): Bilingual => say(`${of.zh}：没有记录。`, `${of.en}: no record.`),
  failed: (of: Bilingual, part: Bilingual, { cases, failed }: Counts): Bilingual =>
    say(`${of.zh}：${part.zh}，${cases}项中${failed}项未通过。`, `${of.en}: ${part.en}: ${failed} of ${cases} failed.`),
  over: (of: Bilingual, part: Bilingual, { ratio, goal }: Measured): Bilingual =>
    say(`${of.zh}：${part.zh}，比值${ratio}，目标${goal}。`, `${of.en}: ${part.en}: ratio ${ratio}, goal ${goal}.`),
} as const;

/** Rows of the coverage, by the file of data they count. */
export const COVERAGE = {
  parts: say('方案的部分', 'Parts of the plan'),
  articles: say('条目（总体要求、措施、保障）', 'Articles (goals, measures, safeguards)'),
  measures: say('其中：措施', 'of these: measures'),
  sentences: say('逐句编号的句子', 'Sentences, each numbered'),
  mapped: say('写到可上图地点的句子', 'Sentences that name a place on the map'),
  district: say('针对全区的句子', 'Sentences about the whole district'),
  notSpatial: say('与地点无关的句子', 'Sentences without a place'),
  unidentified: say('所写地点无从辨认的句子', 'Sentences whose place cannot be identified'),
  targets: say('目标', 'Targets'),
  agencies: say('责任单位', 'Agencies'),
  places: say('方案写到的地点', 'Places that the plan names'),
  references: say('另作距离参照的地点', 'Further places, as references for distances'),
  industries: say('产业', 'Industries'),
  chains: say('产业链', 'Industrial chains'),
  sources: say('数据来源', 'Sources of data'),
} as const;

/** Of what is drawn from a description areas and lines are counted apart. */
export const SHAPE_WORDS = { Polygon: say('面', 'areas'), LineString: say('线', 'lines') } as const;

export const FINGERPRINT_WORDS = {
  carried: say('带指纹的句子', 'Sentences with a fingerprint'),
  restored: say('其中：另有补正后指纹的句子', 'of these: with a second one of the restored text'),
} as const;

export const BYTE_WORDS = {
  page: say('网页', 'Page'),
  first: say('首屏代码', 'Scripts of the first view'),
  later: say('按需代码', 'Scripts on demand'),
  styles: say('样式', 'Styles'),
  data: say('数据', 'Data'),
  fonts: say('字体', 'Fonts'),
  rest: say('其余（图标、离线程序等）', 'Others (icons, offline worker and the like)'),
  all: say('整站（不含单个文件）', 'Whole site without the single file'),
  single: say('单个文件atlas.html', 'The single file atlas.html'),
} as const;
