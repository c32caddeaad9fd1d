/** Names of the proofs, and of what their records count, measure and leave, in both languages. */
import type { SectionId } from './quality-words.ts';
import type { Bilingual } from './static-page.ts';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** A proof that a release runs: its record, the command that runs all of it, and where the page tells of it. */
export type Proof = Readonly<{
  record: string;
  command: string;
  section: SectionId;
  name: Bilingual;
  /** Of groups whose id begins so, with a dot, this share must pass; of all others every case. */
  shares?: Readonly<Record<string, number>>;
}>;

/** How many of the listed queries must be answered at first, and among the first three. */
export const SEARCH_GOALS = { first: 0.99, three: 0.995 } as const;

export const PROOFS: readonly Proof[] = [
  { record: 'tests', command: 'npm run proof:tests', section: 'journeys', name: say('测试与使用过程', 'Tests and journeys') },
  { record: 'browsers', command: 'npm run proof:browsers', section: 'journeys', name: say('Firefox与WebKit', 'Firefox and WebKit') },
  { record: 'fingerprints', command: 'npm run proof:fingerprints', section: 'fingerprints', name: say('原句核对', 'Sentences against the text') },
  { record: 'search', command: 'npm run proof:search', section: 'search', name: say('搜索命中', 'Search'), shares: SEARCH_GOALS },
  { record: 'bench', command: 'npm run bench -- --all', section: 'speed', name: say('与其他地图库对比', 'Beside other libraries') },
  { record: 'bench-layers', command: 'npm run bench:layers', section: 'speed', name: say('大文件', 'Large files') },
  { record: 'bench-tiles', command: 'npm run bench:tiles', section: 'speed', name: say('瓦片', 'Tiles') },
  { record: 'soak', command: 'npm run bench:soak -- --minutes 60', section: 'speed', name: say('连续使用', 'Long use') },
  { record: 'access', command: 'npm run proof:access', section: 'access', name: say('无障碍', 'Accessibility') },
  { record: 'faults', command: 'npm run proof:faults', section: 'faults', name: say('故障', 'Faults') },
  { record: 'security', command: 'npm run proof:security', section: 'security', name: say('恶意输入', 'Hostile input') },
  { record: 'audit', command: 'npm run proof:audit', section: 'security', name: say('依赖的安全公告', 'Advisories on dependencies') },
  { record: 'deploy', command: 'npm run proof:deploy', section: 'deploy', name: say('部署', 'Deployment') },
  { record: 'clean', command: 'npm run proof:clean', section: 'deploy', name: say('全新下载', 'A fresh clone') },
];

