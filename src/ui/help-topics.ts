/**
 * What the help of each part of the page points at and shows: a step has a control on the page, a state to show, or both.
 * The states are made of the data that are there; no name of a plan stands here. Words: `help-words.ts`.
 */
import type { HelpTopic } from '../i18n/help-words.ts';
import { comparablePlaces } from '../query/comparable.ts';
import { DRAWERS, NOTHING_SOUGHT } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { currentEntrance, openEntrance } from './entrances.ts';
import { choose, cite } from './view.ts';

export type HelpStep = Readonly<{
  id: string;
  /** Selectors of the control from the page inwards, one for each shadow root. */
  at?: readonly string[];
  /** The patch that shows it; null where the data have nothing to show it by. */
  show?: (catalogue: Catalogue) => Partial<AppState> | null;
}>;

export type HelpSign = 'precision' | 'verdicts' | 'interval' | 'faint' | 'overlap';

/** The keys that a topic lists: some of the page's, by the key as the page of keys has it, or all of a tour's. */
export type HelpKeys = readonly string[] | 'tour';

export type HelpContent = Readonly<{ steps: readonly HelpStep[]; signs: readonly HelpSign[]; keys: HelpKeys }>;

/** The zone with most in it. */
const zoneOf = (catalogue: Catalogue): string | null => comparablePlaces(catalogue)[0]?.id ?? null;

const showZone = (catalogue: Catalogue): Partial<AppState> | null => {
  const id = zoneOf(catalogue);
  return id === null ? null : choose('place', id);
};

/** A sentence that says a figure of a target. */
const showSentence = (catalogue: Catalogue): Partial<AppState> | null => {
  const target = catalogue.targets.find(({ places, sentence }) => places.length > 0 && sentence !== null);
  return target?.sentence ? { ...choose('target', target.id), ...cite(target.sentence) } : null;
};

/** The industry that most places are of. */
const showIndustry = (catalogue: Catalogue): Partial<AppState> | null => {
  const counts = new Map<string, number>();
  for (const { properties } of catalogue.places) for (const id of properties.industry) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most ? { ...openEntrance('locate'), filters: { industry: [most[0]] } } : null;
};

/** The same near a port and a station. */
const showConditions = (catalogue: Catalogue): Partial<AppState> | null => {
  const shown = showIndustry(catalogue);
  return shown && { ...shown, seek: { ...NOTHING_SOUGHT, near: { port: 15, station: 10 } } };
};

const APP = 'atlas-app';
const panel = (name: string, ...inner: string[]): readonly string[] => [APP, name, ...inner];
const always = (patch: Partial<AppState>) => (): Partial<AppState> => patch;

const EXPLORE: readonly HelpStep[] = [
  { id: 'search', at: panel('search-box') },
  { id: 'choose', show: showZone },
  { id: 'filter', at: panel('#tab-legend'), show: always({ ...openEntrance('explore'), tab: 'legend', filters: { kind: ['zone'] } }) },
  { id: 'lists', at: panel('#tab-measures'), show: always({ ...openEntrance('explore'), tab: 'measures' }) },
  { id: 'cite', show: showSentence },
  { id: 'charts', at: panel('.strip'), show: always({ drawer: 'links' }) },
  { id: 'take', at: panel('more-menu', '[popovertarget]') },
];

const READ: readonly HelpStep[] = [
  { id: 'outline', at: panel('reading-view', 'select') },
  { id: 'sentence', at: panel('reading-view', '.chips .chip'), show: showSentence },
  { id: 'text', at: panel('more-menu', '[popovertarget]') },
];

const LOCATE: readonly HelpStep[] = [
  { id: 'industry', at: panel('locate-panel', 'seek-form', 'option-field'), show: showIndustry },
  {
    id: 'near',
    at: panel('locate-panel', 'seek-form', '.near .chip'),
    show: showConditions,
  },
  { id: 'answers', at: panel('locate-panel', 'fit-list'), show: showConditions },
  { id: 'card', show: (catalogue) => ({ ...openEntrance('locate'), ...showZone(catalogue) }) },
  { id: 'star', at: panel('locate-panel', '#locate-list'), show: always({ ...openEntrance('locate'), locate: 'list' }) },
  { id: 'sites', at: panel('locate-panel', '#locate-sites'), show: always({ ...openEntrance('locate'), locate: 'sites' }) },
];

const WORK: readonly HelpStep[] = [
  { id: 'files', at: panel('work-bench', '#workbench-files'), show: always(openEntrance('work')) },
  { id: 'table', at: panel('work-bench', 'files-panel', 'layer-card', '.acts .tool:nth-child(2)'), show: always({ drawer: 'table' }) },
  { id: 'draw', at: panel('work-bench', '#workbench-draw'), show: always({ ...openEntrance('work'), workbench: 'draw' }) },
  { id: 'area', at: panel('work-bench', 'draw-panel', '[data-mode="choose"]'), show: always({ ...openEntrance('work'), workbench: 'draw' }) },
  { id: 'ground', at: panel('work-bench', '#workbench-ground'), show: always({ ...openEntrance('work'), workbench: 'ground' }) },
  { id: 'export', at: panel('more-menu', '[popovertarget]') },
];

const PRESENT: readonly HelpStep[] = [
  { id: 'ready', at: panel('tour-desk', '.start'), show: always(openEntrance('present')) },
  { id: 'make', at: panel('tour-desk', '[data-create]') },
  { id: 'check', at: panel('tour-desk', 'preflight-list') },
  { id: 'show' },
  { id: 'take' },
];

export const HELP: Readonly<Record<HelpTopic, HelpContent>> = {
  explore: { steps: EXPLORE, signs: ['precision', 'interval', 'faint'], keys: ['/', 'S', 'F', 'C', 'L', 'I', 'W', 'Ctrl + Z', 'Alt + ←', 'Esc'] },
  read: { steps: READ, signs: [], keys: ['S', 'Alt + ←', 'Esc'] },
  locate: { steps: LOCATE, signs: ['verdicts', 'interval'], keys: ['I', 'C', 'W', 'L', 'Ctrl + S', 'Ctrl + Z', 'Esc'] },
  work: { steps: WORK, signs: ['faint'], keys: ['Ctrl + S', 'Ctrl + Z', 'Ctrl + Shift + Z', 'Esc'] },
  present: { steps: PRESENT, signs: [], keys: 'tour' },
  charts: {
    steps: DRAWERS.map((drawer) => ({ id: drawer, at: panel('analysis-drawer', `#drawer-${drawer}`), show: always({ drawer }) })),
    signs: ['interval', 'overlap'],
    keys: ['C', 'W', 'F', 'Ctrl + Z', 'Esc'],
  },
};

/** The part of the page that the help is about, as the page stands. */
export const topicOf = (state: AppState): HelpTopic => currentEntrance(state);

/** The control that a step points at, through the shadow roots; null while it is not on the page. */
export function findControl(path: readonly string[]): HTMLElement | null {
  let root: ParentNode | null = document;
  let found: HTMLElement | null = null;
  for (const selector of path) {
    found = root?.querySelector<HTMLElement>(selector) ?? null;
    root = found?.shadowRoot ?? null;
  }
  return found;
}
