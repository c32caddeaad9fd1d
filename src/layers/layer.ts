/** What a map subject is made of, and the expressions that several subjects share. Pure data, no map. */
import { DISTRICT_MIDDLE } from '../data/district.ts';
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Part } from '../../geo/schema.ts';
import type { Theme } from './theme.ts';

export type Subject = Readonly<{
  /** Layers from bottom to top within the subject. */
  layers: (theme: Theme) => LayerSpecification[];
  /** Ids of layers whose features can be chosen by pointer, the most precise first. */
  pick: readonly string[];
}>;

/** Sources that layers draw from, by name; files under the data folder. */
export const SOURCE_FILES = {
  ground: 'basemap/ground.geojson',
  ways: 'basemap/ways.geojson',
  labels: 'basemap/labels.geojson',
  places: 'places.geojson',
  'place-labels': 'place-labels.geojson',
} as const;
export type SourceName = keyof typeof SOURCE_FILES;

/** CSS font families for labels drawn without glyph files. */
export const LABEL_FONT = ['Atlas Sans', 'sans-serif'];
export const LABEL_FONT_BOLD = ['Atlas Sans Bold', 'sans-serif'];

/** The hue (or glyph ink) of a place's leading part. */
export function byPart(colors: Readonly<Record<Part, string>>, fallback: string): ExpressionSpecification {
  const pairs = Object.entries(colors).flatMap(([part, color]) => [part, color]);
  return ['match', ['get', 'main_part'], ...pairs, fallback] as unknown as ExpressionSpecification;
}

/** Whether a feature is of one of the kinds. */
export const isKind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/** Whether a feature state is set. */
export const when = (state: 'off' | 'dim' | 'selected' | 'hover'): ExpressionSpecification => ['boolean', ['feature-state', state], false];

/**
 * A colour or number that is the same for every feature, yet counts as data-driven. Layers whose colours and opacities are all
 * data-driven share one shader program; compiling a program is what the first view waits for where there is no GPU.
 * It asks for no feature state: what does is uploaded anew with every choice.
 */
export function shared(value: string | number): ExpressionSpecification {
  return ['case', ['has', 'name_zh'], value, value];
}

/** An opacity that is zero for what the filters hide and low for what recedes behind a selection. */
export function stateOpacity(normal: number, receded = normal * 0.22): ExpressionSpecification {
  return ['case', when('off'), 0, when('selected'), normal, when('dim'), receded, normal];
}

/** Text that is Chinese alone, or Chinese with English below it at 0.8 size when the page is in English. */
export function bilingual(zh: ExpressionSpecification, en: ExpressionSpecification): ExpressionSpecification {
  return ['case', ['==', ['global-state', 'language'], 'en'], ['format', zh, {}, '\n', {}, en, { 'font-scale': 0.8 }], ['format', zh, {}]];
}

/** Pixels per metre at zoom 0 at the district's latitude (512-pixel tiles, WGS-84 equator 40,075,016.686 m). */
const PIXELS_PER_METRE_ZOOM_0 = 512 / (40_075_016.686 * Math.cos((DISTRICT_MIDDLE[1] * Math.PI) / 180));

/** A radius in pixels that covers `metres` on the ground at every zoom. */
export function metresToPixels(metres: ExpressionSpecification): ExpressionSpecification {
  return ['interpolate', ['exponential', 2], ['zoom'], 0, ['*', metres, PIXELS_PER_METRE_ZOOM_0], 20, ['*', metres, PIXELS_PER_METRE_ZOOM_0 * 2 ** 20]];
}
