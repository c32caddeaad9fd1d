/** The ways into all that the page fetches on demand: where each begins, what is done there, and what stands when it has come. */
import { cardWords } from '../../src/i18n/card-words.ts';
import { compareWords } from '../../src/i18n/compare-words.ts';
import { drawWords } from '../../src/i18n/draw-words.ts';
import { exportWords } from '../../src/i18n/export-words.ts';
import { fileWords } from '../../src/i18n/file-words.ts';
import { groundWords } from '../../src/i18n/ground-words.ts';
import { presentWords } from '../../src/i18n/present-words.ts';
import { progressWords } from '../../src/i18n/progress-words.ts';
import { sheetWords } from '../../src/i18n/sheet-words.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { DRAWERS } from '../../src/state/app-state.ts';
import type { Atlas, Locator } from '../journeys/atlas-driver.ts';
import { DRAWING_NAME, TOUR_TITLE } from './kept-work.ts';

export type Done = Locator | 'download' | 'printed';
export type Opener = Readonly<{
  name: string;
  /** Part of the address behind `#`, without filter and shortlist. */
  hash: string;
  query?: string;
  graphics?: 'webgl';
  /** What is done once the page is drawn; it can be done again. */
  act?: (atlas: Atlas) => Promise<void>;
  done: (atlas: Atlas) => Done;
  /** The key in the browser's store under which this way itself adds to what the reader made. */
  adds?: string;
  /** Part of the name of a file that is fetched after what is seen stands, and for what is not seen in the page's elements. */
  behind?: string;
  /** The page shows itself in another form, with neither lists nor an address of the reader's own. */
  isShow?: boolean;
}>;

const POINTS = JSON.stringify({
  type: 'FeatureCollection',
  features: [0, 1, 2].map((at) => ({ type: 'Feature', properties: { name: `P${at}` }, geometry: { type: 'Point', coordinates: [119.9 + at / 10, 35.8] } })),
});
const button = (atlas: Atlas, name: string): Locator => atlas.page.getByRole('button', { name, exact: true });
const named = (atlas: Atlas, name: RegExp): Locator => atlas.page.getByRole('button', { name });

