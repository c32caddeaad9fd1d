/** Serves the built site with the headers that are recommended, and a page of another origin that frames it. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { FILE_HEADERS, FRAMED_BY, PAGE_HEADERS, atlasPolicy } from '../../geo/headers.ts';

const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export type Server = Readonly<{ url: string; origin: string; close: () => void }>;

export async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `${origin}/`, origin, close };
}

/** The folder below a server's root; `framers` are origins that may frame its pages. `put` are files that stand in place of the folder's. */
export function serveFolder(folder: string, framers: readonly string[] = [], put: ReadonlyMap<string, string> = new Map()): Promise<Server> {
  const framed = [FRAMED_BY, ...framers].join(' ');
  const policy = atlasPolicy().replace(FRAMED_BY, framed);
  return listen((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname).slice(1) || 'index.html';
    const file = join(folder, normalize(`/${asked}`));
    if (!put.has(asked) && (!existsSync(file) || !statSync(file).isFile())) {
      response.writeHead(404, FILE_HEADERS).end();
      return;
    }
    const isPage = extname(file) === '.html';
    const headers = { ...(isPage ? { ...PAGE_HEADERS, 'Content-Security-Policy': asked === 'index.html' ? policy : framed } : FILE_HEADERS) };
    response.writeHead(200, { ...headers, 'content-type': MEDIA[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
    response.end(put.get(asked) ?? readFileSync(file));
  });
}
