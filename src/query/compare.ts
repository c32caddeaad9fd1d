/** The rows of a comparison: one quantity each, one cell a zone, with what differs and what stands out. No DOM. */
import type { ReferenceKind, Stage } from '../../geo/schema.ts';
import { REFERENCES, STAGES } from '../../geo/vocabulary.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { NONE } from './facets.ts';
import type { Items, NearestDistance, ZoneFacts } from './zone-facts.ts';

/** What lies between two numbers; both the same where it is known. */
export type Bounds = Readonly<{ low: number; high: number }>;
const exactly = (value: number): Bounds => ({ low: value, high: value });

export type Cell =
  | Readonly<{ type: 'items'; items: Items; bounds: Bounds }>
  | Readonly<{ type: 'area' | 'density'; bounds: Bounds }>
  | Readonly<{ type: 'distance'; nearest: NearestDistance; bounds: Bounds }>
  | Readonly<{ type: 'unknown'; bounds: null }>;

export const GROUPS = ['plan', 'stage', 'industry', 'ground'] as const;
export type RowGroup = (typeof GROUPS)[number];
export type Quantity =
  | 'measures'
  | 'targets'
  | 'leads'
  | 'serves'
  | 'projects'
  | 'area'
  | 'density'
  | Readonly<{ stage: Stage | typeof NONE }>
  | Readonly<{ industry: string }>
  | Readonly<{ nearest: ReferenceKind }>;

export type CompareRow = Readonly<{
  /** Unique among the rows, e.g. `stage:building`. */
  id: string;
  group: RowGroup;
  quantity: Quantity;
  /** One a zone, in the zones' order. */
  cells: readonly Cell[];
  /** Whether two zones surely differ, or one is known and another is not. */
  differs: boolean;
  /** The sole highest and the sole lowest, where that is sure; one a zone. */
  marks: readonly ('most' | 'least' | null)[];
}>;

/** Whether two cells surely hold different quantities; intervals that overlap may be the same. */
function isDifferent(a: Bounds | null, b: Bounds | null): boolean {
  if (a === null || b === null) return a !== b;
  return a.low > b.high || b.low > a.high;
}

/** The sole highest and lowest of the bounds; none while any is unknown, since that may be higher or lower still. */
export function markExtremes(bounds: readonly (Bounds | null)[]): ('most' | 'least' | null)[] {
  const known = bounds.flatMap((each) => each ?? []);
  if (known.length < bounds.length || known.length < 2) return bounds.map(() => null);
  return known.map((own, at) => {
    const others = known.filter((_, index) => index !== at);
    if (others.every(({ high }) => own.low > high)) return 'most';
    return others.every(({ low }) => own.high < low) ? 'least' : null;
  });
}

const NOTHING: Items = { type: 'place', ids: [], total: 0 };
const itemsCell = (items: Items): Cell => ({ type: 'items', items, bounds: exactly(items.ids.length) });
const numberCell = (type: 'area' | 'density', value: number | null): Cell =>
  value === null ? { type: 'unknown', bounds: null } : { type, bounds: exactly(value) };

function distanceCell(nearest: NearestDistance | null): Cell {
  if (nearest === null) return { type: 'unknown', bounds: null };
  return { type: 'distance', nearest, bounds: { low: nearest.interval.fromKm, high: nearest.interval.toKm } };
}

/** The rows for zones in their order; of stages and industries those that any of the zones has, in the data's order. */
export function compareRows(catalogue: Catalogue, zones: readonly ZoneFacts[]): CompareRow[] {
  const row = (id: string, group: RowGroup, quantity: Quantity, cellOf: (zone: ZoneFacts) => Cell): CompareRow => {
    const cells = zones.map(cellOf);
    const bounds = cells.map((cell) => cell.bounds);
    return { id, group, quantity, cells, differs: bounds.some((each) => bounds.some((other) => isDifferent(each, other))), marks: markExtremes(bounds) };
  };
  const stages = [...STAGES, NONE].filter((stage) => zones.some(({ byStage }) => byStage.has(stage as Stage))) as (Stage | typeof NONE)[];
  const industries = [...catalogue.industries.map(({ id }) => id), NONE].filter((industry) => zones.some(({ byIndustry }) => byIndustry.has(industry)));
  const listed = ['measures', 'targets', 'leads', 'serves', 'projects'] as const;
  return [
    ...listed.map((name) => row(name, 'plan', name, (zone) => itemsCell(zone[name]))),
    ...stages.map((stage) => row(`stage:${stage}`, 'stage', { stage }, ({ byStage }) => itemsCell(byStage.get(stage) ?? NOTHING))),
    ...industries.map((industry) => row(`industry:${industry}`, 'industry', { industry }, ({ byIndustry }) => itemsCell(byIndustry.get(industry) ?? NOTHING))),
    row('area', 'ground', 'area', ({ areaKm2 }) => numberCell('area', areaKm2)),
    row('density', 'ground', 'density', ({ density }) => numberCell('density', density)),
    ...REFERENCES.map((kind) => row(`nearest:${kind}`, 'ground', { nearest: kind }, ({ nearest }) => distanceCell(nearest[kind]))),
  ];
}
