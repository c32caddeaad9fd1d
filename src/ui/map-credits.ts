/** Where the tiles on the map are from that are not the atlas's own: the stamp names it as long as they are shown. */
let credits: readonly string[] = [];
const listeners = new Set<() => void>();

export const mapCredits = {
  get: (): readonly string[] => credits,
  set(next: readonly string[]): void {
    if (next.join('\n') === credits.join('\n')) return;
    credits = next;
    for (const listener of listeners) listener();
  },
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};
