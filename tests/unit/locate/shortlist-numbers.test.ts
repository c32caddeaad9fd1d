/** The shortlist's files hold numbers to work with, and they are the facts'; scores are those of the chart; lines say what they count. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, expect, test, vi } from 'vitest';
import { REFERENCES } from '../../../geo/vocabulary.ts';
import type { OwnSite } from '../../../src/data/own-sites.ts';
import { cardWords } from '../../../src/i18n/card-words.ts';
import { compareWords } from '../../../src/i18n/compare-words.ts';
import { locateWords } from '../../../src/i18n/locate-words.ts';
import { shortlistNumberWords } from '../../../src/i18n/shortlist-number-words.ts';
import { extrasOf, readExtras } from '../../../src/locate/card-extras.ts';
import { cardOf } from '../../../src/locate/card-facts.ts';
import { listedSite } from '../../../src/locate/listed-sites.ts';
import type { ShortlistContent } from '../../../src/locate/shortlist-content.ts';
import { shortlistGeoJson } from '../../../src/locate/shortlist-geojson.ts';
import { shortlistXlsx } from '../../../src/locate/shortlist-xlsx.ts';
import { zonePages } from '../../../src/locate/zone-sheets.ts';
import { siteFacts } from '../../../src/query/site-facts.ts';
import { CRITERIA } from '../../../src/state/app-state.ts';
import { rankingOf } from '../../../src/ui/fit-store.ts';
import { rankText } from '../../../src/ui/ranking-lines.ts';
import { scoreText } from '../../../src/ui/score-rows.ts';
import { nameOf } from '../../../src/ui/view.ts';
import { SERVED_FOLDER, servedSources } from '../data/served.ts';
import { SITE, catalogue, contentOf } from './shortlist-view.ts';

type Cell = string | number | null;
const HASHES = [
  '#short=djk-zone,sino-japan,sgep,agri-zone&industry=ic&near=port15',
  '#short=djk-zone,sino-japan,agri-zone&lang=en',
  '#short=djk-zone,sino-japan&industry=ic&near=port15&weigh=port5&lang=en',
];
const OWN: OwnSite = {
  id: 'own-1',
  file: 'file-1',
  row: 2,
  name: '甲',
  given: { x: 119.95, y: 35.9 },
  datum: 'wgs84',
  lon: 119.951230123456,
  lat: 35.90123987654,
  doubtM: 50,
  roundingM: 1,
  note: '',
  starred: true,
};

beforeAll(async () => {
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(readFileSync(join(SERVED_FOLDER, url)))));
  await readExtras('');
  vi.unstubAllGlobals();
});

async function sheetOf(content: ShortlistContent, name: string): Promise<Cell[][]> {
  const file = Buffer.from(await (await shortlistXlsx(content)).arrayBuffer());
  const found = (await readExcelFile(file)).find(({ sheet }) => sheet === name);
  return (found?.data ?? []) as Cell[][];
}
const featuresOf = (content: ShortlistContent): FeatureCollection['features'] => (JSON.parse(shortlistGeoJson(content)) as FeatureCollection).features;

/** What the numbers are to be, from the facts alone: key in GeoJSON, head in the workbook, value. */
function expected({ view }: ShortlistContent, { place }: ShortlistContent['zones'][number]): [key: string, head: string, value: number | null][] {
  const { language, filters } = view.state;
  const words = compareWords[language];
  const say = shortlistNumberWords[language];
  const { facts } = cardOf(view, place);
  const density = Object.keys(filters).length > 0 ? cardWords[language].onlyPassing(words.rows.density) : words.rows.density;
  const names = { ...words.nearest, coast: cardWords[language].coast };
  const ends = { ...facts.nearest, coast: { interval: extrasOf(view, place).coast } };
  return [
    ...(['measures', 'targets', 'leads', 'serves', 'projects'] as const).flatMap((name): [string, string, number][] => [
      [name, say.passing(words.rows[name]), facts[name].ids.length],
      [`${name}_total`, say.total(words.rows[name]), facts[name].total],
    ]),
    ...[...facts.byStage].flatMap(([stage, { ids, total }]): [string, string, number][] => {
      const name = stage === 'none' ? words.unstatedStage : view.messages.stages[stage];
      return [
        [`stage_${stage}`, say.passing(name), ids.length],
        [`stage_${stage}_total`, say.total(name), total],
      ];
    }),
    ['area_km2', say.asNumber(words.rows.area), facts.areaKm2],
    ['density_per_100_km2', say.asNumber(density), facts.density],
    ...[...REFERENCES, 'coast' as const].flatMap((kind): [string, string, number | null][] => [
      [`${kind}_from_km`, say.leastKm(names[kind]), ends[kind]?.interval?.fromKm ?? null],
      [`${kind}_to_km`, say.mostKm(names[kind]), ends[kind]?.interval?.toKm ?? null],
    ]),
  ];
}

