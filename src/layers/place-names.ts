/** Labels of the plan's places: zones bold in their part's hue with a badge of their unplaced items, sites beside their symbol. */
import { SETTING } from '#setting';
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LABEL_FONT, LABEL_FONT_BOLD, byPart, isKind, shared, stateOpacity } from './layer.ts';
import type { Subject } from './layer.ts';
import type { Theme } from './theme.ts';

/** Badge pictures are named `badge-<part>-<count>`; both painters make them. */
export const BADGE_PREFIX = 'badge-';

const zh: ExpressionSpecification = ['get', 'name_zh'];
const en: ExpressionSpecification = ['get', 'name_en'];
/** The place's items without a position; under filters, those that they let through. */
const anchored: ExpressionSpecification = [
  'to-number',
  ['coalesce', ['get', ['get', 'id'], ['coalesce', ['global-state', 'badges'], ['literal', {}]]], ['get', 'anchored']],
];
const badge: ExpressionSpecification = ['image', ['concat', BADGE_PREFIX, ['get', 'main_part'], '-', ['to-string', anchored]]];
const isEnglish: ExpressionSpecification = ['==', ['global-state', 'language'], 'en'];
const hasBadge: ExpressionSpecification = ['>', anchored, 0];
const englishBelow = { 'font-scale': 0.8 } as const;

/** Chinese name, its badge when items are anchored to it, English below when the page is in English. */
const nameWithBadge: ExpressionSpecification = [
  'case',
  ['all', hasBadge, isEnglish],
  ['format', zh, {}, ' ', {}, badge, {}, '\n', {}, en, englishBelow],
  hasBadge,
  ['format', zh, {}, ' ', {}, badge, {}],
  isEnglish,
  ['format', zh, {}, '\n', {}, en, englishBelow],
  ['format', zh, {}],
];

/** The flagship zones stand on every view: placed before all other labels, and never left out. */
export const FLAGSHIPS: readonly string[] = SETTING.flagships;

const isShown: ExpressionSpecification = ['!', ['in', ['get', 'id'], ['coalesce', ['global-state', 'hidden'], ['literal', []]]]];

const isLocality: ExpressionSpecification = ['==', ['get', 'precision'], 'locality'];
const isFlagship: ExpressionSpecification = ['in', ['get', 'id'], ['literal', [...FLAGSHIPS]]];

const zoneText: NonNullable<SymbolLayerSpecification['layout']> = {
  'text-field': nameWithBadge,
  'text-font': LABEL_FONT_BOLD,
  'text-size': ['interpolate', ['linear'], ['zoom'], 8, 13, 10, 15],
  'text-max-width': 14,
  'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right', 'bottom-left', 'bottom-right', 'top-left', 'top-right'],
  'text-radial-offset': 0.9,
  'text-justify': 'auto',
  'text-padding': 2,
};

function zonePaint(theme: Theme): NonNullable<SymbolLayerSpecification['paint']> {
  const color = byPart(theme.labels, theme.quiet);
  return { 'text-color': color, 'text-halo-color': theme.halo, 'text-halo-width': 1.8, 'text-opacity': stateOpacity(1, 0.4) };
}

export const placeNames: Subject = {
  pick: ['flagship-name', 'flagship-disc-name', 'zone-name', 'site-name', 'line-name', 'reference-name', 'town-name', 'bay-name'],
  layers: (theme): LayerSpecification[] => {
    const hue = byPart(theme.labels, theme.quiet);
    return [
      {
        id: 'bay-name',
        type: 'symbol',
        source: 'place-labels',
        filter: ['all', isKind('bay'), isShown],
        layout: { 'text-field': nameWithBadge, 'text-font': LABEL_FONT, 'text-size': 13, 'text-letter-spacing': 0.25, 'text-max-width': 12 },
        paint: { 'text-color': shared(theme.seaLabel), 'text-halo-color': theme.sea, 'text-halo-width': 1.2, 'text-opacity': stateOpacity(1, 0.4) },
      },
      {
        id: 'town-name',
        type: 'symbol',
        source: 'place-labels',
        minzoom: 8.6,
        filter: ['all', isKind('town'), isShown],
        layout: {
          'text-field': nameWithBadge,
          'text-font': LABEL_FONT_BOLD,
          'text-size': 11.5,
          'text-letter-spacing': 0.08,
          'text-max-width': 12,
          'text-padding': 3,
        },
        paint: { 'text-color': hue, 'text-halo-color': theme.land, 'text-halo-width': 1.4, 'text-opacity': stateOpacity(1, 0.4) },
      },
      {
        id: 'site-name',
        type: 'symbol',
        source: 'place-labels',
        minzoom: 9.4,
        filter: ['all', ['==', ['get', 'shape'], 'Point'], ['!', isKind('zone', 'bay', 'town', 'reference')], isShown],
        layout: {
          'text-field': nameWithBadge,
          'text-font': LABEL_FONT,
          'text-size': 12,
          'text-max-width': 9,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': ['case', ['==', ['get', 'precision'], 'point'], 1.25, 0.2],
          'text-justify': 'auto',
          'text-padding': 3,
          'symbol-sort-key': ['case', isKind('transport'), 1, 2],
        },
        paint: { 'text-color': shared(theme.ink), 'text-halo-color': theme.halo, 'text-halo-width': 1.4, 'text-opacity': stateOpacity(1, 0.4) },
      },
      {
        id: 'line-name',
        type: 'symbol',
        source: 'place-labels',
        minzoom: 9.4,
        filter: ['all', ['==', ['get', 'shape'], 'LineString'], isShown],
        layout: {
          'text-field': nameWithBadge,
          'text-font': LABEL_FONT_BOLD,
          'text-size': 12,
          'text-max-width': 10,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.5,
          'text-justify': 'auto',
          'text-padding': 3,
        },
        paint: { 'text-color': hue, 'text-halo-color': theme.halo, 'text-halo-width': 1.4, 'text-opacity': stateOpacity(1, 0.4) },
      },
      {
        id: 'reference-name',
        type: 'symbol',
        source: 'place-labels',
        minzoom: 10.2,
        filter: ['all', isKind('reference'), isShown],
        layout: {
          'text-field': nameWithBadge,
          'text-font': LABEL_FONT,
          'text-size': 11,
          'text-max-width': 9,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 1,
          'text-justify': 'auto',
        },
        paint: { 'text-color': shared(theme.quiet), 'text-halo-color': theme.halo, 'text-halo-width': 1.4, 'text-opacity': stateOpacity(1, 0.4) },
      },
      {
        id: 'zone-name',
        type: 'symbol',
        source: 'place-labels',
        filter: ['all', isKind('zone'), ['!', isFlagship], isShown],
        layout: zoneText,
        paint: zonePaint(theme),
      },
      {
        id: 'flagship-disc-name',
        type: 'symbol',
        source: 'place-labels',
        filter: ['all', isFlagship, isLocality, isShown],
        // Where no side is free the first is taken: beside a disc a long name covers least.
        layout: { ...zoneText, 'text-allow-overlap': true, 'text-variable-anchor': ['right', 'left', 'top', 'bottom', 'center'], 'text-radial-offset': 1.7 },
        paint: zonePaint(theme),
      },
      {
        id: 'flagship-name',
        type: 'symbol',
        source: 'place-labels',
        filter: ['all', isFlagship, ['!', isLocality], isShown],
        layout: { ...zoneText, 'text-allow-overlap': true },
        paint: zonePaint(theme),
      },
    ];
  },
};
