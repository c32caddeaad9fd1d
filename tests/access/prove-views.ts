/** Each view at 200 % and 400 % and on phones, with spaced text, in both languages, and by the size of its controls. */
import type { Page } from 'playwright-core';
import { cutWords, installProbes, roomOfPanel, smallControls, spaceText, unreachable, wrongLanguage } from './page-probes.ts';
import type { Stage } from './proof.ts';
import { follow, openSite, settled, until } from './reader.ts';
import type { Language, Needs } from './reader.ts';
import { count } from './tally.ts';
import { ALL } from './views.ts';
import type { Shown } from './views.ts';

/** 1280 × 1024 at 400 % and 200 %, 1280 × 800 at 200 %, a narrow window, a phone. */
const SIZES = [
  [320, 256],
  [640, 512],
  [640, 400],
  [320, 640],
  [390, 844],
] as const;
/** An opened panel leaves at least so much of a low window to what it shows. */
const LEAST_ROOM = 0.45;

type Look = (page: Page, view: Shown) => Promise<void>;

/** Goes through views in one window. */
async function eachView({ light, url }: Stage, needs: Needs, views: readonly Shown[], look: Look): Promise<void> {
  const language: Language = needs.language ?? 'zh';
  const page = await openSite(light, url, '', needs);
  await page.evaluate(installProbes);
  for (const view of views) {
    await follow(page, view.hash, language);
    await view.open?.(page, language);
    await settled(page);
    await look(page, view);
    if (view.open) await page.keyboard.press('Escape');
  }
  await page.context().close();
}

async function proveZoom(stage: Stage): Promise<void> {
  for (const [width, height] of SIZES) {
    // English words are the longer ones: looked at where there is least room.
    for (const language of width === 320 ? (['zh', 'en'] as const) : (['zh'] as const)) {
      await eachView(stage, { language, size: { width, height } }, ALL, async (page, { name }) => {
        // What a panel holds may still be on its way.
        const room = await until(
          () => page.evaluate(roomOfPanel),
          (share) => share === null || share >= LEAST_ROOM || height > 400,
          'its panel has no room',
        ).catch(() => page.evaluate(roomOfPanel));
        const isCramped = room !== null && height <= 400 && room < LEAST_ROOM;
        const faults = [
          ...(isCramped ? [`its panel has ${Math.round(room * 100)} % of the height`] : []),
          ...(await page.evaluate(cutWords)),
          ...(await page.evaluate(unreachable)),
        ];
        count('zoom', `${name}, ${width} × ${height}, ${language}`, faults);
      });
    }
  }
}

async function proveSpacing(stage: Stage): Promise<void> {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const)
    for (const language of ['zh', 'en'] as const)
      await eachView(stage, { language, size: { width, height } }, ALL, async (page, { name }) => {
        await page.evaluate(spaceText);
        await settled(page);
        count('spacing', `${name}, ${width} × ${height}, ${language}`, await page.evaluate(cutWords));
      });
}

export async function proveViews(stage: Stage): Promise<void> {
  if (stage.asked.has('zoom')) await proveZoom(stage);
  if (stage.asked.has('spacing')) await proveSpacing(stage);
  if (stage.asked.has('language')) {
    for (const language of ['zh', 'en'] as const)
      await eachView(stage, { language }, ALL, async (page, { name }) => count('language', `${name}, ${language}`, await page.evaluate(wrongLanguage)));
  }
  if (stage.asked.has('targets')) {
    await eachView(stage, {}, ALL, async (page, { name }) => count('targets', `${name}, 24 px with a mouse`, await page.evaluate(smallControls, 24)));
    await eachView(stage, { size: { width: 390, height: 844 }, touch: true }, ALL, async (page, { name }) =>
      count('targets', `${name}, 44 px under a thumb`, await page.evaluate(smallControls, 44)),
    );
  }
}
