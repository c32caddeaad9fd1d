/** The peer: the plan on a plain MapLibre page that takes a dropped GeoJSON file as its documentation shows, as a source of circles. */
import type { FeatureCollection } from 'geojson';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { LAYERS } from '../peers/maplibre/layers.ts';

const source = (file: string): GeoJSONSourceSpecification => ({ type: 'geojson', data: new URL(`data/v1/${file}`, document.baseURI).href });

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
  fitBoundsOptions: { padding: 40 },
  // Fading would only add its 300 ms to this page's clock.
  fadeDuration: 0,
});
void map.once('idle').then(() => document.querySelector('#map')?.classList.add('live'));

addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void show(file);
});

async function show(file: File): Promise<void> {
  const data = JSON.parse(await file.text()) as FeatureCollection;
  map.addSource('dropped', { type: 'geojson', data });
  map.addLayer({ id: 'dropped', type: 'circle', source: 'dropped', paint: { 'circle-radius': 2, 'circle-color': '#870fff' } });
  await map.once('idle');
  document.documentElement.dataset['shown'] = 'true';
}
