/** Measures as texts. */
import type { Position } from 'geojson';
import type { DrawWords } from '../i18n/draw-words.ts';
import type { Language } from '../state/app-state.ts';
import { UNIT_M2, measureOf, segmentsM } from './measure.ts';
import type { AreaUnit, Measure } from './measure.ts';
import type { Drawing } from './drawing.ts';

const DIGITS = 4;
const number = (value: number, language: Language): string =>
  value.toLocaleString(
    language === 'zh' ? 'zh-CN' : 'en-GB',
    value >= 1000 ? { maximumFractionDigits: 0 } : { minimumSignificantDigits: 3, maximumSignificantDigits: DIGITS },
  );

/** Metres up to a kilometre, kilometres from there. */
export function lengthText(metres: number, language: Language): string {
  return metres < 1000 ? `${number(metres, language)} m` : `${number(metres / 1000, language)} km`;
}

/** A length that was chosen and not measured: its figures say no more than was meant. */
export function plainLength(metres: number, language: Language): string {
  const [value, unit] = metres < 1000 ? [metres, 'm'] : [metres / 1000, 'km'];
  return `${value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumSignificantDigits: 6 })} ${unit}`;
}

export const areaText = (squareMetres: number, unit: AreaUnit, words: DrawWords, language: Language): string =>
  `${number(squareMetres / UNIT_M2[unit], language)} ${words.units[unit]}`;

/** Longitude before latitude, to about a metre, as the fields take them. */
export const positionText = ([lon = 0, lat = 0]: Position): string => `${lon.toFixed(5)}, ${lat.toFixed(5)}`;

export type Figure = Readonly<{ name: string; value: string }>;

/** All figures of a drawing: the area in every unit. */
export function figuresOf(drawing: Pick<Drawing, 'geometry' | 'radiusM'>, words: DrawWords, language: Language): Figure[] {
  const { position, lengthM, areaM2, perimeterM, radiusM } = measureOf(drawing);
  const { figures } = words;
  const { geometry } = drawing;
  const length = (metres: number): string => lengthText(metres, language);
  return [
    ...(radiusM === null ? [] : [{ name: figures.radius, value: length(radiusM) }]),
    ...(areaM2 === null
      ? []
      : [{ name: figures.area, value: (['km2', 'ha', 'mu'] as const).map((unit) => areaText(areaM2, unit, words, language)).join(' · ') }]),
    ...(perimeterM === null ? [] : [{ name: figures.perimeter, value: length(perimeterM) }]),
    ...(lengthM === null ? [] : [{ name: figures.length, value: length(lengthM) }]),
    ...(geometry.type === 'LineString' && geometry.coordinates.length > 2
      ? [{ name: figures.segments, value: segmentsM(geometry.coordinates).map(length).join(' · ') }]
      : []),
    ...(position === null ? [] : [{ name: radiusM === null ? figures.position : figures.centre, value: positionText(position) }]),
  ];
}

/** The figure that stands on the map. */
export function mainFigure({ position, lengthM, areaM2, radiusM }: Measure, unit: AreaUnit, words: DrawWords, language: Language): string {
  const parts = [
    ...(radiusM === null ? [] : [`${words.figures.radius} ${lengthText(radiusM, language)}`]),
    ...(areaM2 === null ? [] : [areaText(areaM2, unit, words, language)]),
    ...(lengthM === null ? [] : [lengthText(lengthM, language)]),
    ...(position === null || radiusM !== null ? [] : [positionText(position)]),
  ];
  return parts.join(' · ');
}

/** What a drawing is called: the reader's words, or its kind and its number among its like. */
export function drawingName({ id, kind, label }: Drawing, list: readonly Drawing[], words: DrawWords): string {
  return label || words.list.named(words.list.kinds[kind], list.filter((each) => each.kind === kind).findIndex((each) => each.id === id) + 1);
}
