/** The only file that knows everything: it joins state, data, map and page, and draws each from the state. */
import { aimOf, cameraFor, homeCamera } from './aims.ts';
import { NO_CATALOGUE, loadCatalogue } from './data/catalogue.ts';
import type { Catalogue } from './data/catalogue.ts';
import type { LoadFailure } from './data/fetch-json.ts';
import { keepSettings, readSettings } from './data/settings.ts';
import type { Settings } from './data/settings.ts';
import './data/trusted.ts';
import { onWait } from './data/waits.ts';
import { chinese } from './i18n/index.ts';
import type { Painter } from './layers/painter.ts';
import { DARK_THEME, LIGHT } from './layers/theme.ts';
import { applyFilters, tabulateFacets, waysOut, withinBoth } from './query/facets.ts';
import { knownState, lostParts } from './query/known.ts';
import { NO_REACH, reachOf } from './query/reach.ts';
import { INITIAL_STATE, isPresenting } from './state/app-state.ts';
import type { AppState, Camera } from './state/app-state.ts';
import { createStore } from './state/store.ts';
import { keepUndo } from './state/undo.ts';
import { parseHash, unreadParts } from './state/url.ts';
import { labelMap, startPainter } from './start-painter.ts';
import { keepAddress } from './ui/address.ts';
import { registerApp } from './ui/atlas-app.ts';
import { isMapTaken } from './ui/map-taken.ts';
import { createEvidence } from './evidence.ts';
import { MAKES_EMPHASIS, emphasisOf, fetchLocate } from './locating.ts';
import { dismissNotice, sayLightMap, sayLostMap, tellOfMap } from './light-map-notice.ts';
import { keepUnderlay } from './grounding.ts';
import { sayMishaps } from './mishaps.ts';
import { createNotices } from './notices.ts';
import { keepSite } from './offline.ts';
import { sayFile, tellOfPart, tellOfParts, tellWhenSlow } from './part-notices.ts';
import { placeOver } from './overlays.ts';
import { copyLink, openOutput, saveComparison, watchSaveKey } from './outputs.ts';
import { drawOwnLayers, fetchWorkbench, ownRecordAt, showKeptDrawings, takeHandedFiles } from './working.ts';
import { watchPrinting } from './printing.ts';
import { createSpeaker } from './speaking.ts';
import { openedWith } from './ui/opened-address.ts';
import { painted } from './ui/painted.ts';
import { whenIdle } from './ui/when-idle.ts';
import type { OutputKind } from './ui/view.ts';

declare const __DATA_VERSION__: string;

/**
 * The map in the page is painted first: a browser would run what it has fetched before it paints, and a reader look at nothing.
 * Only a script that no other imports may wait so: where several wait for one, WebKit lets some go on too early.
 */
if (!document.hidden) await painted();
registerApp();

const DATA_BASE = 'data/v1/';

const settingsOf = ({ language, theme, calm, singleKeys, captionSide, seams }: AppState): Required<Settings> => ({
  language,
  theme,
  calm,
  singleKeys,
  captionSide,
  seams,
});

/** A frame in another page is set by its address alone, and keeps nothing. */
const embedded = new URLSearchParams(location.search).has('embed');
const defaults: AppState = { ...INITIAL_STATE, ...(embedded ? { embedded } : readSettings()) };
const store = createStore(parseHash(openedWith, defaults));
// The reader's own settings first: an address need not repeat them.
store.subscribe((next) => embedded || Object.assign(defaults, settingsOf(next)));
const undo = keepUndo(store, undefined, render);
const address = keepAddress(store, () => defaults, admit);
const container = document.querySelector<HTMLElement>('#map');
const app = document.querySelector('atlas-app');
if (!container || !app) throw new Error('index.html lacks #map or atlas-app');

let messages = chinese;
let catalogue: Catalogue | null = null;
let table = tabulateFacets(NO_CATALOGUE);
let reach = NO_REACH;
let result = applyFilters(table, {});
let painter: Painter | null = null;
/** Whether the light map was asked for though WebGL may work. */
let isLight = false;
const darkScheme = matchMedia('(prefers-color-scheme: dark)');
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

const evidence = createEvidence(DATA_BASE, render);
const notices = createNotices(render);
onWait((wait) => tellWhenSlow(notices, wait));
const drawUnderlay = keepUnderlay(() => app.view, notices, render);
let emphasis = emphasisOf(NO_CATALOGUE, result, store.get());

