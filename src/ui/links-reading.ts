/** From the page's view to the links diagram: what passes, how it is drawn, and what each box says. */
import { fitText } from '../charts/fit-text.ts';
import type { BoxText } from '../charts/links-diagram.ts';
import { COLUMNS, gatherRibbons, idOf, keyOf, outermost, readLinks, typeOf } from '../charts/links-graph.ts';
import type { NodeKey, NodeType, PlanLink } from '../charts/links-graph.ts';
import { layoutLinks } from '../charts/links-layout.ts';
import type { LinksLayout } from '../charts/links-layout.ts';
import { linksWords } from '../i18n/links-words.ts';
import { articleNumber } from './item-rows.ts';
import { figureText, indicatorOf } from './target-readings.ts';
import { nameOf, titleOf } from './view.ts';
import type { View } from './view.ts';

/** So few places are drawn one by one in any case. */
const FEW_PLACES = 40;
/** Height of a box with one line of text, in CSS pixels; a thumb needs more. */
const ROW_PX = { fine: 13, coarse: 44 } as const;
const TEXT_PX = 11;

export type LinksReading = Readonly<{
  layout: LinksLayout;
  links: number;
  allLinks: number;
  counts: Readonly<Record<NodeType, Readonly<{ shown: number; total: number }>>>;
  /** What each box is linked to, in words. */
  near: ReadonlyMap<NodeKey, string>;
  /** How many places a box stands for, where they are more than one. */
  joined: ReadonlyMap<NodeKey, number>;
}>;

const nodesOf = (links: readonly PlanLink[]): ReadonlySet<NodeKey> => new Set(links.flatMap(({ from, to }) => [from, to]));

/** Reads the links that pass and lays them out within the size, in CSS pixels. */
export function drawLinks(view: View, isGrouped: boolean, size: Readonly<{ width: number; height: number }>): LinksReading {
  const { catalogue, result } = view;
  const all = readLinks(catalogue, null);
  const links = readLinks(catalogue, { agency: result.agencies, measure: result.measures, target: result.targets, place: result.shown });
  const [allNodes, nodes] = [nodesOf(all), nodesOf(links)];
  const count = (keys: ReadonlySet<NodeKey>, type: NodeType): number => [...keys].filter((key) => typeOf(key) === type).length;
  const counts = Object.fromEntries(COLUMNS.map((type) => [type, { shown: count(nodes, type), total: count(allNodes, type) }])) as LinksReading['counts'];
  const isJoined = isGrouped && counts.place.shown > FEW_PLACES;
  const groupOf = (place: string): string => (isJoined ? outermost(catalogue, place) : place);
  const joined = new Map<NodeKey, number>();
  for (const key of nodes)
    if (typeOf(key) === 'place') joined.set(keyOf('place', groupOf(idOf(key))), (joined.get(keyOf('place', groupOf(idOf(key)))) ?? 0) + 1);
  const order: NodeKey[] = [
    ...catalogue.agencies.map(({ id }) => keyOf('agency', id)),
    ...catalogue.measures.map(({ id }) => keyOf('measure', id)),
    ...catalogue.targets.map(({ id }) => keyOf('target', id)),
    ...catalogue.places.map(({ id }) => keyOf('place', id)),
  ];
  const rowHeight = matchMedia('(pointer: coarse)').matches ? ROW_PX.coarse : ROW_PX.fine;
  const layout = layoutLinks(gatherRibbons(links, groupOf), order, { ...size, rowHeight });
  const near = new Map<NodeKey, Set<NodeKey>>();
  const note = (key: NodeKey, other: NodeKey): void => void near.set(key, (near.get(key) ?? new Set()).add(other));
  for (const { from, to } of links) {
    const place = typeOf(to) === 'place' ? keyOf('place', groupOf(idOf(to))) : to;
    note(from, to);
    note(place, from);
  }
  const words = linksWords[view.state.language];
  const said = [...near].map(([key, others]): [NodeKey, string] => {
    const [agencies = 0, measures = 0, targets = 0, places = 0] = COLUMNS.map((type) => count(others, type));
    return [key, words.linked(agencies, measures, targets, places)];
  });
  return { layout, links: links.length, allLinks: all.length, counts, near: new Map(said), joined };
}

/** The full name of what a box stands for. */
export function nodeName(view: View, key: NodeKey): string {
  const { catalogue } = view;
  const id = idOf(key);
  switch (typeOf(key)) {
    case 'agency': {
      const agency = catalogue.agency.get(id);
      return agency ? nameOf(view, agency) : id;
    }
    case 'measure': {
      const measure = catalogue.measure.get(id);
      return measure ? `${articleNumber(view, id)} ${titleOf(view, measure)}` : id;
    }
    case 'place': {
      const place = catalogue.place.get(id);
      return place ? nameOf(view, place.properties) : id;
    }
    case 'target': {
      const target = catalogue.target.get(id);
      if (!target) return id;
      return `${indicatorOf(view, target)} ${figureText(view, target)}`;
    }
  }
}

/** What stands in each box, cut to its width, and what it is called in full. */
export function boxTexts(view: View, { layout, near, joined }: LinksReading): Map<NodeKey, BoxText> {
  const words = linksWords[view.state.language];
  return new Map(
    layout.boxes.map(({ key, width }) => {
      const places = joined.get(key) ?? 1;
      const name = places > 1 ? words.group(nodeName(view, key), places) : nodeName(view, key);
      return [key, { text: fitText(name, width - 12, TEXT_PX), name: words.linkedTo(name, near.get(key) ?? '') }];
    }),
  );
}
