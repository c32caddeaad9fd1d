/** The comparison as slides: each cell says what the page's table says, and the notes say what it rests on. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Source } from '../../geo/schema.ts';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { compareWords } from '../../src/i18n/compare-words.ts';
import type { CompareWords } from '../../src/i18n/compare-words.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { comparisonSlides } from '../../src/present/comparison.ts';
import { writeComparison } from '../../src/present/comparison-file.ts';
import { CRITERIA } from '../../src/state/app-state.ts';
import type { AppState } from '../../src/state/app-state.ts';
import '../../src/ui/compare-view.ts';
import type { View } from '../../src/ui/view.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';
import { slideTexts } from './slide-texts.ts';
import type { SlideTexts } from './slide-texts.ts';

const BASE = '/data/v1/';
const { catalogue } = await loadCatalogue(BASE);
const SOURCES: readonly Source[] = await (await fetch(`${BASE}sources.json`)).json();
/** One white pixel. */
const STUB = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8//8/AwAI/AL+p5qgoAAAAABJRU5ErkJggg==';
const FOUR = ['djk-zone', 'sgep', 'ftz-qingdao', 'tangdaowan-hq'];

const text = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((each) => each.textContent.replace(/\s+/gu, ' ').trim());

/** Cells of the table on the screen, without what is opened in them. */
function shownRows(table: ParentNode): string[][][] {
  const runs = (cell: Element): string[] => {
    const closed = cell.cloneNode(true) as Element;
    closed.querySelectorAll('.opened').forEach((opened) => opened.remove());
    const mark = text(closed, '.mark');
    closed.querySelectorAll('.mark').forEach((each) => each.remove());
    return [closed.textContent.replace(/\s+/gu, ' ').trim(), ...mark];
  };
  return [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(runs));
}

async function show(patch: Partial<AppState>): Promise<{ element: HTMLElement & { view: View }; rows: () => string[][][] }> {
  const messages = patch.language === 'en' ? en : zh;
  const { element } = await stage('compare-view', patch, { catalogue, messages, nearness: null, dataBase: BASE });
  await expect.poll(() => element.renderRoot.querySelector('compare-table')?.renderRoot.querySelectorAll('td').length).toBeGreaterThan(10);
  const table = element.renderRoot.querySelector('compare-table')?.renderRoot;
  if (!table) throw new Error('There is no table.');
  return { element, rows: () => shownRows(table) };
}

async function slidesFor(view: View, isOnlyDiffering = false): Promise<SlideTexts[]> {
  const slides = comparisonSlides({ view, sources: SOURCES, address: 'https://example.org/', today: new Date(2026, 0, 2), isOnlyDiffering });
  return slideTexts(await writeComparison('比较', slides, { data: STUB, spots: [{ x: 1, y: 1 }, null] }, view.state.language));
}

/** Rows of all the table's slides: what follows the head, each group's heading once. */
function rowsOf(slides: readonly SlideTexts[], title: string): SlideTexts['tables'][number] {
  const headings = new Set<string>();
  const tables = slides.filter(({ boxes }) => boxes[0]?.[0]?.startsWith(title));
  return tables
    .flatMap(({ tables: [table = []] }) => table.slice(1))
    .map((row) => row.filter((cell) => cell.length > 0))
    .filter((row) => {
      const isAgain = row.length === 1 && headings.has(row.flat().join());
      if (row.length === 1) headings.add(row.flat().join());
      return !isAgain;
    });
}

test.each([
  ['zh', FOUR, {}],
  ['en', FOUR, {}],
  ['en', ['tangdaowan-hq', 'poli'], { industry: ['hydrogen'] }],
  ['zh', ['djk-zone', 'sgep', 'ftz-qingdao'], { part: ['industry'], zone: ['sgep'] }],
] as const)('in %s, for %j filtered by %j, every cell says what the screen says', async (language, compared, filters) => {
  const { element, rows } = await show({ language, compared, filters });
  const slides = await slidesFor(element.view);
  const words = compareWords[language];
  expect(rows().length).toBeGreaterThan(10);
  expect(rowsOf(slides, words.table)).toEqual(rows());
  for (const { tables } of slides) for (const table of tables) expect(table.length).toBeLessThanOrEqual(11);
  if (Object.keys(filters).length > 0) expect(slides.filter(({ lines }) => lines.includes(words.filtered)).length).toBeGreaterThan(1);
});

test('only rows that differ are on the slides while the screen shows those alone', async () => {
  const { element, rows } = await show({ compared: FOUR.slice(0, 2) });
  const all = rows().length;
  await page.getByRole('switch', { name: compareWords.zh.onlyDiffering }).click();
  await expect.poll(() => rows().length).toBeLessThan(all);
  expect(rowsOf(await slidesFor(element.view, true), compareWords.zh.table)).toEqual(rows());
});

test.each(['zh', 'en'] as const)(
  'in %s, scores are those of the screen, with the weights and the rule, also while all weigh alike; none are given while all weigh nothing',
  async (language) => {
    const words = compareWords[language];
    const { element } = await show({ language, compared: FOUR.slice(0, 3), weights: { port: 5, projects: 0 } });
    await checkScores(element, words);
    const { element: even } = await show({ language, compared: FOUR.slice(0, 3) });
    await checkScores(even, words);
    const none = Object.fromEntries(CRITERIA.map((criterion) => [criterion, 0]));
    const { element: unweighed } = await show({ language, compared: FOUR.slice(0, 3), weights: none });
    expect((await slidesFor(unweighed.view)).filter(({ boxes }) => boxes[0]?.[0] === words.weights.title)).toEqual([]);
  },
);

