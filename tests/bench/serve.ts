/** A static server as sites have it: brotli made beforehand, long life for hashed names; it notes every answer's bytes. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { openLink } from './link.ts';
import type { LinkSpeed } from './link.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const compress = promisify(brotliCompress);

/** One answer: its path, the bytes of its body as sent, and when its request came, in milliseconds of `performance.now()`. */
export type Sent = { path: string; bytes: number; at: number };
export type StaticServer = { origin: string; sent: Sent[]; setSpeed: (speed: LinkSpeed | null) => void; close: () => void };

type Ready = { body: Buffer; headers: Record<string, string> };

/** By the content's hash: the pages share most of their files. */
const compressed = new Map<string, Promise<Buffer>>();

async function prepare(path: string): Promise<Ready> {
  const raw = await readFile(path);
  const isText = extname(path) !== '.woff2';
  const hash = createHash('sha256').update(raw).digest('base64url');
  const packed = compressed.get(hash) ?? (isText ? compress(raw) : Promise.resolve(raw));
  compressed.set(hash, packed);
  const body = await packed;
  const headers = {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': String(body.length),
    'cache-control': path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
    etag: `"${hash.slice(0, 16)}"`,
    ...(isText && { 'content-encoding': 'br', vary: 'accept-encoding' }),
  };
  return { body, headers };
}

/** Serves each folder under its name (`/ours/…`, `/bare/…`) on a free port of this machine. */
export async function serveStatic(folders: Readonly<Record<string, string>>): Promise<StaticServer> {
  const files = new Map<string, Ready>();
  for (const [name, folder] of Object.entries(folders)) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const ready = await Promise.all(paths.map(prepare));
    paths.forEach((path, index) => files.set(`/${name}/${relative(folder, path).split(sep).join('/')}`, ready[index] as Ready));
  }
  const sent: Sent[] = [];
  const link = openLink();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = files.get(path);
    const note: Sent = { path, bytes: 0, at: performance.now() };
    sent.push(note);
    if (!file || !String(request.headers['accept-encoding']).includes('br')) {
      response.writeHead(file ? 406 : 404).end();
    } else if (request.headers['if-none-match'] === file.headers['etag']) {
      link.send(response, Buffer.alloc(0), () => response.writeHead(304, file.headers));
    } else {
      note.bytes = file.body.length;
      link.send(response, file.body, () => response.writeHead(200, file.headers));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, setSpeed: link.setSpeed, close };
}
