import { expect, test } from 'vitest';
import { BAR_HEIGHT, PHONE_WIDTH, panelSpace } from '../../../src/ui/panel-space.ts';

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
  [390, 844],
  [PHONE_WIDTH, 600],
  [1024, 700],
  [1440, 900],
  [3840, 1080],
])('at %i × %i some of the map stays free, whatever is open', (width, height) => {
  for (const selected of [null, chosen.selected]) {
    for (const reading of [false, true]) {
      const { top, right, bottom, left } = panelSpace(width, height, { selected, reading });
      expect(height - BAR_HEIGHT - top - bottom).toBeGreaterThan(150);
      if (!(selected && reading && width < 1200)) expect(width - left - right).toBeGreaterThan(width < 800 ? 20 : 200);
    }
  }
});
