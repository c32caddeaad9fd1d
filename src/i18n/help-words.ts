/** Words of the help: what one can do in each part of the page, and what the honest signs mean. Fetched with it. */
type Step = readonly [title: string, text: string];

const zh = {
  title: (topic: string) => `帮助：${topic}`,
  close: '关闭帮助',
  steps: '可以做什么',
  show: '看一看',
  showOf: (step: string) => `看一看：${step}`,
  go: '到那里',
  goOf: (step: string) => `到那里：${step}`,
  back: '号码标在页面的控件旁。看过以后，浏览器的“返回”回到原处。',
  signs: '记号表示什么',
  keys: '按键',
  singleKeysOff: '单键操作已关闭，这里不列。F1 和菜单照常可用。',
  allKeys: '全部按键',
  others: '其他部分',
  dictionary: '数据字典：每个数字从哪里来',
  signWords: {
    interval: ['12–17 km', '位置只知道大概时，距离是区间，都是直线距离。'],
    faint: ['淡显', '可能在所选范围内，拿不准，所以留下。'],
    overlap: ['可能', '两条区间有重叠，就分不出先后，不排名次。'],
  },
  topics: {
    explore: {
      name: '看规划',
      lead: '地图、左侧清单、下方图表说的是同一批内容：一处改动，各处一起变。',
      steps: {
        search: ['搜索', '名称、拼音、首字母、数字、日常说法都行。方向键选，回车打开，Ctrl + 回车直接按它筛选。'],
        choose: ['选一个地点', '在图上点，或从清单里选。右侧列出它的目标、措施、责任单位和距离。'],
        filter: ['用图例筛选', '点名称只看这一项，点开关去掉这一项。数字是“显示的 / 全部的”。'],
        lists: ['换一份清单', '措施、目标、单位各有清单。从任意一条，都能点到与它相连的其他条目。'],
        cite: ['追到出处', '事实旁的小编号，打开它所在的那一句。'],
        charts: ['打开图表', '下方一排：目标、责任、关联、比较、时间、进度。'],
        take: ['带走', '复制链接，别人打开就是同一画面。“更多”里有出图、导出数据、单个文件。'],
      },
    },
    read: {
      name: '读规划',
      lead: '方案按条逐句列出。文字是本站的概括；每句注明是落到了图上，还是面向全区、不涉及空间。',
      steps: {
        outline: ['逐条读', '顶上可以跳到任一部分。'],
        sentence: ['从一句到地图', '每句下面列出它说到的地点和目标，点开就在图上。'],
        text: ['读原句', '从“更多”载入规划原文：与校验码相符的句子显示原文，文件不离开这个浏览器。'],
      },
    },
    locate: {
      name: '选地方',
      lead: '条件逐条判断。位置只知道大概的，不会当作准确的来算。',
      steps: {
        industry: ['先说产业', '名称、拼音、首字母、英文都行，后面可以接距离。'],
        near: ['再加条件', '离港口、车站、机场、高速出入口、海岸多远；“更多条件”里有政策、阶段、类型。'],
        answers: ['看三种回答', '每处写明哪一条符合，哪一条拿不准，为什么。'],
        card: ['打开一处', '右侧列出它的项目、可接洽的单位、支持措施，以及方案没有写的。'],
        star: ['收藏、比较', '星号收进候选清单，可以写备注。清单能存成文件，也随链接一起走。'],
        sites: ['放进自有地块', '拖入 CSV 或 XLSX：推断坐标系，并说明依据。文件不上传。'],
      },
    },
    work: {
      name: '工作台',
      lead: '把自己的数据放到规划图上。文件只在这台机器上读取，不上传。',
      steps: {
        files: ['打开文件', '拖到页面任意处，或粘贴表格里的几行。每个图层写明坐标系、编码和没有读成的行。'],
        table: ['看数据表', '排序、查找、筛选，与地图一致。'],
        draw: ['画图与量算', '点、线、面、圆：长度和面积标在图上，留在这个浏览器里。'],
        area: ['圈定区域', '画一个区域，只看里面的规划条目。边线切到的，淡显为“可能或部分”。'],
        ground: ['换底图', '自带、空白，或在线底图。用在线底图，对方会知道地图停在哪里，所以要自己打开。'],
        export: ['导出', '“更多”里的“导出数据”：XLSX、CSV、GeoJSON、KML。'],
      },
    },
    present: {
      name: '作汇报',
      lead: '一步是一个画面加一段话。演示时，一个键走一步。',
      steps: {
        ready: ['看现成的', '每份都能演示、滚动阅读、存为幻灯片或讲义，也能复制一份来改。'],
        make: ['做自己的', '用比较中的功能区、已选条目或筛选结果起草；或新建以后，把当前地图一步步加进来。'],
        check: ['开讲前检查', '屏幕、字体、翻页笔、第二块屏幕，逐项说明。'],
        show: ['演示', '“开始演示”，修改时按 F5。有人提问按 /，按 R 回到刚才那一步。'],
        take: ['带走', '存为 JSON、XLSX、幻灯片，或与图志存成单个文件，断网也能打开。'],
      },
    },
    charts: {
      name: '图表',
      lead: '筛选以后，每张图只留下相符的。点图上的一项，右侧显示它。',
      steps: {
        targets: ['目标', '每种单位一把尺子，由全部目标定出，筛选不改变它。'],
        matrix: ['责任矩阵', '哪个单位负责哪一条。方案没有写明牵头的，标为首列。'],
        links: ['关联', '单位、措施、目标、地点之间的全部连线，也可以看成表。'],
        compare: ['比较', '至多四处并排，再按自己看重的方面计分。'],
        fit: ['选址', '每处对照每个条件，权重可调，并写明第一在何处易位。'],
        chain: ['产业链', '规划列出的环节，和它在每个环节点名的地点。'],
        time: ['时间', '目标按到期的年份排列，按年计的另成一栏。'],
        progress: ['进度', '填上实际值，与按日期应达到的相比。规则写在图旁。'],
        table: ['数据表', '自己的图层，一行一条。'],
      },
    },
  },
} satisfies {
  signWords: Record<string, Step>;
  topics: Record<string, { name: string; lead: string; steps: Record<string, Step> }>;
  [word: string]: unknown;
};

