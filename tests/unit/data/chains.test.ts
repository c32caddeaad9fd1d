import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { loadChains } from '../../../src/data/chains.ts';

const served = readFileSync('public/data/v1/chains.json', 'utf8');
const answering = (...texts: (string | Error)[]) => {
  const fetched = vi.fn((_url: string) => {
    const next = texts.shift() ?? new Error('asked too often');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(new Response(next));
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

afterEach(() => vi.unstubAllGlobals());

test('the served chains are read, and asked for once', async () => {
  const fetched = answering(served);
  const [first, second] = await Promise.all([loadChains('a/'), loadChains('a/')]);
  expect(first).toEqual({ ok: true, value: JSON.parse(served) });
  expect(second).toBe(first);
  expect(fetched.mock.calls).toEqual([['a/chains.json']]);
});

test('a failure is a value, and the next time asks anew', async () => {
  answering(new Error('line down'), served);
  expect(await loadChains('b/')).toEqual({ ok: false, failure: { path: 'b/chains.json', reason: 'network', detail: 'line down' } });
  expect((await loadChains('b/')).ok).toBe(true);
});

test.each([
  ['no rows', '[]'],
  ['a link without places', '[{"id":"x","industry":"ic","sentence":"M07.2","links":[{"id":"make"}],"zones":[],"unstated":[]}]'],
  ['links that are none', '[{"id":"x","industry":"ic","sentence":"M07.2","links":"make","zones":[],"unstated":[]}]'],
  ['places that are no ids', '[{"id":"x","industry":"ic","sentence":"M07.2","links":[],"zones":[1],"unstated":[]}]'],
])('%s: not the file that was expected', async (name, text) => {
  answering(text);
  expect(await loadChains(`${name}/`)).toMatchObject({ ok: false, failure: { reason: 'wrong-shape' } });
});
