/** The atlas as one file: where its page comes from, how far it is read, why it is refused, what it is called. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { emptyBlock } from '../../../src/data/carried.ts';
import { ownFile } from '../../../src/data/embedded.ts';
import { makeWholeFile, nameOfFile } from '../../../src/present/whole-file.ts';
import type { Reading } from '../../../src/present/whole-file.ts';

const VERSION = '1.1.0';
const page = `<!doctype html>\n<html>图志${emptyBlock(VERSION)}</html>`;
const bytes = new TextEncoder().encode(page);
const carried = { start: '#desk=1', tours: [] };
const filled = page.replace('</script>', `{"format":"plan-atlas-carried","version":1,"start":"#desk=1","tours":[]}</script>`);

/** What a server answers: the bytes in parts that cut through characters. */
function answer(body: Uint8Array, init: ResponseInit = {}): Response {
  const parts = Array.from({ length: Math.ceil(body.length / 4) }, (_, at) => body.slice(at * 4, at * 4 + 4));
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
  return new Response(stream, init);
}

afterEach(() => {
  vi.unstubAllGlobals();
  ownFile.source = null;
});

async function make(response: () => Response | Promise<Response>): Promise<{ text: string | null; refusal: string | null; told: Reading[] }> {
  const told: Reading[] = [];
  vi.stubGlobal(
    'fetch',
    vi.fn<() => Promise<Response>>(() => Promise.resolve(response())),
  );
  const { blob, refusal } = await makeWholeFile(carried, VERSION, (reading) => told.push(reading));
  return { text: blob && (await blob.text()), refusal, told };
}

describe('from a site', () => {
  test('is read part by part, and filled', async () => {
    const { text, told } = await make(() => answer(bytes, { headers: { 'content-length': String(bytes.length) } }));
    expect(text).toBe(filled);
    expect(told.at(0)).toEqual({ read: 4, total: bytes.length });
    expect(told.at(-1)).toEqual({ read: bytes.length, total: bytes.length });
  });

  test('tells no whole where the server packs it', async () => {
    const { told } = await make(() => answer(bytes, { headers: { 'content-length': '12', 'content-encoding': 'br' } }));
    expect(told.at(-1)).toEqual({ read: bytes.length, total: null });
  });

  test.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
    ['a server in trouble', () => answer(bytes, { status: 503 }), 'network'],
    ['no such file', () => answer(bytes, { status: 404 }), 'missing'],
    ['another page in its place', () => answer(new TextEncoder().encode('<html>404</html>')), 'not-ours'],
    ['half of it', () => answer(bytes.slice(0, -4)), 'cut-short'],
    ['that of another version', () => answer(new TextEncoder().encode(page.replace(VERSION, '1.0.0'))), 'other-version'],
  ])('is refused with the reason: %s', async (_, response, refusal) => {
    expect(await make(response)).toMatchObject({ text: null, refusal });
  });
});

test('from the file itself is made without a request', async () => {
  ownFile.source = new Blob([page]);
  expect(await make(() => Promise.reject(new Error('asked')))).toEqual({ text: filled, refusal: null, told: [] });
});

describe('its name', () => {
  const day = new Date(2026, 10, 2);
  test.each([
    ['', 'Atlas-2026-11-02.html'],
    ['空间布局', '空间布局-Atlas-2026-11-02.html'],
    ['a/b\\c:*?"<>|\u0000\u202e', 'a b c-Atlas-2026-11-02.html'],
    [`${'长'.repeat(59)}😀`, `${'长'.repeat(59)}-Atlas-2026-11-02.html`],
    ['海\uD800', '海-Atlas-2026-11-02.html'],
    ['长'.repeat(100), `${'长'.repeat(60)}-Atlas-2026-11-02.html`],
  ])('%j is one that every system takes', (title, name) => {
    expect(nameOfFile('Atlas', title, day)).toBe(name);
  });
});