/** Lets a file go over the map. */
export async function letGo(atlas: Atlas, name = 'own.geojson', text = POINTS): Promise<void> {
  await atlas.page.evaluate(
    ([called, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], called));
      document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

const output =
  (kind: keyof typeof zh.menu.outputs) =>
  async (atlas: Atlas): Promise<void> => {
    await atlas.closeOverlays();
    await atlas.openMenu();
    await button(atlas, zh.menu.outputs[kind]).click();
  };
const dialog = (atlas: Atlas, name: string): Locator => atlas.page.getByRole('dialog').getByRole('button', { name, exact: true });
/** Opens a dialog unless it stands open, and presses one of its buttons. */
const inDialog =
  (kind: keyof typeof zh.menu.outputs, name: string, before: (atlas: Atlas) => Promise<void> = async () => undefined) =>
  async (atlas: Atlas): Promise<void> => {
    if ((await atlas.page.getByRole('dialog').count()) === 0) await output(kind)(atlas);
    await dialog(atlas, name).waitFor();
    await before(atlas);
    await dialog(atlas, name).click();
  };
const xlsx = async (atlas: Atlas): Promise<void> => {
  const path = 'tests/fixtures/files/parcels.xlsx';
  await atlas.page.locator('progress-files input[type=file]').setInputFiles(path);
};

/** Has the host of the page itself give the pictures that the map stands on. */
async function standOnPictures({ page }: Atlas): Promise<void> {
  await page.getByRole('radio', { name: groundWords.zh.choices.pictures }).check();
  await page.getByLabel(groundWords.zh.fields.template).fill(`${new URL(page.url()).origin}/tiles/{z}/{x}/{y}.png`);
  await page.getByRole('button', { name: groundWords.zh.use, exact: true }).click();
}

export const OPENERS: readonly Opener[] = [
  ...DRAWERS.filter((drawer) => drawer !== 'table').map((drawer): Opener => ({
    name: drawer,
    hash: `view=${drawer}${drawer === 'compare' ? '&compare=sgep,djk-zone' : ''}`,
    done: ({ page }) => page.locator(`${drawer}-view`).locator('svg, table, p:not([role]), button').filter({ visible: true }).first(),
  })),
  { name: 'locate', hash: 'locate=find', done: ({ page }) => page.locator('locate-panel .fits').first() },
  { name: 'workbench', hash: 'work=files', done: ({ page }) => page.locator('files-panel [data-choose]') },
  { name: 'table', hash: 'view=table', done: ({ page }) => page.locator('table-view').locator('p, button').first() },
  { name: 'desk', hash: 'desk=1', done: (atlas) => named(atlas, new RegExp(`^${presentWords.zh.desk.start}`, 'u')).first() },
  { name: 'tour', hash: 'tour=flagship-zones/2', done: ({ page }) => page.locator('tour-player h1'), isShow: true },
  { name: 'story', hash: 'tour=flagship-zones/2/story', done: ({ page }) => page.locator('tour-story h1, tour-story h2').first(), isShow: true },
  { name: 'end of a tour', hash: 'tour=flagship-zones/7', done: ({ page }) => page.locator('tour-player link-code svg'), isShow: true },
  { name: 'frame', hash: 'sel=place/sgep', query: '?embed', done: ({ page }) => page.locator('embed-page').getByText('中德生态园').first(), isShow: true },
  {
    name: 'search',
    hash: '',
    act: async (atlas) => {
      await atlas.field.fill('');
      await atlas.field.click();
      await atlas.page.keyboard.insertText('djk');
    },
    done: (atlas) => atlas.results.first(),
  },
  { name: 'English', hash: 'lang=en', done: ({ page }) => page.getByRole('tab', { name: en.tabs.legend }) },
  { name: 'help', hash: '', act: ({ page }) => page.keyboard.press('F1'), done: ({ page }) => page.locator('help-panel h2').first() },
  { name: 'reading', hash: 'read=1&s=M13.3', done: (atlas) => atlas.currentSentence },
  {
    name: 'exact text',
    hash: 'read=1',
    act: (atlas) => atlas.openPlanText('这不是规划。'),
    done: ({ page }) => page.getByText(zh.reading.textRefused),
  },
  { name: 'sheet', hash: 'sel=place/sgep', act: output('sheet'), done: ({ page }) => page.locator('sheet-dialog .paper svg').first() },
  { name: 'sheet as picture', hash: '', act: inDialog('sheet', sheetWords.zh.dialog.png), done: () => 'download' },
  { name: 'embedding', hash: '', act: output('embed'), done: ({ page }) => page.locator('embed-dialog textarea, embed-dialog code').first() },
  { name: 'one file', hash: '', act: inDialog('file', fileWords.zh.save), done: () => 'download' },
  { name: 'export as XLSX', hash: '', act: inDialog('data', exportWords.zh.dialog.save), done: () => 'download' },
  {
    name: 'export as KML',
    hash: '',
    act: inDialog('data', exportWords.zh.dialog.save, ({ page }) => page.getByRole('dialog').getByRole('radio', { name: /KML/u }).check()),
    done: () => 'download',
  },
  { name: 'browser print', hash: '', act: (atlas) => atlas.page.keyboard.press('Control+p'), done: () => 'printed' },
  { name: 'progress file', hash: 'view=progress', act: xlsx, done: ({ page }) => page.locator('progress-view [role=alert], progress-view .summary').first() },
  {
    name: 'progress template',
    hash: 'view=progress',
    act: (atlas) => button(atlas, progressWords.zh.download(progressWords.zh.template, 'XLSX')).click(),
    done: () => 'download',
  },
  {
    name: 'drawing',
    hash: 'work=draw',
    act: ({ page }) => page.locator('draw-panel [data-mode="area"]').click(),
    done: ({ page }) => page.locator('drawing-overlay .bar').filter({ hasText: drawWords.zh.hints.area }),
  },
  {
    name: 'buffer',
    adds: 'atlas-drawings',
    hash: 'work=draw',
    act: async (atlas) => {
      for (const name of [DRAWING_NAME, drawWords.zh.buffer.title]) {
        const summary = atlas.page.locator('drawing-row summary', { hasText: name }).first();
        if (!(await button(atlas, drawWords.zh.buffer.make).isVisible())) await summary.click();
      }
      await button(atlas, drawWords.zh.buffer.make).click();
    },
    done: ({ page }) => page.locator('drawing-row').nth(1),
  },
  {
    name: 'own file',
    behind: 'own-canvas',
    hash: '',
    act: (atlas) => letGo(atlas),
    done: ({ page }) => page.locator('layer-card').filter({ hasText: 'own' }).first(),
  },
  {
    name: 'own tiles',
    hash: 'work=files',
    act: ({ page }) => page.locator('files-panel input[type=file]').setInputFiles('tests/fixtures/files/parcels.pmtiles'),
    done: ({ page }) => page.getByRole('switch', { name: 'parcels.pmtiles' }),
  },
  {
    name: 'own file on the live map',
    graphics: 'webgl',
    behind: 'own-drawing',
    hash: '',
    act: (atlas) => letGo(atlas),
    done: ({ page }) => page.locator('layer-card').filter({ hasText: 'own' }).first(),
  },
  { name: 'shortlist as XLSX', hash: 'locate=list', act: (atlas) => button(atlas, cardWords.zh.list.xlsx).click(), done: () => 'download' },
  { name: 'shortlist on paper', hash: 'locate=list', act: (atlas) => button(atlas, cardWords.zh.list.pdf).click(), done: () => 'printed' },
  {
    name: 'own sites',
    adds: 'atlas-own-sites',
    hash: 'locate=sites',
    act: ({ page }) => page.locator('own-sites input[type=file]').setInputFiles('tests/fixtures/files/parcels.xlsx'),
    done: ({ page }) => page.locator('own-sites').getByText('parcels.xlsx').first(),
  },
  {
    name: 'own sites of a CSV',
    adds: 'atlas-own-sites',
    hash: 'locate=sites',
    act: ({ page }) =>
      page
        .locator('own-sites input[type=file]')
        .setInputFiles({ name: 'sites.csv', mimeType: 'text/csv', buffer: Buffer.from('name,lon,lat\nA,119.9,35.8\n') }),
    done: ({ page }) => page.locator('own-sites').getByText('sites.csv').first(),
  },
  {
    name: 'slides of a comparison',
    hash: 'view=compare&compare=sgep,djk-zone',
    act: (atlas) => button(atlas, compareWords.zh.slides.save).click(),
    done: () => 'download',
  },
  {
    name: 'slides of a tour',
    hash: 'desk=1',
    act: (atlas) =>
      named(atlas, new RegExp(`^${presentWords.zh.desk.saveSlides.replaceAll(/[（）]/gu, '.')}`, 'u'))
        .first()
        .click(),
    done: () => 'download',
  },
  {
    name: 'handout of a tour',
    hash: 'desk=1',
    act: (atlas) =>
      named(atlas, /^讲义（PDF）/u)
        .first()
        .click(),
    done: () => 'printed',
  },
  {
    name: 'tour as XLSX',
    hash: 'desk=1',
    act: async (atlas) => {
      const save = button(atlas, presentWords.zh.desk.saveXlsx);
      if (!(await save.isVisible())) await button(atlas, `${presentWords.zh.desk.edit}: ${TOUR_TITLE}`).click();
      await save.click();
    },
    done: () => 'download',
  },
  {
    name: 'tour of an XLSX',
    hash: 'desk=1',
    act: ({ page }) => page.locator('tour-desk input[type=file]').setInputFiles('tests/fixtures/files/parcels.xlsx'),
    done: ({ page }) => page.locator('tour-desk .warning').getByText(presentWords.zh.desk.faults['not-a-tour']),
  },
  {
    name: 'ground of pictures',
    hash: 'work=ground',
    act: standOnPictures,
    done: ({ page }) => page.locator('canvas.tiles'),
  },
  {
    name: 'pictures under the live map',
    graphics: 'webgl',
    behind: 'underlay-style',
    hash: 'work=ground',
    act: standOnPictures,
    done: (atlas) => button(atlas, groundWords.zh.back),
  },
  {
    name: 'live map',
    graphics: 'webgl',
    hash: '',
    // Where it cannot be had, the light map takes its place.
    done: ({ page }) => page.locator('#map.live').locator('.maplibregl-canvas, .svg-map').first(),
  },
];
