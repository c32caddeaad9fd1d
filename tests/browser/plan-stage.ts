/** A stage like that of the mini atlas, with the served data of the plan itself and the width of the drawer. */
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { LIGHT, themeProperties } from '../../src/layers/theme.ts';
import { emphasise } from '../../src/query/emphasis.ts';
import { applyFilters, tabulateFacets } from '../../src/query/facets.ts';
import { INITIAL_STATE } from '../../src/state/app-state.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { createStore } from '../../src/state/store.ts';
import type { Store } from '../../src/state/store.ts';
import { createHash } from '../../src/state/url.ts';
import type { View } from '../../src/ui/view.ts';
import { idleView } from './idle-view.ts';

const DATA_BASE = '/data/v1/';
const { catalogue, failures } = await loadCatalogue(DATA_BASE);
if (failures.length > 0) throw new Error(`not served: ${failures.map(({ path }) => path).join(', ')}`);
export { catalogue };
const table = tabulateFacets(catalogue);
export const passing = (state: AppState) => applyFilters(table, state.filters);

function viewOf(store: Store): View {
  const state = store.get();
  const result = passing(state);
  return {
    state,
    set: (patch) => store.set(patch),
    href: (patch) => createHash({ ...state, ...patch }) || '#',
    messages: state.language === 'en' ? en : zh,
    catalogue,
    result,
    nearness: null,
    waysOut: () => [],
    emphasis: emphasise(catalogue, result, state.selected),
    dataVersion: '1.0.0',
    dataBase: DATA_BASE,
    sentences: { status: 'ready', rows: new Map() },
    ...idleView,
  };
}

type Staged = HTMLElement & { view: View; updateComplete: Promise<boolean> };

/** Shows one view of the drawer with the plan's data, and draws it anew whenever the state changes. */
export async function stagePlan(
  tag: keyof HTMLElementTagNameMap,
  patch: Partial<AppState> = {},
  widthPx = 960,
): Promise<{ element: HTMLElement; store: Store }> {
  document.documentElement.lang = patch.language === 'en' ? 'en' : 'zh-CN';
  document.title = '规划';
  const colours = document.createElement('style');
  colours.textContent = `:root{${themeProperties(LIGHT)}}body{background:var(--panel)}main{width:${widthPx}px}`;
  const main = document.createElement('main');
  const headings = [1, 2].map((level) => Object.assign(document.createElement(`h${level}`), { textContent: '规划' }));
  const element = document.createElement(tag) as HTMLElement as Staged;
  const store = createStore({ ...INITIAL_STATE, ...patch });
  element.view = viewOf(store);
  store.subscribe(() => (element.view = viewOf(store)));
  main.append(...headings, element);
  document.body.replaceChildren(colours, main);
  await element.updateComplete;
  return { element, store };
}
