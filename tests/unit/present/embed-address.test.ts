import { describe, expect, test } from 'vitest';
import { declaredOrigin, frameAddress, openAddress, readOrigin } from '../../../src/present/embed-address.ts';
import { FRAME_SIZES, frameCode } from '../../../src/present/embed-code.ts';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { parseHash } from '../../../src/state/url.ts';

const SITE = 'https://atlas.example/plan/index.html';

describe('the origin that a frame declares', () => {
  test.each([
    ['https://host.example', 'https://host.example'],
    ['https://host.example/', 'https://host.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('%s', (text, origin) => {
    expect(readOrigin(text)).toBe(origin);
  });

  test.each([
    '',
    '*',
    'null',
    'host.example',
    '//host.example',
    'https://host.example/page',
    'https://a@host.example',
    'file:///x',
    'javascript:alert(1)',
    'https://',
  ])('is none in “%s”', (text) => {
    expect(readOrigin(text)).toBeNull();
  });

  test('comes back from the frame’s own address', () => {
    const origin = 'https://host.example:8443';
    expect(declaredOrigin(new URL(frameAddress(SITE, '#sel=place/sgep', origin)).search)).toBe(origin);
    expect(declaredOrigin(new URL(frameAddress(SITE, '', null)).search)).toBeNull();
    expect(declaredOrigin('')).toBeNull();
  });
});

describe('the way to the page itself', () => {
  const state: AppState = {
    ...INITIAL_STATE,
    embedded: true,
    language: 'en',
    selected: { type: 'place', id: 'sgep' },
    filters: { kind: ['zone'] },
    tour: { id: 'walk', step: 2, isExploring: false, isStory: true },
  };

  test('shows the same view without the frame', () => {
    const address = new URL(openAddress(`${SITE}?embed=https://host.example#x`, state));
    expect(address.origin + address.pathname + address.search).toBe(SITE);
    expect(parseHash(address.hash)).toEqual({ ...state, embedded: false });
  });

  test('and the same ground where the reader has moved the map', () => {
    const camera = { lon: 120, lat: 36, zoom: 11 };
    expect(parseHash(new URL(openAddress(SITE, state, camera)).hash).camera).toEqual(camera);
  });
});

describe('the code of a frame', () => {
  test('names the view, loads late, and says no referrer', () => {
    const code = frameCode({ address: 'https://atlas.example/?embed#sel=place/sgep&lang=en', title: 'Atlas', size: null });
    expect(code).toContain('src="https://atlas.example/?embed#sel=place/sgep&amp;lang=en"');
    for (const part of ['title="Atlas"', 'loading="lazy"', 'allow="fullscreen"', 'referrerpolicy="no-referrer"', 'aspect-ratio:16/9'])
      expect(code).toContain(part);
  });

  test.each(FRAME_SIZES.flatMap((size) => size ?? []))('has its size where one is chosen: %o', (size) => {
    expect(frameCode({ address: SITE, title: 'Atlas', size })).toContain(`width="${size.width}" height="${size.height}"`);
  });

  test('keeps a title within its quotes', () => {
    expect(frameCode({ address: SITE, title: '"><script>&', size: null })).toContain('title="&quot;&gt;&lt;script&gt;&amp;"');
  });
});
