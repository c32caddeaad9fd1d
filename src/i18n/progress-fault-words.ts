/** Words for what is wrong with a reader's file and its rows, in both languages. */
import { FIRST_DAY, SAMPLE_DAY as DAY } from './district-facts.ts';

const grouped = (n: number): string => n.toLocaleString('en');

const zh = {
  failures: {
    empty: '这里面没有内容。请换一个文件。',
    'missing-columns': '缺少这些列：',
    'missing-columns-remedy': '第一行应是表头，请对照模板改好再读取。',
    'no-rows': '只有表头，没有一行数据。',
    'nothing-filled': '各行都还没有填：没有实际值，也没有日期。请填好再读取。',
    'all-refused': '没有一行可以采用。请照下面所列在文件里改好，再读取一次。',
    unreadable: '文件打不开，可能不完整或带密码。请另存为 XLSX 或 CSV 再读取。',
    'not-a-table': '这不是 CSV 或 XLSX 文件。请在表格软件里另存为其中一种再读取。',
    'old-excel': '这是旧格式 XLS。请另存为 XLSX 或 CSV 再读取。',
    'too-large': '文件过大，在本页打不开。请另存为 CSV 再读取。',
    library: '读取文件的程序没能下载。请检查网络后重试；仍不行时请刷新页面。',
    protected: '文件有打开密码。请在表格软件里取消密码，另存后再读取。',
  },
  onlyFirst: (name: string, others: number) => `一次只读一个文件：读的是“${name}”，另有 ${others} 个没有读。`,
  columns: {
    id: '目标编号',
    indicator_zh: '指标',
    indicator_en: '指标（英文）',
    comparator: '要求',
    planned: '规划值',
    unit: '单位',
    year: '年份',
    actual: '实际值',
    date: '日期',
    source: '来源',
    note: '备注',
  },
  faults: {
    title: (left: number, unsourced: number, doubtful: number) =>
      [
        left > 0 ? `${grouped(left)} 行没有采用` : '',
        unsourced > 0 ? `${grouped(unsourced)} 行没有来源` : '',
        doubtful > 0 ? `${grouped(doubtful)} 行请核对单位` : '',
      ]
        .filter((each) => each !== '')
        .join('，'),
    where: (rows: readonly number[], rest: number, column: string) =>
      `第 ${rows.join('、')} 行${rest > 0 ? `等 ${grouped(rows.length + rest)} 行` : ''} · ${column}`,
    left: '未采用',
    taken: (n: number, left: number) => (left > 0 ? `其余 ${grouped(n)} 行都已采用。` : `${grouped(n)} 行都已采用。`),
    mend: '在文件里改好，再读取一次。',
    moreLines: (n: number) => `另有 ${grouped(n)} 处问题没有列出。`,
    omitted: (n: number) => `另有 ${grouped(n)} 行没有采用的既没有列出，也没有留存；导出的文件里没有它们，原来的文件里还在。`,
  },
  /** What becomes of a row that counts with its fault. */
  takenAs: { 'no-source': '已采用，标为没有来源', 'check-unit': '已采用，标为请核对单位' },
  reasons: {
    'no-id': '没有目标编号。请照模板填编号，如 M12-T1。',
    'unknown-id': '规划里没有这个编号。请照模板改正。',
    'no-actual': '没有实际值。请填上，或清空这一行。',
    'not-a-number': '不是数。请只填数，单位照规划。',
    'not-a-milestone-word': '看不出是否实现。请填“是”“否”、节点的名称（如“已开工”）或实现的日期。',
    'other-unit': '单位与规划不同，数会算错。请换算成规划的单位。',
    negative: '小于零。数量和比重不会小于零，请改正。',
    'beyond-share': '超过 100%。比重、比例在 0 到 100 之间，请改正。',
    'beyond-decline': '低于 −100%。下降不会超过全部，请改正。',
    'check-unit': '比规划值大得多，或小得多。请核对单位，照规划的单位填。',
    'no-date': `没有日期。请填 ${DAY} 这样的日期。`,
    'bad-date': `日期读不出。请写成 ${DAY} 这样，年在前。`,
    'before-plan': `在规划的第一天 ${FIRST_DAY} 之前。请核对年份。`,
    'in-future': '在今天之后。请填今天或以前的日期。',
    repeated: '同一目标同一日期已有一行，用的是前一行。请去掉其中一行。',
    'no-source': '没有来源。请写明数从哪里来。',
  },
};

