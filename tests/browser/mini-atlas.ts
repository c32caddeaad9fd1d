/** An invented river town in the form of the plan, and a stage on which one element of the page is shown with it. */
import axe from 'axe-core';
import type { Agency, Industry, Measure, Place, Section, Sentence, Target } from '../../geo/schema.ts';
import { indexCatalogue } from '../../src/data/catalogue.ts';
import { zh } from '../../src/i18n/zh.ts';
import { LIGHT, themeProperties } from '../../src/layers/theme.ts';
import { emphasise } from '../../src/query/emphasis.ts';
import { applyFilters, tabulateFacets, waysOut } from '../../src/query/facets.ts';
import { NO_REACH } from '../../src/query/reach.ts';
import { INITIAL_STATE } from '../../src/state/app-state.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { createStore } from '../../src/state/store.ts';
import type { Store } from '../../src/state/store.ts';
import { createHash } from '../../src/state/url.ts';
import type { View } from '../../src/ui/view.ts';
import { idleView } from './idle-view.ts';

const POSITION: Place['properties']['position'] = {
  source: 'an old sketch',
  found: null,
  crs: null,
  note_zh: '据旧图。',
  note_en: 'From an old sketch.',
  shape_zh: null,
  shape_en: null,
};

type Invented = Partial<Place['properties']> & Pick<Place['properties'], 'id' | 'name_zh' | 'name_en'>;

function place(properties: Invented, geometry: Place['geometry'] = null): Place {
  return {
    type: 'Feature',
    id: properties.id,
    geometry,
    properties: {
      aliases: [],
      kind: 'project',
      zone_type: null,
      part: ['industry'],
      main_part: 'industry',
      industry: [],
      stage: null,
      stage_zh: null,
      summary_zh: '河边的一处。',
      summary_en: 'A spot by the river.',
      precision: 'anchor',
      precision_m: null,
      within: null,
      carrier: null,
      anchored: 0,
      alignment: null,
      reference: null,
      position: POSITION,
      measures: [],
      targets: [],
      sentences: [],
      area_km2: null,
      area_source: null,
      ...properties,
    },
  };
}

const SQUARE: Place['geometry'] = {
  type: 'Polygon',
  coordinates: [
    [
      [119.9, 35.9],
      [119.94, 35.9],
      [119.94, 35.94],
      [119.9, 35.94],
      [119.9, 35.9],
    ],
  ],
};

export const PLACES: readonly Place[] = [
  place(
    {
      id: 'reed-park',
      name_zh: '芦苇园区',
      name_en: 'Reed Park',
      kind: 'zone',
      precision: 'approximate',
      precision_m: 500,
      anchored: 2,
      measures: ['M01'],
      targets: ['M01-T1'],
      sentences: ['M01.1'],
      area_km2: 16,
    },
    SQUARE,
  ),
  place({ id: 'reed-mill', name_zh: '芦苇纸坊', name_en: 'Reed Mill', within: 'reed-park', carrier: 'reed-park', measures: ['M01'] }),
  place({
    id: 'reed-kiln',
    name_zh: '陶窑',
    name_en: 'Kiln',
    within: 'reed-park',
    carrier: 'reed-park',
    measures: ['M02'],
    part: ['ecology'],
    main_part: 'ecology',
  }),
  place(
    { id: 'ferry', name_zh: '渡口', name_en: 'Ferry', kind: 'reference', reference: 'port', precision: 'point', precision_m: 100, part: [], main_part: null },
    { type: 'Point', coordinates: [120, 35.92] },
  ),
];

const SECTIONS: Section[] = [
  { part: 'industry', number_zh: '一', name_zh: '作坊', name_en: 'Workshops', title_zh: '兴办作坊', title_en: 'Set up workshops', articles: ['M01'] },
  { part: 'ecology', number_zh: '二', name_zh: '水土', name_en: 'Water', title_zh: '养护水土', title_en: 'Care for the water', articles: ['M02'] },
];
const MEASURES: Measure[] = [
  {
    id: 'M01',
    number_zh: '一',
    part: 'industry',
    title_zh: '建设芦苇园区',
    title_en: 'Build the Reed Park',
    summary_zh: '种芦苇，造纸。',
    summary_en: 'Grow reed and make paper.',
    agencies: ['boats', 'paper'],
    lead: ['boats'],
    lead_basis: 'stated',
    places: ['reed-park', 'reed-mill'],
    targets: ['M01-T1'],
    sentences: ['M01.0', 'M01.1'],
  },
  {
    id: 'M02',
    number_zh: '二',
    part: 'ecology',
    title_zh: '清理河道',
    title_en: 'Clear the river',
    summary_zh: '疏浚。',
    summary_en: 'Dredge it.',
    agencies: ['paper'],
    lead: ['paper'],
    lead_basis: 'first-named',
    places: ['reed-kiln'],
    targets: [],
    sentences: ['M02.0', 'M02.1'],
  },
];
const TARGETS: Target[] = [
  {
    id: 'M01-T1',
    article: 'M01',
    sentence: 'M01.1',
    indicator_zh: '造纸作坊',
    indicator_en: 'Paper workshops',
    comparator: '>=',
    value: 12,
    unit_zh: '家',
    unit_en: 'workshops',
    base_unit: '家',
    base_value: 12,
    stated_zh: '12家以上',
    milestone_zh: null,
    milestone_en: null,
    by: '2024',
    frequency: 'once',
    cumulative: false,
    aspirational: false,
    places: ['reed-park'],
    scope: 'place',
  },
];
const AGENCIES: Agency[] = [
  { id: 'boats', name_zh: '渡船局', name_en: 'Ferry Bureau', aliases: [], level: 'city', leads: ['M01'], serves: [] },
  { id: 'paper', name_zh: '纸业局', name_en: 'Paper Bureau', aliases: [], level: 'district', leads: ['M02'], serves: ['M01'] },
];
const INDUSTRIES: Industry[] = [];

