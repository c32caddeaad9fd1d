/** An empty folder with a clone of what is committed, a home and a package cache of its own, and commands that are run in it. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What a machine needs to run programs and to reach its network; nothing of the user's own. */
const KEPT = /^(?:PATH|LANG|LC_\w+|CHROMIUM_PATH|CHROMIUM_BUNDLED|NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy|SystemRoot|ComSpec)$/iu;

export type FreshClone = Readonly<{
  folder: string;
  /** The commit that was cloned. */
  commit: string;
  run: (command: string) => Run;
  remove: () => void;
}>;

export type Run = Readonly<{
  /** All that it has written so far, without colours. */
  text: () => string;
  /** The first group of a pattern, as soon as it is written; null where the command ends, or the time does, before that. */
  says: (pattern: RegExp, withinMs: number) => Promise<string | null>;
  /** Its exit status, once it has ended. */
  ended: Promise<number>;
  /** Ends it and all that it started. */
  stop: () => Promise<void>;
}>;

export function cloneFresh(repository: string): FreshClone {
  const room = mkdtempSync(join(tmpdir(), 'atlas-clean-room-'));
  const folder = join(room, 'atlas');
  for (const name of ['home', 'npm-cache', 'tmp']) mkdirSync(join(room, name));
  execFileSync('git', ['clone', '--quiet', '--no-local', repository, folder], { stdio: ['ignore', 'inherit', 'inherit'] });
  const commit = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => KEPT.test(name)));
  const env = { ...kept, HOME: join(room, 'home'), USERPROFILE: join(room, 'home'), TMPDIR: join(room, 'tmp'), npm_config_cache: join(room, 'npm-cache') };
  const run = (command: string): Run => follow(spawn(command, { cwd: folder, env, shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }));
  return { folder, commit, run, remove: () => rmSync(room, { recursive: true, force: true, maxRetries: 5 }) };
}

function follow(child: ChildProcess): Run {
  let text = '';
  const listen = (chunk: Buffer): void => {
    process.stdout.write(chunk);
    text += chunk.toString('utf8');
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
  const stop = async (): Promise<void> => {
    // Its own group: the shell, npm and the server that npm started.
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  const plain = (): string => stripVTControlCharacters(text);
  const says = async (pattern: RegExp, withinMs: number): Promise<string | null> =>
    new Promise((resolve) => {
      const tell = (): void => {
        const found = pattern.exec(plain())?.[1];
        if (found !== undefined) settle(found);
      };
      const timer = setTimeout(() => settle(null), withinMs);
      const settle = (found: string | null): void => {
        clearTimeout(timer);
        child.stdout?.off('data', tell);
        resolve(found);
      };
      child.stdout?.on('data', tell);
      void ended.then(() => settle(null));
      tell();
    });
  return { text: plain, says, ended, stop };
}
