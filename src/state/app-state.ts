/** The whole state of the page as one small plain object. */
import { PARTS } from '../../geo/vocabulary.ts';

/** `role` says in which capacity the chosen agencies act; `aim` whether there is a target. */
export const FACETS = ['part', 'kind', 'zone', 'industry', 'stage', 'agency', 'role', 'year', 'aim', 'precision', 'measure', 'target'] as const;
/** Facets that the legend lists; single measures and targets are chosen elsewhere. */
export const LEGEND_FACETS = FACETS.filter((facet) => facet !== 'measure' && facet !== 'target');
export type FacetId = (typeof FACETS)[number];
export type Filters = Readonly<Partial<Record<FacetId, readonly string[]>>>;

export const SELECTION_TYPES = ['place', 'measure', 'target', 'agency'] as const;
export type SelectionType = (typeof SELECTION_TYPES)[number];
export type Selection = Readonly<{ type: SelectionType; id: string }>;

/** Longitude and latitude in degrees, zoom in MapLibre's terms (512-pixel tiles). */
export type Camera = Readonly<{ lon: number; lat: number; zoom: number }>;

export const TABS = ['legend', 'places', 'measures', 'targets', 'agencies'] as const;
export type Tab = (typeof TABS)[number];
/** The views of the drawer below the map. */
export const DRAWERS = ['targets', 'matrix', 'links', 'compare', 'fit', 'chain', 'time', 'progress', 'table'] as const;
export type Drawer = (typeof DRAWERS)[number];

/** Only what lies within `km` of a place; distances are intervals, so a place is surely, perhaps or not within. */
export type Ring = Readonly<{ place: string; km: number }>;
export const RING_KM = { least: 1, most: 50 } as const;

/** Only what lies within an area: its corners, the last joined to the first, its edges straight in longitude and latitude. */
export type Area = readonly (readonly [lon: number, lat: number])[];
export const MAX_CORNERS = 60;

/** What a site can be near to, in the entrance for investors. */
export const NEAR_KINDS = ['port', 'station', 'airport', 'interchange', 'coast'] as const;
export type NearKind = (typeof NEAR_KINDS)[number];
export const NEAR_KM = { least: 1, most: 60 } as const;
/** What is asked of a zone besides its industry, which is a filter; values within a list are alternatives. */
export type Seek = Readonly<{
  /** Greatest distances in kilometres. */
  near: Readonly<Partial<Record<NearKind, number>>>;
  /** Parts of the plan, one of which should have a measure for the zone. */
  support: readonly string[];
  /** Stages that a project of the zone should have. */
  stages: readonly string[];
  /** Types of zone. */
  types: readonly string[];
  /** What the zones are listed by. */
  order: SeekOrder;
}>;
export const SEEK_ORDERS = ['fit', 'score', 'name', ...NEAR_KINDS] as const;
export type SeekOrder = (typeof SEEK_ORDERS)[number];
export const NOTHING_SOUGHT: Seek = { near: {}, support: [], stages: [], types: [], order: 'fit' };
/** Parts of the plan whose measures support places; goals and safeguards speak of the whole district. */
export const SUPPORTING_PARTS = PARTS.filter((part) => part !== 'goals' && part !== 'safeguards');
/** The lists of `Seek`, as links name them. */
export const SOUGHT_LISTS = ['support', 'stages', 'types'] as const;

/** What the entrance for investors shows: the search for zones, their shortlist, their own sites. */
export const LOCATE_TABS = ['find', 'list', 'sites'] as const;
export type LocateTab = (typeof LOCATE_TABS)[number];

/** What the workbench shows: the reader's own files, drawing and measuring, the ground of the map. */
export const WORKBENCH_TABS = ['files', 'draw', 'ground'] as const;
export type WorkbenchTab = (typeof WORKBENCH_TABS)[number];

/** What the plan stands on, as far as a link may say it: another host's map is the reader's own choice and never a link's. */
export const GROUNDS = ['atlas', 'blank'] as const;
export type GroundName = (typeof GROUNDS)[number];

/** A zone that an investor has starred, with their words on it; both go with a link. */
export type Starred = Readonly<{ id: string; note: string }>;
export const MAX_STARRED = 12;
export const MAX_NOTE = 120;

