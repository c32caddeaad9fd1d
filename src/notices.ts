/** What the page has to say, kept as words still to be chosen, so that a change of language changes them too. */
import type { Messages } from './i18n/index.ts';
import type { Notice } from './ui/view.ts';

export type Words = (messages: Messages) => string;
export type Said = Readonly<{ id: string; text: Words; retry?: () => void; retryLabel?: Words }>;
export type Notices = {
  /** Says it, in place of what was said under the same id. */
  say: (said: Said) => void;
  has: (id: string) => boolean;
  /** Takes back what was said under an id, or under any that begins so. */
  dismiss: (id: string) => void;
  dismissAll: (prefix: string) => void;
  current: (messages: Messages) => readonly Notice[];
};

/** `changed` is called whenever what `current` returns has changed. */
export function createNotices(changed: () => void): Notices {
  let all: readonly Said[] = [];
  const keep = (wanted: (said: Said) => boolean): void => {
    const kept = all.filter(wanted);
    if (kept.length === all.length) return;
    all = kept;
    changed();
  };
  return {
    say(said) {
      all = [...all.filter(({ id }) => id !== said.id), said];
      changed();
    },
    has: (id) => all.some((said) => said.id === id),
    dismiss: (id) => keep((said) => said.id !== id),
    dismissAll: (prefix) => keep((said) => !said.id.startsWith(prefix)),
    current: (messages) =>
      all.map(({ id, text, retry, retryLabel }) => ({ id, text: text(messages), retry: retry ?? null, retryLabel: retryLabel?.(messages) ?? null })),
  };
}
