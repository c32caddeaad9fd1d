import { expect, test } from 'vitest';
import { readInput } from '../../../geo/build.ts';
import { checkAll } from '../../../geo/check.ts';
import { faultLine } from '../../../geo/fault.ts';
import { articleOf, byId, good, withSources } from './fixture.ts';

test('a good set of sources has no fault', async () => {
  expect(checkAll(good).map(faultLine)).toEqual([]);
});

test('the data of this repository have no fault', async () => {
  expect(checkAll(readInput()).map(faultLine)).toEqual([]);
});

test('a fault names the file that people edit, the row and the reason', async () => {
  const input = withSources((sources) => {
    const [target] = articleOf(sources, 'M12').targets;
    if (target) target.value = null;
    byId(sources.places, 'works').precision_m = null;
  });
  expect(checkAll(input).map(faultLine)).toEqual([
    'geo/plan/2-industry.yaml: M12-T1: comparator = needs a value',
    'geo/places/fixture.yaml: works: precision point asks for precision_m from 1 to 1000, found null',
  ]);
});