test.each(HASHES)('overview and GeoJSON hold every figure as the number that the facts have: %s', async (hash) => {
  const content = contentOf(hash);
  const [heads = [], ...rows] = await sheetOf(content, cardWords[content.view.state.language].files.overview);
  expect(new Set(heads).size).toBe(heads.length);
  const features = featuresOf(content);
  const seen = content.zones.flatMap((zone, at) =>
    expected(content, zone).map(([key, head, value]) => {
      expect(heads).toContain(head);
      expect(rows[at]?.[heads.indexOf(head)], `${zone.place.id} ${head}`).toBe(value);
      expect(features[at]?.properties?.[key], `${zone.place.id} ${key}`).toBe(value);
      return value;
    }),
  );
  expect(seen.filter((value) => value !== null && value > 0).length).toBeGreaterThan(20);
});

test('a zone without a position has no distances, neither zero nor text; one with a position has all five', () => {
  const features = featuresOf(contentOf(HASHES[0] ?? ''));
  const ends = [...REFERENCES, 'coast'].flatMap((kind) => [`${kind}_from_km`, `${kind}_to_km`]);
  for (const end of ends) {
    expect(features[0]?.properties?.[end], end).toEqual(expect.any(Number));
    expect(features[3]?.properties, end).toHaveProperty(end, null);
  }
});

