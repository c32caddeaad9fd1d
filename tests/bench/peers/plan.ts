/** The same files, colours, lines and names for every peer, as plain values: what a library is given is written beside it. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** What is chosen and what is filtered by: a place's id, a part of the plan. */
export type View = Readonly<{ chosen: string | null; part: string | null }>;
type Properties = Readonly<{
  id: string;
  name_zh: string;
  kind: string;
  shape?: string;
  precision?: string;
  main_part?: string;
  within?: string | null;
  alignment?: string | null;
}>;
export type Place = Feature<Geometry, Properties>;
export type Plan = Readonly<{ ground: Place[]; ways: Place[]; labels: Place[]; places: Place[]; placeLabels: Place[] }>;

export const COLOURS = {
  sea: '#dfeaee',
  depth: '#cddee5',
  land: '#f5f3ec',
  shore: '#9fbac4',
  district: '#a59c8b',
  road: '#d3cabb',
  metro: '#7fa3b8',
  rail: '#8b8f90',
  halo: '#fbfaf6',
  ink: '#1d252b',
  quiet: '#55626b',
  seaLabel: '#3f6c81',
  townLabel: '#6a6f70',
} as const;
const HUES: Readonly<Record<string, string>> = {
  innovation: '#185ab9',
  industry: '#9b692a',
  opening: '#168ca5',
  reform: '#682675',
  ecology: '#134e24',
  governance: '#3c414b',
  livelihood: '#ca5d66',
};
export const PART_NAMES = { innovation: '创新', industry: '产业', opening: '开放', ecology: '生态' } as const;
/** The first view: west, south, east, north, and the room the panel takes, in pixels. */
export const BOUNDS = [119.5, 35.56, 120.33, 36.16] as const;
export const PADDING = { top: 12, right: 12, bottom: 44, left: 324 } as const;

const address = (file: string): string => new URL(`data/v1/${file}`, document.baseURI).href;

/** The five files, as the pages that read them themselves do; places without a position are left out. */
export async function readPlan(): Promise<Plan> {
  const read = async (file: string): Promise<Place[]> => {
    const response = await fetch(address(file));
    const { features } = (await response.json()) as FeatureCollection<Geometry | null, Properties>;
    return features.filter((each): each is Place => each.geometry !== null);
  };
  const [ground = [], ways = [], labels = [], places = [], placeLabels = []] = await Promise.all(
    ['basemap/ground.geojson', 'basemap/ways.geojson', 'basemap/labels.geojson', 'places.geojson', 'place-labels.geojson'].map(read),
  );
  await Promise.all(['Atlas Sans', 'Atlas Sans Bold'].map((family) => document.fonts.load(`12px "${family}"`, '西海岸')));
  return { ground, ways, labels, places, placeLabels };
}

export const hueOf = ({ properties }: Place): string => HUES[properties.main_part ?? ''] ?? COLOURS.quiet;
export const isLand = ({ properties: { kind } }: Place): boolean => kind === 'mainland' || kind === 'island';
export const isChosen = ({ properties: { id } }: Place, view: View): boolean => id === view.chosen;
const isOfPart = ({ properties }: Place, { part }: View): boolean => part === null || properties.main_part === part;
/** Whether a place's shape is on the map. */
export const isShown = (place: Place, view: View): boolean =>
  isOfPart(place, view) && (view.chosen === null || isChosen(place, view) || place.properties.within === view.chosen);
/** Whether a place's name is. */
export const isNamed = (place: Place, view: View): boolean => isChosen(place, view) || isOfPart(place, view);

export type Stroke = Readonly<{ color: string; width: number; dash?: readonly number[] }>;

/** Lines of the ground, from bottom to top. */
export function groundStrokes(kind: string): readonly Stroke[] {
  if (kind === 'district-edge')
    return [
      { color: COLOURS.district, width: 3 },
      { color: COLOURS.land, width: 1.4 },
    ];
  if (kind === 'metro') return [{ color: COLOURS.metro, width: 1.4 }];
  if (['railway', 'high-speed-railway', 'port-railway'].includes(kind))
    return [
      { color: COLOURS.rail, width: 1.4 },
      { color: COLOURS.land, width: 0.8, dash: [5, 5] },
    ];
  return [{ color: COLOURS.road, width: 1.6 }];
}

