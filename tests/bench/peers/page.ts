/** What all peers share besides the map: the list of zones, the filter by part, and what the bench waits for. */
import type { View } from './plan.ts';
import { PART_NAMES } from './plan.ts';

/** A peer's map, once it is drawn. */
export type PeerMap = Readonly<{
  /** Resolves when the map has drawn it. */
  show: (view: View) => Promise<void>;
}>;

let view: View = { chosen: null, part: null };
let map: PeerMap | null = null;

/** Shows another choice or filter on map and list, and says so to the bench by `data-chosen` and `data-part`. */
async function change(next: Partial<View>): Promise<void> {
  view = { ...view, ...next };
  for (const each of document.querySelectorAll<HTMLElement>('aside button'))
    each.setAttribute('aria-pressed', String(each.dataset['id'] === view.chosen || each.dataset['part'] === view.part));
  const text = document.querySelector('#chosen');
  if (text) text.textContent = document.querySelector(`#zones [data-id="${view.chosen}"]`)?.textContent ?? view.chosen;
  await map?.show(view);
  document.documentElement.dataset['chosen'] = view.chosen ?? '';
  document.documentElement.dataset['part'] = view.part ?? '';
}

/** A click on the map chose a place. */
export const choose = (id: string): void => void change({ chosen: id });

function button(key: 'id' | 'part', value: string, name: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.dataset[key] = value;
  made.textContent = name;
  made.addEventListener('click', () => void change(key === 'id' ? { chosen: value } : { part: value === view.part ? null : value }));
  return made;
}

/** Fills the panel. */
export function listZones(zones: readonly Readonly<{ id: string; name_zh: string }>[]): void {
  const rows = zones.map(({ id, name_zh }) => {
    const row = document.createElement('li');
    row.append(button('id', id, name_zh));
    return row;
  });
  document.querySelector('#zones')?.append(...rows);
  document.querySelector('#parts')?.append(...Object.entries(PART_NAMES).map(([part, name]) => button('part', part, name)));
}

/** The map is complete. */
export function isLive(peer: PeerMap): void {
  map = peer;
  document.querySelector('#map')?.classList.add('live');
}
