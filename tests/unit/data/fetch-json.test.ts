import { afterEach, describe, expect, test, vi } from 'vitest';
import { embedded } from '../../../src/data/embedded.ts';
import { fetchJson, isFeatures, isRows, isSentenceRecord } from '../../../src/data/fetch-json.ts';
import type { Loaded, LoadFailure } from '../../../src/data/fetch-json.ts';

const realFetch = globalThis.fetch;

/** Answers every request alike until the test ends. */
function answer(reply: () => Promise<Response>): void {
  vi.stubGlobal('fetch', reply);
}
const answerText = (text: string, status = 200): void => answer(() => Promise.resolve(new Response(text, { status })));

afterEach(() => {
  vi.unstubAllGlobals();
  expect(globalThis.fetch).toBe(realFetch);
});

const load = (): Promise<Loaded<unknown[]>> => fetchJson('data/rows.json', (value): value is unknown[] => isRows(value, 'id'));
const failure = (reason: LoadFailure['reason'], detail: unknown = expect.any(String)) => ({ ok: false, failure: { path: 'data/rows.json', reason, detail } });

test('a file of the expected shape is its value', async () => {
  answerText('[{"id":"a","more":1}]');
  expect(await load()).toEqual({ ok: true, value: [{ id: 'a', more: 1 }] });
});

test('the address is asked for as it was given', async () => {
  const fetched = vi.fn(() => Promise.resolve(new Response('[{"id":"a"}]')));
  vi.stubGlobal('fetch', fetched);
  await load();
  expect(fetched).toHaveBeenCalledExactlyOnceWith('data/rows.json');
});

test('a file that the page carries is read from there, and named by its own address', async () => {
  const fetched = vi.fn(() => Promise.resolve(new Response('{}')));
  vi.stubGlobal('fetch', fetched);
  embedded.set('data/rows.json', 'blob:null/rows');
  expect(await load()).toEqual(failure('wrong-shape'));
  embedded.clear();
  expect(fetched).toHaveBeenCalledExactlyOnceWith('blob:null/rows');
});

describe('every failure is a value with its reason', () => {
  test('network: no answer came', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await load()).toEqual(failure('network', 'Failed to fetch'));
  });

  test('network: what was thrown is no error object', async () => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- a service worker may reject with anything
    answer(() => Promise.reject('offline'));
    expect(await load()).toEqual(failure('network', 'offline'));
  });

  test('network: the body breaks off with an error', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('connection reset')) });
    answer(() => Promise.resolve(new Response(body)));
    expect(await load()).toEqual(failure('network', 'connection reset'));
  });

  test.each([404, 403, 500, 503])('missing: HTTP %i', async (status) => {
    answerText('[{"id":"a"}]', status);
    expect(await load()).toEqual(failure('missing', `HTTP ${status}`));
  });

  test.each([['<!doctype html><title>Not here</title>'], ['Not found'], ['id,name\na,b']])('not-json: %s', async (text) => {
    answerText(text);
    expect(await load()).toEqual(failure('not-json'));
  });

  test.each([['[{"id":"a"},{"id'], ['  [{"id":"a"}'], ['{"type":"FeatureCollection","features":['], ['[']])('cut-short: %s', async (text) => {
    answerText(text);
    expect(await load()).toEqual(failure('cut-short'));
  });

  test('cut-short: nothing came at all', async () => {
    answerText('');
    expect(await load()).toEqual(failure('cut-short'));
  });

  test.each([['{}'], ['[]'], ['null'], ['5'], ['[null]'], ['["a"]'], ['[{"id":"a"},{"name":"b"}]'], ['[{"id":1}]']])('wrong-shape: %s', async (text) => {
    answerText(text);
    expect(await load()).toEqual(failure('wrong-shape', ''));
  });
});

test('rows may be known by another key than id', () => {
  expect(isRows([{ part: 'ecology' }], 'part')).toBe(true);
  expect(isRows([{ id: 'ecology' }], 'part')).toBe(false);
});

test.each([
  [{ type: 'FeatureCollection', features: [{ type: 'Feature' }] }, true],
  [{ type: 'FeatureCollection', features: [] }, false],
  [{ type: 'FeatureCollection' }, false],
  [{ type: 'Topology', features: [{ type: 'Feature' }] }, false],
  [{ features: [{ type: 'Feature' }] }, false],
  [[{ type: 'Feature' }], false],
  [null, false],
  ['FeatureCollection', false],
])('%j is a collection of features: %s', (value, is) => {
  expect(isFeatures(value)).toBe(is);
});

test.each([
  [{ 'M01.1': '一句' }, true],
  [{}, true],
  [{ 'M01.1': 1 }, false],
  [['一句'], false],
  [null, false],
  ['一句', false],
])('%j is a record of sentences: %s', (value, is) => {
  expect(isSentenceRecord(value)).toBe(is);
});
