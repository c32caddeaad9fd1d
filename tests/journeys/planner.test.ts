/** The planner's job, steps 1 to 6: by mouse, by keyboard alone, and without WebGL. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

/**
 * The whole job may take 14 actions; a pointer must leave 7 of them to its second half (compare, draw, export twice,
 * link, undo twice).
 */
const ALLOWED = { mouse: 7, keyboard: 14 } as const;

describe.each([
  { name: 'by mouse', way: 'mouse', graphics: 'webgl' },
  { name: 'by keyboard alone', way: 'keyboard', graphics: 'webgl' },
  { name: 'without WebGL', way: 'mouse', graphics: 'none' },
] as const)('the planner, $name', ({ way, graphics }) => {
  let browser: Browser;
  let atlas: Atlas;
  beforeAll(async () => {
    browser = await startBrowser(graphics);
    atlas = await openAtlas(browser, '', { way });
  });
  afterAll(() => browser.close());
  beforeEach(() => atlas.startAnew());

  const chooseZone = async (): Promise<void> => {
    await atlas.searchFor(INITIALS);
    await atlas.choose(zone.properties.name_zh);
  };

  it('opens on the whole district with all its places', async () => {
    await atlas.showTab('places');
    expect(await atlas.listedPlaces()).toHaveLength(places.length);
  });

  it('finds a zone by its initials, first of all results', async () => {
    await atlas.searchFor(INITIALS);
    expect(await atlas.results.first().innerText()).toContain(zone.properties.name_zh);
  });

  it('reads the measures of the zone', async () => {
    await chooseZone();
    for (const id of zone.properties.measures) await atlas.details.getByRole('link', { name: measureOf(id).title_zh }).waitFor();
  });

  it('reads the targets of the zone with their figures', async () => {
    await chooseZone();
    for (const id of zone.properties.targets) {
      const { indicator_zh: indicator, value } = targetOf(id);
      const figure = atlas.details.locator('.figure').filter({ hasText: indicator });
      expect(await figure.innerText()).toContain(String(value));
    }
  });

  it('reads the agencies of the zone', async () => {
    await chooseZone();
    for (const id of measure.agencies) await atlas.details.getByRole('link', { name: agencyOf(id).name_zh, exact: true }).waitFor();
  });

  it('opens the sentence of a target', async () => {
    await chooseZone();
    await atlas.comeToTarget(target);
    await atlas.openSentence(target.sentence);
    expect(await atlas.currentSentence.innerText()).toContain(sentenceOf(target.sentence).summary_zh);
  });

  it('comes back from the sentence to the same map', async () => {
    await chooseZone();
    await atlas.comeToTarget(target);
    const [before, title] = [await atlas.camera(), await atlas.title];
    await atlas.openSentence(target.sentence);
    await atlas.closeReading();
    expect(await atlas.camera()).toEqual(before);
    expect(await atlas.title).toBe(title);
  });

  it('filters by an agency, and the list counts what the legend counts', async () => {
    await chooseZone();
    await atlas.filterByAgency(agency.name_zh);
    const counts = await atlas.countsOf('kind');
    expect([...counts.values()].reduce((sum, count) => sum + count.shown, 0)).toBe(shown.length);
    await atlas.showTab('places');
    await atlas.until(() => atlas.list.getByRole('status').innerText()).toBe(zh.list.shown(shown.length, places.length));
    expect(await atlas.listedPlaces()).toHaveLength(shown.length);
  });

  it('needs no more actions than the journey allows', async () => {
    await chooseZone();
    await atlas.comeToTarget(target);
    await atlas.openSentence(target.sentence);
    await atlas.closeReading();
    await atlas.filterByAgency(agency.name_zh);
    expect(atlas.actions).toBeLessThanOrEqual(ALLOWED[way]);
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
