import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepSettings, keepText, readSettings, readText } from '../../../src/data/settings.ts';

/** A browser's storage in memory. */
function stubStorage(stored: Record<string, string> = {}): Map<string, string> {
  const values = new Map(Object.entries(stored));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  });
  return values;
}

/** A browser that forbids storage: every use throws. */
function denyStorage(): void {
  const deny = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: deny, setItem: deny, removeItem: deny });
}

afterEach(() => vi.unstubAllGlobals());

describe('settings', () => {
  test('come back as they were kept', () => {
    stubStorage();
    expect(keepSettings({ language: 'en', theme: 'dark', calm: true, singleKeys: false })).toBe(true);
    expect(readSettings()).toEqual({ language: 'en', theme: 'dark', calm: true, singleKeys: false });
  });

  test('are empty when nothing was kept', () => {
    stubStorage();
    expect(readSettings()).toEqual({});
  });

  test.each([['{'], ['null'], ['"en"'], ['5'], ['[]'], ['{"language":"fr","theme":"pink","calm":"yes"}'], ['{"__proto__":{"theme":"dark"}}']])(
    '%s is passed over',
    (stored) => {
      stubStorage({ 'atlas-settings': stored });
      expect(readSettings()).toEqual({});
    },
  );

  test('what is sound among broken values is kept', () => {
    stubStorage({ 'atlas-settings': '{"language":"en","theme":7}' });
    expect(readSettings()).toEqual({ language: 'en' });
  });
});

describe('the plan’s text', () => {
  test('is kept, read and forgotten', () => {
    const values = stubStorage();
    expect(keepText('一句。')).toBe(true);
    expect(readText()).toBe('一句。');
    expect(keepText(null)).toBe(true);
    expect(readText()).toBeNull();
    expect(values.size).toBe(0);
  });
});

test('where storage is denied, nothing throws and the answer says so', () => {
  denyStorage();
  expect(readSettings()).toEqual({});
  expect(readText()).toBeNull();
  expect(keepSettings({ theme: 'dark' })).toBe(false);
  expect(keepText('一句。')).toBe(false);
  expect(keepText(null)).toBe(false);
});
