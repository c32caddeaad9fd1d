/** Firefox's own socket: each message is its length, a colon, and JSON. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { COMMANDS, onceListening } from './wire.ts';
import type { Wire } from './wire.ts';

const COLON = 58;
type Answer = Readonly<{ resolve: (value: unknown) => void; reject: (error: Error) => void }>;
type Marionette = Wire & Readonly<{ call: (name: string, parameters?: Record<string, unknown>) => Promise<unknown> }>;

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });

/** Speaks with the Firefox that listens at a port; `call` also reaches commands that WebDriver does not have. */
export async function marionette(port: number): Promise<Marionette> {
  const socket = await onceListening('Firefox', () => open(port));
  const waiting = new Map<number, Answer>();
  let [buffered, count] = [Buffer.alloc(0), 0];
  const receive = (message: unknown): void => {
    // The first message is a greeting and no answer.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error) answer?.reject(new Error(`${error.error}: ${error.message}`));
    else answer?.resolve(result);
  };
  socket.on('data', (bytes) => {
    buffered = Buffer.concat([buffered, bytes]);
    for (let colon = buffered.indexOf(COLON); colon > 0; colon = buffered.indexOf(COLON)) {
      const end = colon + 1 + Number(buffered.subarray(0, colon));
      if (buffered.length < end) return;
      receive(JSON.parse(buffered.subarray(colon + 1, end).toString()));
      buffered = buffered.subarray(end);
    }
  });
  const lost = (): void => {
    for (const answer of waiting.values()) answer.reject(new Error('Firefox has ended.'));
    waiting.clear();
  };
  socket.on('close', lost);
  socket.on('error', lost);
  const call = (name: string, parameters: Record<string, unknown> = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      const message = JSON.stringify([0, count, name, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  return {
    call,
    send: async (command, parameters = {}) => {
      const result = await call(COMMANDS[command][0], parameters);
      // Lists and capabilities come bare, all else as `value`.
      return result !== null && typeof result === 'object' && 'value' in result ? result.value : result;
    },
    end: async () => {
      await call('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      socket.destroy();
    },
  };
}
