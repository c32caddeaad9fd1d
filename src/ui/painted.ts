/** A page that is hidden, covered or shrunk to nothing is not painted: it goes on without. */
const LONGEST_WAIT_MS = 200;

/** Resolves once the page has been painted as it stands. */
export function painted(): Promise<void> {
  return new Promise((go) => {
    // The frame is painted right after its callbacks; what a timer does comes behind it.
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, LONGEST_WAIT_MS);
  });
}
