/** The net under the page: what goes wrong and was foreseen nowhere is said, rather than that nothing happens. */
import type { Notices } from './notices.ts';

/** Browsers tell of these whenever something is laid out twice in a frame; nothing is wrong then. */
const HARMLESS = /^ResizeObserver loop/u;
/** As browsers put it where a script that is fetched on demand cannot be had. */
const NOT_FETCHED = /dynamically imported module|importing a module script|loading dynamically/iu;

export function sayMishaps(notices: Notices): void {
  const say = (error: unknown): void => {
    const isNotFetched = error instanceof Error && NOT_FETCHED.test(error.message);
    notices.say({ id: 'mishap', text: (words) => (isNotFetched ? words.notices.tours : words.notices.mishap) });
  };
  addEventListener('unhandledrejection', ({ reason }) => say(reason));
  addEventListener('error', ({ error, message, filename }) => {
    // A browser's own additions fail in the page too.
    if (HARMLESS.test(message) || /-extension:/u.test(filename)) return;
    say(error);
  });
}
