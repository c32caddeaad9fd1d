/** Names of the basemap: towns grey, water italic blue, neighbours wide-set. */
import { SETTING } from '#setting';
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LABEL_FONT, bilingual, isKind, shared, stateOpacity } from './layer.ts';
import type { Subject } from './layer.ts';

const text = bilingual(['get', 'name_zh'], ['get', 'name_en']);

/** Towns and bays of the plan carry their own label; the basemap leaves those names out. */
export const NAMED_BY_PLAN: readonly string[] = SETTING.named_by_plan;

const notNamedByPlan: ExpressionSpecification = ['!', ['in', ['get', 'name_zh'], ['literal', [...NAMED_BY_PLAN]]]];

export const names: Subject = {
  pick: [],
  layers: (theme): LayerSpecification[] => [
    {
      id: 'town-names',
      type: 'symbol',
      source: 'labels',
      minzoom: 9.2,
      filter: ['all', isKind('town', 'island'), notNamedByPlan],
      layout: { 'text-field': text, 'text-font': LABEL_FONT, 'text-size': 11, 'text-letter-spacing': 0.08, 'text-max-width': 12, 'text-padding': 4 },
      paint: { 'text-color': shared(theme.townLabel), 'text-opacity': stateOpacity(1), 'text-halo-color': theme.land, 'text-halo-width': 1.2 },
    },
    {
      id: 'city-names',
      type: 'symbol',
      source: 'labels',
      filter: isKind('city'),
      layout: { 'text-field': text, 'text-font': LABEL_FONT, 'text-size': 13, 'text-letter-spacing': 0.2, 'text-max-width': 12 },
      paint: { 'text-color': shared(theme.townLabel), 'text-opacity': stateOpacity(1), 'text-halo-color': theme.land, 'text-halo-width': 1.2 },
    },
    {
      id: 'reservoir-names',
      type: 'symbol',
      source: 'labels',
      filter: isKind('reservoir'),
      minzoom: 10.5,
      layout: { 'text-field': text, 'text-font': LABEL_FONT, 'text-size': 11, 'text-max-width': 12 },
      paint: { 'text-color': shared(theme.seaLabel), 'text-opacity': stateOpacity(1), 'text-halo-color': theme.land, 'text-halo-width': 1.2 },
    },
    {
      id: 'water-names',
      type: 'symbol',
      source: 'labels',
      filter: ['all', isKind('sea', 'bay'), notNamedByPlan],
      layout: {
        'text-field': text,
        'text-font': LABEL_FONT,
        'text-size': ['case', ['==', ['get', 'kind'], 'sea'], 18, 12],
        // Wide-set hanzi read as water; wide-set Latin falls apart.
        'text-letter-spacing': ['case', ['all', ['==', ['get', 'kind'], 'sea'], ['!=', ['global-state', 'language'], 'en']], 0.6, 0.12],
        'text-max-width': 12,
      },
      paint: { 'text-color': shared(theme.seaLabel), 'text-opacity': stateOpacity(1), 'text-halo-color': theme.sea, 'text-halo-width': 1 },
    },
  ],
};
