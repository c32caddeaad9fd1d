/** Sea, the soft depth line along the shore, land, and the district's edge. */
import { isKind, shared, stateOpacity } from './layer.ts';
import type { Subject } from './layer.ts';

const isLand = isKind('mainland', 'island');
const isDistrictEdge = isKind('district-edge');

export const ground: Subject = {
  pick: [],
  layers: (theme) => [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    {
      id: 'depth',
      type: 'line',
      source: 'ground',
      filter: isLand,
      // Mitred: rounded corners of so wide a line lie over one another many times, which costs a tenth of a frame.
      layout: { 'line-join': 'miter' },
      paint: {
        'line-color': theme.depth,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 5, 12, 22],
        'line-blur': ['interpolate', ['linear'], ['zoom'], 7, 2, 12, 9],
      },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'ground',
      filter: isLand,
      paint: { 'fill-color': shared(theme.land), 'fill-opacity': stateOpacity(1), 'fill-antialias': false },
    },
    {
      id: 'shore',
      type: 'line',
      source: 'ground',
      filter: isLand,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.shore, 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.6, 12, 1.2] },
    },
    // A fine double line: a pale core on a wider line leaves two edges.
    {
      id: 'district-edge',
      type: 'line',
      source: 'ground',
      filter: isDistrictEdge,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.district, 'line-width': 3, 'line-opacity': 0.75 },
    },
    {
      id: 'district-core',
      type: 'line',
      source: 'ground',
      filter: isDistrictEdge,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.land, 'line-width': 1.4 },
    },
  ],
};
