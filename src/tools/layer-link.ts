/** The page's end of the line to a layer's worker. */
import { addressOf } from '../data/embedded.ts';
import type { ReadProgress } from '../files/layer-file.ts';
import type { AnswerMessage, AskKind, EarlyPoints, LayerAsks } from './layer-asks.ts';
// oxlint-disable-next-line import/default -- what the bundler gives is the address of the script, not its exports
import workerUrl from './layer-worker.ts?worker&url';

/** Why there is no answer: the worker is gone, its memory ran out, what was asked was withdrawn, or it failed. */
export type Unanswered = Readonly<{ ok: false; why: 'ended' | 'memory' | 'cancelled' | 'failed'; detail: string }>;
export type Answered<K extends AskKind> = Readonly<{ ok: true; answer: LayerAsks[K]['answer'] }> | Unanswered;

export type LayerLink = Readonly<{
  /** Never rejects. */
  ask: <K extends AskKind>(kind: K, ask: LayerAsks[K]['ask'], signal?: AbortSignal) => Promise<Answered<K>>;
  end: () => void;
}>;

export type LinkEvents = Readonly<{
  onProgress: (progress: ReadProgress) => void;
  onEarly: (early: EarlyPoints) => void;
  /** Called once where the worker dies by itself. */
  lost: (detail: string) => void;
}>;

// While developing the script is a module; built it is a plain one, which starts from a disk too.
const startWorker = (): Worker => new Worker(addressOf(workerUrl), import.meta.env.DEV ? { type: 'module' } : {});

/** Started ahead for the next layer. */
let spare: Worker | null = null;
/** Has a worker stand ready: a file is held over the page. One that dies before it is given a file is not given one. */
export function warmWorker(): void {
  if (spare) return;
  const worker = startWorker();
  spare = worker;
  worker.addEventListener('error', () => {
    if (spare === worker) spare = null;
  });
}

/** Starts a worker. */
export function linkWorker({ onProgress, onEarly, lost }: LinkEvents): LayerLink {
  const worker = spare ?? startWorker();
  spare = null;
  const waiting = new Map<number, (answered: Answered<AskKind>) => void>();
  let count = 0;
  let isOver = false;
  const end = (): void => {
    isOver = true;
    worker.terminate();
    for (const settle of waiting.values()) settle({ ok: false, why: 'ended', detail: '' });
    waiting.clear();
  };
  const settle = (number: number, answered: Answered<AskKind>): void => {
    waiting.get(number)?.(answered);
    waiting.delete(number);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
    if ('progress' in data) onProgress(data.progress);
    else if ('early' in data) onEarly(data.early);
    else if ('failed' in data) settle(data.number, { ok: false, why: data.isMemory ? 'memory' : 'failed', detail: data.failed });
    else settle(data.number, { ok: true, answer: data.answer as LayerAsks[AskKind]['answer'] });
  });
  worker.addEventListener('error', (event) => {
    if (isOver) return;
    event.preventDefault();
    end();
    lost(event.message ?? '');
  });
  return {
    ask: (kind, ask, signal) =>
      new Promise((done) => {
        if (isOver) return done({ ok: false, why: 'ended', detail: '' });
        if (signal?.aborted) return done({ ok: false, why: 'cancelled', detail: '' });
        count += 1;
        const number = count;
        waiting.set(number, done);
        signal?.addEventListener('abort', () => {
          if (!waiting.has(number)) return;
          worker.postMessage({ cancel: number }, []);
          settle(number, { ok: false, why: 'cancelled', detail: '' });
        });
        worker.postMessage({ number, kind, ask }, []);
      }),
    end,
  };
}
