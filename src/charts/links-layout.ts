/**
 * Where the boxes and ribbons of the links diagram stand. Four columns; articles and their targets keep the plan's order,
 * agencies and places stand at the mean of what they are linked to, which keeps crossings few. A ribbon from an article to
 * a place runs past the targets in a lane of its own below the article's targets.
 */
import type { Part } from '../../geo/schema.ts';
import { COLUMNS, typeOf } from './links-graph.ts';
import type { NodeKey, NodeType, Ribbon } from './links-graph.ts';

/** Lengths in CSS pixels. */
export type Frame = Readonly<{ width: number; height: number; rowHeight: number }>;
export type Box = Readonly<{ key: NodeKey; type: NodeType; part: Part | null; links: number; x: number; y: number; width: number; height: number }>;
export type Band = Ribbon & Readonly<{ path: string; width: number }>;
export type LinksLayout = Readonly<{ boxes: readonly Box[]; bands: readonly Band[]; height: number }>;

/** Shares of the width: a column of boxes, a gap for ribbons, and so on. */
export const SHARES = [15, 11, 20, 11, 18, 10, 15] as const;
const SHARE_SUM = SHARES.reduce((sum, share) => sum + share, 0);
/** Thickness of one link. */
export const LINK_PX = 1.5;
const GAP_PX = 2;
/** Empty space is shared out between boxes, but not more than this to each. */
const MOST_GAP_PX = 22;

/** What takes room in a column: a box, or the lane of an article past its targets. */
type Slot = { key: NodeKey; isLane: boolean; part: Part | null; links: number; height: number; y: number };
type Side = 'left' | 'right';

