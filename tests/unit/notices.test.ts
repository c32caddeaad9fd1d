import { expect, test, vi } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { createNotices } from '../../src/notices.ts';

const retry = (): void => undefined;

test('what was said is said in the language of the page', () => {
  const notices = createNotices(() => undefined);
  notices.say({ id: 'lost', text: (words) => words.map.lost, retry, retryLabel: (words) => words.map.restore });
  expect(notices.current(zh)).toEqual([{ id: 'lost', text: zh.map.lost, retry, retryLabel: zh.map.restore }]);
  expect(notices.current(en)).toEqual([{ id: 'lost', text: en.map.lost, retry, retryLabel: en.map.restore }]);
});

test('the same thing is said once, and last', () => {
  const notices = createNotices(() => undefined);
  for (const id of ['a', 'b', 'a']) notices.say({ id, text: () => id });
  expect(notices.current(zh).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('each change is told, and nothing else', () => {
  const changed = vi.fn();
  const notices = createNotices(changed);
  for (const id of ['data:a', 'data:b', 'c']) notices.say({ id, text: () => id });
  notices.dismissAll('data:');
  notices.dismiss('absent');
  notices.dismiss('c');
  expect(changed).toHaveBeenCalledTimes(5);
  expect(notices.current(zh)).toEqual([]);
});
