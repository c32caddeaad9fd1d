/** How a case ends: what was asked for stands, or a sentence says what is wrong and what to do about it. */
import type { Atlas, Locator, Page } from '../journeys/atlas-driver.ts';
import type { Done, Opener } from './openers.ts';
import { isDrawn, must, PATIENCE_MS, shownText } from './reader.ts';

/** A fault with its remedy, in the two languages; each is a sentence of `src/i18n`. */
const FAULT = /(?:没能|连不上|未能|无法|不存在|不完整|不是数据|不符|没有下载|出错|太慢|还在读取|中断|停止|不够)[^。]*。/u;
const REMEDY = /请|可以|改用/u;
const FAULT_EN = /could not|cannot|is missing|is not there|incomplete|is not data|does not fit|is slow|still being|stopped|went wrong|ended/iu;
const REMEDY_EN = /try again|reload|refresh|check|please|tell|ask|wait|instead/iu;

const counts = new WeakMap<Page, { downloads: number }>();

/** Counts what the page hands out; before its first page. */
export async function watchOutput({ page }: Atlas): Promise<void> {
  const seen = { downloads: 0 };
  counts.set(page, seen);
  page.on('download', () => (seen.downloads += 1));
  await page.addInitScript(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = '1');
  });
}

/** Sentences in sight that name a fault and its remedy. */
export async function sentences({ page }: Atlas): Promise<string[]> {
  const shown = page.locator('[role=alert], [role=status], [aria-live], .trouble, .alert, .boot-note').filter({ visible: true });
  const texts = (await shown.allInnerTexts()).map((text) => text.trim());
  return texts.filter((text) => (FAULT.test(text) && REMEDY.test(text)) || (FAULT_EN.test(text) && REMEDY_EN.test(text)));
}

export async function isDone({ page }: Atlas, done: Done): Promise<boolean> {
  if (done === 'download') return (counts.get(page)?.downloads ?? 0) > 0;
  if (done === 'printed') return (await page.locator('html[data-printed]').count()) > 0;
  return done.isVisible();
}

/** Begins what an opener does; where that comes to no end, it is seen by how the page ends. */
export function begin(atlas: Atlas, opener: Opener): void {
  opener.act?.(atlas).catch(() => undefined);
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** Waits for a condition; pages that load anew in between are asked again. */
export async function until(isSo: () => Promise<boolean>, what: string, { page }: Atlas, patience = PATIENCE_MS): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (await isSo().catch(() => false)) return;
    await pause();
  }
  throw new Error(`${what}; the page shows: ${await shownText(page)}`);
}

/** The opener's view, or a sentence, whichever comes first. */
export async function ending(atlas: Atlas, opener: Opener, patience = PATIENCE_MS): Promise<'done' | 'sentence'> {
  let is: 'done' | 'sentence' = 'done';
  const look = async (): Promise<boolean> => {
    if (await isDone(atlas, opener.done(atlas))) return (is = 'done') === 'done';
    return (await sentences(atlas)).length > 0 && (is = 'sentence') === 'sentence';
  };
  await until(look, `neither ${opener.name} nor a sentence with a remedy`, atlas, patience);
  return is;
}

/** The page's own "try again". */
export const retryButton = ({ page }: Atlas): Locator => page.getByRole('button', { name: /^(?:重试|Try again)$/u }).filter({ visible: true });

const OF_LOADING_ANEW = /刷新|重新载入|reload|refresh/iu;

/**
 * Presses the page's own "try again" where there is one, else does the same once more, until what was asked for is there. Where
 * a browser remembers a script as broken, the page's words may ask the reader to load it anew.
 */
export async function recovers(atlas: Atlas, opener: Opener, canReload: boolean): Promise<void> {
  const again = (): void => begin(atlas, opener);
  const isThere = (): Promise<boolean> => isDone(atlas, opener.done(atlas));
  let loads = 0;
  atlas.page.on('load', () => (loads += 1));
  for (let tries = 0; tries < 2 && !(await isThere()); tries += 1) {
    const before = loads;
    const retry = retryButton(atlas);
    // What was only slow may come, and take the button away, before it is pressed.
    if ((await retry.count()) > 0)
      await retry
        .first()
        .click({ timeout: 5000 })
        .catch(() => undefined);
    else again();
    await until(async () => (await isThere()) || loads > before, 'it does not come', atlas, 5000).catch(() => undefined);
    if (loads > before && opener.act) {
      await isDrawn(atlas);
      again();
    }
  }
  if (canReload && loads === 0 && !(await isThere()) && (await sentences(atlas)).some((text) => OF_LOADING_ANEW.test(text))) {
    await atlas.page.reload();
    await isDrawn(atlas);
    again();
  }
  await until(isThere, `${opener.name} does not come after a retry`, atlas);
  must(canReload || loads === 0, `${opener.name} came by loading the page anew: what a session alone holds is lost`);
}
