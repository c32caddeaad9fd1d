import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TOUR_STEPS } from '../../../src/state/app-state.ts';
import { LONGEST, STEP_KINDS, readTour, writeTour } from '../../../src/present/tour.ts';
import type { Tour } from '../../../src/present/tour.ts';
import { createHash } from '../../../src/state/url.ts';
import { anyState } from '../state/states.ts';

const anyStep = fc.record({
  kind: fc.constantFrom(...STEP_KINDS),
  title: fc.string({ maxLength: 120 }),
  caption: fc.string({ maxLength: 600 }),
  notes: fc.string({ maxLength: 900 }),
  state: anyState.map((state) => createHash({ ...state, filters: {}, tour: null }).slice(1)).filter((state) => state.length <= LONGEST.state),
  frame: fc.option(fc.record({ width: fc.integer({ min: 1, max: 8000 }), height: fc.integer({ min: 1, max: 8000 }) })),
});
const anyTour: fc.Arbitrary<Tour> = fc.record({
  id: fc.constantFrom('walk', 'own-1'),
  title: fc.string({ maxLength: 120 }),
  unit: fc.string({ maxLength: 120 }),
  language: fc.constantFrom('zh', 'en'),
  dataVersion: fc.constant('1.1.0'),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 8 }),
});

const step = { kind: 'step', title: 'Bay', caption: 'A bay.', notes: '', state: 'sel=place/bay', frame: null } as const;
const tour: Tour = { id: 'walk', title: 'Walk', unit: 'Bureau', language: 'en', dataVersion: '1.1.0', steps: [step, { ...step, title: 'Town' }] };
const altered = (change: object): string => JSON.stringify({ ...(JSON.parse(writeTour(tour)) as object), ...change });

describe('a tour', () => {
  test('comes back from its own file', () => {
    fc.assert(
      fc.property(anyTour, (each) => {
        expect(readTour(writeTour(each))).toEqual({ tour: each, faults: [] });
      }),
    );
  });

  test('keeps its good steps and names the fields of the bad ones', () => {
    const steps = [step, { ...step, caption: 7 }, { ...step, kind: 'dance', notes: null }, null];
    const { tour: read, faults } = readTour(altered({ steps }));
    expect(read?.steps).toEqual([step]);
    expect(faults.map(({ where }) => where)).toEqual(['steps.2.caption', 'steps.3.kind', 'steps.3.notes', 'steps.4']);
  });

  test('keeps a step whose state is only read in part, and says so', () => {
    const { tour: read, faults } = readTour(altered({ steps: [{ ...step, state: 'sel=place/bay&ring=bay/900' }] }));
    expect(read?.steps).toHaveLength(1);
    expect(faults).toEqual([{ reason: 'bad-state', where: 'steps.1.state' }]);
  });

  test.each([
    ['not-json', '{"format":'],
    ['not-a-tour', '[]'],
    ['not-a-tour', 'null'],
    ['not-a-tour', '{"type":"FeatureCollection"}'],
    ['newer', altered({ version: 2 })],
    ['bad-field', altered({ title: 3 })],
    ['bad-field', altered({ id: '../x' })],
    ['no-steps', altered({ steps: [] })],
    ['too-many-steps', altered({ steps: Array.from({ length: MAX_TOUR_STEPS + 1 }, () => step) })],
  ])('is refused as %s', (reason, json) => {
    const { tour: read, faults } = readTour(json);
    expect(read).toBeNull();
    expect(faults.map((fault) => fault.reason)).toEqual([reason]);
  });
});
