/** The plan's links as a graph: agencies to articles, articles to targets and places, targets to places. */
import type { Catalogue } from '../data/catalogue.ts';
import type { Part } from '../../geo/schema.ts';

/** The columns of the diagram, from left to right. */
export const COLUMNS = ['agency', 'measure', 'target', 'place'] as const;
export type NodeType = (typeof COLUMNS)[number];
export type NodeKey = `${NodeType}:${string}`;
/** One link of the catalogue; `part` is that of its article. */
export type PlanLink = Readonly<{ from: NodeKey; to: NodeKey; part: Part }>;
/** Ids that are let through, by type. */
export type Shown = Readonly<Record<NodeType, ReadonlySet<string>>>;
/** Links that run between the same two nodes, drawn as one ribbon. */
export type Ribbon = PlanLink & Readonly<{ links: readonly PlanLink[] }>;

export const keyOf = (type: NodeType, id: string): NodeKey => `${type}:${id}`;
export const typeOf = (key: NodeKey): NodeType => key.slice(0, key.indexOf(':')) as NodeType;
export const idOf = (key: NodeKey): string => key.slice(key.indexOf(':') + 1);

/** Every link both ends of which are let through; all of the catalogue where `shown` is null. Each once, in the plan's order. */
export function readLinks(catalogue: Catalogue, shown: Shown | null): PlanLink[] {
  const isShown = (type: NodeType, id: string): boolean => shown === null || shown[type].has(id);
  const links: PlanLink[] = [];
  const add = (from: NodeType, fromId: string, to: NodeType, toId: string, part: Part): void => {
    if (isShown(from, fromId) && isShown(to, toId)) links.push({ from: keyOf(from, fromId), to: keyOf(to, toId), part });
  };
  for (const { id, part, agencies, targets, places } of catalogue.measures) {
    for (const agency of agencies) add('agency', agency, 'measure', id, part);
    for (const target of targets) {
      add('measure', id, 'target', target, part);
      for (const place of catalogue.target.get(target)?.places ?? []) add('target', target, 'place', place, part);
    }
    for (const place of places) add('measure', id, 'place', place, part);
  }
  return links;
}

/** The outermost zone or town that a place lies in or stands on; itself where there is none. */
export function outermost(catalogue: Catalogue, id: string): string {
  const seen = new Set([id]);
  let at = id;
  for (;;) {
    const { within = null, carrier = null } = catalogue.place.get(at)?.properties ?? {};
    const next = within ?? carrier;
    if (next === null || seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
}

/** Links as ribbons, places renamed by `groupOf`; those that then run between the same nodes are one. */
export function gatherRibbons(links: readonly PlanLink[], groupOf: (place: string) => string): Ribbon[] {
  const ribbons = new Map<string, { from: NodeKey; to: NodeKey; part: Part; links: PlanLink[] }>();
  for (const link of links) {
    const to = typeOf(link.to) === 'place' ? keyOf('place', groupOf(idOf(link.to))) : link.to;
    const name = `${link.from} ${to}`;
    const ribbon = ribbons.get(name) ?? { from: link.from, to, part: link.part, links: [] };
    ribbon.links.push(link);
    ribbons.set(name, ribbon);
  }
  return [...ribbons.values()];
}
