/** The plan on a deck.gl page: its GeoJSON, path, scatterplot and text layers without a base map below. */
import { Deck, MapView } from '@deck.gl/core';
import type { Color, Layer, MapViewState } from '@deck.gl/core';
import { PathStyleExtension } from '@deck.gl/extensions';
import { PathLayer, PolygonLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { Point, Polygon, Position } from 'geojson';
import { fitCamera } from '../../../../src/layers/projection.ts';
import { choose, isLive, listZones } from '../page.ts';
import {
  BOUNDS,
  COLOURS,
  PADDING,
  groundStrokes,
  hueOf,
  isChosen,
  isLand,
  isNamed,
  isShown,
  namesOf,
  placeDisc,
  placeStroke,
  readPlan,
  zonesOf,
} from '../plan.ts';
import type { Name, Place, Stroke, View } from '../plan.ts';

type Line = Readonly<{ place: Place; path: Position[]; stroke: Stroke }>;

// It makes its parent's place relative, which `#map` must not be.
const box = document.createElement('div');
box.style.height = '100%';
document.querySelector('#map')?.append(box);
const start = fitCamera(BOUNDS, { width: box.clientWidth, height: box.clientHeight }, PADDING);

function rgb(color: string, opacity = 1): Color {
  const at = (from: number): number => Number.parseInt(color.slice(from, from + 2), 16);
  return [at(1), at(3), at(5), Math.round(opacity * 255)];
}
const pathsOf = ({ geometry }: Place): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.type === 'LineString' ? [geometry.coordinates] : [];
const linesOf = (places: readonly Place[], strokesOf: (place: Place) => readonly Stroke[]): Line[] =>
  places.flatMap((place) => strokesOf(place).flatMap((stroke) => pathsOf(place).map((path) => ({ place, path, stroke }))));

/** A layer of lines; dashes are counted in half widths. */
function paths(id: string, data: Line[], isDashed = false, pickable = false): Layer {
  return new PathLayer<Line>({
    id,
    data,
    pickable,
    getPath: ({ path }) => path as [number, number][],
    getColor: ({ stroke }) => rgb(stroke.color),
    getWidth: ({ stroke }) => stroke.width,
    widthUnits: 'pixels',
    jointRounded: true,
    ...(isDashed && {
      extensions: [new PathStyleExtension({ dash: true })],
      getDashArray: ({ stroke }: Line) => (stroke.dash ? stroke.dash.map((length) => (2 * length) / stroke.width) : [0, 0]),
    }),
  });
}

const plan = await readPlan();
listZones(zonesOf(plan));
const land = plan.ground.filter(isLand);
const ways = [...plan.ground.filter((each) => !isLand(each)), ...plan.ways];
const areas = plan.places.filter(({ geometry }) => geometry.type === 'Polygon');
const points = plan.places.filter(({ geometry }) => geometry.type === 'Point');
const names = namesOf(plan);
const characterSet = [...new Set(names.flatMap(({ text }) => [...text]))];

const polygons = (id: string, data: Place[], getFillColor: (place: Place) => Color, pickable = false): Layer =>
  new PolygonLayer<Place>({
    id,
    data,
    pickable,
    stroked: false,
    getPolygon: ({ geometry }) => (geometry as Polygon).coordinates as [number, number][][],
    getFillColor,
  });

const LAND: readonly Layer[] = [
  paths(
    'depth',
    linesOf(land, () => [{ color: COLOURS.depth, width: 14 }]),
  ),
  polygons('land', land, () => rgb(COLOURS.land)),
  paths(
    'shore',
    linesOf(land, () => [{ color: COLOURS.shore, width: 1 }]),
  ),
  paths(
    'ways',
    linesOf(ways, ({ properties }) => groundStrokes(properties.kind)),
    true,
  ),
];

function namesLayer(id: string, data: Name[], view: View, isBold: boolean): Layer {
  return new TextLayer<Name>({
    id,
    data,
    pickable: true,
    characterSet,
    fontFamily: isBold ? 'Atlas Sans Bold' : 'Atlas Sans',
    fontSettings: { sdf: true, fontSize: 40, buffer: 8, radius: 12 },
    outlineWidth: 2,
    outlineColor: rgb(COLOURS.halo),
    getText: (name) => name.text,
    getPosition: ({ at }) => [...at],
    getSize: ({ place, size }) => (isChosen(place, view) ? 17 : size),
    getColor: ({ color }) => rgb(color),
    getTextAnchor: ({ isBeside }) => (isBeside ? 'start' : 'middle'),
    getPixelOffset: ({ isBeside }) => (isBeside ? [11, 0] : [0, 0]),
  });
}

function layersOf(view: View, zoom: number): Layer[] {
  const shownNames = names.filter(({ minZoom, canBeChosen, place }) => zoom >= minZoom && (!canBeChosen || isNamed(place, view)));
  const shown = (place: Place): boolean => isShown(place, view);
  return [
    ...LAND,
    polygons('areas', areas.filter(shown), (place) => rgb(hueOf(place), isChosen(place, view) ? 0.3 : 0.14), true),
    paths(
      'lines',
      linesOf(plan.places.filter(shown), (place) => [placeStroke(place, view)]),
      true,
      true,
    ),
    new ScatterplotLayer<Place>({
      id: 'points',
      data: points.filter(shown),
      pickable: true,
      radiusUnits: 'pixels',
      lineWidthUnits: 'pixels',
      stroked: true,
      getPosition: ({ geometry }) => (geometry as Point).coordinates as [number, number],
      getRadius: (place) => placeDisc(place, view).radius,
      getFillColor: (place) => rgb(hueOf(place), placeDisc(place, view).opacity),
      getLineColor: rgb(COLOURS.halo),
      getLineWidth: (place) => (placeDisc(place, view).isSite ? 2 : 0),
    }),
    namesLayer(
      'names',
      shownNames.filter(({ isBold }) => !isBold),
      view,
      false,
    ),
    namesLayer(
      'bold-names',
      shownNames.filter(({ isBold }) => isBold),
      view,
      true,
    ),
  ];
}

let view: View = { chosen: null, part: null };
let { zoom } = start;
let drawn = (): void => {};
const nextDrawing = (): Promise<void> => new Promise((done) => (drawn = done));

const first = nextDrawing();
const deck = new Deck({
  parent: box,
  views: new MapView({ repeat: false }),
  initialViewState: { longitude: start.lon, latitude: start.lat, zoom, maxPitch: 0 },
  controller: { dragRotate: false },
  layers: layersOf(view, zoom),
  onAfterRender: () => {
    if (deck.props.layers.every((each) => (each as Layer).isLoaded)) drawn();
  },
  onViewStateChange: ({ viewState }) => {
    const before = names.filter(({ minZoom }) => zoom >= minZoom).length;
    zoom = (viewState as MapViewState).zoom;
    if (names.filter(({ minZoom }) => zoom >= minZoom).length !== before) deck.setProps({ layers: layersOf(view, zoom) });
  },
});
// Its own click must be let go within 250 ms, which reading back what was pressed may alone take.
box.addEventListener('click', ({ offsetX: x, offsetY: y }) => {
  const picked = deck.pickObject({ x, y })?.object as Place | Name | Line | undefined;
  if (picked && 'place' in picked && (!('canBeChosen' in picked) || picked.canBeChosen)) choose(picked.place.properties.id);
  else if (picked && 'properties' in picked) choose(picked.properties.id);
});
async function show(next: View): Promise<void> {
  view = next;
  const done = nextDrawing();
  deck.setProps({ layers: layersOf(view, zoom) });
  await done;
}
await first;
isLive({ show });
