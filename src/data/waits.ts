/** What the page waits for, wherever in it that was asked for: told to one listener, which says when it is slow. */
type Listener = (wait: Promise<unknown>) => void;

let listener: Listener = () => undefined;

export const onWait = (next: Listener): void => void (listener = next);

/** Tells of a wait and answers it. */
export function waited<T>(wait: Promise<T>): Promise<T> {
  listener(wait);
  return wait;
}
