/** The plan on a Leaflet page: shapes on its canvas, names as markers of its own, all in one plane that it moves. */
import * as leaflet from 'leaflet';
import 'leaflet/dist/leaflet.css';
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
import './names.css';

const NOTHING: View = { chosen: null, part: null };
const renderer = leaflet.canvas({ padding: 0.3 });
const [west, south, east, north] = BOUNDS;
const map = leaflet.map('map', { renderer, zoomSnap: 0, attributionControl: false });
map.fitBounds(
  [
    [south, west],
    [north, east],
  ],
  { paddingTopLeft: [PADDING.left, PADDING.top], paddingBottomRight: [PADDING.right, PADDING.bottom], animate: false },
);

const pathOf = ({ color, width, dash }: Stroke): leaflet.PathOptions => ({ color, weight: width, dashArray: dash ? [...dash] : [], fill: false });

function drawLines(features: readonly Place[], stroke: Stroke): void {
  leaflet.geoJSON([...features], { interactive: false, style: { ...pathOf(stroke), opacity: 1 } }).addTo(map);
}

function placeStyle(place: Place, view: View): leaflet.PathOptions {
  const shown = isShown(place, view);
  if (place.geometry.type === 'Point') {
    const { opacity, isSite } = placeDisc(place, view);
    return { stroke: shown && isSite, color: COLOURS.halo, weight: 2, fillColor: hueOf(place), fillOpacity: shown ? opacity : 0 };
  }
  const fillOpacity = isChosen(place, view) ? 0.3 : 0.14;
  const isArea = place.geometry.type === 'Polygon';
  return { ...pathOf(placeStroke(place, view)), opacity: shown ? 1 : 0, fill: isArea, fillColor: hueOf(place), fillOpacity: shown && isArea ? fillOpacity : 0 };
}

function addName(name: Name): leaflet.Marker {
  const text = document.createElement('span');
  text.textContent = name.text;
  text.className = name.isBeside ? 'beside' : 'on';
  Object.assign(text.style, { color: name.color, fontSize: `${name.size}px`, fontFamily: name.isBold ? 'Atlas Sans Bold' : 'Atlas Sans' });
  const [lon, lat] = name.at;
  const icon = leaflet.divIcon({ className: 'name', html: text, iconSize: [0, 0] });
  const marker = leaflet.marker([lat, lon], { icon, interactive: name.canBeChosen, keyboard: false });
  marker.on('click', () => choose(name.place.properties.id));
  return marker;
}

const plan = await readPlan();
listZones(zonesOf(plan));
const land = plan.ground.filter(isLand);
drawLines(land, { color: COLOURS.depth, width: 14 });
leaflet.geoJSON([...land], { interactive: false, style: { stroke: false, fillColor: COLOURS.land, fillOpacity: 1 } }).addTo(map);
drawLines(land, { color: COLOURS.shore, width: 1 });
for (const way of [...plan.ground.filter((each) => !isLand(each)), ...plan.ways])
  for (const stroke of groundStrokes(way.properties.kind)) drawLines([way], stroke);

const places = leaflet
  .geoJSON([...plan.places], {
    style: (place) => placeStyle(place as Place, NOTHING),
    pointToLayer: (place, at) => leaflet.circleMarker(at, { radius: placeDisc(place as Place, NOTHING).radius }),
    onEachFeature: (place, layer) => layer.on('click', () => choose((place as Place).properties.id)),
  })
  .addTo(map);
const names = namesOf(plan).map((name) => ({ name, marker: addName(name) }));

function draw(view: View): void {
  places.setStyle((place) => placeStyle(place as Place, view));
  places.eachLayer((layer) => {
    if (layer instanceof leaflet.CircleMarker) layer.setRadius(placeDisc(layer.feature as Place, view).radius);
  });
  // Leaflet counts its zoom in tiles of 256 pixels.
  const zoom = map.getZoom() - 1;
  for (const { name, marker } of names) {
    if (zoom >= name.minZoom && (!name.canBeChosen || isNamed(name.place, view))) marker.addTo(map);
    else marker.remove();
    marker.getElement()?.classList.toggle('chosen', isChosen(name.place, view));
  }
}

let view = NOTHING;
/** Its canvas is drawn in the next frame, asked for before ours. */
async function show(next: View): Promise<void> {
  view = next;
  draw(view);
  await new Promise((done) => requestAnimationFrame(done));
}
map.on('zoomend', () => draw(view));
await show(view);
isLive({ show });
