import { expect, test } from 'vitest';
import { NEXT_THEME, withFacet } from '../../../src/state/app-state.ts';
import type { Filters, Theme } from '../../../src/state/app-state.ts';

test('the theme button comes round to where it began and passes every theme', () => {
  const second: Theme = NEXT_THEME.system;
  const third = NEXT_THEME[second];
  expect(['system', second, third].toSorted()).toEqual(['dark', 'light', 'system']);
  expect(NEXT_THEME[third]).toBe('system');
});

test('one facet is replaced and the others stay', () => {
  const filters: Filters = Object.freeze({ part: ['ecology'], kind: ['bay'] });
  expect(withFacet(filters, 'part', ['reform'])).toEqual({ part: ['reform'], kind: ['bay'] });
  expect(withFacet(filters, 'stage', ['planned'])).toEqual({ part: ['ecology'], kind: ['bay'], stage: ['planned'] });
});

test('an empty choice drops the facet instead of standing as an empty list', () => {
  expect(withFacet({ part: ['ecology'], kind: ['bay'] }, 'part', [])).toEqual({ kind: ['bay'] });
});
