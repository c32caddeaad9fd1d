/** A proxy that lets nothing through and remembers who was asked for: the browser is told to reach all but this machine by it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Gate = Readonly<{ port: number; asked: readonly string[]; end: () => Promise<void> }>;

export async function openGate(): Promise<Gate> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const end = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, asked, end };
}