const isDark = (): boolean => (store.get().theme === 'system' ? darkScheme.matches : store.get().theme === 'dark');
const isCalm = (): boolean => store.get().calm || reducedMotion.matches;
/** What is chosen is shown: a link's own camera was for what it chose. */
const change = (patch: Partial<AppState>): void => store.set(patch.selected && !('camera' in patch) ? { ...patch, camera: null } : patch);

const aimed = (state: AppState): Camera => cameraFor(state, catalogue, result.shown);

/** Draws page and map from the state; drawing the same state again changes nothing. */
function render(): void {
  if (!catalogue || !app) return;
  const state = store.get();
  dressPage();
  app.view = {
    state,
    set: change,
    href: address.href,
    follow: (hash) => store.set(admit(parseHash(hash, { ...defaults, ...settingsOf(store.get()) }), hash)),
    messages,
    catalogue,
    result,
    nearness: withinBoth(reach),
    waysOut: () => waysOut(table, state.filters, reach),
    emphasis,
    dataVersion: __DATA_VERSION__,
    dataBase: DATA_BASE,
    ...evidence.current(),
    notices: notices.current(messages),
    dismiss: (id) => dismissNotice(notices, id, !embedded),
    copyLink: () => copyLink({ ...store.get(), camera: painter?.camera() ?? null, madeWith: __DATA_VERSION__ }),
    output: (kind) => output(kind),
    saveComparison: (isOnlyDiffering) => saveComparison(app.view, isOnlyDiffering),
    painter: () => painter,
    camera: () => painter?.camera() ?? null,
    undo,
    canGoBack: address.canGoBack(),
    canGoForward: address.canGoForward(),
  };
  painter?.draw(picture());
  drawOwnLayers(painter);
  drawUnderlay(painter);
  placeOverlays();
}

/** Language and theme of the page, set where they change: to set them again would have the browser match every rule anew. */
function dressPage(): void {
  const { documentElement: root } = document;
  const theme = isDark() ? 'dark' : 'light';
  if (root.lang !== messages.languageTag) root.lang = messages.languageTag;
  if (root.dataset['theme'] !== theme) root.dataset['theme'] = theme;
  root.toggleAttribute('data-presenting', isPresenting(store.get()));
}

const picture = () => ({ theme: isDark() ? DARK_THEME : LIGHT, language: store.get().language, emphasis });

function placeOverlays(): void {
  if (app && catalogue) placeOver(app, catalogue, store.get(), painter);
}

function output(kind: OutputKind, isRetry = false): void {
  if (app) tellOfPart(notices, 'output', { fetched: openOutput(kind, app.view), again: () => output(kind, true), isRetry });
}

const REACHES = ['ring', 'area', 'areaLoose'] as const;

function filter(state: AppState, previous: AppState | null): void {
  if (REACHES.some((key) => state[key] !== previous?.[key])) reach = catalogue ? reachOf(catalogue, state) : NO_REACH;
  result = applyFilters(table, state.filters, withinBoth(reach));
}

store.subscribe((next, previous) => {
  const isFilteredAnew = (['filters', ...REACHES] as const).some((key) => next[key] !== previous[key]);
  if (isFilteredAnew) filter(next, previous);
  if (catalogue && MAKES_EMPHASIS.some((key) => next[key] !== previous[key])) emphasis = emphasisOf(catalogue, result, next);
  const settings = settingsOf(next);
  if (!embedded && JSON.stringify(settings) !== JSON.stringify(settingsOf(previous))) {
    if (!keepSettings(settings)) notices.say({ id: 'storage', text: (words) => words.notices.storage });
  }
  fetchTours(next);
  if (next.language !== previous.language) void speak(next.language, previous.language);
  render();
  const isNewRoom = (next.reading !== previous.reading || (next.drawer === null) !== (previous.drawer === null)) && next.selected !== null;
  // A ring is shown whole when it is first drawn; while it is made wider or narrower the map stays.
  const isNewRing = next.ring !== null && next.ring.place !== previous.ring?.place;
  if (isNewRing || ((aimOf(next) !== aimOf(previous) || isNewRoom) && (next.selected || next.camera || isPresenting(next) || isPresenting(previous))))
    painter?.go(aimed(next), isCalm());
});
function emphasiseAnew(): void {
  if (catalogue) emphasis = emphasisOf(catalogue, result, store.get());
  render();
}

/** Entrances, player, story and frame are fetched when they are first asked for; the page draws them as soon as they are there. */
function fetchTours({ desk, tour, locate, workbench, drawer }: AppState, isRetry = false): void {
  const fetched = [
    ...(locate ? [fetchLocate(emphasiseAnew)] : []),
    ...(workbench || drawer === 'table' ? [fetchWorkbench()] : []),
    ...(embedded ? [import('./present/embed-page.ts')] : desk ? [import('./present/tour-desk.ts')] : []),
    ...(tour ? [tour.isStory ? import('./present/tour-story.ts') : import('./present/tour-player.ts')] : []),
  ];
  tellOfParts(notices, fetched, () => fetchTours(store.get(), true), isRetry);
}

