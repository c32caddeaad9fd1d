/** The words of the page in the language that is asked for; those of another language are fetched, which may be slow or fail. */
import { loadMessages } from './i18n/index.ts';
import type { Messages } from './i18n/index.ts';
import type { Notices } from './notices.ts';
import { sayWhenSlow } from './part-notices.ts';
import type { Language } from './state/app-state.ts';
import type { Store } from './state/store.ts';
import { SLOW_MS, tryAgain } from './ui/try-again.ts';

type Speaking = Readonly<{
  store: Store;
  notices: Notices;
  use: (words: Messages) => void;
  /** Reads the page anew in a language. */
  reload: (language: Language) => void;
  load?: (language: Language) => Promise<Messages | null>;
}>;

const SLOW_ID = 'language-slow';

/** Answers what changes the words; where they cannot be fetched, the language before comes back and the page says so. */
export function createSpeaker({ store, notices, use, reload, load = loadMessages }: Speaking): (language: Language, before: Language) => Promise<void> {
  let hasTried = false;
  const again = (language: Language): void => {
    hasTried = true;
    store.set({ language });
  };
  return async (language, before) => {
    const isWanted = (): boolean => store.get().language === language;
    const endWait = sayWhenSlow(notices, { id: SLOW_ID, text: (words) => words.notices.slow }, SLOW_MS, isWanted);
    const loaded = await load(language);
    endWait();
    notices.dismiss(SLOW_ID);
    if (!isWanted()) return;
    if (!loaded) {
      const isRetry = hasTried;
      const retry = (): void =>
        tryAgain(
          isRetry,
          () => again(language),
          () => reload(language),
        );
      store.set({ language: before });
      notices.say({ id: 'language', text: (words) => words.notices.language, retry });
      return;
    }
    // Chinese is always at hand, also when the page falls back to it: only a fetched language takes the notice away.
    if (language !== 'zh') {
      hasTried = false;
      notices.dismiss('language');
    }
    use(loaded);
  };
}
