/**
 * The peer: the same plan on a bare MapLibre page, written the usual way. Data by address, the library's style sheet,
 * a list of zones, and a choice shown by new filters: the chosen place in layers of its own, other places left out.
 */
import type { FeatureCollection } from 'geojson';
import { Map as MapLibreMap, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import type { FilterSpecification, GeoJSONSourceSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { CHOSEN_FILTERS, LAYERS, NAME_FILTERS, PLAN_FILTERS } from './layers.ts';

const DATA = 'data/v1/';
const address = (file: string): string => new URL(DATA + file, document.baseURI).href;
const source = (file: string): GeoJSONSourceSpecification => ({ type: 'geojson', data: address(file) });

setWorkerUrl(workerUrl);
const map = new MapLibreMap({
  container: 'map',
  style: {
    version: 8,
    sources: {
      ...Object.fromEntries(['ground', 'ways', 'labels'].map((name) => [name, source(`basemap/${name}.geojson`)])),
      places: source('places.geojson'),
      'place-labels': source('place-labels.geojson'),
    },
    layers: LAYERS,
  },
  bounds: [119.5, 35.56, 120.33, 36.16],
  fitBoundsOptions: { padding: { top: 12, right: 12, bottom: 44, left: 324 } },
  // Fading would only add its 300 ms to every clock of this page; `?fade` gives the library's default.
  ...(location.search === '?fade' ? {} : { fadeDuration: 0 }),
});
map.addControl(new NavigationControl());
void map.once('idle').then(() => document.querySelector('#map')?.classList.add('live'));

function choose(id: string): void {
  const isChosen: FilterSpecification = ['==', ['get', 'id'], id];
  const isRelated: FilterSpecification = ['any', isChosen, ['==', ['get', 'within'], id]];
  for (const [layer, filter] of Object.entries(CHOSEN_FILTERS)) map.setFilter(layer, ['all', isChosen, filter]);
  for (const [layer, filter] of Object.entries(PLAN_FILTERS)) map.setFilter(layer, ['all', filter, isRelated]);
  for (const [layer, filter] of Object.entries(NAME_FILTERS)) map.setFilter(layer, ['all', filter, ['!', isChosen]]);
  for (const button of document.querySelectorAll<HTMLElement>('#zones button')) button.setAttribute('aria-current', String(button.dataset['id'] === id));
  const text = document.querySelector('#chosen');
  if (text) text.textContent = document.querySelector(`#zones [data-id="${id}"]`)?.textContent ?? id;
  void map.once('idle').then(() => (document.documentElement.dataset['chosen'] = id));
}

map.on('click', ({ point }) => {
  const [feature] = map.queryRenderedFeatures(point, { layers: ['zone-name', 'site-name', 'site', 'area', 'locality'] });
  if (feature) choose(String(feature.properties['id']));
});

const response = await fetch(address('place-labels.geojson'));
const { features } = (await response.json()) as FeatureCollection;
const rows = features.map(({ properties }) => properties as { id: string; name_zh: string; kind: string }).filter(({ kind }) => kind === 'zone');
document.querySelector('#zones')?.append(
  ...rows.map(({ id, name_zh }) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.dataset['id'] = id;
    button.textContent = name_zh;
    button.addEventListener('click', () => choose(id));
    item.append(button);
    return item;
  }),
);
