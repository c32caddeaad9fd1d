import { readFileSync } from 'node:fs';
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

describe('a file that the build knows by its fingerprint', () => {
  const PATH = 'data/v1/measures.json';
  const ROWS = '[{"id":"a"}]';
  const CHANGED = '[{"id":"b"}]';
  type Asked = { integrity?: string; cache?: string } | undefined;
  /** A browser in whose store, or on whose way, the file is another: it rejects what has not the fingerprint. */
  function browser(kept: string, served: string): Asked[] {
    const asked: Asked[] = [];
    let store = kept;
    vi.stubGlobal('fetch', (_: string, options?: Asked) => {
      asked.push(options);
      if (options?.cache === 'reload') store = served;
      return options?.integrity && store !== ROWS ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(new Response(store));
    });
    return asked;
  }
  const read = (): Promise<Loaded<unknown[]>> => fetchJson(PATH, (value): value is unknown[] => isRows(value, 'id'));

  test('is asked for by the fingerprint that the manifest states', async () => {
    const asked = browser(ROWS, ROWS);
    expect(await read()).toEqual({ ok: true, value: [{ id: 'a' }] });
    const { files } = JSON.parse(readFileSync('public/data/v1/manifest.json', 'utf8')) as { files: { path: string; sha256: string }[] };
    const sha256 = files.find(({ path }) => path === 'measures.json')?.sha256 ?? '';
    expect(asked).toEqual([{ integrity: `sha256-${Buffer.from(sha256, 'hex').toString('base64')}` }]);
  });

  test.each(['search.json', 'basemap/ways.geojson'])('%s, which is read later, too', async (file) => {
    const asked = browser(ROWS, ROWS);
    await fetchJson(`data/v1/${file}`, (value): value is unknown => value !== null);
    expect(asked).toEqual([{ integrity: expect.stringMatching(/^sha256-[\w+/]{43}=$/u) as string }]);
  });

  test('is read past a store that holds another version', async () => {
    const asked = browser(CHANGED, ROWS);
    expect(await read()).toEqual({ ok: true, value: [{ id: 'a' }] });
    expect(asked).toHaveLength(3);
  });

  test('is not used where it has changed', async () => {
    browser(ROWS.replace('a', 'c'), CHANGED);
    expect(await read()).toEqual({ ok: false, failure: { path: PATH, reason: 'changed', detail: '' } });
  });

  test.each([
    ['[{"id":"a"', 'cut-short'],
    ['<!doctype html>', 'not-json'],
    ['{}', 'wrong-shape'],
  ])('tells how it differs where that is plain: %s', async (served, reason) => {
    browser(served, served);
    expect(await read()).toMatchObject({ failure: { reason } });
  });

  test('is missing, or out of reach, as any other', async () => {
    const gone = (options?: Asked): Promise<Response> =>
      options?.integrity ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(new Response('', { status: 404 }));
    vi.stubGlobal('fetch', (_: string, options?: Asked) => gone(options));
    expect(await read()).toMatchObject({ failure: { reason: 'missing', detail: 'HTTP 404' } });
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await read()).toMatchObject({ failure: { reason: 'network' } });
  });
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
