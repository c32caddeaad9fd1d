/** The views that must stand the rules of accessibility, and the walk through them, setting by setting. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAWERS, WORKBENCH_TABS } from '../../src/state/app-state.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { accessibilityFaults } from './inspection.ts';

type View = { name: string; hash: string; prepare?: (atlas: Atlas) => Promise<unknown> };

const details = (atlas: Atlas): Promise<void> => atlas.details.getByRole('heading', { level: 2 }).waitFor();
const sentence = (atlas: Atlas): Promise<void> => atlas.currentSentence.waitFor();

export const ITEMS: View[] = [
  { name: 'first view', hash: '' },
  { name: 'place', hash: '#sel=place/sgep', prepare: details },
  { name: 'measure', hash: '#sel=measure/M13', prepare: details },
  { name: 'target', hash: '#sel=target/M13-T3', prepare: details },
  { name: 'agency', hash: '#sel=agency/ndrc', prepare: details },
  { name: 'reading view', hash: '#read=1&s=M13.3', prepare: sentence },
  { name: 'desk of tours', hash: '#desk=1', prepare: (atlas) => atlas.page.locator('tour-desk .row').first().waitFor() },
  ...WORKBENCH_TABS.map((tab) => ({
    name: `workbench, ${tab}`,
    hash: `#work=${tab}`,
    prepare: (atlas: Atlas) => atlas.page.locator(`${tab}-panel`).locator('button:visible, input:visible').first().waitFor(),
  })),
  { name: 'search for zones', hash: '#locate=find&industry=ic&near=port15', prepare: (atlas) => atlas.page.locator('fit-list .fits li').first().waitFor() },
  { name: 'step of a tour', hash: '#tour=flagship-zones/4', prepare: (atlas) => atlas.page.locator('tour-player .caption').waitFor() },
];

export const DESKTOP_ONLY: View[] = [
  { name: 'story', hash: '#tour=flagship-zones/2/story', prepare: (atlas) => atlas.page.locator('tour-story .card').first().waitFor() },
  ...(['places', 'measures', 'targets', 'agencies'] as const).map((tab) => ({
    name: `tab of ${tab}`,
    hash: `#tab=${tab}`,
    prepare: (atlas: Atlas) => atlas.list.getByRole('link').first().waitFor(),
  })),
  {
    name: 'filters set',
    hash: '#agency=ndrc&kind=zone,project',
    prepare: (atlas) => atlas.page.getByRole('region', { name: atlas.words.legend.active }).waitFor(),
  },
  {
    name: 'filters that leave nothing',
    hash: '#agency=ndrc&kind=bay&stage=seeking',
    prepare: (atlas) => atlas.page.getByText(atlas.words.legend.empty).waitFor(),
  },
  { name: 'fan-out', hash: '#sel=place/sgep&fan=1', prepare: (atlas) => atlas.page.locator('fan-out a').first().waitFor() },
  { name: 'search with results', hash: '', prepare: (atlas) => atlas.searchFor('djk') },
  {
    name: 'tour that is being changed',
    hash: '#desk=1',
    prepare: async (atlas) => {
      await atlas.page.locator('tour-desk .row .text-button').first().click();
      await atlas.page.locator('tour-editor .toggle').nth(1).click();
      await atlas.page.locator('tour-editor textarea').first().waitFor();
    },
  },
  { name: 'menu', hash: '', prepare: (atlas) => atlas.openMenu() },
  { name: 'keys', hash: '', prepare: (atlas) => atlas.openKeys() },
  { name: 'help', hash: '', prepare: (atlas) => atlas.openHelp() },
  { name: 'help on a chart', hash: '#view=time&sel=place/sgep', prepare: (atlas) => atlas.openHelp() },
];

/** Each view of the drawer, the comparison with its two zones; the elements' own tests look at them in more states. */
export const CHARTS: View[] = DRAWERS.map((drawer) => ({
  name: `chart of ${drawer}`,
  hash: `#view=${drawer}${drawer === 'compare' ? '&compare=djk-zone,sgep' : ''}`,
  // Without a layer the table is a sentence and the way to open one.
  prepare: (atlas) =>
    atlas.charts
      .locator(`${drawer}-view`)
      .locator(drawer === 'table' ? 'button' : 'table, svg, details')
      .first()
      .waitFor(),
}));

export type Setting = Readonly<{ name: string; language: string; options: Parameters<typeof openAtlas>[2]; views: readonly View[] }>;

/** One test a view and setting; each says what axe finds against it. */
export function walkThrough(settings: readonly Setting[]): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser('none');
  });
  afterAll(() => browser.close());

  describe.each(settings)('$name', ({ language, options, views }) => {
    let atlas: Atlas;
    beforeAll(async () => {
      atlas = await openAtlas(browser, language && `#${language}`, options);
      await atlas.dismissNotices();
    });
    afterAll(() => atlas.close());

    it.each(views)('$name', async ({ hash, prepare }) => {
      await atlas.closeOverlays();
      await atlas.follow([hash || '#', language].filter(Boolean).join('&'));
      await prepare?.(atlas);
      expect(await accessibilityFaults(atlas)).toEqual([]);
    });
  });
}
