import { describe, expect, test } from 'vitest';
import { BUDGETS } from '../../../geo/chunk-budgets.ts';
import { OTHER, TOTAL, groupsOf, nameOf, overBudget, sizesOf } from '../../../geo/chunk-groups.ts';
import type { Size } from '../../../geo/chunk-groups.ts';

const size = (raw: number, brotli: number): Size => ({ raw, brotli });
const budgets = { page: size(1000, 400), other: size(300, 200), total: size(1500, 700), 'index.html': size(100, 50) };
const built = (...files: [path: string, size: Size][]): Map<string, Size> => new Map(files);

describe('the name of a built file', () => {
  test('is what stays the same from build to build', () => {
    expect(nameOf('assets/page-DsgeoQZz.js')).toBe('page');
    expect(nameOf('assets/maplibre-gl-worker-DTh23QKw.js')).toBe('maplibre-gl-worker');
    expect(nameOf('assets/datum-evidence-Zsl-GTnM.js')).toBe('datum-evidence');
    expect(nameOf('data/v1/places.geojson')).toBe('data/v1/places.geojson');
  });

  test('says what it counts in', () => {
    expect(groupsOf('assets/page-DsgeoQZz.js', budgets)).toEqual(['page', TOTAL]);
    expect(groupsOf('assets/new-view-DsgeoQZz.js', budgets)).toEqual([OTHER, TOTAL]);
    expect(groupsOf('index.html', budgets)).toEqual(['index.html']);
    expect(groupsOf('fonts/atlas-sans-400.woff2', budgets)).toEqual([]);
  });
});

describe('a build', () => {
  test('within its budget, to the byte, is silent', () => {
    expect(overBudget(built(['assets/page-DsgeoQZz.js', size(1000, 400)], ['assets/a-DsgeoQZz.js', size(300, 200)]), budgets)).toEqual([]);
  });

  test('names the chunk that has grown, in either way of counting', () => {
    const [raw, ...more] = overBudget(built(['assets/page-DsgeoQZz.js', size(1001, 400)]), budgets);
    expect(raw).toContain('"page" has 1.0 kB (raw)');
    expect(raw).toContain('assets/page-DsgeoQZz.js');
    expect(more).toEqual([]);
    expect(overBudget(built(['index.html', size(100, 51)]), budgets).join()).toContain('"index.html" has 0.1 kB (brotli)');
  });

  test('cannot hide growth in a new chunk, nor in many', () => {
    expect(overBudget(built(['assets/new-DsgeoQZz.js', size(301, 10)]), budgets).join()).toContain(`"${OTHER}"`);
    const many = built(['assets/page-DsgeoQZz.js', size(900, 400)], ['assets/page-EsgeoQZz.js', size(100, 1)]);
    expect(overBudget(many, budgets).join()).toContain('"page" has 0.4 kB (brotli)');
  });
});

test('every budget is one of a whole: all code together has one below the sum of its parts', () => {
  expect(BUDGETS[TOTAL]).toBeDefined();
  expect(BUDGETS[OTHER]).toBeDefined();
  const all = sizesOf(new Map(Object.entries(BUDGETS).map(([name, each]) => [`assets/${name}-00000000.js`, each])), {});
  expect(all.get(TOTAL)?.raw).toBeGreaterThan(BUDGETS[TOTAL]?.raw ?? Infinity);
});
