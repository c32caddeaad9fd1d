/** Drawings as the browser keeps them: checked when they are read, and refused where they are not of this form. */
import * as v from 'valibot';
import { DRAWING_KINDS } from './drawing.ts';
import type { Drawing } from './drawing.ts';

export const DRAWINGS_KEY = 'atlas-drawings';
const VERSION = 1;
export const MOST_DRAWINGS = 300;
const MOST_POSITIONS = 2000;
export const MOST_LABEL = 60;

export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const position = v.strictTuple([v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), v.pipe(v.number(), v.minValue(-85), v.maxValue(85))]);
const line = (least: number) => v.pipe(v.array(position), v.minLength(least), v.maxLength(MOST_POSITIONS));
const ring = v.pipe(
  line(4),
  v.check((positions) => String(positions[0]) === String(positions.at(-1))),
);
const geometry = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: position }),
  v.strictObject({ type: v.literal('LineString'), coordinates: line(2) }),
  v.strictObject({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(ring), v.minLength(1), v.maxLength(50)) }),
]);
const SHAPE_OF = { point: 'Point', line: 'LineString', area: 'Polygon', circle: 'Polygon' } as const;
/** Version 0.5 kept a field too many with what was drawn on the map: such fields are passed over. */
const drawing = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(/^drawing-[0-9a-z]{1,16}$/u)),
    kind: v.picklist(DRAWING_KINDS),
    geometry,
    radiusM: v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))),
    label: v.pipe(v.string(), v.maxLength(2 * MOST_LABEL)),
    isLabelled: v.boolean(),
  }),
  v.check(({ kind, geometry: { type }, radiusM }) => SHAPE_OF[kind] === type && (kind === 'circle') === (radiusM !== null)),
);
const kept = v.pipe(
  v.strictObject({ version: v.literal(VERSION), drawings: v.pipe(v.array(drawing), v.maxLength(MOST_DRAWINGS)) }),
  v.check(({ drawings }) => new Set(drawings.map(({ id }) => id)).size === drawings.length),
);

/** What a kept text says; null where it is not of this form. */
export function readKept(text: string): readonly Drawing[] | null {
  try {
    return v.parse(kept, JSON.parse(text)).drawings;
  } catch {
    return null;
  }
}

/** Drawings as they are kept; null where there are none. */
export const writeKept = (drawings: readonly Drawing[]): string | null => (drawings.length > 0 ? JSON.stringify({ version: VERSION, drawings }) : null);

/** What two windows have made of the same drawings: what one alone has changed is taken from it, what both have from `ours`. */
export function mergeDrawings(base: readonly Drawing[], ours: readonly Drawing[], theirs: readonly Drawing[]): Drawing[] {
  const by = (list: readonly Drawing[]): ReadonlyMap<string, Drawing> => new Map(list.map((each) => [each.id, each]));
  const [before, mine, other] = [by(base), by(ours), by(theirs)];
  const same = (a: Drawing | undefined, b: Drawing | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
  const ids = [...new Set([...theirs, ...ours].map(({ id }) => id))];
  return ids.flatMap((id) => (same(mine.get(id), before.get(id)) ? other.get(id) : mine.get(id)) ?? []);
}
