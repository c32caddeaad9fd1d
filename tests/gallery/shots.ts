/** The pictures of the gallery: what each shows, where the page is opened, and what is done there first. */
import type { Page } from 'playwright-core';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { helpWords } from '../../src/i18n/help-words.ts';
import { filesWords } from '../../src/i18n/files-words.ts';
import { roomWords } from '../../src/i18n/room-words.ts';

const HALL = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };

export type Shot = Readonly<{
  /** The file's name without its ending. */
  name: string;
  /** The sentence under the picture. */
  says: string;
  hash: string;
  size?: Readonly<{ width: number; height: number }>;
  isDark?: boolean;
  isTouch?: boolean;
  /** What must be seen before the picture is taken. */
  until: string;
  /** What is done when it is; the page that is to be pictured where it is another. */
  act?: (page: Page) => Promise<Page | void>;
}>;

/** An area west of the bay, as a reader would click it. */
async function drawArea(page: Page): Promise<void> {
  await page.locator('draw-panel [data-mode="area"]').click();
  const corners = [
    [640, 330],
    [860, 300],
    [930, 470],
    [720, 560],
  ] as const;
  const [first] = corners;
  await page.locator('drawing-overlay').waitFor({ state: 'attached' });
  for (const [x, y] of [...corners, first]) await page.mouse.click(x, y);
  await page.locator('drawing-row').first().waitFor();
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: filesWords.zh.trySample }).click();
  await page.locator('layer-card .acts .tool').nth(1).click();
  await page.locator('table-view [role="row"]').nth(2).waitFor();
}

async function openPresenter(page: Page): Promise<Page> {
  await page.locator('tour-player .controls').hover();
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: roomWords.zh.presenter.open }).click();
  const window = await opened;
  await window.getByText(roomWords.zh.presenter.next, { exact: true }).waitFor();
  return window;
}

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: zh.menu.label, exact: true }).click();
  await page.getByRole('button', { name: zh.menu.outputs.sheet }).click();
  await page.locator('sheet-dialog .paper svg').first().waitFor();
}

export const SHOTS: readonly Shot[] = [
  {
    name: 'zone',
    says: 'A zone is chosen: what the plan wants of it, who answers for it, how far it is from where, each with its sentence.',
    hash: '#sel=place/djk-zone',
    until: 'detail-panel h2',
  },
  { name: 'first-view', says: 'The first view: the legend is the filter, and each precision is drawn in its own way.', hash: '', until: 'legend-panel li' },
  { name: 'first-view-dark-en', says: 'The same in English, dark.', hash: '#lang=en', isDark: true, until: 'legend-panel li' },
  {
    name: 'sentence',
    says: 'A measure beside the sentences that it consists of.',
    hash: '#sel=measure/M13&read=1&s=M13.3',
    until: 'reading-view [aria-current="true"]',
  },
  { name: 'links', says: 'All links between agencies, measures, targets and places.', hash: '#view=links&tall=1', until: 'links-view svg text' },
  { name: 'targets', says: 'All targets, one scale a unit.', hash: '#view=targets&tall=1', until: 'targets-view svg, targets-view table' },
  { name: 'time-en', says: 'Targets by the year when they fall due, in English.', hash: '#view=time&lang=en', until: 'time-view li, time-view button' },
  { name: 'responsibility', says: 'Who answers for which measure.', hash: '#view=matrix&tall=1', until: 'matrix-view table, matrix-view [role="grid"]' },
  {
    name: 'compare',
    says: 'Three zones side by side; a lead is marked only where the intervals lie apart.',
    hash: '#view=compare&compare=djk-zone,sgep,guzhenkou-sci&tall=1',
    until: 'compare-view table',
  },
  {
    name: 'locate',
    says: 'Locate: an industry and two distances, judged as surely, perhaps or not, each with its reason.',
    hash: '#locate=find&industry=ic&near=port15,station10',
    until: 'fit-list .why',
  },
  {
    name: 'shortlist',
    says: 'An investor’s shortlist, with a note.',
    hash: '#locate=list&short=sgep,djk-zone&note=sgep:先看这一处',
    until: 'shortlist-panel li',
  },
  {
    name: 'tour-step',
    says: 'A step of a ready-made tour on the screen of a hall.',
    hash: '#tour=flagship-zones/3',
    size: HALL,
    until: 'tour-player .caption h1',
  },
  {
    name: 'presenter',
    says: 'The presenter’s window: notes, clock, next step.',
    hash: '#tour=flagship-zones/3',
    until: 'tour-player .caption h1',
    act: openPresenter,
  },
  { name: 'story', says: 'The same tour as a story that scrolls.', hash: '#tour=flagship-zones/2/story', until: 'tour-story .card' },
  {
    name: 'own-layer',
    says: 'The workbench: a table of the reader’s own, on the map and as rows.',
    hash: '#work=files',
    until: 'files-panel button',
    act: openSample,
  },
  { name: 'drawing', says: 'An area that was drawn, with its measures.', hash: '#work=draw', until: 'draw-panel [data-mode="area"]', act: drawArea },
  { name: 'sheet', says: 'A sheet for print: legend, scale, sources and stamp on it.', hash: '#sel=place/djk-zone', until: 'detail-panel h2', act: openSheet },
  { name: 'help', says: 'The help, its numbers at the real controls.', hash: '#locate=find', until: 'locate-panel seek-form', act: openHelp },
  { name: 'phone', says: 'A zone on a phone.', hash: '#sel=place/sgep', size: PHONE, isTouch: true, until: 'detail-panel h2' },
];

async function openHelp(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await page.getByRole('heading', { name: helpWords.zh.title(helpWords.zh.topics.locate.name) }).waitFor();
  await page.locator('help-panel .mark[data-seen]').nth(4).waitFor();
}

/** The button that puts a notice away, in both languages. */
export const DISMISS = [zh.notices.dismiss, en.notices.dismiss];
