/** A server of the built site that misbehaves on demand. Each case has a room of its own, `/room-7/`, so that cases can run side by side. */
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { befall } from './mischief.ts';
import type { Answer, Mischief } from './mischief.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export type Room = Readonly<{
  /** Where the site stands for this case, ending in a slash. */
  url: string;
  origin: string;
  /** Files that were asked for, in their order, each time. */
  asked: string[];
  /** From now on this befalls a file; null mends it, and lets go of what is held. */
  spoil: (file: string, mischief: Mischief | null) => void;
  /** From now on the room is another version of the site. */
  publish: (files: ReadonlyMap<string, Buffer>) => void;
  /** From now on every answer is broken off, or none any more. */
  cutLine: (isCut: boolean) => void;
}>;

/** All files of a folder by their address. */
export function readSite(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(join(folder, '/').length).replaceAll('\\', '/'), readFileSync(path)]));
}

type Held = { response: ServerResponse; answer: Answer };
type RoomState = { files: ReadonlyMap<string, Buffer>; spoilt: Map<string, Mischief>; asked: string[]; held: Map<string, Held[]>; isCut: boolean };

const isData = (file: string): boolean => /\.(?:json|geojson|webmanifest)$/u.test(file);

function send(response: ServerResponse, { status, type, body }: Answer): void {
  // Kept by no cache: each case is to be what this server says now.
  response.writeHead(status, { 'content-type': type, 'content-length': body.length, 'cache-control': 'no-cache' }).end(body);
}

function answer(room: RoomState, file: string, response: ServerResponse): void {
  room.asked.push(file);
  const body = room.files.get(file);
  const sound: Answer = body
    ? { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body }
    : { status: 404, type: 'text/plain; charset=utf-8', body: Buffer.from('Not found') };
  const mischief = room.spoilt.get(file);
  if (room.isCut) return void response.destroy();
  if (!mischief || !body) return send(response, sound);
  const outcome = befall(mischief, sound, isData(file));
  if (outcome === 'reset') return void response.destroy();
  if (outcome !== 'held') return send(response, outcome);
  room.held.set(file, [...(room.held.get(file) ?? []), { response, answer: sound }]);
}

export type BadServer = Readonly<{ open: () => Room; close: () => void }>;

/** Serves the files on a port of this machine; 0 is a free one. */
export async function serveBadly(files: ReadonlyMap<string, Buffer>, port = 0): Promise<BadServer> {
  const rooms = new Map<string, RoomState>();
  const server = createServer((request, response) => {
    const [, name = '', file = ''] = /^\/([^/]+)\/([^?]*)/u.exec(decodeURI(request.url ?? '/')) ?? [];
    const room = rooms.get(name);
    // A ground of pictures, which is no part of the site.
    if (name === 'tiles')
      return void response.writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' }).end(files.get('icons/icon-192.png'));
    if (room) answer(room, file === '' ? 'index.html' : file, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const release = (room: RoomState, file: string): void => {
    for (const { response, answer: sound } of room.held.get(file) ?? []) send(response, sound);
    room.held.delete(file);
  };
  return {
    open() {
      const name = `room-${rooms.size + 1}`;
      const room: RoomState = { files, spoilt: new Map(), asked: [], held: new Map(), isCut: false };
      rooms.set(name, room);
      return {
        url: `${origin}/${name}/`,
        origin,
        asked: room.asked,
        spoil(file, mischief) {
          if (mischief) room.spoilt.set(file, mischief);
          else room.spoilt.delete(file);
          if (mischief !== 'slow') release(room, file);
        },
        publish: (next) => void (room.files = next),
        cutLine: (isCut) => void (room.isCut = isCut),
      };
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
