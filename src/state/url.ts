/**
 * The state as the part of the address behind `#`, and back. Unknown, broken or hostile parts are passed
 * over: whatever can be read is read.
 */
import {
  CRITERIA,
  DRAWERS,
  FACETS,
  GROUNDS,
  INITIAL_STATE,
  MAX_COMPARED,
  MAX_TOUR_STEPS,
  MAX_WEIGHT,
  RING_KM,
  SELECTION_TYPES,
  SOUGHT_LISTS,
  TABS,
  WORKBENCH_TABS,
} from './app-state.ts';
import { readArea, writeArea } from './area-url.ts';
import { readLocate, writeLocate } from './locate-url.ts';
import type { AppState, Camera, FacetId, Filters, Ring, Selection, TourPlace, Weights } from './app-state.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,60}$/u;
const MAX_VALUES = 80;

function readSelection(text: string | null): Selection | null {
  const [type, id = ''] = (text ?? '').split('/');
  const known = SELECTION_TYPES.find((each) => each === type);
  return known && ID.test(id) ? { type: known, id } : null;
}

const CAMERA = /^-?\d+(\.\d+)?(\/-?\d+(\.\d+)?){2}$/u;

function readCamera(text: string | null): Camera | null {
  if (text === null || !CAMERA.test(text)) return null;
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = text.split('/').map(Number);
  const inRange = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return inRange ? { lon, lat, zoom } : null;
}

/** Ids joined by commas, each once; a key may come again. */
const readIds = (texts: readonly string[]): string[] => [...new Set(texts.flatMap((text) => text.split(',')).filter((id) => ID.test(id)))];

function readFilters(parameters: URLSearchParams): Filters {
  const filters: Partial<Record<FacetId, readonly string[]>> = {};
  for (const facet of FACETS) {
    const values = readIds(parameters.getAll(facet));
    if (values.length > 0) filters[facet] = values.slice(0, MAX_VALUES);
  }
  return filters;
}

const WHOLE = /^\d{1,2}$/u;

function readRing(text: string | null): Ring | null {
  const [place = '', km = ''] = (text ?? '').split('/');
  const isKnown = ID.test(place) && WHOLE.test(km) && Number(km) >= RING_KM.least && Number(km) <= RING_KM.most;
  return isKnown ? { place, km: Number(km) } : null;
}

/** How a step is shown, as its address ends. */
const TOUR_MODES = {
  '': { isStory: false, isExploring: false },
  explore: { isStory: false, isExploring: true },
  story: { isStory: true, isExploring: false },
  'story-explore': { isStory: true, isExploring: true },
} as const;

/** Tour and step as `ports/3`, steps counted from 1; `ports/3/explore` while the reader looks around, `ports/3/story` as a story. */
function readTour(text: string | null): TourPlace | null {
  const [id = '', step = '1', mode = ''] = (text ?? '').split('/');
  const shown = Object.entries(TOUR_MODES).find(([name]) => name === mode)?.[1];
  const isKnown = ID.test(id) && /^\d{1,3}$/u.test(step) && Number(step) >= 1 && Number(step) <= MAX_TOUR_STEPS;
  return isKnown && shown ? { id, step: Number(step) - 1, ...shown } : null;
}

const writeTour = ({ id, step, isExploring, isStory }: TourPlace): string =>
  [id, step + 1, ...(isStory || isExploring ? [[isStory && 'story', isExploring && 'explore'].filter(Boolean).join('-')] : [])].join('/');

/** Weights as `port3,airport0`. */
function readWeights(text: string | null): Weights {
  const weights: Record<string, number> = {};
  for (const part of (text ?? '').split(',')) {
    const criterion = CRITERIA.find((each) => part.startsWith(each));
    const weight = part.slice(criterion?.length ?? 0);
    if (criterion && WHOLE.test(weight) && Number(weight) <= MAX_WEIGHT) weights[criterion] = Number(weight);
  }
  return weights;
}

const writeWeights = (weights: Weights): string => CRITERIA.flatMap((each) => (weights[each] === undefined ? [] : `${each}${weights[each]}`)).join(',');

