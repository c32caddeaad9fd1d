import { describe, expect, test } from 'vitest';
import { CHECKS, checkRoom } from '../../../src/present/preflight.ts';
import type { Room } from '../../../src/present/preflight.ts';
import { clockText } from '../../../src/present/presenter-window.ts';
import { NO_CATALOGUE } from '../../../src/data/catalogue.ts';
import { servedCatalogue } from '../data/served.ts';

const ready: Room = { width: 1920, height: 1080, pixelRatio: 1, hasWebgl2: true, hasFonts: true, hasFullscreen: true, hasStorage: true, isExtended: true };
const minded = (room: Partial<Room>): string[] =>
  checkRoom({ ...ready, ...room }, servedCatalogue())
    .filter(({ state }) => state !== 'good')
    .map(({ id, state }) => `${id} ${state}`);

describe('the check before a talk', () => {
  test('finds nothing to mind in a good room, and looks at everything', () => {
    expect(minded({})).toEqual([]);
    expect(checkRoom(ready, servedCatalogue()).map(({ id }) => id)).toEqual([...CHECKS]);
  });

  test.each([
    [{ width: 800 }, 'screen doubtful'],
    [{ height: 600 }, 'screen doubtful'],
    [{ hasWebgl2: false }, 'webgl doubtful'],
    [{ hasFonts: false }, 'fonts bad'],
    [{ hasFullscreen: false }, 'fullscreen doubtful'],
    [{ hasStorage: false }, 'storage doubtful'],
    [{ isExtended: false }, 'screens doubtful'],
    [{ isExtended: null }, 'screens doubtful'],
  ])('minds %o', (room, expected) => expect(minded(room)).toEqual([expected]));

  test('names the data that are missing', () => {
    const data = checkRoom(ready, { ...servedCatalogue(), places: NO_CATALOGUE.places }).find(({ id }) => id === 'data');
    expect(data).toEqual({ id: 'data', state: 'bad', detail: 'places' });
  });
});

test.each([
  [0, '0:00'],
  [61_999, '1:01'],
  [-500, '0:00'],
  [-61_000, '−1:01'],
  [3_600_000, '60:00'],
])('%i ms reads %s', (milliseconds, text) => expect(clockText(milliseconds)).toBe(text));
