/** The plan drawn with plain layers: same files, same features and labels as ours, colours as constants, no pictures. */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';

// Not 'Atlas Sans More': the library would fetch it before the first label, and no name on the map needs it.
const REGULAR = ['Atlas Sans', 'sans-serif'];
const BOLD = ['Atlas Sans Bold', 'sans-serif'];
const HUES = [
  'innovation',
  '#185ab9',
  'industry',
  '#9b692a',
  'opening',
  '#168ca5',
  'reform',
  '#682675',
  'ecology',
  '#134e24',
  'governance',
  '#3c414b',
  'livelihood',
  '#ca5d66',
];
const hue = ['match', ['get', 'main_part'], ...HUES, '#55626b'] as unknown as ExpressionSpecification;

const isPolygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const isLocality: ExpressionSpecification = ['==', ['get', 'precision'], 'locality'];
const isSite: ExpressionSpecification = ['==', ['get', 'precision'], 'point'];
const isKind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const alignment = (value: string): ExpressionSpecification => ['all', isLine, ['==', ['get', 'alignment'], value]];
const isLand = isKind('mainland', 'island');
const isDistrictEdge = isKind('district-edge');
const isRailway = isKind('railway', 'high-speed-railway', 'port-railway');
const nothing: FilterSpecification = ['==', ['get', 'id'], ''];

/** Layers of the plan's shapes, by id with the filter that holds while nothing is chosen. */
export const PLAN_FILTERS: Readonly<Record<string, ExpressionSpecification>> = {
  locality: isLocality,
  area: isPolygon,
  'area-edge': ['all', isPolygon, ['!=', ['get', 'precision'], 'approximate']],
  'area-edge-approximate': ['all', isPolygon, ['==', ['get', 'precision'], 'approximate']],
  'line-built': alignment('as-built'),
  'line-planned': alignment('planned'),
  'line-undecided': alignment('undecided'),
  site: isSite,
};

/** Layers of the plan's names, likewise. */
export const NAME_FILTERS: Readonly<Record<string, ExpressionSpecification>> = {
  'bay-name': isKind('bay'),
  'town-name': isKind('town'),
  'site-name': ['all', ['==', ['get', 'shape'], 'Point'], ['!', isKind('zone', 'bay', 'town', 'reference')]],
  'line-name': ['==', ['get', 'shape'], 'LineString'],
  'reference-name': isKind('reference'),
  'zone-name': isKind('zone'),
};

/** Layers that show what is chosen: each shows the place whose id its filter names, within the condition given here. */
export const CHOSEN_FILTERS: Readonly<Record<string, ExpressionSpecification>> = {
  'chosen-disc': ['any', isLocality, isSite],
  'chosen-area': isPolygon,
  'chosen-edge': ['any', isPolygon, isLine],
  'chosen-name': ['literal', true] as unknown as ExpressionSpecification,
};

type Color = string | ExpressionSpecification;

function names(id: string, source: string, filter: FilterSpecification, layout: object, color: Color, minzoom = 0): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    minzoom,
    filter,
    layout: { 'text-field': ['get', 'name_zh'], 'text-font': REGULAR, 'text-size': 12, 'text-max-width': 10, ...layout },
    paint: { 'text-color': color, 'text-halo-color': '#fbfaf6', 'text-halo-width': 1.4 },
  };
}

function line(id: string, source: string, color: Color, width: number, more: object = {}, filter?: FilterSpecification): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    ...(filter && { filter }),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width, ...more },
  };
}

