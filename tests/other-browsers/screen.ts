/** A screen without glass: a virtual display for browsers that need one, and the programs that were started on it. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

const SERVER = '/usr/bin/Xvfb';
/** Larger than any window that is opened, with its bars. */
const GLASS = '2000x1400x24';

export type Screen = Readonly<{ display: string; end: () => Promise<void> }>;

/** Ends a program that was started here, and waits until it is gone. */
export function endProgram(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    program.once('exit', () => done());
    program.kill();
    setTimeout(() => program.kill('SIGKILL'), 5000).unref();
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** The display that is there, or a virtual one; null where there is neither. */
export async function openScreen(): Promise<Screen | null> {
  if (!existsSync(SERVER)) return process.env['DISPLAY'] ? { display: process.env['DISPLAY'], end: async () => undefined } : null;
  const program = spawn(SERVER, ['-displayfd', '1', '-screen', '0', GLASS, '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise<string>((resolve, reject) => {
    program.stdout.once('data', (bytes) => resolve(String(bytes).trim()));
    program.once('exit', () => reject(new Error('Xvfb has ended before it had a display.')));
  });
  return { display: `:${number}`, end: () => endProgram(program) };
}
