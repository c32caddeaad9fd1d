import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CRITERIA, FACETS, INITIAL_STATE, MAX_COMPARED, SELECTION_TYPES, TABS } from '../../../src/state/app-state.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { createHash, parseHash, unreadParts } from '../../../src/state/url.ts';
import { servedCatalogue, servedVersion } from '../data/served.ts';
import { anyState } from './states.ts';

/** The state as a link can say it: the camera to five decimals of a degree (1 m) and two of a zoom. */
function asWritten(state: AppState): AppState {
  const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;
  const camera = state.camera && { lon: round(state.camera.lon, 5), lat: round(state.camera.lat, 5), zoom: round(state.camera.zoom, 2) };
  return { ...state, camera };
}

describe('round trip', () => {
  test('every state comes back from its own link, whatever the reader’s own settings are', () => {
    fc.assert(
      fc.property(anyState, anyState, (state, settings) => {
        const defaults = { ...INITIAL_STATE, language: settings.language, theme: settings.theme, calm: settings.calm };
        const read = parseHash(createHash(state, defaults), defaults);
        expect(asWritten(read)).toEqual(asWritten(state));
      }),
      { numRuns: 500 },
    );
  });

  test('a browser keeps the link as it is written', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const hash = createHash(state);
        expect(new URL(`https://example.org/atlas/${hash}`).hash).toBe(hash);
      }),
    );
  });

  test('the state at the start needs no link at all', () => {
    expect(createHash(INITIAL_STATE)).toBe('');
    expect(parseHash('')).toEqual(INITIAL_STATE);
    expect(parseHash('#')).toEqual(INITIAL_STATE);
  });

  test('what the reader chose for themselves is not written, what differs from it is', () => {
    const english: AppState = { ...INITIAL_STATE, language: 'en', theme: 'dark', calm: true };
    expect(createHash(english, english)).toBe('');
    expect(createHash(INITIAL_STATE, english)).toBe('#lang=zh&theme=system&calm=0');
    expect(parseHash('', english)).toEqual(english);
  });
});

describe('length', () => {
  const catalogue = servedCatalogue();
  const [agency = ''] = catalogue.agencies.map(({ id }) => id).toSorted((a, b) => b.length - a.length);

  test('a full link to any place stays under 300 characters', () => {
    for (const { id } of catalogue.places) {
      const state: AppState = {
        ...INITIAL_STATE,
        language: 'en',
        theme: 'dark',
        tab: 'measures',
        selected: { type: 'place', id },
        sentence: 'M12.10',
        reading: true,
        fan: true,
        filters: { part: ['innovation', 'industry'], kind: ['zone', 'project'], stage: ['planned', 'building'], agency: [agency] },
        camera: { lon: 119.876_543, lat: 35.876_543, zoom: 11.234 },
        madeWith: servedVersion(),
      };
      expect(createHash(state).length, id).toBeLessThan(300);
    }
  });

  test('every id in the data survives a link', () => {
    const ids = { place: catalogue.place, measure: catalogue.measure, target: catalogue.target, agency: catalogue.agency };
    for (const type of SELECTION_TYPES) {
      for (const id of ids[type].keys()) expect(parseHash(createHash({ ...INITIAL_STATE, selected: { type, id } })).selected).toEqual({ type, id });
    }
  });
});

