/**
 * A small good set of sources: nine parts with the plan's number of articles, one heading each, and in M12 and M07
 * one row of every kind that the checks look at. All names are invented. Frozen: a test thaws its own copy.
 */
import { createHash } from 'node:crypto';
import { normaliseSentence } from '../../../src/data/plan-text.ts';
import type { BuildInput } from '../../../geo/build-files.ts';
import { readDictionary } from '../../../geo/dictionary-texts.ts';
import { linkSources } from '../../../geo/link.ts';
import type { Sources } from '../../../geo/read.ts';
import type { Part } from '../../../geo/schema.ts';

type Section = Sources['sections'][number];
type Place = Sources['places'][number];

const COUNTS: [Part, number][] = [
  ['goals', 4],
  ['innovation', 6],
  ['industry', 7],
  ['opening', 9],
  ['reform', 11],
  ['ecology', 5],
  ['governance', 8],
  ['livelihood', 6],
  ['safeguards', 3],
];

function mark(text: string): string {
  return createHash('sha256').update(normaliseSentence(text)).digest('hex').slice(0, 16);
}

/** The text that the invented sentence of an id would have. */
export function sentenceText(id: string): string {
  return id.endsWith('.0') ? `试写标题${id.slice(0, -2)}` : `试写句子${id}`;
}

function articleIds(part: Part, count: number, before: number): string[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  if (part === 'goals') return numbers.map((number) => `G${number}`);
  if (part === 'safeguards') return numbers.map((number) => `S${number}`);
  return numbers.map((number) => `M${String(before + number).padStart(2, '0')}`);
}

function article(id: string): Section['articles'][number] {
  const words = { number_zh: '一', title_zh: sentenceText(`${id}.0`), title_en: `Title ${id}`, summary_zh: '提要。', summary_en: 'Summary.' };
  return {
    id,
    ...words,
    agencies: id.startsWith('G') ? [] : ['bureau'],
    lead: [],
    sentences: [{ id: `${id}.0`, class: 'not-spatial', places: [] }],
    targets: [],
  };
}

export function figure(id: string, value: number): Section['articles'][number]['targets'][number] {
  return {
    id,
    sentence: `${id.split('-')[0]}.1`,
    indicator_zh: '试写产值',
    indicator_en: 'Invented output',
    comparator: '=',
    value,
    unit_zh: '亿元',
    unit_en: '100 million yuan',
    stated_zh: `达到${value}亿元`,
    milestone_zh: null,
    milestone_en: null,
    by: '2024',
    frequency: 'once',
    cumulative: false,
    aspirational: false,
    scope: 'district',
    places: [],
  };
}

function place(id: string, own: Partial<Place>): Place {
  return {
    id,
    file: 'geo/places/fixture.yaml',
    name_zh: `试写${id}${own.kind === 'town' ? '镇' : own.kind ? '' : '示范区'}`,
    name_en: `Invented ${id}`,
    aliases: [],
    clip_to_land: false,
    kind: 'zone',
    summary_zh: '提要。',
    summary_en: 'Summary.',
    main_part: 'industry',
    industry: ['ic'],
    stage: null,
    stage_zh: null,
    precision: 'locality',
    precision_m: 2000,
    within: null,
    outside_town: false,
    lon: 120,
    lat: 35.9,
    shape_zh: null,
    shape_en: null,
    alignment: null,
    reference: null,
    position: { source: 'Invented', found: [120, 35.9], crs: 'WGS-84', note_zh: '说明。', note_en: 'Note.' },
    area_km2: null,
    area_source: null,
    ...own,
  };
}

const nowhere = { precision_m: null, lon: null, lat: null };

function places(): Place[] {
  return [
    ...['guzhenkou-sci', 'tangdaowan-hq', 'sgep', 'sino-japan'].map((id) => place(id, {})),
    place('djk-zone', { ...nowhere, precision: 'approximate', disc: { lon: 119.8, lat: 35.8, area_km2: 10 }, shape_zh: '圆。', shape_en: 'A disc.' }),
    place('bay', { kind: 'bay', lon: 119.9, lat: 35.5 }),
    place('town', { kind: 'town', lon: 119.7, lat: 35.8 }),
    place('works', { kind: 'project', precision: 'point', precision_m: 200, within: 'town', lon: 119.71, lat: 35.8 }),
    place('unknown-works', { ...nowhere, kind: 'project', precision: 'anchor', within: 'djk-zone' }),
    place('line', {
      ...nowhere,
      kind: 'transport',
      precision: 'approximate',
      line: [
        [119.7, 35.7],
        [119.9, 35.9],
      ],
      alignment: 'planned',
      shape_zh: '连线。',
      shape_en: 'A line.',
    }),
    place('station', { kind: 'reference', reference: 'station', main_part: null, precision: 'point', precision_m: 100 }),
  ];
}

function sections(): Section[] {
  let before = 0;
  return COUNTS.map(([part, count], index): Section => {
    const ids = articleIds(part, count, before);
    if (ids[0]?.startsWith('M')) before += count;
    const words = { number_zh: '一', title_zh: '试写一节', title_en: 'Section', name_zh: '试写', name_en: 'Part' };
    return { part, ...words, articles: ids.map(article), restorations: [], sums: [], file: `geo/plan/${index}-${part}.yaml` };
  });
}

