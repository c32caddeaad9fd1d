/** A host of tiles on this machine that behaves well or badly, as the first part of the path says. */
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';

/** `behave` has it answer everything in one way, whatever the path says; null as before. */
export type TileHost = Readonly<{
  origin: string;
  asked: string[];
  /** How long those waited that went away without an answer. */ waitedMs: number[];
  behave: (kind: string | null) => void;
  close: () => void;
}>;

const SIDE = 256;

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A square picture of one colour, as PNG. */
function paintTile([red, green, blue]: readonly [number, number, number]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: SIDE }, () => [red, green, blue]).flat())]);
  const rows = Buffer.concat(Array.from({ length: SIDE }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, ...Buffer.from('PNG\r\n\x1A\n', 'latin1')]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const TILE_COLOUR = [200, 120, 40] as const;
const TILE = paintTile(TILE_COLOUR);

/** `/good/…` and any other word paint; `/418/…` and other numbers answer so; `/slow/…` never; `/page/…` with a page; `/closed/…` to nobody else; `/broken/…` half a picture. */
function answer(kind: string, response: ServerResponse): void {
  const open = { 'access-control-allow-origin': '*' };
  if (/^\d{3}$/u.test(kind)) response.writeHead(Number(kind), open).end('no');
  else if (kind === 'page') response.writeHead(200, { ...open, 'content-type': 'text/html' }).end('<p>key?</p>');
  else if (kind === 'closed') response.writeHead(200, { 'content-type': 'image/png' }).end(TILE);
  else if (kind === 'broken') response.writeHead(200, { ...open, 'content-type': 'image/png' }).end(TILE.subarray(0, 60));
  else if (kind !== 'slow') response.writeHead(200, { ...open, 'content-type': 'image/png', 'cache-control': 'no-store' }).end(TILE);
}

export async function openTileHost(): Promise<TileHost> {
  const asked: string[] = [];
  const waitedMs: number[] = [];
  let always: string | null = null;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const start = performance.now();
    response.on('close', () => response.writableEnded || waitedMs.push(performance.now() - start));
    answer(always ?? request.url?.split('/')[1] ?? '', response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, waitedMs, behave: (kind) => void (always = kind), close };
}