const en: Widened<typeof zh> = {
  title: (topic) => `Help: ${topic}`,
  close: 'Close the help',
  steps: 'What you can do',
  show: 'Show me',
  showOf: (step) => `Show me: ${step}`,
  go: 'Go there',
  goOf: (step) => `Go there: ${step}`,
  back: 'The numbers stand beside the controls on the page. The browser’s Back returns from what you were shown.',
  signs: 'What the signs mean',
  keys: 'Keys',
  singleKeysOff: 'Single-key shortcuts are off and not listed. F1 and the menu always work.',
  allKeys: 'All keys',
  others: 'Other parts',
  dictionary: 'Data dictionary: where each figure comes from',
  signWords: {
    interval: ['12–17 km', 'Where a position is known only roughly a distance is an interval; all are straight lines.'],
    faint: ['Faint', 'It may lie within what you asked for. Nobody knows, so it stays.'],
    overlap: ['Perhaps', 'Two intervals overlap, so neither is before the other and none is ranked.'],
  },
  topics: {
    explore: {
      name: 'Explore',
      lead: 'Map, lists and charts speak of the same items: what you change in one changes in all.',
      steps: {
        search: ['Search', 'By name, pinyin, initials, figure or everyday word. Arrows choose, Enter opens, Ctrl + Enter filters by it.'],
        choose: ['Choose a place', 'On the map or in a list. On the right stand its targets, measures, agencies and distances.'],
        filter: ['Filter by the legend', 'A name shows that row alone, its switch leaves it out. Figures are “shown / all”.'],
        lists: ['Change the list', 'Measures, targets and agencies have lists of their own. From any item you come to all that it is linked with.'],
        cite: ['Trace it to its sentence', 'The small number beside a fact opens the sentence that says it.'],
        charts: ['Open a chart', 'The row below: targets, responsibility, links, comparison, time, progress.'],
        take: ['Take it along', 'A copied link opens the same view. “More” has sheets, data and the single file.'],
      },
    },
    read: {
      name: 'Read',
      lead: 'The plan, article by article and sentence by sentence, in our summaries. Each says whether it is on the map, for the whole district, or not about space.',
      steps: {
        outline: ['Read on', 'At the top you can go to any part.'],
        sentence: ['From a sentence to the map', 'Below each stand its places and targets; open one and the map shows it.'],
        text: ['Read the exact words', 'Open the plan’s text from “More”: sentences that match their fingerprints are shown. The file stays in this browser.'],
      },
    },
    locate: {
      name: 'Locate',
      lead: 'Conditions are judged one by one. A position known only roughly is never counted as exact.',
      steps: {
        industry: ['Name an industry', 'In English, Chinese, pinyin or initials; a distance may follow.'],
        near: ['Add conditions', 'How far from a port, station, airport, interchange or the coast; further ones are support, stage and type.'],
        answers: ['Read three answers', 'Each place says which condition is met, which is open, and why.'],
        card: ['Open a place', 'On the right: its projects, whom to ask, supporting measures, and what the plan does not say.'],
        star: ['Star and compare', 'Stars fill your shortlist, with notes. It can be saved as a file and goes with the link.'],
        sites: ['Bring your own sites', 'Drop a CSV or XLSX: the datum is guessed, with its reason. Nothing is uploaded.'],
      },
    },
    work: {
      name: 'Workbench',
      lead: 'Your own data on the plan’s map. Files are read on this machine and never uploaded.',
      steps: {
        files: ['Open files', 'Drop them anywhere or paste rows of a table. Each layer names its datum, its encoding and the rows that could not be read.'],
        table: ['See the table', 'Sort, find and filter; map and table agree.'],
        draw: ['Draw and measure', 'Points, lines, areas, circles: lengths and areas stand on the map and stay in this browser.'],
        area: ['Choose by an area', 'Draw one to see only the plan’s items in it. What its edge cuts is faint: “perhaps or partly”.'],
        ground: ['Change the ground', 'The atlas’s own, blank, or an online map. Its host learns where your map stands, so you turn it on yourself.'],
        export: ['Export', '“More” has “Export data”: XLSX, CSV, GeoJSON, KML.'],
      },
    },
    present: {
      name: 'Present',
      lead: 'A step is a view with a few words. In the room one key goes on by one step.',
      steps: {
        ready: ['Take a ready-made tour', 'Each can be shown, scrolled as a story, saved as slides or a handout, or copied and changed.'],
        make: [
          'Make your own',
          'Draft it from compared zones, the chosen item or what is filtered; or begin empty and add the map as it stands, step by step.',
        ],
        check: ['Check before the talk', 'Screen, typeface, clicker and second screen, one by one.'],
        show: ['Show it', '“Start”, or F5 while you edit. For a question press /, then R for the step where you were.'],
        take: ['Take it along', 'As JSON, XLSX or slides, or with the whole atlas as one file that opens without a network.'],
      },
    },
    charts: {
      name: 'Charts',
      lead: 'With filters each chart keeps only what passes. Choose something in it to read it on the right.',
      steps: {
        targets: ['Targets', 'One scale a unit, set by all targets; filters never change it.'],
        matrix: ['Responsibility', 'Which agency answers for which measure. Where the plan names no lead it says first named.'],
        links: ['Links', 'All links between agencies, measures, targets and places, also as a table.'],
        compare: ['Compare', 'Up to four side by side, then scored by what matters to you.'],
        fit: ['Fit', 'Each place against each condition, with your weights, and where the first place changes.'],
        chain: ['Chains', 'The links of an industry’s chain that the plan lists, and the places it names in each.'],
        time: ['Time', 'Targets by the year when they fall due; those counted every year stand apart.'],
        progress: ['Progress', 'Your actual figures against what the date asks for. The rules stand beside it.'],
        table: ['Table', 'Your own layers, a row a record.'],
      },
    },
  },
};

/** The same words in other texts. */
type Widened<T> = T extends string
  ? string
  : T extends (...words: infer Words) => string
    ? (...words: Words) => string
    : T extends readonly [string, string]
      ? Step
      : { [Key in keyof T]: Widened<T[Key]> };

export const helpWords = { zh, en };
export type HelpWords = Widened<typeof zh>;
export type HelpTopic = keyof HelpWords['topics'];