const speak = createSpeaker({
  store,
  notices,
  use(words) {
    messages = words;
    if (container) labelMap(container, messages.map.label);
    render();
  },
  reload: (language) => address.reload({ language }),
});

darkScheme.addEventListener('change', render);
addEventListener('resize', render);

const sayFailure = (failure: LoadFailure): void => sayFile(notices, failure, retryData);

/** Reads the data again, for lists and map alike: both may have missed the same file. */
function retryData(): void {
  notices.dismissAll('data:');
  void loadData().then(() => openMap(isLight));
}

async function loadData(): Promise<void> {
  const [loaded] = await Promise.all([loadCatalogue(DATA_BASE), spoken]);
  catalogue = loaded.catalogue;
  table = tabulateFacets(catalogue);
  filter(store.get(), null);
  emphasis = emphasisOf(catalogue, result, store.get());
  loaded.failures.forEach(sayFailure);
  store.set(admit(store.get(), openedWith));
  render();
}

/** A link's state without what the data do not have; says what of it is left out. */
function admit(state: AppState, hash = ''): AppState {
  if (!catalogue) return state;
  const { madeWith } = state;
  const known = knownState(catalogue, result.counts, state);
  const lost = [...new Set([...unreadParts(hash, state), ...lostParts(state, known)])];
  const named = lost.slice(0, 5).map((part) => part.slice(0, 40));
  if (lost.length > 0) notices.say({ id: 'left-out', text: (words) => words.notices.leftOut(named.join(words === chinese ? '、' : ', ')) });
  else notices.dismiss('left-out');
  if (madeWith && madeWith !== __DATA_VERSION__) notices.say({ id: 'version', text: (words) => words.notices.version(madeWith, __DATA_VERSION__) });
  return { ...state, ...known };
}

function openMap(forceLight = false): Promise<void> {
  if (!container || !app) return Promise.resolve();
  app.isMapBusy = true;
  isLight = forceLight;
  const aim = aimOf(store.get());
  const started = startPainter({
    container,
    base: DATA_BASE,
    picture,
    camera: () => painter?.camera() ?? aimed(store.get()),
    forceLight,
    events: {
      pick: (id, at) => {
        if (isMapTaken()) return;
        const choosePlace = (): void => {
          const hasFan = id !== null && (catalogue?.anchoredIn.get(id)?.length ?? 0) > 0;
          change({ selected: id === null ? null : { type: 'place', id }, fan: hasFan });
        };
        // A symbol of the plan is meant; an area or a circle of doubt is what the reader's own records stand on.
        const own = id !== null && catalogue?.place.get(id)?.properties.precision === 'point' ? null : ownRecordAt(at);
        if (own) void own.then((isOwn) => isOwn || choosePlace());
        else choosePlace();
      },
      move: placeOverlays,
      failed: sayFailure,
      lost: () => (sayLostMap(notices, () => void openMap()), void openMap(true)),
      yielded: embedded ? (gesture) => (app.yielded = { gesture }) : null,
    },
    label: () => messages.map.label,
    onReady(next, reason, failures) {
      painter?.destroy();
      painter = next;
      app.isMapBusy = false;
      if (reason && !embedded) sayLightMap(notices, reason);
      else if (!forceLight) notices.dismiss('lost');
      failures.forEach(sayFailure);
      render();
      // What was chosen while the map was being made.
      if (aimOf(store.get()) !== aim) next.go(aimed(store.get()), isCalm());
    },
  });
  return tellOfMap(app, notices, started, retryData);
}

app.onZoom = (steps) => painter?.zoomBy(steps, isCalm());
app.onHome = () => painter?.go(homeCamera(store.get()), isCalm());

sayMishaps(notices);
watchPrinting(() => app.view);
watchSaveKey(() => app.view);
takeHandedFiles(() => app.view, notices);
if (!embedded) showKeptDrawings(notices);
fetchTours(store.get());
const spoken = speak(store.get().language, 'zh');
const data = loadData();
// A chosen place decides the first camera, so the data comes first then; otherwise both start at once.
if (store.get().selected && !store.get().camera) await data;
await openMap();
keepSite(notices);
// Without it, where it cannot be fetched, the page is only less talkative.
whenIdle(() => void import('./ui/spoken-changes.ts').then(({ speakChanges }) => speakChanges(store, () => app.view ?? null)).catch(() => undefined));
