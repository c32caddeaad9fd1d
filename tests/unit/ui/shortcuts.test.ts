import { describe, expect, test } from 'vitest';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import type { AppState, Selection } from '../../../src/state/app-state.ts';
import { closeTopmost, isFilteredBy, openNextSentence, toggleFilter } from '../../../src/ui/shortcuts.ts';
import { servedCatalogue } from '../data/served.ts';

const catalogue = servedCatalogue();
const state = (patch: Partial<AppState>): AppState => ({ ...INITIAL_STATE, ...patch });
const zone = { type: 'place', id: 'sgep' } as const;

describe('closing', () => {
  test('goes from the fan over the text and the item to the chart, and then has nothing to close', () => {
    const open = state({ selected: zone, fan: true, reading: true, sentence: 'M13.1', drawer: 'targets' });
    const closed: (keyof AppState)[] = [];
    for (let patch = closeTopmost(open); patch; patch = closeTopmost(open)) {
      closed.push(...(Object.keys(patch) as (keyof AppState)[]));
      Object.assign(open, patch);
    }
    expect(closed).toEqual(['fan', 'reading', 'sentence', 'selected', 'drawer']);
    expect(open).toEqual(INITIAL_STATE);
  });
});

describe('the next sentence', () => {
  test.each([
    ['place', 'sgep', catalogue.place.get('sgep')?.properties.sentences ?? []],
    ['measure', 'M13', catalogue.measure.get('M13')?.sentences ?? []],
    ['target', 'M13-T3', ['M13.3']],
  ] as const)('of a %s goes through all that name it and begins again', (type, id, sentences) => {
    expect(sentences.length).toBeGreaterThan(0);
    const open = state({ selected: { type, id } });
    const seen = [...sentences, sentences[0]].map(() => {
      Object.assign(open, openNextSentence(catalogue, open));
      return open.reading ? open.sentence : 'closed';
    });
    expect(seen).toEqual([...sentences, sentences[0]]);
  });

  test.each([null, { type: 'agency', id: 'ndrc' }, { type: 'place', id: 'no-such' }] as (Selection | null)[])('is none for %o', (selected) => {
    expect(openNextSentence(catalogue, state({ selected }))).toBeNull();
  });
});

describe('filtering by key', () => {
  const agency = state({ selected: { type: 'agency', id: 'ndrc' }, filters: { kind: ['zone'], agency: ['housing'] } });

  test('takes the chosen agency in place of another, and leaves the other filters', () => {
    expect(toggleFilter(agency)).toEqual({ filters: { kind: ['zone'], agency: ['ndrc'] } });
  });

  test('takes it away again', () => {
    const filtered = { ...agency, ...toggleFilter(agency) };
    expect(isFilteredBy(filtered, { type: 'agency', id: 'ndrc' })).toBe(true);
    expect(toggleFilter(filtered)).toEqual({ filters: { kind: ['zone'] } });
  });

  test.each([
    ['place', 'sgep', { zone: ['sgep'] }],
    ['measure', 'M13', { measure: ['M13'] }],
    ['target', 'M13-T3', { target: ['M13-T3'] }],
  ] as const)('takes a chosen %s by its own facet', (type, id, filters) => expect(toggleFilter(state({ selected: { type, id } }))).toEqual({ filters }));

  test('does nothing where nothing is chosen', () => expect(toggleFilter(state({}))).toBeNull());
});
