/** The planner's job: by mouse, by keyboard alone, without WebGL, and with no network but the site itself. */
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportWords } from '../../src/i18n/export-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { PLACE_FACETS, agencyOf, expectedCounts, measureOf, placeOf, places, placesOf, sentenceOf, targetOf } from './published.ts';

/** 中德生态园 by its initials. */
const INITIALS = 'zdsty';
const zone = placeOf('sgep');
const measure = measureOf('M13');
const target = targetOf('M13-T3');
const agency = agencyOf('ndrc');
const shown = placesOf(agency.id);
const measures = [...agency.leads, ...agency.serves].map(measureOf);
const [answered, others, targets, fellows] = [
  measures.filter(({ id }) => id.startsWith('M')).length,
  measures.filter(({ id }) => !id.startsWith('M')).length,
  measures.flatMap((each) => each.targets).length,
  new Set(measures.flatMap((each) => each.agencies)).size,
];

/** Actions of the whole job: find, read, cite, come back, filter, compare, share, undo twice; by mouse or by keyboard; and those of the workbook. */
const ALLOWED = 14;
const ALLOWED_FOR_WORKBOOK = 3;
const second = placeOf('djk-zone');

/** Saves what is filtered as a workbook and reads the numbers of its rows, a sheet each. */
async function exportWorkbook(atlas: Atlas, way: 'mouse' | 'keyboard'): Promise<number[]> {
  if (way === 'keyboard') await atlas.press('Control+s');
  else {
    await atlas.openMenu();
    await atlas.activate(atlas.page.getByRole('button', { name: zh.menu.outputs.data }));
  }
  const save = atlas.page.getByRole('dialog').getByRole('button', { name: exportWords.zh.dialog.save });
  // It has the focus from the start.
  await atlas.until(() => save.evaluate((element) => element.matches(':focus'))).toBe(true);
  const [download] = await Promise.all([atlas.page.waitForEvent('download'), way === 'keyboard' ? atlas.press('Enter') : atlas.activate(save)]);
  const sheets = await readXlsxFile(await download.path());
  await atlas.page.keyboard.press('Escape');
  // Until it is gone all keys are the dialog's.
  await atlas.page.locator('data-dialog').waitFor({ state: 'detached' });
  return sheets.map(({ data }) => data.length - 1);
}

/** Step by step on the light map, where a step takes a moment: the panels are the same. */
const STEPS = [
  { name: 'by mouse', way: 'mouse' },
  { name: 'by keyboard alone', way: 'keyboard' },
] as const;
const WAYS = [
  { name: 'by mouse', way: 'mouse', graphics: 'webgl' },
  { name: 'by keyboard alone', way: 'keyboard', graphics: 'webgl' },
  { name: 'without WebGL', way: 'mouse', graphics: 'none' },
  { name: 'with no network but the site', way: 'mouse', graphics: 'none', isolated: true },
] as const;

const chooseZone = async (atlas: Atlas): Promise<void> => {
  await atlas.searchFor(INITIALS);
  await atlas.choose(zone.properties.name_zh);
};

describe.each(STEPS)('the planner, $name', ({ way }) => {
  let browser: Browser;
  let atlas: Atlas;
  beforeAll(async () => {
    browser = await startBrowser('none');
    atlas = await openAtlas(browser, '', { way });
  });
  afterAll(() => browser.close());
  beforeEach(() => atlas.startAnew());

  it('opens on the whole district with all its places', async () => {
    await atlas.showTab('places');
    expect(await atlas.listedPlaces()).toHaveLength(places.length);
  });

  it('finds a zone by its initials, first of all results', async () => {
    await atlas.searchFor(INITIALS);
    expect(await atlas.results.first().innerText()).toContain(zone.properties.name_zh);
  });

  it('reads the measures of the zone', async () => {
    await chooseZone(atlas);
    for (const id of zone.properties.measures) await atlas.details.getByRole('link', { name: measureOf(id).title_zh }).waitFor();
  });

  it('reads the targets of the zone with their figures', async () => {
    await chooseZone(atlas);
    for (const id of zone.properties.targets) {
      const { indicator_zh: indicator, value } = targetOf(id);
      const figure = atlas.details.locator('.figure').filter({ hasText: indicator });
      expect(await figure.innerText()).toContain(String(value));
    }
  });

  it('reads the agencies of the zone', async () => {
    await chooseZone(atlas);
    for (const id of measure.agencies) await atlas.details.getByRole('link', { name: agencyOf(id).name_zh, exact: true }).waitFor();
  });

  it('opens the sentence of a target', async () => {
    await chooseZone(atlas);
    await atlas.comeToTarget(target);
    await atlas.openSentence(target.sentence);
    expect(await atlas.currentSentence.innerText()).toContain(sentenceOf(target.sentence).summary_zh);
  });

  it('comes back from the sentence to the same map', async () => {
    await chooseZone(atlas);
    await atlas.comeToTarget(target);
    const [before, title] = [await atlas.camera(), await atlas.title];
    await atlas.openSentence(target.sentence);
    await atlas.closeReading();
    expect(await atlas.camera()).toEqual(before);
    expect(await atlas.title).toBe(title);
  });

  it('filters by an agency, and the list counts what the legend counts', async () => {
    await chooseZone(atlas);
    await atlas.filterByAgency(agency.name_zh);
    const counts = await atlas.countsOf('kind');
    expect([...counts.values()].reduce((sum, count) => sum + count.shown, 0)).toBe(shown.length);
    await atlas.showTab('places');
    await atlas.until(() => atlas.list.getByRole('status').innerText()).toBe(zh.list.shown(shown.length, places.length));
    expect(await atlas.listedPlaces()).toHaveLength(shown.length);
  });
});

