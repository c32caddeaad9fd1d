import { afterEach, describe, expect, test, vi } from 'vitest';
import { embedded } from '../../../src/data/embedded.ts';
import { isOwnScript } from '../../../src/data/trusted.ts';

const PAGE = 'https://host.example/atlas/index.html?embed#sel=place/sgep';

describe('scripts may come', () => {
  afterEach(() => embedded.clear());

  test.each(['assets/layer-worker-abc.js', './sw.js', 'https://host.example/atlas/assets/maplibre-gl-worker.js'])('from the site: %s', (address) => {
    expect(isOwnScript(address, PAGE)).toBe(true);
  });

  test.each([
    'https://other.example/atlas/assets/x.js',
    '//other.example/x.js',
    'https://host.example/other/x.js',
    '../x.js',
    'https://host.example.evil/atlas/x.js',
    'https://host.example@evil.example/atlas/x.js',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
    'blob:https://host.example/1',
    'blob:null/1',
  ])('from nowhere else: %s', (address) => {
    expect(isOwnScript(address, PAGE)).toBe(false);
  });

  test('from the page, where it carries them', () => {
    embedded.set('assets/worker.js', 'blob:null/1#.cjs');
    expect(isOwnScript('blob:null/1#.cjs', 'file:///atlas.html')).toBe(true);
    expect(isOwnScript('data:text/javascript,alert(1)', 'file:///atlas.html')).toBe(false);
    expect(isOwnScript('file:///assets/worker.js', 'file:///atlas.html')).toBe(false);
  });
});

describe('where the browser has Trusted Types', () => {
  type Rules = { createHTML: (markup: string, maker: unknown) => string | null };
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test('markup is taken from our painters alone', async () => {
    let rules: Rules | null = null;
    vi.stubGlobal('trustedTypes', { createPolicy: (name: string, given: Rules) => ((rules = given), expect(name).toBe('default'), given) });
    vi.resetModules();
    const { ownMarkup } = await import('../../../src/data/trusted.ts');
    expect(ownMarkup('<g></g>')).toBe('<g></g>');
    // As the browser asks when a text is handed to the page without being asked for here.
    for (const maker of ['TrustedHTML', undefined, Symbol('ours')]) expect((rules as Rules | null)?.createHTML('<g></g>', maker)).toBeNull();
  });
});
