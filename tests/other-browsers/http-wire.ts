/** WebDriver over HTTP, as the standard has it. */
import { COMMANDS, onceListening } from './wire.ts';
import type { Wire } from './wire.ts';

const PATIENCE_MS = 180_000;
/** A driver whose browser has not started never answers. */
const START_MS = 60_000;

type Answer = Readonly<{ value: unknown }>;
type Refusal = Readonly<{ error?: string; message?: string }>;

async function ask(method: string, address: string, body?: unknown, patienceMs = PATIENCE_MS): Promise<unknown> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(patienceMs),
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  const { value } = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`${(value as Refusal).error}: ${(value as Refusal).message}`);
  return value;
}

/** Opens a session with the driver at a port. */
export async function httpWire(port: number, capabilities: Record<string, unknown>): Promise<Wire & { version: string }> {
  const base = `http://127.0.0.1:${port}`;
  await onceListening('The driver', () => ask('GET', `${base}/status`));
  const opened = (await ask('POST', `${base}/session`, { capabilities: { alwaysMatch: capabilities } }, START_MS)) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const session = `${base}/session/${opened.sessionId}`;
  return {
    version: opened.capabilities.browserVersion,
    send: (command, parameters = {}) => {
      const [, method, path] = COMMANDS[command];
      return ask(method, session + path.replace('{id}', String(parameters['id'])), parameters);
    },
    end: async () => {
      await ask('DELETE', session).catch(() => undefined);
    },
  };
}
