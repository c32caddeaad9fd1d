/** The plan on an OpenLayers page: vector layers with style functions, names kept from overlapping by its own decluttering. */
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View2D from 'ol/View.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import 'ol/ol.css';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
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
import type { Name, Place, Stroke as PlanStroke, View } from '../plan.ts';

let view: View = { chosen: null, part: null };

const strokeOf = ({ color, width, dash }: PlanStroke): Stroke => new Stroke({ color, width, ...(dash && { lineDash: [...dash] }) });
const format = new GeoJSON({ featureProjection: 'EPSG:3857' });
/** Features that know the row they were made of. */
function featuresOf(rows: readonly Place[]): Feature[] {
  return rows.map((row) => {
    const feature = format.readFeature(row) as Feature;
    feature.set('row', row);
    return feature;
  });
}
const layer = (features: Feature[], style: (feature: Feature) => Style[] | Style | undefined, declutter = false): VectorLayer =>
  new VectorLayer({ source: new VectorSource({ features }), style: (feature) => style(feature as Feature), declutter, renderBuffer: 200 });
const rowOf = (feature: Feature): Place => feature.get('row') as Place;

const faded = (color: string, opacity: number): string =>
  `${color}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;

function placeStyle(place: Place): Style | undefined {
  if (!isShown(place, view)) return undefined;
  const hue = hueOf(place);
  if (place.geometry.type === 'Point') {
    const { radius, opacity, isSite } = placeDisc(place, view);
    const fill = new Fill({ color: faded(hue, opacity) });
    return new Style({ image: isSite ? new Circle({ radius, fill, stroke: new Stroke({ color: COLOURS.halo, width: 2 }) }) : new Circle({ radius, fill }) });
  }
  const stroke = strokeOf(placeStroke(place, view));
  return place.geometry.type === 'Polygon'
    ? new Style({ stroke, fill: new Fill({ color: faded(hue, isChosen(place, view) ? 0.3 : 0.14) }) })
    : new Style({ stroke });
}

function nameStyle(name: Name): Style | undefined {
  // OpenLayers counts its zoom in tiles of 256 pixels.
  if ((map.getView().getZoom() ?? 0) - 1 < name.minZoom || (name.canBeChosen && !isNamed(name.place, view))) return undefined;
  const size = isChosen(name.place, view) ? 17 : name.size;
  return new Style({
    zIndex: name.size,
    text: new Text({
      text: name.text,
      font: `${size}px "${name.isBold ? 'Atlas Sans Bold' : 'Atlas Sans'}", sans-serif`,
      fill: new Fill({ color: name.color }),
      stroke: new Stroke({ color: COLOURS.halo, width: 2.8 }),
      ...(name.isBeside && { textAlign: 'left', offsetX: 11 }),
    }),
  });
}

const map = new OlMap({ target: 'map', controls: [], view: new View2D() });
map.getView().fit(transformExtent([...BOUNDS], 'EPSG:4326', 'EPSG:3857'), { padding: [PADDING.top, PADDING.right, PADDING.bottom, PADDING.left] });

const plan = await readPlan();
listZones(zonesOf(plan));
const land = featuresOf(plan.ground.filter(isLand));
const lines = featuresOf([...plan.ground.filter((each) => !isLand(each)), ...plan.ways]);
const landStyles = [
  new Style({ stroke: new Stroke({ color: COLOURS.depth, width: 14 }), zIndex: 0 }),
  new Style({ fill: new Fill({ color: COLOURS.land }), zIndex: 1 }),
  new Style({ stroke: new Stroke({ color: COLOURS.shore, width: 1 }), zIndex: 2 }),
];
const nameFeatures = namesOf(plan).map((name) => {
  const feature = new Feature(new Point(fromLonLat([...name.at])));
  feature.setProperties({ name, row: name.place });
  return feature;
});
const ground = layer(land, () => landStyles);
const ways = layer(lines, (feature) => groundStrokes(rowOf(feature).properties.kind).map((stroke) => new Style({ stroke: strokeOf(stroke) })));
const places = layer(featuresOf(plan.places), (feature) => placeStyle(rowOf(feature)));
const names = layer(nameFeatures, (feature) => nameStyle(feature.get('name') as Name), true);

const drawn = (): Promise<void> => new Promise((done) => map.once('rendercomplete', () => done()));
async function show(next: View): Promise<void> {
  view = next;
  places.changed();
  names.changed();
  await drawn();
}
map.on('click', ({ pixel }) => {
  const hit = map.forEachFeatureAtPixel(pixel, (feature) => feature as Feature, { layerFilter: (each) => each === names || each === places });
  const name = hit?.get('name') as Name | undefined;
  if (hit && (!name || name.canBeChosen)) choose(rowOf(hit).properties.id);
});
for (const each of [ground, ways, places, names]) map.addLayer(each);
await drawn();
isLive({ show });