test.each(HASHES)('the sheet of scores is the ranking of the chart, with the weights: %s', async (hash) => {
  const content = contentOf(hash);
  const { view, zones } = content;
  const { language } = view.state;
  const { scores } = shortlistNumberWords[language];
  const { fit } = locateWords[language];
  const { criteria, weights } = compareWords[language];
  const [heads = [], ...rows] = await sheetOf(content, scores.title);
  const { rows: ranked = [] } = rankingOf(view) ?? {};
  expect(ranked.length).toBeGreaterThan(1);
  const at = (row: Cell[] | undefined, head: string): Cell | undefined => {
    expect(heads).toContain(head);
    return row?.[heads.indexOf(head)];
  };
  for (const [rank, zone] of ranked.entries()) {
    const row = rows[rank];
    expect(row?.[0]).toBe(nameOf(view, zone.facts.place.properties));
    expect([at(row, fit.score), at(row, fit.rank)]).toEqual([scoreText(zone.score), rankText(view, zone)]);
    expect(at(row, scores.least)).toBeCloseTo(zone.score.low, 12);
    expect(at(row, scores.most)).toBeCloseTo(zone.score.high, 12);
    expect([at(row, scores.best), at(row, scores.worst)]).toEqual([zone.best, zone.worst]);
    for (const [end, head] of [
      ['low', scores.addsLeast],
      ['high', scores.addsMost],
    ] as const) {
      const adds = CRITERIA.map((criterion) => Number(at(row, head(criteria[criterion]))));
      expect(adds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(zone.score[end], 9);
      for (const [part, { adds: own }] of zone.parts.entries()) expect(adds[part]).toBeCloseTo(own[end], 12);
    }
  }
  const rest = rows.slice(ranked.length);
  const texts = rest.flat();
  const left = zones.filter(({ place }) => !ranked.some(({ facts }) => facts.place === place));
  expect(left.length > 0).toBe(hash.includes('near'));
  for (const { place } of left)
    expect(rest.map((row) => row.slice(0, 3))).toContainEqual([
      nameOf(view, place.properties),
      zones.findIndex((zone) => zone.place === place) + 1,
      scores.unmet,
    ]);
  const shares = CRITERIA.map((criterion) => Number(rest.find(([name]) => name === criteria[criterion])?.[2]));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  expect(shares[CRITERIA.indexOf('port')]).toBe(hash.includes('weigh') ? 41.7 : 12.5);
  expect(texts).toContain(hash.includes('near') ? fit.ranked(ranked.length) : fit.rankedAll(ranked.length));
  expect(texts).toContain(fit.orderRule);
  expect(texts).toContain(weights.formula);
});

test.each([
  ['nothing weighs', `weigh=${CRITERIA.map((criterion) => `${criterion}0`).join(',')}`, compareWords.zh.weights.allZero],
  ['fewer than two can be ranked', 'industry=hydrogen&near=port15&types=economic', locateWords.zh.fit.tooFew],
])('where %s, the sheet says so and ranks nobody', async (_, hash, why) => {
  const content = contentOf(`#short=djk-zone&${hash}`);
  expect(content.zones[0]?.verdict).not.toBe('not');
  const rows = await sheetOf(content, shortlistNumberWords.zh.scores.title);
  expect(rows[1]?.slice(0, 3)).toEqual(['董家口经济区', 1, shortlistNumberWords.zh.scores.unranked]);
  expect(rows.flat()).toContain(why);
});

test.each(['zh', 'en'] as const)('a density under filters says that it counts only what passes, an area where it is from (%s)', async (language) => {
  const density = compareWords[language].rows.density;
  const passing = cardWords[language].onlyPassing(density);
  const { areaInPlan, areaSource, rows: names } = compareWords[language];
  for (const [filter, wanted, unwanted] of [
    ['', density, passing],
    ['&industry=hydrogen', passing, density],
  ] as const) {
    const content = contentOf(`#short=djk-zone,sino-japan${filter}&lang=${language}`);
    const [overview = []] = await sheetOf(content, cardWords[language].files.overview);
    expect(overview).toContain(wanted);
    expect(overview).not.toContain(unwanted);
    for (const feature of featuresOf(content)) expect(feature.properties?.['density_counts']).toBe(wanted);
    const labels = content.zones[0]?.sections.flatMap(({ lines }) => lines.map(({ label }) => label));
    expect(labels).toContain(wanted);
    expect(labels).not.toContain(unwanted);

    const source = areaSource(catalogue.place.get('djk-zone')?.properties.area_source ?? '');
    const basis = [source, `${areaInPlan} M16.`];
    const pages = [...zonePages(content, servedSources())].map((page) => page.replaceAll(/<[^>]*>/gu, '').replaceAll(/\s+/gu, ''));
    for (const [at, text] of basis.entries()) {
      const own = content.zones[at];
      const rows = await sheetOf(content, `${at + 1} ${own ? nameOf(content.view, own.place.properties) : ''}`.slice(0, 31).trim());
      const row = rows.find(([, label]) => label === names.area);
      expect(row?.slice(3).filter(Boolean).join(' ')).toContain(at === 0 ? text : areaInPlan);
      expect(featuresOf(content)[at]?.properties?.['area_basis']).toContain(text);
      expect(pages[at * 2]).toContain(text.replaceAll(/\s+/gu, ''));
    }
  }
});

test('rows that do not pass the filters are named in the sheet of a zone, and no file speaks of faintness', async () => {
  const content = contentOf('#short=djk-zone&industry=hydrogen');
  const { beside } = cardWords.zh.files;
  const rows = await sheetOf(content, `1 ${nameOf(content.view, content.zones[0]?.place.properties ?? { name_zh: '', name_en: '' })}`);
  const lines = content.zones[0]?.sections.flatMap((section) => section.lines) ?? [];
  expect(lines.filter(({ isBeside }) => isBeside).length).toBeGreaterThan(3);
  for (const { label, isBeside } of lines.filter(({ id }) => id.startsWith('project:') || id.startsWith('measure:'))) {
    const more = rows.filter((row) => row[1] === label).map((row) => String(row[3] ?? '').split('\n')[0] === beside);
    expect(more, label).toContain(isBeside);
  }
  expect(rows.flat().filter((value) => typeof value === 'string' && value.includes('淡'))).toEqual([]);
});

test('own sites have numbers beside their texts, and six decimals', async () => {
  const content = contentOf('#short=djk-zone');
  const site = listedSite(content.view, OWN);
  expect(site.position).toEqual([119.95123, 35.90124]);
  const { nearest } = siteFacts(catalogue, OWN);
  const all = { ...content, sites: [site, { ...SITE, id: 'own-2', lines: [] }] };
  const feature = featuresOf(all)[1];
  const [heads = [], ...rows] = await sheetOf(all, cardWords.zh.files.sites);
  const say = shortlistNumberWords.zh;
  for (const { id, label, text, interval } of site.lines.filter((line) => line.id !== 'zone')) {
    if (id !== 'coast') expect(interval).toEqual(nearest[id as keyof typeof nearest]?.interval);
    expect(text).toBe(`${interval?.fromKm}–${interval?.toKm} km`);
    expect(feature?.properties).toMatchObject({ [`${id}_text`]: text, [`${id}_from_km`]: interval?.fromKm, [`${id}_to_km`]: interval?.toKm });
    expect([rows[0]?.[heads.indexOf(say.leastKm(label))], rows[0]?.[heads.indexOf(say.mostKm(label))]]).toEqual([interval?.fromKm, interval?.toKm]);
    expect(rows[1]?.[heads.indexOf(say.leastKm(label))]).toBeNull();
  }
  expect(site.lines.map(({ id }) => id)).toEqual(['zone', ...REFERENCES, 'coast']);
  expect(rows[0]?.slice(5, 7)).toEqual([119.95123, 35.90124]);
});