describe.each(WAYS)("the planner's whole job, $name", ({ way, graphics, ...rest }) => {
  let browser: Browser;
  let atlas: Atlas;
  beforeAll(async () => {
    browser = await startBrowser(graphics);
    atlas = await openAtlas(browser, '', { way, ...rest });
  });
  afterAll(() => browser.close());

  it('does the whole job in no more actions than it may take, and each step holds', async () => {
    await atlas.searchFor(INITIALS);
    expect(await atlas.results.first().innerText()).toContain(zone.properties.name_zh);
    await atlas.choose(zone.properties.name_zh);
    for (const id of zone.properties.measures) await atlas.details.getByRole('link', { name: measureOf(id).title_zh }).waitFor();
    for (const id of measure.agencies) await atlas.details.getByRole('link', { name: agencyOf(id).name_zh, exact: true }).waitFor();
    const figures = await atlas.details.locator('.figure').allInnerTexts();
    for (const id of zone.properties.targets) expect(figures.join(' ')).toContain(String(targetOf(id).value));
    if (way === 'mouse') await atlas.compareChosen();
    const before = await atlas.camera();
    await atlas.openSentence(target.sentence);
    expect(await atlas.currentSentence.innerText()).toContain(sentenceOf(target.sentence).summary_zh);
    await atlas.closeReading();
    expect(await atlas.camera()).toEqual(before);
    if (way === 'mouse') {
      await atlas.filterByAgency(agency.name_zh);
      await atlas.openChart('compare');
      await atlas.compareWith('djk', second.properties.name_zh);
    } else {
      await atlas.compareChosen();
      await atlas.compareWith('djk', second.properties.name_zh);
      await atlas.filterBySearch(agency.name_zh, agency.name_zh);
    }
    await atlas.until(() => atlas.activeFilters.locator('.summary').innerText()).toContain(zh.legend.summary(shown.length, answered, targets, fellows, others));
    const link = await atlas.copyLink();
    const saved = await exportWorkbook(atlas, way);
    expect(saved.slice(0, 4)).toEqual([shown.length, answered + others, targets, fellows]);
    await atlas.undo();
    await atlas.undo();
    expect(atlas.actions).toBeLessThanOrEqual(ALLOWED + ALLOWED_FOR_WORKBOOK);

    // What was made last is gone, what was made first is still there.
    await atlas.activeFilters.waitFor({ state: 'detached' });
    const compared = atlas.charts.getByRole('columnheader');
    await atlas.until(() => compared.filter({ hasText: second.properties.name_zh }).count()).toBe(0);
    expect(await compared.filter({ hasText: zone.properties.name_zh }).count()).toBe(1);

    expect(link.length).toBeLessThan(300);
    await atlas.follow(new URL(link).hash);
    await atlas.charts.getByRole('columnheader', { name: second.properties.name_zh }).waitFor();
    await atlas.activeFilters.getByRole('button', { name: zh.legend.remove(agency.name_zh) }).waitFor();
    expect(atlas.faults).toEqual({ errors: [], policyBreaches: [], foreignRequests: [] });
  });
});

describe('the light map', () => {
  let browser: Browser;
  let atlas: Atlas;
  beforeAll(async () => {
    browser = await startBrowser('none');
    atlas = await openAtlas(browser, `#agency=${agency.id}`);
  });
  afterAll(() => browser.close());

  it('draws the places that the filters let through, and no other', async () => {
    // A zone stays for the badge of its items without a position, even where the agency has no part in the zone itself.
    const carriers = shown.flatMap((place) => place.properties.carrier ?? []);
    const located = shown.filter((place) => place.geometry !== null).map((place) => place.id);
    const expected = [...new Set([...located, ...carriers])];
    expect([...(await atlas.drawnPlaces())].toSorted()).toEqual(expected.toSorted());
  });

  it.each(PLACE_FACETS)('shows the counts of %s that the data gives', async (facet) => {
    const counts = [...(await atlas.countsOf(facet)).values()].map(({ shown: some, total }) => `${some} / ${total}`);
    expect(counts.toSorted()).toEqual(expectedCounts(facet, agency.id).toSorted());
  });
});
