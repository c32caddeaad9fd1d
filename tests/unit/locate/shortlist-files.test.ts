/** The shortlist's files, read back: every line of the cards is in them, own sites only with their mark, nothing of them in a link. */
import type { FeatureCollection } from 'geojson';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { cardWords } from '../../../src/i18n/card-words.ts';
import { shortlistNumberWords } from '../../../src/i18n/shortlist-number-words.ts';
import type { CardLine } from '../../../src/locate/card-lines.ts';
import { listState } from '../../../src/locate/shortlist-files.ts';
import type { ShortlistContent } from '../../../src/locate/shortlist-content.ts';
import { shortlistGeoJson } from '../../../src/locate/shortlist-geojson.ts';
import { shortlistXlsx } from '../../../src/locate/shortlist-xlsx.ts';
import { zonePages } from '../../../src/locate/zone-sheets.ts';
import { NOT_IN_XML } from '../../../src/data/xml-text.ts';
import { createHash } from '../../../src/state/url.ts';
import { isComparable } from '../../../src/query/comparable.ts';
import { MAX_STARRED } from '../../../src/state/app-state.ts';
import { nameOf } from '../../../src/ui/view.ts';
import { servedSources } from '../data/served.ts';
import { SITE, catalogue, contentOf } from './shortlist-view.ts';

const map = servedSources();
const HASHES = {
  zh: '#short=djk-zone,ftz-qingdao,yangguang&note=djk-zone:%E5%85%88%E7%9C%8B%E7%A0%81%E5%A4%B4&near=port15,airport60&industry=hydrogen',
  en: '#short=djk-zone,ftz-qingdao&note=djk-zone:quay%20first&near=port15&lang=en',
} as const;
const LANGUAGES = ['zh', 'en'] as const;

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '');
const textOf = (svg: string): string =>
  bare(
    [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)]
      .map(([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
      .join(''),
  );
const linesOf = ({ zones }: ShortlistContent): CardLine[] => zones.flatMap(({ sections }) => sections.flatMap(({ lines }) => lines));

/** A figure as it is read back: a number has no decimals but those it needs. */
const readBack = (text: string): string => (/^\d+(?:\.\d+)?$/u.test(text) ? String(Number(text)) : text);

async function sheetsOf(content: ShortlistContent): Promise<{ name: string; rows: string[][] }[]> {
  const file = Buffer.from(await (await shortlistXlsx(content)).arrayBuffer());
  const sheets = await readExcelFile(file);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))) }));
}

test.each(LANGUAGES)('the workbook holds each line of each card in its own sheet (%s)', async (language) => {
  const content = contentOf(HASHES[language]);
  const sheets = await sheetsOf(content);
  const { files } = cardWords[language];
  expect(sheets.map(({ name }) => name)).toEqual([
    files.overview,
    files.answers,
    shortlistNumberWords[language].scores.title,
    ...content.zones.map(({ place }, at) => `${at + 1} ${nameOf(content.view, place.properties)}`.slice(0, 31).trim()),
    files.sources,
  ]);
  for (const [at, { sections }] of content.zones.entries()) {
    const rows = sheets[at + 3]?.rows ?? [];
    for (const { heading, lines } of sections) {
      for (const { label, text } of lines)
        expect(
          rows.map((row) => row.slice(0, 3).join('|')),
          label,
        ).toContain([heading, label, readBack(text)].join('|'));
    }
  }
});

test('the overview has a row a zone, and its figures are those of the cards', async () => {
  const content = contentOf(HASHES.zh);
  const [overview] = await sheetsOf(content);
  const [heads = [], ...rows] = overview?.rows ?? [];
  expect(rows).toHaveLength(content.zones.length);
  for (const [at, { sections }] of content.zones.entries()) {
    const figures = sections.filter(({ id }) => id === 'figures' || id === 'distances').flatMap(({ lines }) => lines);
    expect(figures.length).toBeGreaterThan(9);
    for (const { label, text } of figures) expect(rows[at]?.[heads.indexOf(label)], label).toBe(readBack(text));
  }
});

test.each(LANGUAGES)('two pages a zone hold every figure, or count what they leave out (%s)', (language) => {
  const content = contentOf(HASHES[language]);
  const pages = [...zonePages(content, map)];
  expect(pages).toHaveLength(content.zones.length * 2);
  for (const [at, { place, sections }] of content.zones.entries()) {
    const text = textOf((pages[at * 2] ?? '') + (pages[at * 2 + 1] ?? ''));
    const isCut = text.includes(bare(cardWords[language].sheet.more(1).split('1').at(-1) ?? ''));
    expect(isCut).toBe(language === 'en');
    expect(text).toContain(bare(nameOf(content.view, place.properties)));
    for (const { id, lines } of sections) {
      const mayBeCut = isCut && ['projects', 'agencies', 'measures'].includes(id);
      for (const line of mayBeCut ? lines.slice(0, 1) : lines) for (const part of [line.label, line.text]) expect(text, line.id).toContain(bare(part));
    }
    expect(text).toContain(bare(content.view.messages.map.stamp));
    expect(text).toContain(content.view.dataVersion);
    expect(pages[at * 2]).toContain('<g class="map"');
    expect(pages[at * 2 + 1]).toContain('<g class="code"');
  }
});

