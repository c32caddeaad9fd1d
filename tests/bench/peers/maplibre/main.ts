/**
 * The plan on a bare MapLibre page, written the usual way: data by address, the library's style sheet, a choice and a filter
 * shown by new filters, the chosen place in layers of its own, other places left out.
 */
import { Map as MapLibreMap, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import type { FilterSpecification, GeoJSONSourceSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { choose, isLive, listZones } from '../page.ts';
import type { PeerMap } from '../page.ts';
import { BOUNDS, PADDING } from '../plan.ts';
import type { Place } from '../plan.ts';
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
  bounds: [...BOUNDS],
  fitBoundsOptions: { padding: PADDING },
  // Fading would only add its 300 ms to every clock of this page; `?fade` gives the library's default.
  ...(location.search === '?fade' ? {} : { fadeDuration: 0 }),
});
map.addControl(new NavigationControl());
/** Resolves when every source is drawn again. */
const show: PeerMap['show'] = async ({ chosen, part }) => {
  const isChosen: FilterSpecification = ['==', ['get', 'id'], chosen ?? ''];
  const isRelated: FilterSpecification = chosen === null ? true : ['any', isChosen, ['==', ['get', 'within'], chosen]];
  const isOfPart: FilterSpecification = part === null ? true : ['==', ['get', 'main_part'], part];
  for (const [layer, filter] of Object.entries(CHOSEN_FILTERS)) map.setFilter(layer, ['all', isChosen, filter]);
  for (const [layer, filter] of Object.entries(PLAN_FILTERS)) map.setFilter(layer, ['all', filter, isRelated, isOfPart]);
  for (const [layer, filter] of Object.entries(NAME_FILTERS)) map.setFilter(layer, ['all', filter, ['!', isChosen], isOfPart]);
  await map.once('idle');
};
void map.once('idle').then(() => isLive({ show }));

map.on('click', ({ point }) => {
  const [feature] = map.queryRenderedFeatures(point, { layers: ['zone-name', 'site-name', 'site', 'area', 'locality'] });
  if (feature) choose(String(feature.properties['id']));
});

const response = await fetch(address('place-labels.geojson'));
const { features } = (await response.json()) as { features: Place[] };
listZones(features.map(({ properties }) => properties).filter(({ kind }) => kind === 'zone'));
