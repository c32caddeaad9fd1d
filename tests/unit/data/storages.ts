/** Storages as a browser may have them. */

/** One that holds what it is given. */
export function memory(initial: Record<string, string> = {}) {
  const items = new Map(Object.entries(initial));
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

/** One that may not be asked at all, or has no room. */
export const refuse = (): never => {
  throw new DOMException('denied', 'SecurityError');
};
