/**
 * Tells those who listen what an act has changed, and names the page after what it shows. The region stands in the page
 * from the start of this module, as a region that comes together with its words is often not read.
 */
import { spokenWords } from '../i18n/spoken-words.ts';
import { isPresenting } from '../state/app-state.ts';
import type { AppState, Selection } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { currentEntrance } from './entrances.ts';
import { filterSummary, isNothingLeft } from './filter-summary.ts';
import { isEnglish, nameOf, titleOf } from './view.ts';
import type { View } from './view.ts';

/** Several changes in a row, such as those of a slider, are told as one. */
const SETTLED_MS = 250;
const FILTERING = ['filters', 'ring', 'area', 'areaLoose'] as const;
const MADE = [...FILTERING, 'compared', 'weights', 'shortlist', 'seek'] as const;

/** An item's name in the page's language, null where the data have no such item. */
function itemName(view: View, { type, id }: Selection): string | null {
  const { catalogue } = view;
  const place = type === 'place' && catalogue.place.get(id);
  if (place) return nameOf(view, place.properties);
  const measure = type === 'measure' && catalogue.measure.get(id);
  if (measure) return titleOf(view, measure);
  const target = type === 'target' && catalogue.target.get(id);
  if (target) return isEnglish(view) ? target.indicator_en : target.indicator_zh;
  const agency = type === 'agency' && catalogue.agency.get(id);
  return agency ? nameOf(view, agency) : null;
}

/** The name of the page: what is shown, where that is, the site. */
export function pageTitle(view: View): string {
  const { state, messages } = view;
  const entrance = currentEntrance(state);
  const chosen = state.selected && itemName(view, state.selected);
  const parts = [
    chosen,
    state.drawer && messages.drawer.names[state.drawer],
    entrance === 'explore' && !state.tour ? null : messages.views[state.tour ? 'present' : entrance],
  ];
  return spokenWords[state.language].title([...parts.filter((part) => part !== null), messages.title]);
}

/** What is said of a change from one state to the next; null where the page says it otherwise or nothing is to be said. */
export function spokenChange(view: View, previous: AppState): string | null {
  const { state, messages, catalogue, undo } = view;
  const words = spokenWords[state.language];
  const differs = (key: keyof AppState): boolean => JSON.stringify(state[key]) !== JSON.stringify(previous[key]);
  const said: string[] = [];
  if (differs('language')) said.push(words.language);
  if (differs('theme')) said.push(words.theme(messages.theme[state.theme]));
  // A tour tells its steps itself.
  if (!isPresenting(state) && !isPresenting(previous)) {
    if (differs('selected'))
      said.push(state.selected ? words.chosen(itemName(view, state.selected) ?? messages.detail.missing(state.selected.id)) : words.closed);
    if (FILTERING.some(differs)) {
      const isFiltered = Object.keys(state.filters).length > 0 || state.ring !== null || state.area !== null;
      said.push(isNothingLeft(view) ? words.nothing : isFiltered ? words.filtered(filterSummary(view)) : words.unfiltered);
    }
    if (differs('compared')) {
      const names = state.compared.map((id) => itemName(view, { type: 'place', id }) ?? id);
      said.push(names.length > 0 ? words.compared(names.join(isEnglish(view) ? ', ' : '、')) : words.noneCompared);
    }
    if (differs('weights')) said.push(words.weights);
    if (differs('shortlist')) said.push(words.starred(state.shortlist.length));
  }
  const sentences = said.map((each) => each.replace(/[.。]$/u, ''));
  const text = sentences.join(isEnglish(view) ? '. ' : '。');
  const step = MADE.some(differs) ? undo.lastStep() : null;
  if (step) return words[step](text);
  return text === '' || catalogue.places.length === 0 ? null : text;
}

/** Follows the page's state; `view` is null until the data are there. */
export function speakChanges(store: Store, view: () => View | null): void {
  const region = document.createElement('p');
  region.className = 'spoken';
  region.setAttribute('role', 'status');
  document.body.append(region);
  let told = store.get();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const nameThePage = (): void => {
    const shown = view();
    if (shown && document.title !== pageTitle(shown)) document.title = pageTitle(shown);
  };
  const tell = (): void => {
    const shown = view();
    // The words of another language are fetched first; the page's own language then changes, which comes here again.
    if (!shown || document.documentElement.lang !== (shown.state.language === 'en' ? 'en' : 'zh-CN')) return;
    const text = spokenChange(shown, told);
    told = shown.state;
    // The same words again are a change too.
    if (text !== null) region.replaceChildren(text);
  };
  const follow = (): void => {
    nameThePage();
    clearTimeout(waiting);
    waiting = setTimeout(tell, SETTLED_MS);
  };
  store.subscribe(follow);
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['lang'] });
  nameThePage();
}
