import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { BOOT } from '../../../geo/page-plugin.ts';

type Listener = (event: object) => void;

/** A page at its start: what the boot script makes of it, by what the browser keeps. */
function boot(kept: string | null) {
  const note = { hidden: true, dataset: {} as Record<string, string>, querySelector: () => ({}), remove: () => undefined };
  const root = { dataset: {} as Record<string, string>, lang: 'zh-CN' };
  const app: { view?: object } = {};
  const listeners = new Map<string, Listener>();
  let tick = (): void => undefined;
  class ErrorEvent {
    filename = 'http://site.example/assets/index.js';
  }
  runInNewContext(BOOT, {
    document: { documentElement: root, querySelector: (name: string) => (name === '.boot-note' ? note : app) },
    location: { search: '', hash: '' },
    localStorage: { getItem: () => kept },
    URLSearchParams,
    ErrorEvent,
    addEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
    setInterval: (run: () => void) => void (tick = run),
    clearInterval: () => undefined,
  });
  return { note, root, app, ErrorEvent, fail: (event: object) => listeners.get('error')?.(event), tick: () => tick() };
}

it.each(['null', '5', '"x"', '[]', '%%%', '', '{"theme":5,"language":{}}'])('settings that are %s are passed over', (kept) => {
  expect(boot(kept).root).toEqual({ dataset: {}, lang: 'zh-CN' });
});

it('takes language and theme from the settings', () => {
  expect(boot('{"language":"en","theme":"dark"}').root).toEqual({ dataset: { theme: 'dark' }, lang: 'en' });
});

it('says that the script could not be had, or is broken, but nothing of a picture', () => {
  const { note, fail } = boot(null);
  fail({ target: { nodeName: 'IMG' } });
  expect(note.hidden).toBe(true);
  fail({ target: { nodeName: 'SCRIPT' } });
  expect([note.hidden, note.dataset['said']]).toEqual([false, 'failed']);
  const other = boot(null);
  other.fail(Object.assign(new other.ErrorEvent(), { filename: 'chrome-extension://x/y.js' }));
  expect(other.note.hidden).toBe(true);
  other.fail(new other.ErrorEvent());
  expect(other.note.dataset['said']).toBe('failed');
});

it('says after eight seconds that it is slow, and nothing once the page stands', () => {
  const slow = boot(null);
  for (let second = 0; second < 8; second += 1) slow.tick();
  expect(slow.note.dataset['said']).toBe('slow');
  const standing = boot(null);
  standing.app.view = {};
  for (let second = 0; second < 20; second += 1) standing.tick();
  standing.fail(new standing.ErrorEvent());
  expect(standing.note.hidden).toBe(true);
});