/** Reads a hash such as `#sel=place/sgep&part=industry`; what is missing stays as in `defaults`. */
export function parseHash(hash: string, defaults: AppState = INITIAL_STATE): AppState {
  const parameters = new URLSearchParams(hash.replace(/^#/u, ''));
  const language = parameters.get('lang');
  const theme = parameters.get('theme');
  const sentence = parameters.get('s');
  const version = parameters.get('v');
  const area = readArea(parameters.get('area'));
  return {
    language: language === 'zh' || language === 'en' ? language : defaults.language,
    theme: theme === 'light' || theme === 'dark' || theme === 'system' ? theme : defaults.theme,
    calm: parameters.has('calm') ? parameters.get('calm') === '1' : defaults.calm,
    // The reader's own and never a link's.
    singleKeys: defaults.singleKeys,
    tab: TABS.find((each) => each === parameters.get('tab')) ?? 'legend',
    selected: readSelection(parameters.get('sel')),
    sentence: sentence !== null && ID.test(sentence) ? sentence : null,
    reading: parameters.get('read') === '1',
    fan: parameters.get('fan') === '1',
    filters: readFilters(parameters),
    ring: readRing(parameters.get('ring')),
    area,
    areaLoose: area !== null && parameters.get('loose') === '1',
    drawer: DRAWERS.find((each) => each === parameters.get('view')) ?? null,
    tall: parameters.get('tall') === '1',
    compared: readIds(parameters.getAll('compare')).slice(0, MAX_COMPARED),
    weights: readWeights(parameters.get('weigh')),
    ...readLocate(parameters, readIds),
    workbench: WORKBENCH_TABS.find((each) => each === parameters.get('work')) ?? null,
    ground: GROUNDS.find((each) => each === parameters.get('ground')) ?? 'atlas',
    desk: parameters.get('desk') === '1',
    tour: readTour(parameters.get('tour')),
    captionSide: defaults.captionSide,
    seams: defaults.seams,
    camera: readCamera(parameters.get('at')),
    embedded: defaults.embedded,
    madeWith: version !== null && ID.test(version) ? version : null,
  };
}

/**
 * Writes the state as a hash, leaving out all that is as at the start. Language and theme are written only
 * when they differ from `defaults`, the reader's own.
 */
export function createHash(state: AppState, defaults: AppState = INITIAL_STATE): string {
  const parts: string[] = [];
  const add = (key: string, value: string | null | false): unknown => value && parts.push(`${key}=${value}`);
  add('sel', state.selected && `${state.selected.type}/${state.selected.id}`);
  add('s', state.sentence);
  add('read', state.reading && '1');
  add('fan', state.fan && '1');
  add('tab', state.tab !== 'legend' && state.tab);
  for (const facet of FACETS) add(facet, state.filters[facet]?.join(',') ?? null);
  add('ring', state.ring && `${state.ring.place}/${state.ring.km}`);
  add('area', writeArea(state.area));
  add('loose', state.area !== null && state.areaLoose && '1');
  add('view', state.drawer);
  add('tall', state.tall && '1');
  add('compare', state.compared.join(','));
  add('weigh', writeWeights(state.weights));
  for (const [key, value] of writeLocate(state)) add(key, value);
  add('work', state.workbench);
  add('ground', state.ground !== 'atlas' && state.ground);
  add('desk', state.desk && '1');
  add('tour', state.tour && writeTour(state.tour));
  const camera = state.camera;
  add('at', camera && [camera.lon.toFixed(5), camera.lat.toFixed(5), camera.zoom.toFixed(2)].join('/'));
  add('lang', state.language !== defaults.language && state.language);
  add('theme', state.theme !== defaults.theme && state.theme);
  add('calm', state.calm !== defaults.calm && (state.calm ? '1' : '0'));
  add('v', state.madeWith);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** Keys whose values name something; settings of the reader fall back by themselves. */
const NAMING: ReadonlySet<string> = new Set(['sel', 's', 'ring', 'area', 'view', 'compare', 'weigh', 'tour', 'near', 'short', ...SOUGHT_LISTS, ...FACETS]);

/** What of a hash its reading has not kept: values that are no ids, out of range, or beyond a limit. */
export function unreadParts(hash: string, read: AppState): string[] {
  const kept = new URLSearchParams(createHash(read).slice(1));
  const partsOf = (text: string): string[] => text.split(',').filter((part) => part !== '');
  const asked = [...new URLSearchParams(hash.replace(/^#/u, ''))].filter(([key]) => NAMING.has(key));
  const lost = asked.flatMap(([key, text]) => partsOf(text).filter((part) => !partsOf(kept.get(key) ?? '').includes(part)));
  return [...new Set(lost)];
}
