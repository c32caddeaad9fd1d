import { describe, expect, test } from 'vitest';
import { keepUndo } from '../../../src/state/undo.ts';
import { createStore } from '../../../src/state/store.ts';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import { DRAWINGS_KEY, MOST_DRAWINGS, readKept } from '../../../src/tools/drawing-kept.ts';
import { createDrawings } from '../../../src/tools/drawings.ts';
import type { NewDrawing } from '../../../src/tools/drawings.ts';
import { memory, refuse } from '../data/storages.ts';

const point = (lon: number, label = ''): NewDrawing => ({ kind: 'point', geometry: { type: 'Point', coordinates: [lon, 36] }, radiusM: null, label });
const line: NewDrawing = { kind: 'line', geometry: { type: 'LineString', coordinates: [[120, 36], [120.1, 36]] }, radiusM: null, label: '' }; // prettier-ignore
const labels = (store: ReturnType<typeof createDrawings>): string[] => store.get().map(({ label }) => label);

describe('drawings', () => {
  test('come back after the page was closed, to the millimetre and as they were named', () => {
    const kept = memory();
    const store = createDrawings(() => kept);
    store.add({ ...point(120.123456789123), label: ' 甲\n地块 ' });
    store.add(line);
    const again = createDrawings(() => kept);
    expect(again.get()).toEqual(store.get());
    expect(again.get()[0]).toMatchObject({ label: '甲 地块', geometry: { coordinates: [120.12345679, 36] } });
    expect(again.keeping()).toBe('kept');
  });

  test('come back though more was given, or kept by an earlier version, than belongs to a drawing', () => {
    const kept = memory();
    const store = createDrawings(() => kept);
    const drawn = { ...line, isCrossing: false };
    store.add(drawn);
    const text = kept.getItem(DRAWINGS_KEY) ?? '';
    expect(text).not.toContain('isCrossing');
    expect(createDrawings(() => kept).get()).toEqual(store.get());
    kept.setItem(DRAWINGS_KEY, text.replace('"kind"', '"isCrossing":false,"kind"'));
    expect(createDrawings(() => kept).get()).toEqual(store.get());
  });

  test('each act is taken back and made again, in place, among the acts of the page', () => {
    const page = createStore(INITIAL_STATE);
    const { undo, redo, did } = keepUndo(page);
    const kept = memory();
    const store = createDrawings(() => kept);
    store.onAct(did);
    const [a, , c] = ['a', 'b', 'c'].map((label, at) => store.add(point(120 + at / 10, label)));
    store.change(a?.id ?? '', { label: 'A' });
    page.set({ filters: { kind: ['zone'] } });
    store.remove(a?.id ?? '');
    store.removeAll();
    expect(labels(store)).toEqual([]);
    undo();
    expect(labels(store)).toEqual(['b', 'c']);
    undo();
    expect(labels(store)).toEqual(['A', 'b', 'c']);
    undo();
    expect(page.get().filters).toEqual({});
    undo();
    undo();
    expect(labels(store)).toEqual(['a', 'b']);
    redo();
    expect(store.get()[2]).toEqual(c);
  });

  test('a change that changes nothing is no act', () => {
    let acts = 0;
    const kept = memory();
    const store = createDrawings(() => kept);
    const drawing = store.add(point(120, 'a'));
    store.onAct(() => (acts += 1));
    store.change(drawing?.id ?? '', { label: 'a ' });
    store.change('drawing-unheard', { label: 'b' });
    store.remove('drawing-unheard');
    expect(store.get()).toEqual([drawing]);
    expect(acts).toBe(0);
  });

  test('there is an end to them', () => {
    const kept = memory();
    const store = createDrawings(() => kept);
    for (let at = 0; at < MOST_DRAWINGS; at += 1) expect(store.add(point(120))).not.toBeNull();
    expect(store.add(point(120))).toBeNull();
    expect(new Set(store.get().map(({ id }) => id)).size).toBe(MOST_DRAWINGS);
  });
});

describe('two windows', () => {
  test('add, change and remove without overwriting each other', () => {
    const kept = memory();
    let now = 1000;
    const first = createDrawings(() => kept, () => (now += 10)); // prettier-ignore
    const a = first.add(point(120, 'a'));
    const b = first.add(point(120.1, 'b'));
    const second = createDrawings(() => kept, () => (now += 10)); // prettier-ignore
    second.add(point(120.2, 'theirs'));
    first.add(point(120.3, 'ours'));
    first.change(a?.id ?? '', { label: 'A' });
    second.remove(b?.id ?? '');
    expect(labels(second)).toEqual(['A', 'theirs', 'ours']);
    first.refresh();
    expect(labels(first)).toEqual(['A', 'theirs', 'ours']);
    expect(labels(createDrawings(() => kept))).toEqual(['A', 'theirs', 'ours']);
  });

  test('what was taken away whole elsewhere is gone here too', () => {
    const kept = memory();
    const store = createDrawings(() => kept);
    store.add(point(120));
    kept.items.clear();
    store.refresh();
    expect(store.get()).toEqual([]);
  });
});

describe('a browser that does not play along', () => {
  test('without storage drawings last as long as the page, and it says so', () => {
    const store = createDrawings(refuse);
    store.add(point(120, 'a'));
    store.add(point(120, 'b'));
    expect(labels(store)).toEqual(['a', 'b']);
    expect(store.keeping()).toBe('refused');
  });

  const good = JSON.parse(JSON.stringify({ version: 1, drawings: createDrawings(() => memory()).get() }));
  const drawn = { id: 'drawing-a', kind: 'point', geometry: { type: 'Point', coordinates: [120, 36] }, radiusM: null, label: '', isLabelled: true };
  test('what is well formed is read', () => expect(readKept(JSON.stringify({ ...good, drawings: [drawn] }))).toEqual([drawn]));
  test.each([
    ['no JSON', '{'],
    ['another version', JSON.stringify({ ...good, version: 2 })],
    ['an unknown kind', JSON.stringify({ ...good, drawings: [{ ...drawn, kind: 'blob' }] })],
    ['a shape of another kind', JSON.stringify({ ...good, drawings: [{ ...drawn, kind: 'line' }] })],
    ['a circle without a radius', JSON.stringify({ ...good, drawings: [{ ...drawn, kind: 'circle' }] })],
    ['a position outside the world', JSON.stringify({ ...good, drawings: [{ ...drawn, geometry: { type: 'Point', coordinates: [200, 36] } }] })],
    ['a text as a position', JSON.stringify({ ...good, drawings: [{ ...drawn, geometry: { type: 'Point', coordinates: ['1', 36] } }] })],
    ['one id twice', JSON.stringify({ ...good, drawings: [drawn, drawn] })],
    ['an id that is none', JSON.stringify({ ...good, drawings: [{ ...drawn, id: '<img>' }] })],
    ['more than may be', JSON.stringify({ ...good, drawings: Array.from({ length: MOST_DRAWINGS + 1 }, (_, at) => ({ ...drawn, id: `drawing-${at}` })) })],
  ])('is not read from %s, stays as it is until something is drawn, and the page says so', (_, text) => {
    const kept = memory({ [DRAWINGS_KEY]: text });
    const store = createDrawings(() => kept);
    expect([store.get(), store.keeping()]).toEqual([[], 'foreign']);
    expect(kept.getItem(DRAWINGS_KEY)).toBe(text);
    store.add(point(120, 'a'));
    expect(labels(createDrawings(() => kept))).toEqual(['a']);
  });
});
