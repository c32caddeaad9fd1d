/** What our service workers use of their global scope, whose types cannot stand beside those of a page. */
type WorkerEvent = Pick<MessageEvent<unknown>, 'data'> & { waitUntil: (work: Promise<unknown>) => void };

type WorkerScope = Readonly<{
  registration: ServiceWorkerRegistration;
  skipWaiting: () => Promise<void>;
  addEventListener: (type: 'install' | 'activate' | 'message', listener: (event: WorkerEvent) => void) => void;
}>;

export const workerScope = globalThis as unknown as WorkerScope;

/** What a page posts to a waiting version when the reader agrees to it. */
export const TAKE_OVER = 'take over';
