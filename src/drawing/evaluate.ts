/** Evaluates the layers' style expressions with the style specification's own engine, so that SVG means what MapLibre means. */
import { Color, Formatted, createPropertyExpression, featureFilter, isExpression } from '@maplibre/maplibre-gl-style-spec';
import type { FilterSpecification, LayerSpecification, StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';

export type FeatureState = Readonly<{ off?: boolean; dim?: boolean; selected?: boolean; hover?: boolean }>;
export type GlobalState = Readonly<{ language: string; hidden: readonly string[]; badges: Readonly<Record<string, number>> }>;
export type Evaluated = string | number | boolean | Color | Formatted | { name: string } | readonly unknown[] | null;

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/-color$/u, 'color'],
  [/^text-field$/u, 'formatted'],
  [/^icon-image$|-pattern$/u, 'resolvedImage'],
  [/-(opacity|width|radius|blur|size|spacing|offset|key|padding)$/u, 'number'],
];

/** What the engine must know of a property: its type, and that it may depend on everything. */
function specificationOf(property: string): StylePropertySpecification {
  const type = TYPES.find(([pattern]) => pattern.test(property))?.[1] ?? 'string';
  const parameters = ['zoom', 'feature', 'feature-state', 'global-state'];
  return { type, 'property-type': 'data-driven', expression: { interpolated: true, parameters } } as unknown as StylePropertySpecification;
}

export type LayerEvaluator = {
  matches(feature: Feature): boolean;
  value(property: string, feature: Feature, state: FeatureState): Evaluated;
};

type Evaluator = (globals: Globals, feature: Feature, state: FeatureState) => Evaluated;
type Globals = Readonly<{ zoom: number; globalState: GlobalState }>;
/** A layer's expressions as the engine holds them; they read the global state from `globalState`, which is kept for them. */
type ParsedLayer = Readonly<{
  globalState: Record<string, unknown>;
  filter: ReturnType<typeof featureFilter> | null;
  evaluators: ReadonlyMap<string, Evaluator>;
}>;

const contextOf = (feature: Feature) => ({ type: feature.geometry?.type ?? 'Unknown', id: feature.id, properties: feature.properties ?? {} }) as never;

function parseLayer(layer: LayerSpecification): ParsedLayer {
  const globalState = {};
  const specification = 'filter' in layer ? (layer.filter as FilterSpecification | undefined) : undefined;
  const filter = specification ? featureFilter(specification, `${layer.id}.filter`, globalState) : null;
  const properties = { ...('layout' in layer ? layer.layout : {}), ...('paint' in layer ? layer.paint : {}) } as Record<string, unknown>;
  const evaluators = Object.entries(properties).map(([property, value]): [string, Evaluator] => {
    if (!isExpression(value)) return [property, () => value as Evaluated];
    const parsed = createPropertyExpression(value, `${layer.id}.${property}`, specificationOf(property), globalState);
    if (parsed.result === 'error') throw new Error(`${layer.id}.${property}: ${parsed.value.map((each) => each.message).join('; ')}`);
    const expression = parsed.value;
    return [property, (globals, feature, state) => expression.evaluate(globals, contextOf(feature), state) as Evaluated];
  });
  return { globalState, filter, evaluators: new Map(evaluators) };
}

/** To parse a layer takes longer than to draw it: each is parsed once. */
const parsedLayers = new WeakMap<LayerSpecification, ParsedLayer>();

/**
 * Prepares one layer for a zoom and a global state, until it is prepared for another. Throws on an expression that does
 * not parse: a fault of ours, caught by tests.
 */
export function evaluateLayer(layer: LayerSpecification, zoom: number, globalState: GlobalState): LayerEvaluator {
  const parsed = parsedLayers.get(layer) ?? parseLayer(layer);
  parsedLayers.set(layer, parsed);
  Object.assign(parsed.globalState, globalState);
  const globals = { zoom, globalState };
  return {
    matches: (feature) => !parsed.filter || parsed.filter.filter(globals, contextOf(feature)),
    value: (property, feature, state) => parsed.evaluators.get(property)?.(globals, feature, state) ?? null,
  };
}

/** A colour as `#rrggbb` and the opacity that it carries. */
export function hexColor(value: Evaluated): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof Color)) return '#000000';
  const channel = (each: number): string =>
    Math.round((value.a === 0 ? 0 : each / value.a) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(value.r)}${channel(value.g)}${channel(value.b)}`;
}

/** Text sections of a label, with the picture names that stand among them. */
export function textSections(value: Evaluated): { text: string; scale: number; picture: string | null }[] {
  if (typeof value === 'string') return [{ text: value, scale: 1, picture: null }];
  if (!(value instanceof Formatted)) return [];
  return value.sections.map((section) => ({ text: section.text, scale: section.scale ?? 1, picture: section.image?.name ?? null }));
}
