/** The whole state of the page as one small plain object. */
export const FACETS = ['part', 'precision', 'kind', 'industry', 'stage', 'agency'] as const;
export type FacetId = (typeof FACETS)[number];
export type Filters = Readonly<Partial<Record<FacetId, readonly string[]>>>;

export const SELECTION_TYPES = ['place', 'measure', 'target', 'agency'] as const;
export type SelectionType = (typeof SELECTION_TYPES)[number];
export type Selection = Readonly<{ type: SelectionType; id: string }>;

/** Longitude and latitude in degrees, zoom in MapLibre's terms (512-pixel tiles). */
export type Camera = Readonly<{ lon: number; lat: number; zoom: number }>;

export const TABS = ['legend', 'places', 'measures', 'targets', 'agencies'] as const;
export type Tab = (typeof TABS)[number];
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
  /** Where the map was last asked to go; null is the first view. */
  camera: Camera | null;
  /** Version of the data that a link was made with, null for this page's own. */
  madeWith: string | null;
}>;

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
  camera: null,
  madeWith: null,
};

/** Filters with one facet's chosen values replaced; an empty choice means "all" and is dropped. */
export function withFacet(filters: Filters, facet: FacetId, values: readonly string[]): Filters {
  const { [facet]: _dropped, ...rest } = filters;
  return values.length > 0 ? { ...rest, [facet]: values } : rest;
}
