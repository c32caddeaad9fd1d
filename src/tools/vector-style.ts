/** A quiet style for vector tiles: known kinds of base maps drawn by what their layers mean, all others by their geometry. Pure. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../layers/theme.ts';
import type { Gives, TileLayer } from '../layers/underlay.ts';
import type { VectorLayer } from './vector-layers.ts';

type Geometry = 'Polygon' | 'LineString' | 'Point';
const isOf = (geometry: Geometry): ExpressionSpecification => ['==', ['geometry-type'], geometry];

const fill = (layer: string, color: string, opacity = 1): TileLayer => ({
  id: `${layer}-fill`,
  type: 'fill',
  source: '',
  'source-layer': layer,
  filter: isOf('Polygon'),
  paint: { 'fill-color': color, 'fill-opacity': opacity },
});

const line = (layer: string, color: string, widthPx: number, geometry: Geometry = 'LineString'): TileLayer => ({
  id: `${layer}-${geometry === 'Polygon' ? 'edge' : 'line'}`,
  type: 'line',
  source: '',
  'source-layer': layer,
  filter: isOf(geometry),
  layout: { 'line-join': 'round' },
  paint: { 'line-color': color, 'line-width': widthPx },
});

const dot = (layer: string, color: string, halo: string): TileLayer => ({
  id: `${layer}-dot`,
  type: 'circle',
  source: '',
  'source-layer': layer,
  filter: isOf('Point'),
  paint: { 'circle-color': color, 'circle-radius': 3.5, 'circle-stroke-color': halo, 'circle-stroke-width': 1, 'circle-opacity': 1 },
});

type Schema = Readonly<{
  /** Layers that only tiles of this kind have together. */
  known: readonly string[];
  backdrop: 'sea' | 'land';
  layers: (theme: Theme) => readonly TileLayer[];
}>;

/** The two layouts of base maps that most tiles of open data have; their names stay the atlas's own. */
const SCHEMAS: readonly Schema[] = [
  {
    known: ['earth', 'water', 'roads'],
    backdrop: 'sea',
    layers: ({ land, sea, road, rule, district }) => [
      fill('earth', land),
      fill('water', sea),
      line('water', sea, 1),
      fill('buildings', rule, 0.7),
      line('roads', road, 1),
      line('boundaries', district, 0.8),
    ],
  },
  {
    known: ['water', 'transportation'],
    backdrop: 'land',
    layers: ({ sea, road, rule, district }) => [
      fill('water', sea),
      line('waterway', sea, 1),
      fill('building', rule, 0.7),
      line('transportation', road, 1),
      line('boundary', district, 0.8),
    ],
  },
];

/** One colour, or colours by the values of a property with one for all other values. */
export type LayerColour = Readonly<{ color: string; by: Readonly<{ property: string; colors: Readonly<Record<string, string>> }> | null }>;

function colourOf({ color, by }: LayerColour): string | ExpressionSpecification {
  if (!by || Object.keys(by.colors).length === 0) return color;
  const pairs = Object.entries(by.colors).flat();
  return ['match', ['to-string', ['get', by.property]], ...pairs, color] as unknown as ExpressionSpecification;
}

/** Layers for tiles of any content: areas, lines and points in one colour. */
export function plainLayers(layers: readonly VectorLayer[], colour: LayerColour, theme: Theme): readonly TileLayer[] {
  const paint = colourOf(colour) as string;
  return layers.flatMap(({ id }) => [fill(id, paint, 0.25), line(id, paint, 1.2, 'Polygon'), line(id, paint, 1.8), dot(id, paint, theme.halo)]);
}

export type GroundStyle = Readonly<{ gives: Gives; backdrop: 'sea' | 'land'; layers: (theme: Theme) => readonly TileLayer[] }>;

/** How vector tiles are drawn as a ground. Tiles of an unknown kind stand over the atlas's own land and sea. */
export function groundStyle(layers: readonly VectorLayer[]): GroundStyle {
  const ids = new Set(layers.map(({ id }) => id));
  const schema = SCHEMAS.find(({ known }) => known.every((each) => ids.has(each)));
  if (!schema) return { gives: 'nothing', backdrop: 'sea', layers: (theme) => plainLayers(layers, { color: theme.townLabel, by: null }, theme) };
  const { backdrop } = schema;
  return { gives: 'ground', backdrop, layers: (theme) => schema.layers(theme).filter((layer) => ids.has(layer['source-layer'])) };
}