const beside = { 'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 1, 'text-justify': 'auto' };

/** All layers from bottom to top. */
export const LAYERS: LayerSpecification[] = [
  { id: 'sea', type: 'background', paint: { 'background-color': '#dfeaee' } },
  line('depth', 'ground', '#cddee5', 14, { 'line-blur': 5 }, isLand),
  { id: 'land', type: 'fill', source: 'ground', filter: isLand, paint: { 'fill-color': '#f5f3ec' } },
  line('shore', 'ground', '#9fbac4', 1, {}, isLand),
  line('district-edge', 'ground', '#a59c8b', 3, { 'line-opacity': 0.75 }, isDistrictEdge),
  line('district-core', 'ground', '#f5f3ec', 1.4, {}, isDistrictEdge),
  line('roads', 'ways', '#d3cabb', 1.6, {}, isKind('expressway', 'port-road', 'tunnel')),
  line('metro', 'ways', '#7fa3b8', 1.4, {}, isKind('metro')),
  line('railways', 'ways', '#8b8f90', 1.4, {}, isRailway),
  line('railways-ties', 'ways', '#f5f3ec', 0.8, { 'line-dasharray': [6, 6] }, isRailway),
  {
    id: 'locality',
    type: 'circle',
    source: 'places',
    filter: isLocality,
    paint: { 'circle-color': hue, 'circle-radius': 24, 'circle-blur': 1, 'circle-opacity': 0.3 },
  },
  { id: 'area', type: 'fill', source: 'places', filter: isPolygon, paint: { 'fill-color': hue, 'fill-opacity': 0.14 } },
  line('area-edge', 'places', hue, 2, {}, PLAN_FILTERS['area-edge']),
  line('area-edge-approximate', 'places', hue, 2, { 'line-dasharray': [3, 2] }, PLAN_FILTERS['area-edge-approximate']),
  line('line-built', 'places', hue, 3.5, {}, PLAN_FILTERS['line-built']),
  line('line-planned', 'places', hue, 3.5, { 'line-dasharray': [2.5, 1.5] }, PLAN_FILTERS['line-planned']),
  line('line-undecided', 'places', hue, 3.5, { 'line-dasharray': [1, 2] }, PLAN_FILTERS['line-undecided']),
  { id: 'chosen-area', type: 'fill', source: 'places', filter: nothing, paint: { 'fill-color': hue, 'fill-opacity': 0.3 } },
  line('chosen-edge', 'places', hue, 5, {}, nothing),
  names('town-names', 'labels', isKind('town', 'island'), { 'text-size': 11 }, '#6a6f70', 9.2),
  names('city-names', 'labels', isKind('city'), { 'text-size': 13, 'text-letter-spacing': 0.2 }, '#6a6f70'),
  names('water-names', 'labels', isKind('sea', 'bay'), { 'text-size': 14, 'text-letter-spacing': 0.3 }, '#3f6c81'),
  names('reservoir-names', 'labels', isKind('reservoir'), { 'text-size': 11 }, '#3f6c81', 10.5),
  {
    id: 'site',
    type: 'circle',
    source: 'places',
    filter: isSite,
    paint: { 'circle-color': hue, 'circle-radius': 8, 'circle-stroke-color': '#fbfaf6', 'circle-stroke-width': 2 },
  },
  { id: 'chosen-disc', type: 'circle', source: 'places', filter: nothing, paint: { 'circle-color': hue, 'circle-radius': 14, 'circle-opacity': 0.6 } },
  names('bay-name', 'place-labels', isKind('bay'), { 'text-size': 13 }, '#3f6c81'),
  names('town-name', 'place-labels', isKind('town'), { 'text-font': BOLD, 'text-size': 11.5 }, hue, 8.6),
  names('site-name', 'place-labels', NAME_FILTERS['site-name'] as FilterSpecification, beside, '#1d252b', 9.4),
  names('line-name', 'place-labels', NAME_FILTERS['line-name'] as FilterSpecification, beside, hue, 9.4),
  names('reference-name', 'place-labels', isKind('reference'), beside, '#55626b', 10.2),
  names(
    'zone-name',
    'place-labels',
    isKind('zone'),
    { 'text-font': BOLD, 'text-size': 15, 'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'] },
    hue,
  ),
  names('chosen-name', 'place-labels', nothing, { 'text-font': BOLD, 'text-size': 17, 'text-allow-overlap': true }, hue),
];