/** Ids of groups and measures by record. An id without a name is shown as it is. */
export const NAMES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  tests: {
    'kind.unit': say('单元测试', 'Unit tests'),
    'kind.browser': say('浏览器里的组件测试', 'Tests of elements in a browser'),
    'kind.journeys': say('使用过程', 'Journeys'),
    'mode.live': say('实时地图（WebGL）', 'Live map (WebGL)'),
    'mode.light': say('轻量地图（无WebGL）', 'Light map (no WebGL)'),
    'mode.file': say('单个文件', 'Single file'),
    'mode.offline': say('断网', 'Offline'),
    'mode.phone': say('手机', 'Phone'),
    'mode.keyboard': say('只用键盘', 'Keyboard alone'),
    'mode.wall': say('大屏', 'Wall'),
    'mode.embed': say('嵌入网页', 'Embedded'),
    'mode.paper': say('纸面与PDF', 'Paper and PDF'),
    'axe.views': say('axe检查的视图', 'Views that axe checks'),
  },
  bench: {
    full: say('完整网络', 'Full link'),
    light: say('轻量地图', 'Light map'),
    slow: say('慢速4G', 'Slow 4G'),
    cpu: say('处理器慢4倍', 'CPU four times slower'),
    tenfold: say('十倍数据，对照今日数据', 'Ten times the data, beside that of today'),
    rounds: say('轮数', 'Rounds'),
    bytes: say('首屏字节', 'Bytes of the first view'),
    requests: say('首屏请求', 'Requests of the first view'),
    'first-text': say('首次出字', 'First text'),
    'first-map': say('首张完整地图', 'First complete map'),
    'live-map': say('实时地图完成', 'Live map complete'),
    blocking: say('总阻塞时间', 'Total blocking time'),
    longest: say('最长任务', 'Longest task'),
    heap: say('内存', 'Heap'),
    choice: say('选定功能区到画出', 'Choosing a zone to painted'),
    'choice-rest': say('选定功能区到最后一帧', 'Choosing a zone to the last frame'),
    filter: say('筛选到画出', 'Filter to painted'),
    answers: say('两次点击合计', 'Both clicks together'),
    frames: say('平移缩放的帧，p95', 'Frames of panning and zooming, p95'),
    'click-live': say('点图例（实时地图），p95', 'Click on the legend, live map, p95'),
    'click-light': say('点图例（轻量地图），p95', 'Click on the legend, light map, p95'),
  },
  'bench-layers': {
    rounds: say('轮数', 'Rounds'),
    points: say('十万个点的GeoJSON，对照单纯的MapLibre网页', '100,000 points of GeoJSON, beside a plain MapLibre page'),
    rows: say('一百万行CSV，对照不用任何库的网页', '1,000,000 rows of CSV, beside a page without a library'),
    shown: say('放下到画出', 'Dropped to rendered'),
    frame: say('平移时的帧，p50', 'Frame while panning, p50'),
    longest: say('主线程最长任务', 'Longest task of the main thread'),
    heap: say('脚本内存，连同后台线程', 'Heap with workers and arrays'),
    memory: say('页面进程的内存', 'Memory of the renderer'),
  },
  'bench-tiles': {
    tiles: say('瓦片', 'Tiles'),
    'first-view': say('首屏', 'First view'),
  },
  soak: {
    choose: say('选定功能区', 'Choosing a zone'),
    filter: say('筛选', 'Filtering'),
    drawers: say('打开各视图', 'Opening the drawers'),
    tour: say('播放演示', 'Playing a tour'),
    'own-file': say('打开并移除自有文件', 'Opening and removing an own file'),
    theme: say('换明暗', 'Light and dark'),
    language: say('换语言', 'Another language'),
    'light-and-live': say('轻量地图与实时地图互换', 'Light map and live map by turns'),
    errors: say('控制台报错', 'Errors in the console'),
    growth: say('增长：最后对照最初', 'Growth: the last beside the first'),
    heap: say('内存', 'Heap'),
    nodes: say('页面节点', 'DOM nodes'),
    listeners: say('监听器', 'Listeners'),
    workers: say('后台线程', 'Workers'),
  },
  fingerprints: {
    sentences: say('与原文一致的句子', 'Sentences that match the text'),
    figures: say('在原句中找到的目标数字', 'Figures of targets found in their sentences'),
    others: say('其他不合之处', 'Whatever else does not agree'),
  },
  search: {
    hanzi: say('汉字', 'Chinese characters'),
    'parts-of-the-plan': say('方案的部分', 'Parts of the plan'),
    'other-names': say('别名', 'Other names'),
    traditional: say('繁体', 'Traditional characters'),
    slips: say('笔误', 'Slips'),
    'several-words': say('多个词', 'Several words'),
    industries: say('产业', 'Industries'),
    indicators: say('指标', 'Indicators'),
    pinyin: say('拼音', 'Pinyin'),
    initials: say('首字母', 'Initials'),
    mixed: say('混写', 'Mixed'),
    english: say('英文', 'English'),
    figures: say('数字', 'Figures'),
    numbers: say('编号', 'Numbers of articles'),
    nothing: say('方案没有的内容，答“没有”', 'What the plan does not have, answered with nothing'),
  },
  faults: {
    start: say('启动文件', 'First files'),
    data: say('数据文件', 'Data files'),
    chunks: say('按需代码', 'On-demand code'),
    workers: say('后台线程', 'Workers'),
    furniture: say('字体、图标等', 'Fonts, icons and the like'),
    storage: say('浏览器存储', 'Browser storage'),
    kept: say('存坏的内容', 'Broken kept content'),
    graphics: say('图形', 'Graphics'),
    clock: say('时钟', 'Clock'),
    versions: say('版本混杂', 'Mixed versions'),
    offline: say('断网', 'Offline'),
    storms: say('消息风暴与窗口', 'Messages and windows'),
  },
  security: {
    plan: say('规划数据', 'Plan data'),
    files: say('自有文件', 'Own files'),
    address: say('网址', 'Address'),
    fuzz: say('随机网址', 'Random addresses'),
    tours: say('演示文件', 'Tour files'),
    progress: say('进展文件', 'Progress files'),
    sites: say('自有地点', 'Own sites'),
    drawings: say('绘图标签', 'Drawings'),
    presenter: say('讲解者窗口', "Presenter's window"),
    search: say('搜索框', 'Search box'),
    embed: say('嵌入消息', 'Embed messages'),
    catalog: say('图层目录与瓦片', 'Catalogue and tiles'),
    storage: say('浏览器存储', 'Browser storage'),
    worker: say('离线线程消息', 'Messages of the offline worker'),
    exports: say('导出文件', 'Exported files'),
    policy: say('安全策略', 'Content policy'),
  },
  access: {
    keyboard: say('只用键盘', 'Keyboard alone'),
    names: say('只用可及名称', 'Accessible names alone'),
    spoken: say('变化有播报', 'Changes are told'),
    focus: say('焦点可见、有序、不丢失', 'Focus seen, in order, never lost'),
    zoom: say('放大到200%、400%和320像素', 'Zoom of 200 and 400 %, 320 pixels'),
    spacing: say('文字间距', 'Spacing of text'),
    forced: say('强制颜色', 'Forced colours'),
    motion: say('减少动态', 'Reduced motion'),
    contrast: say('高对比度', 'More contrast'),
    deficiency: say('色觉缺陷', 'Deficiencies of colour vision'),
    grey: say('灰度打印', 'Greyscale print'),
    keys: say('单键操作可关闭', 'Single keys switched off'),
    language: say('语言标注', 'Language of each part'),
    targets: say('点击目标大小', 'Size of targets'),
    titles: say('页面标题', 'Titles of the page'),
  },
  browsers: {
    'firefox-planner': say('Firefox：规划者', 'Firefox: planner'),
    'firefox-investor': say('Firefox：投资者', 'Firefox: investor'),
    'firefox-presenter': say('Firefox：汇报者', 'Firefox: presenter'),
    'firefox-site': say('Firefox：网站本身', 'Firefox: the site itself'),
    'webkit-planner': say('WebKit：规划者', 'WebKit: planner'),
    'webkit-investor': say('WebKit：投资者', 'WebKit: investor'),
    'webkit-presenter': say('WebKit：汇报者', 'WebKit: presenter'),
    'webkit-site': say('WebKit：网站本身', 'WebKit: the site itself'),
  },
  deploy: {
    publish: say('公开发布的成品', 'Build for publication'),
    'object-store': say('对象存储', 'Object store'),
    nginx: say('nginx的子文件夹', 'A folder under nginx'),
    'other-plan': say('换一份规划', 'Another plan'),
  },
  clean: {
    start: say('按README的第一条命令打开', "Opened by README's first command"),
    tests: say('按README的第二条命令测试', "Tested by README's second command"),
  },
  audit: { advisories: say('安全公告', 'Advisories') },
};

