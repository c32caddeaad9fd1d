import { expect, test, vi } from 'vitest';
import { followSite } from '../../../src/offline/follow-site.ts';
import type { Surroundings } from '../../../src/offline/follow-site.ts';
import { TAKE_OVER } from '../../../src/offline/worker-scope.ts';

const HOUR_MS = 3_600_000;

/** A worker in a browser that does only what a test tells it to. */
class Worker extends EventTarget {
  postMessage = vi.fn();
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
  asked = 0;

  /** A plain function: a mock would swallow the rejection that the page must not let through. */
  update(): Promise<never> {
    this.asked += 1;
    return Promise.reject(new TypeError('no network'));
  }

  /** A new version arrives; `kept` ends its coming. */
  come(): { worker: Worker; kept: () => void } {
    const worker = new Worker();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    const kept = (): void => {
      this.installing = null;
      if (this.active) this.waiting = worker;
      else this.active = worker;
      worker.dispatchEvent(new Event('statechange'));
    };
    return { worker, kept };
  }
}

/** A page as it is when following begins: whether a worker answers it already, and whether one of its version does. */
function browser({ isControlled = true, isOwn = true, isSite = true } = {}) {
  const registration = new Registration();
  registration.active = isControlled ? new Worker() : null;
  const container = Object.assign(new EventTarget(), { controller: registration.active });
  const page = { now: 0, returned: (): void => undefined, announce: vi.fn<Surroundings['announce']>(), reload: vi.fn() };
  const begin = (): Promise<void> =>
    followSite({
      container: container as unknown as Surroundings['container'],
      register: () => Promise.resolve(isSite ? (registration as unknown as ServiceWorkerRegistration) : null),
      isOwnVersion: () => Promise.resolve(isOwn),
      announce: page.announce,
      reload: page.reload,
      onReturn: (returned) => (page.returned = returned),
      now: () => page.now,
    });
  const changeWorker = (): boolean => container.dispatchEvent(new Event('controllerchange'));
  const agree = (): void => page.announce.mock.lastCall?.[0]();
  return { page, registration, begin, changeWorker, agree };
}

test('the first version is kept without a word, and without a new page', async () => {
  const { page, registration, begin, changeWorker } = browser({ isControlled: false });
  await begin();
  registration.come().kept();
  changeWorker();
  await vi.waitFor(() => expect(registration.active).not.toBeNull());
  expect(page.announce).not.toHaveBeenCalled();
  expect(page.reload).not.toHaveBeenCalled();
});

test('a new version is offered once it is kept whole, and taken when the reader agrees', async () => {
  const { page, registration, begin, changeWorker, agree } = browser();
  await begin();
  const { worker, kept } = registration.come();
  expect(page.announce).not.toHaveBeenCalled();
  kept();
  expect(page.announce).toHaveBeenCalledTimes(1);
  expect(worker.postMessage).not.toHaveBeenCalled();
  agree();
  expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith(TAKE_OVER);
  expect(page.reload).not.toHaveBeenCalled();
  changeWorker();
  expect(page.reload).toHaveBeenCalledTimes(1);
});

test('a version that cannot be kept is not offered', async () => {
  const { page, registration, begin } = browser();
  await begin();
  const { worker } = registration.come();
  registration.installing = null;
  worker.dispatchEvent(new Event('statechange'));
  expect(page.announce).not.toHaveBeenCalled();
});

test('a version that waits since an earlier page is offered at once', async () => {
  const { page, registration, begin, agree } = browser();
  registration.waiting = new Worker();
  await begin();
  expect(page.announce).toHaveBeenCalledTimes(1);
  // Meanwhile another page has taken it.
  registration.waiting = null;
  agree();
  expect(page.reload).toHaveBeenCalledTimes(1);
});

test('a page goes with the version that another page has taken', async () => {
  const { page, begin, changeWorker } = browser();
  await begin();
  changeWorker();
  expect(page.reload).toHaveBeenCalledTimes(1);
});

test('a page inside another site goes with it too, and brings none along', async () => {
  const { page, begin, changeWorker } = browser({ isSite: false });
  await begin();
  changeWorker();
  expect(page.reload).toHaveBeenCalledTimes(1);
  expect(page.announce).not.toHaveBeenCalled();
});

test.each([{ isControlled: true }, { isControlled: false }])(
  'a worker of another version than the page is told, and not obeyed (%o)',
  async ({ isControlled }) => {
    const { page, begin, changeWorker, agree } = browser({ isControlled, isOwn: false });
    await begin();
    if (!isControlled) changeWorker();
    await vi.waitFor(() => expect(page.announce).toHaveBeenCalledTimes(1));
    expect(page.reload).not.toHaveBeenCalled();
    agree();
    expect(page.reload).toHaveBeenCalledTimes(1);
  },
);

test('a page that stays open asks when the reader comes back, at most once an hour', async () => {
  const { page, registration, begin } = browser();
  await begin();
  const comeBack = (at: number): number => {
    page.now = at;
    page.returned();
    return registration.asked;
  };
  expect([HOUR_MS - 1, HOUR_MS, HOUR_MS + 1, 2 * HOUR_MS].map(comeBack)).toEqual([0, 1, 1, 2]);
});
