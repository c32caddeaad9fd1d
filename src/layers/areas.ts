/** Places with an extent: outlines, dashed approximations, and localities as soft discs as wide as the doubt. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byPart, isKind, metresToPixels, shared, stateOpacity, when } from './layer.ts';
import type { Subject } from './layer.ts';

const isPolygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isApproximate: ExpressionSpecification = ['==', ['get', 'precision'], 'approximate'];
const isWide = isKind('town', 'bay', 'reference');
const edgeWidth: ExpressionSpecification = ['case', when('selected'), 4, when('hover'), 3, 2];

/** Name of the hatch picture of each part; both painters make it. */
export const HATCH_PREFIX = 'hatch-';

export const areas: Subject = {
  pick: ['area-fill', 'locality'],
  layers: (theme) => [
    {
      id: 'locality',
      type: 'circle',
      source: 'places',
      filter: ['==', ['get', 'precision'], 'locality'],
      paint: {
        'circle-color': byPart(theme.parts, theme.quiet),
        'circle-radius': metresToPixels(['get', 'precision_m']),
        'circle-blur': shared(1),
        'circle-stroke-opacity': stateOpacity(0),
        // Towns and bays are wide and many: fainter, so that they do not cover what is exact.
        'circle-opacity': ['case', when('off'), 0, when('selected'), ['case', isWide, 0.3, 0.6], when('dim'), 0.06, isWide, 0.12, 0.42],
      },
    },
    {
      id: 'area-fill',
      type: 'fill',
      source: 'places',
      filter: isPolygon,
      paint: {
        'fill-color': byPart(theme.parts, theme.quiet),
        'fill-antialias': false,
        'fill-opacity': ['case', when('off'), 0, when('selected'), 0.2, when('dim'), 0.05, 0.14],
      },
    },
    {
      id: 'area-hatch',
      type: 'fill',
      source: 'places',
      filter: ['all', isPolygon, isApproximate],
      paint: { 'fill-antialias': false, 'fill-pattern': ['concat', HATCH_PREFIX, ['get', 'main_part']], 'fill-opacity': stateOpacity(0.3) },
    },
    {
      id: 'area-edge',
      type: 'line',
      source: 'places',
      filter: ['all', isPolygon, ['!', isApproximate]],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': byPart(theme.parts, theme.quiet), 'line-width': edgeWidth, 'line-opacity': stateOpacity(1, 0.35) },
    },
    {
      id: 'area-edge-approximate',
      type: 'line',
      source: 'places',
      filter: ['all', isPolygon, isApproximate],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': byPart(theme.parts, theme.quiet),
        'line-width': edgeWidth,
        'line-dasharray': [3, 2],
        'line-opacity': stateOpacity(1, 0.35),
      },
    },
  ],
};