/** Most zones that are compared at a time. */
export const MAX_COMPARED = 4;
/** What zones are weighed by; a weight is a whole number from 0 to 10. */
export const CRITERIA = ['measures', 'targets', 'projects', 'agencies', 'port', 'station', 'airport', 'interchange'] as const;
export type Criterion = (typeof CRITERIA)[number];
export type Weights = Readonly<Partial<Record<Criterion, number>>>;
export const MAX_WEIGHT = 10;
/**
 * A step of a tour, counted from 0; while exploring the page is the reader's own until they return to it. A story is the same
 * tour as cards that the reader scrolls.
 */
export type TourPlace = Readonly<{ id: string; step: number; isExploring: boolean; isStory: boolean }>;
/** A tour's longest; more would not be told in a day. */
export const MAX_TOUR_STEPS = 500;
/** Where captions stand on the screen. */
export const CAPTION_SIDES = ['left', 'right', 'bottom'] as const;
export type CaptionSide = (typeof CAPTION_SIDES)[number];
/** Panels of a wall in each direction; 0 is one screen. */
export const SEAMS = [0, 2, 3] as const;
export type Seams = (typeof SEAMS)[number];
export type Language = 'zh' | 'en';
export type Theme = 'system' | 'light' | 'dark';

/** The order in which the theme button goes round. */
export const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

export type AppState = Readonly<{
  language: Language;
  theme: Theme;
  /** No flights and no transitions, whatever the system says. */
  calm: boolean;
  /** Whether single letters and signs are keys of the page; some readers dictate, or have keys that slip. */
  singleKeys: boolean;
  tab: Tab;
  selected: Selection | null;
  /** The sentence whose evidence is open, e.g. `M12.3`. */
  sentence: string | null;
  /** Whether the plan's outline is open for reading. */
  reading: boolean;
  /** Whether the selected place's items without a position are fanned out. */
  fan: boolean;
  filters: Filters;
  ring: Ring | null;
  area: Area | null;
  /** Whether items that are known only by a zone count as lying in the area where their zone does. */
  areaLoose: boolean;
  /** Which view of the drawer is open below the map. */
  drawer: Drawer | null;
  /** Whether the drawer takes all the height. */
  tall: boolean;
  /** Ids of the zones that are compared, in the reader's order. */
  compared: readonly string[];
  /** Criteria that do not weigh 1. */
  weights: Weights;
  /** Which part of the entrance for investors is open, null while none is. */
  locate: LocateTab | null;
  seek: Seek;
  /** The zones that an investor has starred, in their order. */
  shortlist: readonly Starred[];
  /** Which part of the workbench is open, null while none is. */
  workbench: WorkbenchTab | null;
  ground: GroundName;
  /** Whether the desk is open on which tours are chosen and made. */
  desk: boolean;
  /** The tour that is being shown. */
  tour: TourPlace | null;
  /** Where captions stand: the reader's own and never a link's. */
  captionSide: CaptionSide;
  /** Panels of which the wall is made: the room's own and never a link's. */
  seams: Seams;
  /** Where the map was last asked to go; null is the first view. */
  camera: Camera | null;
  /** Whether the page is a frame in another page; its address says so, never a link's part behind `#`. */
  embedded: boolean;
  /** Version of the data that a link was made with, null for this page's own. */
  madeWith: string | null;
}>;

/** No condition on where things lie. */
export const ANYWHERE = { ring: null, area: null, areaLoose: false } as const;

export const INITIAL_STATE: AppState = {
  language: 'zh',
  theme: 'system',
  calm: false,
  singleKeys: true,
  tab: 'legend',
  selected: null,
  sentence: null,
  reading: false,
  fan: false,
  filters: {},
  ...ANYWHERE,
  drawer: null,
  tall: false,
  compared: [],
  weights: {},
  locate: null,
  seek: NOTHING_SOUGHT,
  shortlist: [],
  workbench: null,
  ground: 'atlas',
  desk: false,
  tour: null,
  captionSide: 'left',
  seams: 0,
  camera: null,
  embedded: false,
  madeWith: null,
};

/** Filters with one facet's chosen values replaced; an empty choice means "all" and is dropped. */
export function withFacet(filters: Filters, facet: FacetId, values: readonly string[]): Filters {
  const { [facet]: _dropped, ...rest } = filters;
  return values.length > 0 ? { ...rest, [facet]: values } : rest;
}

/** Whether anything is asked of zones besides their industry. */
export const isSeeking = ({ near, ...seek }: Seek): boolean => Object.keys(near).length > 0 || SOUGHT_LISTS.some((list) => seek[list].length > 0);

/** Whether the page shows nothing but the map and a tour's captions. */
export const isPresenting = ({ tour }: Pick<AppState, 'tour'>): boolean => tour !== null && !tour.isExploring;
