/** Tours that the single file brings: read like any tour, named by what they hold. */
import { describe, expect, test } from 'vitest';
import { NOTHING_CARRIED, emptyBlock, putCarried } from '../../../src/data/carried.ts';
import { asCarried, onceEach, readCarriedTours } from '../../../src/present/carried-tours.ts';
import type { Tour } from '../../../src/present/tour.ts';
import { carriedOf } from '../../../src/present/whole-file.ts';
import { readyIn } from './served-view.ts';

const tours = readyIn('zh');
const [first, second] = tours as [Tour, Tour];
const block = (from: readonly Tour[]): string => JSON.stringify({ format: 'plan-atlas-carried', version: 1, ...carriedOf('#desk=1', from) });

describe('the id of a tour in a file', () => {
  test('is that of its content, wherever it stands and whatever it was called', () => {
    const { id } = asCarried(first);
    expect(id).toMatch(/^in-file-[0-9a-f]{12}$/u);
    expect(asCarried({ ...first, id: 'own-1' }).id).toBe(id);
    expect(asCarried(asCarried(first)).id).toBe(id);
    expect(readCarriedTours(block([{ ...first, id: 'own-7' }])).tours[0]?.id).toBe(id);
  });

  test('is another for every change', () => {
    const changed: Tour[] = [
      { ...first, title: `${first.title} ` },
      { ...first, unit: '局' },
      { ...first, language: 'en' },
      { ...first, steps: first.steps.toReversed() },
      { ...first, steps: first.steps.slice(1) },
      { ...first, steps: first.steps.map((step, at) => (at === 1 ? { ...step, notes: `${step.notes}。` } : step)) },
    ];
    expect(new Set([first, second, ...changed].map((tour) => asCarried(tour).id)).size).toBe(changed.length + 2);
  });
});

test('tours come out of a file as they went in, each once', () => {
  const read = readCarriedTours(block([first, second, { ...first, id: 'own-3' }]));
  expect(read).toEqual({ tours: [asCarried(first), asCarried(second)], isDamaged: false, faults: [] });
  expect(onceEach([...read.tours, asCarried(second)])).toEqual(read.tours);
});

test('what cannot be read is left out and named, the rest is kept', () => {
  const carried = JSON.parse(block([first, second])) as { tours: Record<string, unknown>[] };
  const steps = first.steps.map((step, at) => (at === 1 ? { ...step, caption: 5 } : step));
  const spoilt = { ...carried, tours: [{ ...carried.tours[0], steps }, { format: 'plan-atlas-tour', version: 9 }, 'x', null, carried.tours[1]] };
  const { tours: read, isDamaged, faults } = readCarriedTours(JSON.stringify(spoilt));
  expect(isDamaged).toBe(false);
  expect(read.map(({ title, steps: kept }) => [title, kept.length])).toEqual([
    [first.title, first.steps.length - 1],
    [second.title, second.steps.length],
  ]);
  expect(faults.map(({ title, faults: [fault] }) => [title, fault?.reason, fault?.where])).toEqual([
    [first.title, 'bad-field', 'steps.2.caption'],
    ['2', 'newer', ''],
    ['3', 'not-a-tour', ''],
    ['4', 'not-a-tour', ''],
  ]);
});

test('a damaged block gives no tour and says so; an empty one says nothing', () => {
  expect(readCarriedTours('{"format":')).toEqual({ tours: [], isDamaged: true, faults: [] });
  expect(readCarriedTours('')).toEqual({ tours: [], isDamaged: false, faults: [] });
});

test('every ready-made tour fits in a page and leaves it as it was when it is taken out', () => {
  const page = `<html>${emptyBlock('1')}</html>`;
  const filled = putCarried(page, '1', carriedOf('', tours)).page ?? '';
  expect(filled.length).toBeGreaterThan(page.length);
  expect(putCarried(filled, '1', NOTHING_CARRIED).page).toBe(page);
});