function sources(): Sources {
  const all = sections();
  const industry = all[2];
  const m12 = industry?.articles.find(({ id }) => id === 'M12');
  const m07 = industry?.articles.find(({ id }) => id === 'M07');
  if (!industry || !m12 || !m07) throw new Error('the fixture lacks M07 or M12');
  const cited = places().filter(({ kind }) => kind !== 'reference');
  m12.sentences = [
    { id: 'M12.0', class: 'mapped', places: ['djk-zone'] },
    { id: 'M12.1', class: 'mapped', places: cited.map(({ id }) => id), summary_zh: '提要。', summary_en: 'Summary.' },
  ];
  m12.targets = [
    { ...figure('M12-T1', 1000), scope: 'place', places: ['djk-zone'] },
    {
      ...figure('M12-T2', 1),
      comparator: 'milestone',
      value: null,
      unit_zh: null,
      unit_en: null,
      milestone_zh: '开工',
      milestone_en: 'start',
      stated_zh: '2022年开工',
      by: '2022',
    },
  ];
  m07.sentences.push({ id: 'M07.1', class: 'district-wide', places: [], summary_zh: '提要。', summary_en: 'Summary.' });
  m07.targets = [figure('M07-T1', 100), figure('M07-T2', 200)];
  industry.sums = [{ id: 'both', total: 300, unit_zh: '亿元', parts: ['M07-T1', 'M07-T2'], note_zh: '出处。', note_en: 'Where from.' }];
  const ids = all.flatMap((section) => section.articles.flatMap((each) => each.sentences.map(({ id }) => id)));
  return {
    sections: all,
    agencies: [{ id: 'bureau', name_zh: '试写局', name_en: 'Invented bureau', level: 'city', aliases: [] }],
    units: [
      { unit_zh: '亿元', base_unit: '元', factor: 100000000 },
      { unit_zh: '亩', base_unit: '平方米', factor: 666.6666666666666 },
    ],
    disagreements: [
      { id: 'more', source: 'text', target: 'M07-T1', sum: null, comparator: '>', value: 100, unit_zh: '亿元' },
      { id: 'total', source: 'text', target: null, sum: 'both', comparator: '>', value: 300, unit_zh: '亿元' },
    ],
    fingerprints: Object.fromEntries(ids.map((id) => [id, { received: mark(sentenceText(id)) }])),
    places: places(),
    industries: [{ id: 'ic', name_zh: '集成电路', name_en: 'Integrated circuits' }],
    chains: [
      {
        id: 'chips',
        name_zh: '试写产业链',
        name_en: 'Invented chain',
        industry: 'ic',
        sentence: 'M12.1',
        links: [
          { id: 'make', name_zh: '制造', name_en: 'Make', places: ['works'] },
          { id: 'use', name_zh: '使用', name_en: 'Use', places: [] },
        ],
        zones: ['djk-zone'],
        unstated: ['guzhenkou-sci', 'tangdaowan-hq', 'sgep', 'sino-japan', 'bay', 'town', 'unknown-works', 'line'],
      },
    ],
    sources: [{ id: 'text', title: '试写', publisher: '试写', date: null, licence: 'none', url: null, used_for: 'Tests.', used_for_zh: '测试。' }],
    tours: [{ id: 'walk', title_zh: '试写汇报', title_en: 'Invented tour', steps: ['part=ecology'] }],
    plan: { data_version: '1.0.0', title_zh: '试写方案', title_en: 'Invented plan', issued: '2022-05-13', period: '2022–2024', url: null },
  };
}

/** Land from 119.5 to 120.5 E and 35.6 to 36.4 N. */
const LAND: [number, number][] = [
  [119.5, 35.6],
  [120.5, 35.6],
  [120.5, 36.4],
  [119.5, 36.4],
  [119.5, 35.6],
];

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

/** What the build reads, made of given sources. */
export function inputOf(own: Sources): BuildInput {
  const properties = { name_zh: '试写', name_en: 'Invented', kind: 'mainland', precision: 'outline', precision_m: 150, source: 'Invented' };
  const land = { type: 'Feature' as const, id: 'land', properties, geometry: { type: 'Polygon' as const, coordinates: [LAND] } };
  return {
    sources: own,
    linked: linkSources(own),
    land: [LAND],
    basemap: [{ name: 'land', collection: { type: 'FeatureCollection', features: [land] } }],
    dictionary: readDictionary(),
  };
}

/** The good input, frozen to the last row. */
export const good: BuildInput = deepFreeze(inputOf(sources()));

/** The good input after a change of its sources, linked anew. */
export function withSources(change: (sources: Sources) => void): BuildInput {
  const own = structuredClone(good.sources);
  change(own);
  return deepFreeze(inputOf(own));
}

/** The good input after a change of its linked rows, as a fault of the linking would leave them. */
export function withLinked(change: (linked: BuildInput['linked']) => void): BuildInput {
  const linked = structuredClone(good.linked);
  change(linked);
  return deepFreeze({ ...good, linked });
}

/** The row of an id; the test fails where there is none. */
export function byId<T extends { id: string }>(rows: readonly T[], id: string): T {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`the fixture has no ${id}`);
  return row;
}

/** An article of the sources. */
export function articleOf(own: Sources, id: string): Section['articles'][number] {
  return byId(
    own.sections.flatMap((section) => section.articles),
    id,
  );
}