/** Left edge and width of a column, 0 to 3. */
export function columnAt(column: number, width: number): { x: number; width: number } {
  const before = SHARES.slice(0, column * 2).reduce<number>((sum, share) => sum + share, 0);
  return { x: (before / SHARE_SUM) * width, width: ((SHARES[column * 2] ?? 0) / SHARE_SUM) * width };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Keys of each column in the order in which they are drawn. `order` is the plan's own: agencies, articles, targets, places. */
export function orderColumns(ribbons: readonly Ribbon[], order: readonly NodeKey[]): Record<NodeType, NodeKey[]> {
  const linked = new Set(ribbons.flatMap(({ from, to }) => [from, to]));
  const own = (type: NodeType): NodeKey[] => order.filter((key) => typeOf(key) === type && linked.has(key));
  const measures = own('measure');
  const rank = new Map(measures.map((key, at) => [key, at]));
  const targets = own('target');
  const articleOf = new Map(ribbons.filter(({ to }) => typeOf(to) === 'target').map(({ from, to }) => [to, rank.get(from) ?? 0]));
  const places = new Map<NodeKey, number[]>();
  const note = (key: NodeKey, { links }: Ribbon, at: number | undefined): void => {
    if (at !== undefined) places.set(key, [...(places.get(key) ?? []), ...links.map(() => at)]);
  };
  for (const ribbon of ribbons) {
    if (typeOf(ribbon.from) === 'agency') note(ribbon.from, ribbon, rank.get(ribbon.to));
    if (typeOf(ribbon.to) === 'place') note(ribbon.to, ribbon, rank.get(ribbon.from) ?? articleOf.get(ribbon.from));
  }
  const mean = (key: NodeKey): number => sum(places.get(key) ?? [0]) / (places.get(key)?.length ?? 1);
  return {
    agency: own('agency').toSorted((a, b) => mean(a) - mean(b)),
    measure: measures,
    target: targets.toSorted((a, b) => (articleOf.get(a) ?? 0) - (articleOf.get(b) ?? 0)),
    place: own('place').toSorted((a, b) => mean(a) - mean(b)),
  };
}

/** Lanes stand after the targets of their article; both follow the articles' order. */
function targetSlots(keys: Record<NodeType, NodeKey[]>, slot: (key: NodeKey, isLane: boolean) => Slot, ribbons: readonly Ribbon[]): Slot[] {
  const passing = new Set(ribbons.filter(({ from, to }) => typeOf(from) === 'measure' && typeOf(to) === 'place').map(({ from }) => from));
  const articleOf = new Map(ribbons.filter(({ to }) => typeOf(to) === 'target').map(({ from, to }) => [to, from]));
  return keys.measure.flatMap((measure) => [
    ...keys.target.filter((target) => articleOf.get(target) === measure).map((target) => slot(target, false)),
    ...(passing.has(measure) ? [slot(measure, true)] : []),
  ]);
}

/** Ribbons by the box at whose left or right side they end. */
function endsOf(ribbons: readonly Ribbon[]): Record<Side, ReadonlyMap<NodeKey, readonly Ribbon[]>> {
  const ends = { left: new Map<NodeKey, Ribbon[]>(), right: new Map<NodeKey, Ribbon[]>() };
  const note = (side: Side, key: NodeKey, ribbon: Ribbon): void => {
    const own = ends[side].get(key);
    if (own) own.push(ribbon);
    else ends[side].set(key, [ribbon]);
  };
  for (const ribbon of ribbons) {
    note('right', ribbon.from, ribbon);
    note('left', ribbon.to, ribbon);
  }
  return ends;
}

/** Places every box and ribbon. The height is at least that of the frame, and what the fullest column needs. */
export function layoutLinks(ribbons: readonly Ribbon[], order: readonly NodeKey[], frame: Frame): LinksLayout {
  const keys = orderColumns(ribbons, order);
  const thick = (each: readonly Ribbon[]): number => sum(each.map(({ links }) => links.length)) * LINK_PX;
  const bySide = endsOf(ribbons);
  const at = (key: NodeKey, side: Side): readonly Ribbon[] => bySide[side].get(key) ?? [];
  const isPassing = (ribbon: Ribbon): boolean => typeOf(ribbon.from) === 'measure' && typeOf(ribbon.to) === 'place';
  const slot = (key: NodeKey, isLane: boolean): Slot => {
    const [left, right] = [at(key, 'left'), at(key, 'right')];
    const links = sum([...left, ...right].map((ribbon) => ribbon.links.length));
    const height = isLane ? thick(right.filter(isPassing)) : Math.max(frame.rowHeight, thick(left), thick(right));
    return { key, isLane, part: typeOf(key) === 'measure' || typeOf(key) === 'target' ? ([...right, ...left][0]?.part ?? null) : null, links, height, y: 0 };
  };
  const columns = COLUMNS.map((type) => (type === 'target' ? targetSlots(keys, slot, ribbons) : keys[type].map((key) => slot(key, false))));
  const least = columns.map((slots) => sum(slots.map(({ height }) => height)) + GAP_PX * Math.max(slots.length - 1, 0));
  const needed = Math.max(frame.height, ...least);
  columns.forEach((slots, column) => {
    const gap = Math.min(GAP_PX + (needed - (least[column] ?? 0)) / Math.max(slots.length - 1, 1), MOST_GAP_PX);
    let y = (needed - sum(slots.map(({ height }) => height)) - gap * Math.max(slots.length - 1, 0)) / 2;
    for (const each of slots) {
      each.y = y;
      y += each.height + gap;
    }
  });
  const boxes = columns.flatMap((slots, column): Box[] =>
    slots
      .filter(({ isLane }) => !isLane)
      .map(({ key, part, links, y, height }) => ({ key, type: typeOf(key), part, links, y, height, ...columnAt(column, frame.width) })),
  );
  return { boxes, bands: drawBands(ribbons, columns, frame.width), height: needed };
}

/** Each ribbon as a line as thick as its links; at every box and lane they lie side by side in the order of their other ends. */
function drawBands(ribbons: readonly Ribbon[], columns: readonly Slot[][], width: number): Band[] {
  const slots = new Map(columns.flat().map((slot) => [`${slot.isLane ? 'lane ' : ''}${slot.key}`, slot]));
  const bySide = endsOf(ribbons);
  const laneOf = ({ from, to }: Ribbon): Slot | undefined => (typeOf(to) === 'place' ? slots.get(`lane ${from}`) : undefined);
  const middle = (slot: Slot | undefined): number => (slot ? slot.y + slot.height / 2 : 0);
  const spread = (slot: Slot, own: readonly Ribbon[], otherEnd: (ribbon: Ribbon) => Slot | undefined): Map<Ribbon, number> => {
    const total = sum(own.map(({ links }) => links.length)) * LINK_PX;
    let y = middle(slot) - total / 2;
    return new Map(
      own
        .map((ribbon) => [ribbon, middle(otherEnd(ribbon)), middle(slots.get(ribbon.to))] as const)
        .toSorted((a, b) => a[1] - b[1] || a[2] - b[2])
        .map(([ribbon]) => {
          const thickness = ribbon.links.length * LINK_PX;
          y += thickness;
          return [ribbon, y - thickness / 2] as const;
        }),
    );
  };
  const ends = { from: new Map<Ribbon, number>(), to: new Map<Ribbon, number>(), lane: new Map<Ribbon, number>() };
  const put = (into: Map<Ribbon, number>, found: Map<Ribbon, number>): void => found.forEach((y, ribbon) => into.set(ribbon, y));
  for (const slot of slots.values()) {
    const [arriving, leaving] = [bySide.left.get(slot.key) ?? [], bySide.right.get(slot.key) ?? []];
    if (slot.isLane) {
      const passing = leaving.filter((ribbon) => laneOf(ribbon) === slot);
      put(
        ends.lane,
        spread(slot, passing, (ribbon) => slots.get(ribbon.to)),
      );
      continue;
    }
    put(
      ends.from,
      spread(slot, leaving, (ribbon) => laneOf(ribbon) ?? slots.get(ribbon.to)),
    );
    put(
      ends.to,
      spread(slot, arriving, (ribbon) => laneOf(ribbon) ?? slots.get(ribbon.from)),
    );
  }
  return ribbons.map((ribbon): Band => {
    const edge = (key: NodeKey, side: Side): number => {
      const column = columnAt(COLUMNS.indexOf(typeOf(key)), width);
      return side === 'left' ? column.x : column.x + column.width;
    };
    const start = [edge(ribbon.from, 'right'), ends.from.get(ribbon) ?? 0] as const;
    const end = [edge(ribbon.to, 'left'), ends.to.get(ribbon) ?? 0] as const;
    const lane = ends.lane.get(ribbon);
    const past = columnAt(COLUMNS.indexOf('target'), width);
    const path =
      lane === undefined
        ? curve(start, end)
        : `${curve(start, [past.x, lane])}H${round(past.x + past.width)}${curve([past.x + past.width, lane], end).replace(/^M[^C]*/u, '')}`;
    return { ...ribbon, path, width: ribbon.links.length * LINK_PX };
  });
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** A curve that leaves and arrives level. */
function curve([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): string {
  const half = round((x0 + x1) / 2);
  return `M${round(x0)} ${round(y0)}C${half} ${round(y0)} ${half} ${round(y1)} ${round(x1)} ${round(y1)}`;
}