const sentence = (id: string, ordinal: number, fingerprint: string, summary: string, more: Partial<Sentence> = {}): Sentence => ({
  id,
  article: id.slice(0, 3),
  ordinal,
  fingerprint,
  fingerprint_restored: null,
  class: 'not-spatial',
  places: [],
  targets: [],
  agencies: [],
  summary_zh: summary,
  summary_en: 'In short.',
  ...more,
});

/** The ledger; fingerprints are given by the test that needs true ones. */
export function ledger(fingerprints: Readonly<Record<string, string>> = {}): ReadonlyMap<string, Sentence> {
  const mark = (id: string): string => fingerprints[id] ?? '0'.repeat(16);
  const rows = [
    sentence('M01.0', 0, mark('M01.0'), '建设芦苇园区'),
    sentence('M01.1', 1, mark('M01.1'), '到2024年的作坊数。', { class: 'mapped', places: ['reed-park'], targets: ['M01-T1'] }),
    sentence('M02.0', 0, mark('M02.0'), '清理河道'),
    sentence('M02.1', 1, mark('M02.1'), '每年疏浚一次。'),
  ];
  return new Map(rows.map((row) => [row.id, row]));
}

export const catalogue = indexCatalogue({
  sections: SECTIONS,
  measures: MEASURES,
  targets: TARGETS,
  agencies: AGENCIES,
  industries: INDUSTRIES,
  places: PLACES,
});
const table = tabulateFacets(catalogue);

/** What an element shows for a state. */
function viewOf(store: Store, more: Partial<View> = {}): View {
  const state = store.get();
  const result = applyFilters(table, state.filters);
  return {
    state,
    set: (patch) => store.set(patch),
    href: (patch) => createHash({ ...state, ...patch }) || '#',
    messages: zh,
    catalogue,
    result,
    nearness: null,
    waysOut: () => waysOut(table, state.filters, NO_REACH),
    emphasis: emphasise(catalogue, result, state.selected),
    dataVersion: '0.0.1',
    dataBase: 'mini/',
    sentences: { status: 'ready', rows: ledger() },
    ...idleView,
    ...more,
  };
}

type Staged = HTMLElement & { view: View; updateComplete: Promise<boolean> };
type StagedTag = { [Tag in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[Tag] extends Staged ? Tag : never }[keyof HTMLElementTagNameMap];

/** Shows one element in a page with a heading, and draws it anew whenever the state changes. */
export async function stage<Tag extends StagedTag>(
  tag: Tag,
  patch: Partial<AppState> = {},
  more: Partial<View> = {},
): Promise<{ element: HTMLElementTagNameMap[Tag]; store: Store }> {
  document.documentElement.lang = 'zh-CN';
  document.title = '芦苇';
  const colours = document.createElement('style');
  colours.textContent = `:root{${themeProperties(LIGHT)}}main{width:360px;background:var(--panel)}`;
  const main = document.createElement('main');
  const heading = Object.assign(document.createElement('h1'), { textContent: '芦苇' });
  const level2 = Object.assign(document.createElement('h2'), { textContent: '园区' });
  const element = document.createElement(tag) as HTMLElementTagNameMap[Tag] & Staged;
  const store = createStore({ ...INITIAL_STATE, ...patch });
  element.view = viewOf(store, more);
  store.subscribe(() => (element.view = viewOf(store, more)));
  main.append(heading, level2, element);
  document.body.replaceChildren(colours, main);
  await element.updateComplete;
  return { element, store };
}

/** Rules of accessibility that what is on the stage breaks, each with where. */
export async function accessibilityFaults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')}`));
}
