import { describe, expect, test } from 'vitest';
import { BAR_HEIGHT, barHeight, panelSpace } from '../../../src/ui/panel-space.ts';

const nothing = { selected: null, reading: false };
const chosen = { selected: { type: 'place', id: 'sgep' }, reading: false } as const;

test('on a desktop each open panel takes its side and nothing else', () => {
  const free = panelSpace(1440, 900, nothing);
  const withDetail = panelSpace(1440, 900, chosen);
  const withReading = panelSpace(1440, 900, { selected: null, reading: true });
  expect(withDetail).toEqual({ ...free, right: withDetail.right });
  expect(withDetail.right).toBeGreaterThan(free.right + 300);
  expect(withReading).toEqual({ ...free, left: withReading.left });
  expect(withReading.left).toBeGreaterThan(free.left);
});

test('on a phone the sheet takes the lower half and no side', () => {
  const free = panelSpace(390, 844, nothing);
  const open = panelSpace(390, 844, chosen);
  expect(open.left + open.right).toBeLessThan(50);
  expect(open).toEqual({ ...free, bottom: open.bottom });
  expect(open.bottom).toBeGreaterThanOrEqual((844 - BAR_HEIGHT) / 2);
});

test.each([
  ['phone', 390, 844],
  ['tablet upright', 768, 1024],
  ['tablet across', 1024, 768],
  ['laptop', 1366, 768],
  ['desktop', 1440, 900],
  ['wall', 3840, 1080],
])('on a %s (%i × %i) a chosen place still has a map to stand on', (_what, width, height) => {
  const { top, right, bottom, left } = panelSpace(width, height, chosen);
  expect(width - left - right).toBeGreaterThan(200);
  expect(height - BAR_HEIGHT - top - bottom).toBeGreaterThan(150);
});

const presenting = { ...nothing, tour: { id: 'walk', step: 0, isExploring: false, isStory: false } } as const;

test.each([
  ['left', 1920, 1080, 28],
  ['right', 1920, 1080, 28],
  ['left', 3840, 2160, 56],
  ['left', 3840, 1080, 28],
] as const)('a caption at the %s of %i × %i has letters of %i px and leaves the rest to the map', (side, width, height, letter) => {
  const { top, right, bottom, left } = panelSpace(width, height, { ...presenting, captionSide: side });
  const caption = Math.min(width * 0.34, letter * 22) + letter * 2;
  expect({ left, right }[side]).toBeCloseTo(caption);
  expect(top + bottom).toBeLessThan(height / 6);
});

test('a caption below leaves the whole width, and a phone has it always there', () => {
  const below = panelSpace(1920, 1080, { ...presenting, captionSide: 'bottom' });
  expect(below.left + below.right).toBe(56);
  expect(below.bottom).toBeGreaterThan(1080 * 0.34);
  expect(panelSpace(390, 844, { ...presenting, captionSide: 'left' })).toEqual(panelSpace(390, 844, { ...presenting, captionSide: 'bottom' }));
});

describe.each([
  ['a small frame', 320, 240],
  ['a frame in a column', 360, 300],
  ['a frame in an article', 640, 400],
  ['a phone', 390, 844],
  ['a desktop', 1440, 900],
  ['a wall', 3840, 2160],
] as const)('in %s (%i × %i)', (_what, width, height) => {
  const story = { ...nothing, tour: { id: 'walk', step: 0, isExploring: false, isStory: true } } as const;

  test.each([
    ['a story', story],
    ['a frame', { ...nothing, embedded: true }],
    ['a frame with its card', { ...chosen, embedded: true }],
  ])('%s leaves the map room', (_which, state) => {
    const { top, right, bottom, left } = panelSpace(width, height, state);
    expect(width - left - right).toBeGreaterThanOrEqual(Math.min(250, width * 0.45));
    expect(height - top - bottom).toBeGreaterThanOrEqual(height * 0.22);
  });

  test('cards stand beside the map where there is width for a column, and below it otherwise', () => {
    const { bottom, left } = panelSpace(width, height, story);
    expect(left > 280).toBe(width >= 600);
    expect(bottom > height / 3).toBe(width < 600);
  });

  test('there is no bar', () => {
    expect(barHeight({ tour: null, embedded: true })).toBe(0);
    expect(barHeight({ tour: story.tour, embedded: false })).toBe(0);
  });
});
