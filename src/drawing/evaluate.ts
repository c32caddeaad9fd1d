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

/** Prepares one layer for a zoom and a global state. Throws on an expression that does not parse: a fault of ours, caught by tests. */
export function evaluateLayer(layer: LayerSpecification, zoom: number, globalState: GlobalState): LayerEvaluator {
  const globals = { zoom, globalState };
  const context = (feature: Feature) => ({ type: feature.geometry?.type ?? 'Unknown', id: feature.id, properties: feature.properties ?? {} }) as never;
  const specification = 'filter' in layer ? (layer.filter as FilterSpecification | undefined) : undefined;
  const filter = specification ? featureFilter(specification, `${layer.id}.filter`, { ...globalState }) : null;
  const properties = { ...('layout' in layer ? layer.layout : {}), ...('paint' in layer ? layer.paint : {}) } as Record<string, unknown>;
  const evaluators = new Map<string, (feature: Feature, state: FeatureState) => Evaluated>();
  for (const [property, value] of Object.entries(properties)) {
    if (!isExpression(value)) {
      evaluators.set(property, () => value as Evaluated);
      continue;
    }
    const parsed = createPropertyExpression(value, `${layer.id}.${property}`, specificationOf(property), { ...globalState });
    if (parsed.result === 'error') throw new Error(`${layer.id}.${property}: ${parsed.value.map((each) => each.message).join('; ')}`);
    const expression = parsed.value;
    evaluators.set(property, (feature, state) => expression.evaluate(globals, context(feature), state) as Evaluated);
  }
  return {
    matches: (feature) => !filter || filter.filter(globals, context(feature)),
    value: (property, feature, state) => evaluators.get(property)?.(feature, state) ?? null,
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
