/** Places known as a point: a glyph for the kind in a circle of the part's hue. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byPart, shared, stateOpacity, when } from './layer.ts';
import type { Subject } from './layer.ts';

const isSite: ExpressionSpecification = ['==', ['get', 'precision'], 'point'];

/** Name of the glyph picture of each kind and part; both painters make it. */
export const GLYPH_PREFIX = 'glyph-';

export const sites: Subject = {
  pick: ['site'],
  layers: (theme) => [
    {
      id: 'site',
      type: 'circle',
      source: 'places',
      filter: isSite,
      paint: {
        'circle-color': byPart(theme.parts, theme.quiet),
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          ['case', when('selected'), 9, ['==', ['get', 'kind'], 'reference'], 4, 6],
          10,
          ['case', when('selected'), 14, when('hover'), 13, ['==', ['get', 'kind'], 'reference'], 8, 11],
        ],
        // Data-driven like a locality's, so that both share one shader program.
        'circle-blur': shared(0),
        'circle-stroke-color': theme.halo,
        'circle-stroke-width': 2,
        'circle-opacity': stateOpacity(1, 0.35),
        'circle-stroke-opacity': stateOpacity(1, 0.35),
      },
    },
  ],
};

/** Glyphs stand above all labels in the order of layers, so that their room is taken first. */
export const siteGlyphs: Subject = {
  pick: [],
  layers: () => [
    {
      id: 'site-glyph',
      type: 'symbol',
      source: 'places',
      minzoom: 9,
      filter: isSite,
      layout: {
        'icon-image': ['concat', GLYPH_PREFIX, ['get', 'kind'], '-', ['coalesce', ['get', 'main_part'], 'safeguards']],
        'icon-size': ['case', ['==', ['get', 'kind'], 'reference'], 0.6, 0.8],
        'icon-allow-overlap': true,
        // Room for the circle around the glyph: labels keep clear of it.
        'icon-padding': 4,
      },
      paint: { 'icon-opacity': stateOpacity(1, 0.35) },
    },
  ],
};