describe('broken and hostile links', () => {
  test('any text gives a state of the right shape and never throws', () => {
    const keys = fc.constantFrom('sel', 's', 'read', 'fan', 'tab', 'at', 'lang', 'theme', 'calm', 'v', 'ring', 'view', 'tall', 'compare', 'weigh', ...FACETS);
    const pairs = fc.array(fc.tuple(keys, fc.string({ unit: 'binary' })).map(([key, value]) => `${key}=${value}`));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pairs.map((each) => `#${each.join('&')}`),
        ),
        (hash) => {
          const state = parseHash(hash);
          expect(Object.keys(state).toSorted()).toEqual(Object.keys(INITIAL_STATE).toSorted());
          expect(TABS).toContain(state.tab);
          expect(['zh', 'en']).toContain(state.language);
          expect(['system', 'light', 'dark']).toContain(state.theme);
          if (state.camera) expect(Object.values(state.camera).every((value) => Number.isFinite(value))).toBe(true);
          expect(Object.keys(state.weights).every((key) => CRITERIA.some((criterion) => criterion === key))).toBe(true);
          expect(state.compared.length).toBeLessThanOrEqual(MAX_COMPARED);
          const ids = [state.selected?.id, state.sentence, state.madeWith, state.ring?.place, ...state.compared, ...Object.values(state.filters).flat()];
          for (const id of ids) if (id !== null && id !== undefined) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]*$/u);
          expect(parseHash(createHash(state))).toEqual(parseHash(createHash(parseHash(createHash(state)))));
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['#sel=place/<img src=x onerror=alert(1)>'],
    ['#sel=place/%3Cscript%3E'],
    ['#sel=place/../../etc'],
    ['#sel=robot/sgep'],
    ['#sel=place'],
    ['#sel=place/'],
    [`#sel=place/${'a'.repeat(62)}`],
    ['#s=%00'],
    ['#ring=tao-airport/0'],
    ['#ring=tao-airport/51'],
    ['#ring=tao-airport/1e1'],
    ['#view=robots'],
    ['#weigh=port11,constructor3,3'],
    ['#compare=<b>,../x'],
    ['#s=M12 3'],
    ['#tab=nowhere'],
    ['#lang=fr&theme=pink'],
    ['#part=&kind=,,,&stage=<b>'],
    ['#at=here'],
    ['#at=119.9/35.9'],
    ['#at=181/35/10'],
    ['#at=119/86/10'],
    ['#at=119/35/23'],
    ['#at=119/35/-1'],
    ['#at=NaN/NaN/NaN'],
    ['#at=Infinity/0/0'],
    ['#at='],
    ['#at=//'],
    ['#at=119.9//10'],
    ['#v=<1>'],
    ['#%E0%A4%A'],
    ['#&&&===#'],
    ['#read=yes&fan=on'],
  ])('%s is passed over', (hash) => {
    expect(parseHash(hash)).toEqual(INITIAL_STATE);
  });

  test('what can be read is read, what cannot is passed over', () => {
    expect(parseHash('#sel=place/sgep&at=1/2&part=ecology,<b>,ecology,reform&tab=x&lang=en')).toEqual({
      ...INITIAL_STATE,
      selected: { type: 'place', id: 'sgep' },
      filters: { part: ['ecology', 'reform'] },
      language: 'en',
    });
  });

  test('a list without end is cut off', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => `agency-${index}`);
    expect(parseHash(`#agency=${values.join(',')}`).filters.agency).toEqual(values.slice(0, 80));
  });
});

describe('what a link has that is not read', () => {
  test('is nothing in a link of our own', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const hash = createHash(state);
        expect(unreadParts(hash, parseHash(hash))).toEqual([]);
      }),
    );
  });

  test.each([
    ['#ring=djk-port/51', ['djk-port/51']],
    ['#ring=djk-port/-5&kind=zone', ['djk-port/-5']],
    ['#compare=a,b,c,d,wangtai', ['wangtai']],
    ['#weigh=measures99,port3', ['measures99']],
    ['#view=evil', ['evil']],
    ['#sel=place/__proto__', ['place/__proto__']],
    ['#part=<img src=x>,industry', ['<img src=x>']],
    ['#utm_source=mail&lang=xx', []],
  ])('is told of %s', (hash, lost) => {
    expect(unreadParts(hash, parseHash(hash))).toEqual(lost);
  });

  test('a key that comes twice is read twice', () => {
    expect(parseHash('#part=industry&part=opening').filters).toEqual({ part: ['industry', 'opening'] });
  });
});

describe('a step of a tour', () => {
  test.each([
    ['ports/3', { isExploring: false, isStory: false }],
    ['ports/3/explore', { isExploring: true, isStory: false }],
    ['ports/3/story', { isExploring: false, isStory: true }],
    ['ports/3/story-explore', { isExploring: true, isStory: true }],
  ])('is read from %s and written the same', (text, shown) => {
    const state = parseHash(`#tour=${text}`);
    expect(state.tour).toEqual({ id: 'ports', step: 2, ...shown });
    expect(createHash(state)).toBe(`#tour=${text}`);
  });

  test.each(['ports/0', 'ports/501', 'ports/3/stories', 'ports/3/__proto__', '../3/story'])('is not read from %s', (text) => {
    expect(parseHash(`#tour=${text}`).tour).toBeNull();
  });
});
