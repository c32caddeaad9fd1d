/**
 * A server as plain as an object store: a key is a file, byte for byte; no index of a folder, no rewriting, parts of files on
 * request, and one content type for all that it does not know.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const UNKNOWN = 'application/octet-stream';

export type Served = Readonly<{ url: string; end: () => Promise<void> }>;

/** Serves a folder under `/shop/plan/`; `port` 0 takes any that is free. */
export function serveObjects(folder: string, port = 0): Promise<Served> {
  const prefix = '/shop/plan/';
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const file = path.startsWith(prefix) ? join(folder, normalize(path.slice(prefix.length))) : '';
    if (!file.startsWith(folder) || path.endsWith('/') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'Content-Type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
      return;
    }
    const { size } = statSync(file);
    const type = TYPES[extname(file)] ?? UNKNOWN;
    const [, from, to] = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? '') ?? [];
    if (from === undefined) {
      response.writeHead(200, { 'Content-Type': type, 'Content-Length': size, 'Accept-Ranges': 'bytes' });
      createReadStream(file).pipe(response);
      return;
    }
    const [start, end] = [Number(from), to ? Math.min(Number(to), size - 1) : size - 1];
    response.writeHead(206, { 'Content-Type': type, 'Content-Range': `bytes ${start}-${end}/${size}`, 'Content-Length': end - start + 1 });
    createReadStream(file, { start, end }).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const used = typeof address === 'object' && address ? address.port : port;
      resolve({
        url: `http://127.0.0.1:${used}${prefix}index.html`,
        end: () => {
          server.closeAllConnections();
          return new Promise((done) => void server.close(() => done()));
        },
      });
    });
  });
}
