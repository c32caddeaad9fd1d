/** When a frame says that it is ready, and what of the reader's own it tells the page around: nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { View } from '../../../src/ui/view.ts';
import { SERVED_FOLDER } from '../data/served.ts';
import { contextIn, readyIn } from './served-view.ts';

const ORIGIN = 'https://host.example';
type Said = Readonly<{ type: string; reason?: string; tour?: { id: string; step: number; steps: number } | null }>;
type Message = { data: unknown; origin: string; source: unknown };

const said: Said[] = [];
const host = { postMessage: (answer: Said) => said.push(answer) };
let hear: (message: Message) => void = () => undefined;
let serve: () => void = () => undefined;

beforeEach(() => {
  said.length = 0;
  vi.resetModules();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('parent', host);
  vi.stubGlobal('innerWidth', 640);
  vi.stubGlobal('innerHeight', 400);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('addEventListener', (_type: string, listener: typeof hear) => (hear = listener));
  const served = new Promise<void>((resolve) => (serve = resolve));
  vi.stubGlobal('fetch', () => served.then(() => new Response(readFileSync(join(SERVED_FOLDER, 'tours.json')))));
});
afterEach(() => vi.unstubAllGlobals());

const ask = (message: Record<string, unknown>): void => hear({ data: { atlas: 1, ...message }, origin: ORIGIN, source: host });
const embeddedAt = (id: string): View => {
  const { view } = contextIn('zh');
  return {
    ...view,
    dataBase: 'data/',
    set: () => undefined,
    state: { ...view.state, embedded: true, tour: { id, step: 0, isExploring: false, isStory: true } },
  };
};

test('a frame is ready when its tours are read: a step is taken at once, the tour is named', async () => {
  const { openBridge } = await import('../../../src/present/embed-bridge.ts');
  const [tour] = readyIn('zh');
  if (!tour) throw new Error('There is no ready-made tour.');
  const bridge = openBridge(ORIGIN);
  const view = embeddedAt(tour.id);
  bridge.tell(view);
  bridge.tell({ ...view });
  expect(said).toEqual([]);
  serve();
  await vi.waitFor(() => expect(said[0]).toMatchObject({ type: 'ready', tour: { id: tour.id, step: 1, steps: tour.steps.length } }));
  ask({ type: 'step', step: 2 });
  await vi.waitFor(() => expect(said.at(-1)?.type).toBe('view'));
  expect(said.filter(({ type }) => type === 'refused' || type === 'ready')).toHaveLength(1);
});

test("a frame tells nothing of the reader's own tours", async () => {
  const { openBridge } = await import('../../../src/present/embed-bridge.ts');
  const { tourBook } = await import('../../../src/present/tour-book.ts');
  const [tour] = readyIn('zh');
  if (!tour) throw new Error('There is no ready-made tour.');
  tourBook.save({ ...tour, id: 'own-1' });
  openBridge(ORIGIN).tell(embeddedAt('own-1'));
  serve();
  await vi.waitFor(() => expect(said[0]).toMatchObject({ type: 'ready', tour: null }));
  ask({ type: 'step', step: 2 });
  await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ type: 'refused', reason: 'no-such-step' }));
});