/** Faults that are known and left, each with its reason. */
export const KNOWN: Readonly<Record<string, Bilingual>> = {
  'licence-jsonlint': say(
    '软件包@mapbox/jsonlint-lines-primitives 2.0.2没有写明许可；同一作者在2.0.3写明为MIT，而2.0.3要求Node 22，本项目支持Node 20，所以停在2.0.2。它的代码不在成品里，只在安装开发工具时带来。',
    'The package @mapbox/jsonlint-lines-primitives 2.0.2 states no licence; its makers state MIT in 2.0.3, which asks for Node 22, while this project runs on Node 20 and stays with 2.0.2. None of its code is in the built site; it only comes along when the packages are installed.',
  ),
};

const ONE_FRAME = say(
  '没有显卡时，约一半时间用在由处理器画动态地图的一帧上。',
  'Without a graphics card about half of the time goes into one frame of the live map, drawn by the processor.',
);

/** Why a goal is missed, cases fail or a proof has no record: by the record, then the group, or the table and the measure. */
export const REASONS: Readonly<Record<string, Bilingual>> = {
  audit: say('软件包的发布处不回答查询时，这项检验不留记录。', 'Where the registry of packages does not answer, this proof leaves no record.'),
  'bench full first-map': say(
    '在两个核心、没有显卡的机器上，时间主要用在排一百个名称和把图画成像素上；让程序等图画完才开始，省不到十分之一。',
    'On two cores without a graphics card, most of the time goes into laying out a hundred names and painting them into pixels; a program that begins later saves less than a tenth.',
  ),
  'bench full choice': ONE_FRAME,
  'bench full answers': ONE_FRAME,
  'bench-layers points frame': say(
    '没有显卡时，一帧的十分之九用在由处理器画图上。',
    'Without a graphics card nine tenths of a frame go into the drawing by the processor.',
  ),
  'bench light answers': say(
    '一次点击要等屏幕的两帧，单是这两帧就与目标相近。',
    'A click waits for two frames of the screen, which alone take nearly as long as the goal.',
  ),
};

/** Limits of the page that no proof counts, each with what to do. */
export const LIMITS: readonly Bilingual[] = [
  say(
    '自有数据的名称与规划地点的名称重叠时，自有数据的在上；可以在工作台关掉它的名称。',
    'Where names of own records and of places of the plan meet, the own ones lie above; the workbench switches them off.',
  ),
  say(
    '重新载入网页后，只在这一次打开的文件要再打开一次。',
    'After the page is loaded anew, files that were opened for the session alone are to be opened again.',
  ),
  say(
    '电脑时钟早于1980年时不能保存XLSX，因为这种格式写不下更早的时间；网页会说明，CSV照常。',
    'A clock set before 1980 makes no XLSX, as the format holds no earlier time; the page says so, and CSV is saved.',
  ),
  say(
    'Shapefile的几个文件没有打包而分开放入、又取不到所需代码时，网页会说明，但不能一键重试：再放一次即可。',
    'Where the code for loose parts of a Shapefile cannot be had, the page says so without a button to try again: drop them once more.',
  ),
];

/** The name of a group, a table of measures or a measure of a record. */
export const nameOfId = (record: string, id: string): Bilingual | null => NAMES[record]?.[id] ?? null;
