/** Items without a position, fanned out beside their zone: all of them, inside the frame, none over another. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { zh } from '../../src/i18n/zh.ts';
import '../../src/ui/fan-out.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';
import type { Place } from '../../geo/schema.ts';
import { applyFilters, tabulateFacets } from '../../src/query/facets.ts';
import type { View } from '../../src/ui/view.ts';
import { catalogue } from './mini-atlas.ts';

const FRAME = { left: 20, top: 40, right: 980, bottom: 680 };
const state = { selected: { type: 'place', id: 'reed-park' }, fan: true } as const;

/** The same zone with as many items as asked for. */
function withItems(count: number): Pick<View, 'catalogue' | 'result'> {
  const mill = catalogue.place.get('reed-mill') as Place;
  const items = Array.from({ length: count }, (_, each) => ({
    ...mill,
    id: `item-${each}`,
    properties: { ...mill.properties, id: `item-${each}`, name_zh: `芦苇纸坊第${each}号` },
  }));
  const filled = {
    ...catalogue,
    places: [...catalogue.places, ...items],
    place: new Map([...catalogue.place, ...items.map((item) => [item.id, item] as const)]),
    anchoredIn: new Map([['reed-park', items]]),
  };
  return { catalogue: filled, result: applyFilters(tabulateFacets(filled), {}) };
}

async function fan({ x, y, halfWidth = 40 }: { x: number; y: number; halfWidth?: number }, count = 2): Promise<DOMRect[]> {
  const { element } = await stage('fan-out', state, withItems(count));
  element.frame = FRAME;
  element.centre = { x, y, halfWidth };
  await element.updateComplete;
  return [...element.renderRoot.querySelectorAll('a')].map((link) => link.getBoundingClientRect());
}

test('is accessible', async () => {
  await fan({ x: 500, y: 350 });
  expect(await accessibilityFaults()).toEqual([]);
});

test('each item is a link that says that its position is not published', async () => {
  await fan({ x: 500, y: 350 });
  await expect.element(page.getByRole('link', { name: `芦苇纸坊第0号, ${zh.detail.unknownPosition}` })).toBeVisible();
});

const CENTRES: [where: string, x: number, y: number, halfWidth?: number][] = [
  ['in the middle', 500, 350],
  ['at the left edge', 30, 350],
  ['at the right edge', 970, 350],
  ['at the top', 500, 45],
  ['at the bottom', 500, 675],
  ['in a corner', 25, 675],
  ['that fills the frame', 500, 350, 450],
  ['that is wide, at an edge', 930, 350, 300],
];

test.each(CENTRES)('a zone %s keeps sixteen items inside the frame', async (_where, x, y, halfWidth = 40) => {
  const boxes = await fan({ x, y, halfWidth }, 16);
  expect(boxes).toHaveLength(16);
  const outside = boxes.filter(
    (box) => box.left < FRAME.left - 12 || box.right > FRAME.right + 12 || box.top < FRAME.top - 15 || box.bottom > FRAME.bottom + 15,
  );
  expect(outside).toEqual([]);
});

test.each(CENTRES)('a zone %s lets no item lie over another', async (_where, x, y, halfWidth = 40) => {
  const boxes = await fan({ x, y, halfWidth }, 16);
  const overlaps = boxes.flatMap((a, at) =>
    boxes.slice(at + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1),
  );
  expect(overlaps).toEqual([]);
});

test('folded, nothing is left of it', async () => {
  const { element, store } = await stage('fan-out', state);
  element.frame = FRAME;
  element.centre = { x: 500, y: 350, halfWidth: 40 };
  await element.updateComplete;
  store.set({ fan: false });
  await element.updateComplete;
  expect(element.renderRoot.querySelectorAll('a, svg')).toHaveLength(0);
});

test('items that the filters hide are left out', async () => {
  const view = withItems(4);
  const shown = new Set(['item-1', 'item-3']);
  const { element } = await stage('fan-out', state, { ...view, result: { ...view.result, shown } });
  element.frame = FRAME;
  element.centre = { x: 500, y: 350, halfWidth: 40 };
  await element.updateComplete;
  expect(element.renderRoot.querySelectorAll('a')).toHaveLength(2);
});
