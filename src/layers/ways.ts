/** Roads, railways and metro of the basemap: thin ink under everything the plan says. */
import { isKind } from './layer.ts';
import type { Subject } from './layer.ts';

export const ways: Subject = {
  pick: [],
  layers: (theme) => [
    {
      id: 'roads',
      type: 'line',
      source: 'ways',
      filter: isKind('expressway', 'port-road', 'tunnel'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.road, 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.8, 12, 2.4] },
    },
    {
      id: 'metro',
      type: 'line',
      source: 'ways',
      filter: isKind('metro'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.metro, 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.8, 12, 2] },
    },
    {
      id: 'railways',
      type: 'line',
      source: 'ways',
      filter: isKind('railway', 'high-speed-railway', 'port-railway'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.rail, 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.9, 12, 2] },
    },
  ],
};