test('no zone of the plan needs more than two pages, none has text below 7 points, and in Chinese nothing is left out', () => {
  const zones = catalogue.places.filter((place) => isComparable(catalogue, place));
  for (let at = 0; at < zones.length; at += MAX_STARRED) {
    const ids = zones.slice(at, at + MAX_STARRED).map(({ id }) => id);
    const pages = [...zonePages(contentOf(`#short=${ids.join(',')}`), map)];
    expect(pages).toHaveLength(ids.length * 2);
    for (const page of pages) {
      const own = page.replace(/<g class="map"[\s\S]*?<\/g><path d="M/u, '');
      expect(Math.min(...[...own.matchAll(/font-size="([\d.]+)"/gu)].map(([, size]) => Number(size)))).toBeGreaterThan(6.6);
      expect(textOf(page)).not.toMatch(/另有\d+项/u);
      expect(page).not.toMatch(NOT_IN_XML);
    }
  }
});

test('GeoJSON: a feature a zone with its precision and figures, no position where none is known', () => {
  const content = contentOf(HASHES.zh);
  const file = JSON.parse(shortlistGeoJson(content)) as FeatureCollection;
  expect(file.type).toBe('FeatureCollection');
  expect(file.features.map(({ id }) => id)).toEqual(content.zones.map(({ place }) => place.id));
  for (const [at, { place, sections }] of content.zones.entries()) {
    const feature = file.features[at];
    expect(feature?.geometry).toEqual(place.geometry);
    expect(feature?.properties).toMatchObject({ precision: place.properties.precision, private: false });
    for (const { id, text } of sections.flatMap((section) => (section.id === 'figures' || section.id === 'distances' ? section.lines : [])))
      expect(feature?.properties?.[`${id.replace('nearest:', '')}_text`], id).toBe(text);
  }
  const unknown = catalogue.places.find((place) => place.geometry === null && isComparable(catalogue, place));
  if (unknown) expect((JSON.parse(shortlistGeoJson(contentOf(`#short=${unknown.id}`))) as FeatureCollection).features[0]?.geometry).toBeNull();
});

test('an own site is marked wherever it stands, and stands in no link', async () => {
  const content = contentOf(HASHES.zh, [SITE]);
  const { list, sheet, files } = cardWords.zh;
  const { features } = JSON.parse(shortlistGeoJson(content)) as FeatureCollection;
  const marked = features.filter(({ properties }) => properties?.['name'] === SITE.name);
  expect(marked).toHaveLength(1);
  expect(marked[0]).toMatchObject({
    geometry: { type: 'Point', coordinates: [119.9805, 35.8731] },
    properties: { private: true, mark: list.private, datum: 'BD-09' },
  });
  const rows = (await sheetsOf(content)).flatMap(({ name, rows: own }) => own.map((row) => ({ name, row })));
  const holding = rows.filter(({ row }) => row.some((cell) => cell.includes(SITE.name)));
  expect(holding.map(({ name, row }) => [name, row[0]])).toEqual([[files.sites, list.private]]);
  const pages = [...zonePages(content, map)];
  expect(pages).toHaveLength(content.zones.length * 2 + 1);
  const naming = pages.filter((page) => textOf(page).includes(SITE.name));
  expect(naming).toHaveLength(1);
  expect(textOf(naming[0] ?? '')).toContain(bare(sheet.private));
  const link = decodeURIComponent(createHash(listState(content.view.state, '1.0.0')));
  expect(link).toContain('short=djk-zone,ftz-qingdao');
  expect(link).toContain('先看码头');
  for (const secret of [SITE.name, SITE.note, SITE.given, '119.98', SITE.id]) expect(link).not.toContain(secret);
});

test('many own sites take as many pages as they need, all marked', () => {
  const sites = Array.from({ length: 120 }, (_, at) => ({ ...SITE, id: `own-${at}`, name: `地块${at}号` }));
  const pages = [...zonePages(contentOf('#short=sgep', sites), map)];
  const chapter = pages.slice(2).map(textOf);
  expect(chapter.length).toBeGreaterThan(1);
  for (const page of chapter) expect(page).toContain(bare(cardWords.zh.sheet.private));
  for (const { name } of sites)
    expect(
      chapter.filter((page) => page.includes(name)),
      name,
    ).toHaveLength(1);
});

test('a full list stays so small that no part of its workbook needs a worker, which the page forbids', async () => {
  const ids = catalogue.places.filter((place) => isComparable(catalogue, place)).map(({ id }) => id);
  for (const language of LANGUAGES) {
    const notes = ids.slice(0, MAX_STARRED).map((id) => `&note=${id}:${encodeURIComponent('备注'.repeat(60))}`);
    const content = contentOf(`#short=${ids.slice(0, MAX_STARRED).join(',')}${notes.join('')}&near=port15,station10,coast5&lang=${language}`);
    const parts = unzipSync(new Uint8Array(await (await shortlistXlsx(content)).arrayBuffer()));
    expect(Math.max(...Object.values(parts).map(({ length }) => length))).toBeLessThan(160_000);
  }
});

test('each line of a card has a name of its own', () => {
  for (const { sections } of contentOf(HASHES.zh).zones) {
    const ids = linesOf({ zones: [{ sections }] } as unknown as ShortlistContent).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
