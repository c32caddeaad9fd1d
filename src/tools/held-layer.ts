/** One layer as the page holds it: what it knows of it, the line to its worker, and its picture for the map. */
import type { Datum } from '../data/datums.ts';
import type { DatumGround } from '../data/datum-guess.ts';
import { HIDDEN } from '../layers/own-picture.ts';
import type { LayerPicture } from '../layers/own-picture.ts';
import type { AskKind, Classed, EarlyPoints, LayerAsks, Opened, ReadingChoice } from './layer-asks.ts';
import type { LayerLink } from './layer-link.ts';
import type { LayerColouring, LayerStyle, OwnLayer } from './own-layer.ts';

export type Held = {
  layer: OwnLayer;
  readonly link: LayerLink;
  readonly file: File;
  choice: ReadingChoice;
  /** The version of shapes and classes, and the classes themselves. */
  shapesVersion: number;
  classesVersion: number;
  classes: Uint8Array<ArrayBuffer>;
  /** The colouring that the classes belong to: the worker answers after the style has changed. */
  classedBy: LayerColouring;
  /** The last time the classes were asked for. */
  classing: Promise<void>;
  marked: readonly [number, number] | null;
};

export const GUESSED: ReadingChoice = { columns: null, part: null, encoding: null };

/** Many points are drawn small. */
const SIZES = [
  [200_000, 3],
  [20_000, 4],
  [2000, 6],
] as const;

function firstStyle(count: number, hue: number): LayerStyle {
  const sizePx = SIZES.find(([least]) => count >= least)?.[1] ?? 9;
  return { hue, sizePx, opacity: 1, colouring: { by: 'nothing' }, label: null };
}

/** What stays of a layer whose file is read again; what speaks of its columns only where they are the same. */
function keptOf({ name, isShown, style, tests, columns }: OwnLayer, next: OwnLayer): Partial<OwnLayer> {
  const isSame = JSON.stringify(columns) === JSON.stringify(next.columns);
  return isSame ? { name, isShown, style, tests } : { name, isShown, style: { ...style, colouring: { by: 'nothing' }, label: null } };
}

/** What is known of a layer once its file is read; `before` is the layer that it takes the place of. */
export function layerOf(id: string, name: string, opened: Opened & { ok: true }, isByReader: boolean, before: OwnLayer | null, hue: number): OwnLayer {
  const { facts, datum, bounds, outside } = opened;
  const { guess, ...rest } = facts;
  const style = firstStyle(facts.count, hue);
  const known = { id, name, isShown: true, tests: [], style, ...rest, shownCount: facts.count, datum: { chosen: datum, isByReader, guess }, bounds, outside };
  return before ? { ...known, ...keptOf(before, known) } : known;
}

export const openAsk = (file: File, ground: DatumGround, choice: ReadingChoice, datum: Datum | null): LayerAsks['open']['ask'] => ({
  file,
  ground,
  choice,
  datum,
});

/** The answer, or null where there is none. */
export async function answerOf<K extends AskKind>({ link }: Pick<Held, 'link'>, kind: K, ask: LayerAsks[K]['ask']): Promise<LayerAsks[K]['answer'] | null> {
  const answered = await link.ask(kind, ask);
  return answered.ok ? answered.answer : null;
}

export const classify = ({ layer, link }: Held): Promise<Classed | null> =>
  answerOf({ link }, 'classes', { tests: layer.tests, colouring: layer.style.colouring });

/** Shown records by class; nothing where the classes are not those of the layer's colouring. */
export function countClasses({ classes, classedBy: colouring, layer }: Held): number[] {
  if (layer.style.colouring !== colouring) return [];
  const size = colouring.by === 'nothing' ? 1 : colouring.by === 'values' ? colouring.values.length + 1 : colouring.limits.length + 2;
  const counts = Array.from({ length: size }, () => 0);
  for (const each of classes) if (each !== HIDDEN) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

/** What a map draws of a file that is still being read. */
export function earlyPicture(id: string, { points }: EarlyPoints, hue: number, version: number, drawn: () => void): LayerPicture {
  const count = points.positions.length / 2;
  const classes = new Uint8Array(count);
  const never = async (): Promise<null> => null;
  const rest = { hasParts: false, parts: never, tile: never, labels: null, marked: null } as const;
  return {
    id,
    drawn,
    isShown: true,
    style: firstStyle(count, hue),
    shapesVersion: version,
    classesVersion: 0,
    classes,
    hasPoints: true,
    points: async () => points,
    ...rest,
  };
}

/** What a map draws of the layer. */
export function pictureOf(held: Held): LayerPicture {
  const { layer, shapesVersion, classesVersion, classes, marked } = held;
  const { label } = layer.style;
  return {
    id: layer.id,
    drawn: null,
    isShown: layer.isShown,
    style: layer.style,
    shapesVersion,
    classesVersion,
    classes,
    hasPoints: layer.kinds.points > 0,
    hasParts: layer.kinds.lines + layer.kinds.areas > 0,
    points: () => answerOf(held, 'points', null),
    parts: () => answerOf(held, 'parts', null),
    tile: (z, x, y) => answerOf(held, 'tile', { z, x, y }),
    labels: label === null ? null : async (bounds, most) => (await answerOf(held, 'labels', { column: label, bounds, most })) ?? [],
    marked,
  };
}