/** The edge of a zone, or a project that is a line. */
export function placeStroke(place: Place, view: View): Stroke {
  const { precision, alignment } = place.properties;
  const isLine = place.geometry.type === 'LineString';
  const width = isChosen(place, view) ? 5 : isLine ? 3.5 : 2;
  const color = hueOf(place);
  if (alignment === 'planned') return { color, width, dash: [9, 5] };
  if (alignment === 'undecided') return { color, width, dash: [3.5, 7] };
  return precision === 'approximate' && !isLine ? { color, width, dash: [6, 4] } : { color, width };
}

/** Radius in pixels and opacity of a place that is a point. */
export function placeDisc(place: Place, view: View): Readonly<{ radius: number; opacity: number; isSite: boolean }> {
  const isSite = place.properties.precision === 'point';
  const isBig = isChosen(place, view);
  return isSite ? { radius: isBig ? 12 : 8, opacity: 1, isSite } : { radius: 24, opacity: isBig ? 0.6 : 0.3, isSite };
}

export type Name = Readonly<{
  place: Place;
  at: readonly [lon: number, lat: number];
  text: string;
  size: number;
  color: string;
  isBold: boolean;
  /** Beside its mark, not on it. */
  isBeside: boolean;
  /** In 512-pixel tiles, as MapLibre counts. */
  minZoom: number;
  canBeChosen: boolean;
}>;

function baseStyle(kind: string): Pick<Name, 'size' | 'color' | 'minZoom'> {
  if (kind === 'city') return { size: 13, color: COLOURS.townLabel, minZoom: 0 };
  if (kind === 'sea' || kind === 'bay') return { size: 14, color: COLOURS.seaLabel, minZoom: 0 };
  if (kind === 'reservoir') return { size: 11, color: COLOURS.seaLabel, minZoom: 10.5 };
  return { size: 11, color: COLOURS.townLabel, minZoom: 9.2 };
}

function placeStyle(place: Place): Pick<Name, 'size' | 'color' | 'minZoom' | 'isBold' | 'isBeside'> {
  const { kind, shape } = place.properties;
  const [isBold, isBeside] = [true, true];
  if (kind === 'zone') return { size: 15, color: hueOf(place), minZoom: 0, isBold, isBeside: false };
  if (kind === 'town') return { size: 11.5, color: hueOf(place), minZoom: 8.6, isBold, isBeside: false };
  if (kind === 'bay') return { size: 13, color: COLOURS.seaLabel, minZoom: 0, isBold: false, isBeside: false };
  if (kind === 'reference') return { size: 12, color: COLOURS.quiet, minZoom: 10.2, isBold: false, isBeside };
  return { size: 12, color: shape === 'LineString' ? hueOf(place) : COLOURS.ink, minZoom: 9.4, isBold: false, isBeside };
}

/** All names of the map, the most important last. */
export function namesOf({ labels, placeLabels }: Plan): Name[] {
  const name = (place: Place): Pick<Name, 'place' | 'at' | 'text'> => {
    const [lon = 0, lat = 0] = place.geometry.type === 'Point' ? place.geometry.coordinates : [];
    return { place, at: [lon, lat], text: place.properties.name_zh };
  };
  const ground = labels.map((place): Name => ({
    ...name(place),
    ...baseStyle(place.properties.kind),
    isBold: false,
    isBeside: false,
    canBeChosen: false,
  }));
  const plan = placeLabels.map((place): Name => ({ ...name(place), ...placeStyle(place), canBeChosen: true }));
  return [...ground, ...plan.toSorted((a, b) => a.size - b.size)];
}

export const zonesOf = ({ placeLabels }: Plan): Place['properties'][] =>
  placeLabels.filter(({ properties }) => properties.kind === 'zone').map(({ properties }) => properties);