const plural = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`;

const en: typeof zh = {
  failures: {
    empty: 'There is nothing in it. Choose another file.',
    'missing-columns': 'These columns are missing:',
    'missing-columns-remedy': 'The first row has to be the head. Set it as in the template and read it again.',
    'no-rows': 'There is only a head, and no row under it.',
    'nothing-filled': 'No row is filled in yet: there is no actual value and no date. Fill it in and read it again.',
    'all-refused': 'Not one row can be taken. Mend them in the file as listed below and read it again.',
    unreadable: 'The file cannot be opened; it may be damaged or have a password. Save it as XLSX or CSV and read it again.',
    'not-a-table': 'This is not a CSV or XLSX file. Save it as one of the two in the spreadsheet and read it again.',
    'old-excel': 'This is the old XLS format. Save it as XLSX or CSV and read it again.',
    'too-large': 'The file is too large to be opened in the page. Save it as CSV and read it again.',
    library: 'What reads the file could not be fetched. Check the network and try again; if it still fails, reload the page.',
    protected: 'It is protected by a password. Take the password away in a spreadsheet, save it, and read it again.',
  },
  onlyFirst: (name, others) => `One file is read at a time: “${name}” was, ${plural(others, 'other was', 'others were')} not.`,
  columns: {
    id: 'Target id',
    indicator_zh: 'Indicator (Chinese)',
    indicator_en: 'Indicator',
    comparator: 'Requirement',
    planned: 'Planned value',
    unit: 'Unit',
    year: 'Year',
    actual: 'Actual value',
    date: 'Date',
    source: 'Source',
    note: 'Note',
  },
  faults: {
    title: (left, unsourced, doubtful) =>
      [
        left > 0 ? `${plural(left, 'row', 'rows')} not taken` : '',
        unsourced > 0 ? `${plural(unsourced, 'row', 'rows')} without a source` : '',
        doubtful > 0 ? `${plural(doubtful, 'row', 'rows')} whose unit is to be checked` : '',
      ]
        .filter((each) => each !== '')
        .join(', '),
    where: (rows, rest, column) => `${rows.length === 1 ? 'Row' : 'Rows'} ${rows.join(', ')}${rest > 0 ? ` and ${grouped(rest)} more` : ''} · ${column}`,
    left: 'not taken',
    taken: (n, left) =>
      left > 0
        ? `${n === 1 ? 'The other row is' : `All other ${grouped(n)} rows are`} taken.`
        : `${n === 1 ? 'The row is' : `All ${grouped(n)} rows are`} taken.`,
    mend: 'Mend these in the file and read it again.',
    moreLines: (n) => `${plural(n, 'more fault is', 'more faults are')} not listed.`,
    omitted: (n) =>
      `${plural(n, 'more row', 'more rows')} not taken and neither listed nor kept: the export is without them, the file that you opened still has them.`,
  },
  takenAs: { 'no-source': 'taken, marked as without a source', 'check-unit': 'taken, marked to have its unit checked' },
  reasons: {
    'no-id': 'No target id. Fill it in as in the template, e.g. M12-T1.',
    'unknown-id': 'The plan has no such id. Correct it as in the template.',
    'no-actual': 'No actual value. Fill it in, or clear the row.',
    'not-a-number': 'Not a number. Write only the number, in the plan’s unit.',
    'not-a-milestone-word': 'Does not say whether it is reached. Write yes, no, or the date on which it was reached.',
    'other-unit': 'Another unit than the plan’s, so the figure would be wrong. Convert it to the plan’s unit.',
    negative: 'Below zero. An amount or a share cannot be; correct it.',
    'beyond-share': 'Above 100%. A share lies between 0 and 100; correct it.',
    'beyond-decline': 'Below −100%. Nothing declines by more than all of it; correct it.',
    'check-unit': 'Very far from the planned value. Check the unit and write it in the plan’s.',
    'no-date': `No date. Write one like ${DAY}.`,
    'bad-date': `The date cannot be read. Write it like ${DAY}, the year first.`,
    'before-plan': `Before the plan’s first day, ${FIRST_DAY}. Check the year.`,
    'in-future': 'After today. Write a date that has come.',
    repeated: 'A row with this target and date comes before; that one is used. Delete one of the two.',
    'no-source': 'No source. Say where the figure comes from.',
  },
};

export const progressFaultWords = { zh, en };