async function checkScores(element: HTMLElement & { view: View }, words: CompareWords): Promise<void> {
  const weights = element.shadowRoot?.querySelector('compare-weights')?.renderRoot;
  if (!weights) throw new Error('There are no weights.');
  const scores = (await slidesFor(element.view)).at(-1);
  expect(scores?.boxes[0]).toEqual([words.weights.title]);
  const [ranking = [], weighed = []] = scores?.tables ?? [];
  const shown = [...weights.querySelectorAll('.score')].map((row) => [...text(row, '.letter'), ...text(row, '.value'), ...text(row, '.rank')]);
  expect(shown).toHaveLength(3);
  expect(ranking.slice(1).map(([zone, score, rank]) => [zone?.[0], score?.[0], rank?.[0]])).toEqual(shown);
  const sliders = [...(weights.querySelector('weight-sliders')?.renderRoot.querySelectorAll('.weight') ?? [])].map((row) => [
    ...text(row, 'span:first-child'),
    ...text(row, 'b'),
    ...text(row, '.share'),
  ]);
  expect(weighed.slice(1).map((row) => row.flat())).toEqual(sliders);
  expect(scores?.lines).toContain(words.weights.formula);
}

test.each([
  ['zh', FOUR, {}],
  ['en', FOUR, {}],
  ['zh', ['djk-zone', 'tangdaowan-hq'], { part: ['industry'] }],
] as const)('in %s, for %j filtered by %j, the figures of targets are those of the screen, each column whole', async (language, compared, filters) => {
  const { element } = await show({ language, compared, filters });
  const table = element.shadowRoot?.querySelector('compare-table')?.renderRoot;
  const words = compareWords[language];
  const shown = [...(table?.querySelectorAll('tr:has(.figure) td') ?? [])].map((column) =>
    [...column.querySelectorAll('.figure')].map((figure) => [
      figure.querySelector('.value')?.textContent.replace(/\s+/gu, '') ?? '',
      ...text(figure, '.figure-name'),
    ]),
  );
  expect(shown.flat().length).toBeGreaterThan(0);
  const slides = (await slidesFor(element.view)).filter(({ boxes }) => boxes[0]?.[0]?.startsWith(words.rows.targets));
  const rows = slides.flatMap(({ tables: [own = []] }) => own.slice(1));
  const columns = compared.map((_, column) =>
    rows.flatMap((row) => {
      const [figure = '', name = '', sentence = ''] = row[column] ?? [];
      return name === '' ? [] : [[`${figure}${sentence}`.replace(/\s+/gu, ''), name]];
    }),
  );
  expect(columns).toEqual(shown);
  if (language === 'zh') expect(columns.flat(2).join()).toContain('1000亿元');
  for (const { tables } of slides) expect(tables[0]?.length).toBeLessThanOrEqual(9);
});

test('each slide bears the stamp and the link, its notes the sentences; the title names zones, date and data', async () => {
  const { element } = await show({ compared: FOUR.slice(0, 2), ring: { place: 'qingdaoxi', km: 20 } });
  const slides = await slidesFor(element.view);
  for (const { boxes, notes } of slides) {
    expect(boxes.at(-1)).toContain(zh.map.stamp);
    expect(notes).toEqual(expect.arrayContaining([zh.map.stamp, expect.stringContaining('#ring=qingdaoxi/20&view=compare&compare=djk-zone,sgep')]));
  }
  const [title, map, table] = slides;
  expect(map?.boxes.slice(1, -2)).toEqual([['A']]);
  expect(title?.lines.join('\n')).toMatch(/董家口经济区[^]*中德生态园[^]*2026年1月2日/u);
  expect(title?.lines).toContain(zh.map.data('0.0.1'));
  expect(title?.notes).toEqual(expect.arrayContaining([expect.stringContaining('青岛市人民政府办公厅')]));
  expect(map?.lines.join('\n')).toContain(zh.precisions[catalogue.place.get('sgep')?.properties.precision ?? 'anchor']);
  expect(table?.notes.join('\n')).toMatch(/措施：A .*M12\.4.*；B .*M13\.3/u);
  const ground = slides.findLast(({ boxes }) => boxes[0]?.[0]?.startsWith(compareWords.zh.table))?.notes.join('\n') ?? '';
  expect(ground).toContain(compareWords.zh.areaSource(catalogue.place.get('sgep')?.properties.area_source ?? '-'));
  expect(ground).toMatch(/到机场：A 最近的是/u);
});

test('the button says that it is at work, and when the slides cannot be made', async () => {
  let fail: () => void = () => undefined;
  const { element } = await stage(
    'compare-view',
    { compared: FOUR.slice(0, 2) },
    {
      catalogue,
      dataBase: BASE,
      saveComparison: () => new Promise((_, reject) => (fail = () => reject(new Error('offline')))),
    },
  );
  const { slides: words } = compareWords.zh;
  await page.getByRole('button', { name: words.save }).click();
  await expect.element(page.getByRole('button', { name: words.drawing })).toBeDisabled();
  fail();
  await expect.element(page.getByText(words.failed)).toBeVisible();
  await expect.element(page.getByRole('button', { name: words.save })).toBeEnabled();
  expect(element.isConnected).toBe(true);
  expect(await accessibilityFaults()).toEqual([]);
});
