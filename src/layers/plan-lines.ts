/** Lines of the plan: as built solid, planned dashed, undecided dotted with a soft band as wide as the doubt. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byPart, metresToPixels, stateOpacity, when } from './layer.ts';
import type { Subject } from './layer.ts';

const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const alignment = (value: string): ExpressionSpecification => ['all', isLine, ['==', ['get', 'alignment'], value]];
const width: ExpressionSpecification = ['case', when('selected'), 6, when('hover'), 5, 3.5];

export const planLines: Subject = {
  pick: ['plan-line-built', 'plan-line-planned', 'plan-line-undecided'],
  layers: (theme) => {
    const color = byPart(theme.parts, theme.quiet);
    return [
      {
        id: 'plan-line-doubt',
        type: 'line',
        source: 'places',
        filter: alignment('undecided'),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': color, 'line-width': metresToPixels(['*', 2, ['get', 'precision_m']]), 'line-opacity': stateOpacity(0.12) },
      },
      {
        id: 'plan-line-built',
        type: 'line',
        source: 'places',
        filter: alignment('as-built'),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': color, 'line-width': width, 'line-opacity': stateOpacity(0.9) },
      },
      {
        id: 'plan-line-planned',
        type: 'line',
        source: 'places',
        filter: alignment('planned'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': color, 'line-width': width, 'line-dasharray': [2.5, 1.5], 'line-opacity': stateOpacity(0.9) },
      },
      {
        id: 'plan-line-undecided',
        type: 'line',
        source: 'places',
        filter: alignment('undecided'),
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': color, 'line-width': width, 'line-dasharray': [0.1, 2], 'line-opacity': stateOpacity(0.9) },
      },
    ];
  },
};
