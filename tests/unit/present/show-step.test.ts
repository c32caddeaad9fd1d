import { describe, expect, test } from 'vitest';
import { showStep, stepState } from '../../../src/present/show-step.ts';
import type { Tour } from '../../../src/present/tour.ts';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import type { AppState } from '../../../src/state/app-state.ts';

const frame = { width: 1440, height: 900 };
const mine: AppState = {
  ...INITIAL_STATE,
  language: 'en',
  compared: ['sgep', 'djk-zone'],
  weights: { port: 3 },
  filters: { kind: ['zone'] },
  reading: true,
  drawer: 'time',
};
const step = { kind: 'step', title: '', caption: '', notes: '', frame } as const;
const tour: Tour = {
  id: 'walk',
  title: '',
  unit: '',
  language: 'en',
  dataVersion: '1.1.0',
  steps: [
    { ...step, state: 'sel=place/sgep&lang=zh' },
    { ...step, state: 'part=ecology&at=120/36/10' },
  ],
};

describe('a step on the page', () => {
  test('shows its own choice, filters and place, closes panels, and leaves comparison and weights', () => {
    const shown = { ...mine, ...showStep(mine, tour, 0, frame) };
    expect(shown).toMatchObject({
      selected: { type: 'place', id: 'sgep' },
      filters: {},
      reading: false,
      drawer: null,
      tour: { id: 'walk', step: 0, isExploring: false, isStory: false },
    });
    expect(shown).toMatchObject({ language: 'en', compared: mine.compared, weights: mine.weights });
  });

  test('stops at both ends', () => {
    expect(showStep(mine, tour, -3, frame).tour?.step).toBe(0);
    expect(showStep(mine, tour, 9, frame).tour?.step).toBe(1);
  });

  test('shows on a larger map what it showed on the one it was made on', () => {
    expect(showStep(mine, tour, 1, frame).camera).toEqual({ lon: 120, lat: 36, zoom: 10 });
    expect(showStep(mine, tour, 1, { width: 2880, height: 1800 }).camera?.zoom).toBe(11);
    // Twice as wide but no higher: no nearer, or the top would be lost.
    expect(showStep(mine, tour, 1, { width: 2880, height: 900 }).camera?.zoom).toBe(10);
  });

  test('is made from a view without what belongs to the reader or the page', () => {
    expect(stepState({ ...mine, selected: { type: 'place', id: 'sgep' } }, { lon: 120, lat: 36, zoom: 10 })).toBe(
      'sel=place/sgep&kind=zone&at=120.00000/36.00000/10.00',
    );
  });

  test('keeps the area that filters, with its switch', () => {
    const area = [
      [119.9, 35.8],
      [120.1, 35.8],
      [120, 36],
    ] as const;
    const state = stepState({ ...mine, filters: {}, area, areaLoose: true }, null);
    const shown = showStep(mine, { ...tour, steps: [{ ...step, state }] }, 0, frame);
    expect(shown).toMatchObject({ area, areaLoose: true });
  });
});
