/** The hues of the parts to eyes that lack a kind of cone, pictures of the page as they see it, sheets in grey, and titles. */
import { readFileSync } from 'node:fs';
import { DARK_THEME, LIGHT } from '../../src/layers/theme.ts';
import { sheetWords } from '../../src/i18n/sheet-words.ts';
import { seenLab } from '../unit/layers/colour-vision.ts';
import { ciede2000 } from './ciede2000.ts';
import type { Stage } from './proof.ts';
import { WORDS, follow, openSite, settled } from './reader.ts';
import { attempt, count } from './tally.ts';
import { ALL } from './views.ts';

const SEVEN = ['innovation', 'industry', 'opening', 'reform', 'ecology', 'governance', 'livelihood'] as const;
/** Least CIEDE2000 between two hues; the closest measured is 8.6 (dark, tritan). About 2 is seen side by side, and no part is told by its hue alone. */
const LEAST = 8;
const VISIONS = ['none', 'protan', 'deutan', 'tritan'] as const;
const EMULATED = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;

function proveHues(): void {
  for (const [name, theme] of Object.entries({ light: LIGHT, dark: DARK_THEME }))
    for (const vision of VISIONS)
      for (const [index, a] of SEVEN.entries())
        for (const b of SEVEN.slice(index + 1)) {
          const apart = ciede2000(seenLab(theme.parts[a] ?? '', vision), seenLab(theme.parts[b] ?? '', vision));
          count('deficiency', `${a} and ${b}, ${name}, cones lacking: ${vision}`, apart >= LEAST ? [] : [`only ${apart.toFixed(1)} apart`]);
        }
}

/** Each sign of the legend is told by its shape or letter too: no two rows of a facet differ by colour alone. */
async function proveSigns({ light, url, pictures }: Stage): Promise<void> {
  const page = await openSite(light, url, '');
  const session = await page.context().newCDPSession(page);
  for (const type of EMULATED) {
    await session.send('Emulation.setEmulatedVisionDeficiency', { type });
    for (const [name, hash] of [
      ['map', ''],
      ['place', 'sel=place/sgep'],
      ['targets', 'view=targets'],
      ['links', 'view=links'],
      ['matrix', 'view=matrix'],
      ['zones', 'locate=find&industry=ic&near=port15'],
    ] as const) {
      await follow(page, hash, 'zh');
      const picture = await page.screenshot(pictures ? { path: `${pictures}/${type}-${name}.png` } : {});
      count('deficiency', `${name} is drawn for ${type}`, picture.length > 10_000 ? [] : ['the picture is empty']);
    }
  }
  await page.context().close();
}

async function proveGrey({ light, url, pictures }: Stage): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    const words = WORDS[language];
    const { dialog } = sheetWords[language];
    await attempt('grey', `a sheet in grey has no other colour, and names and signs tell its parts, ${language}`, async () => {
      const page = await openSite(light, url, '', { language });
      await page.getByRole('button', { name: words.menu.label, exact: true }).click();
      await page.getByRole('button', { name: words.menu.outputs.sheet }).click();
      await page.getByRole('radio', { name: dialog.grey }).press('Space');
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: dialog.svg }).click()]);
      const svg = readFileSync((await download.path()) ?? '', 'utf8');
      if (pictures) await download.saveAs(`${pictures}/grey-${language}.svg`);
      await page.context().close();
      const drawn = svg.replace(/<style[\s\S]*?<\/style>/gu, '');
      const coloured = [...drawn.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b/giu)]
        .filter(([, r, g, b]) => r !== g || g !== b)
        .map(([colour]) => colour);
      if (coloured.length > 0) throw new Error(`it has ${[...new Set(coloured)].slice(0, 5).join(', ')}`);
      const texts = [...drawn.matchAll(/<text[^>]*>/gu)].length;
      if (texts < 50) throw new Error(`it has ${texts} texts only`);
      const lang = /<svg[^>]*(?:xml:|\s)lang="([^"]*)"/u.exec(svg)?.[1];
      if (lang !== words.languageTag) throw new Error(`its language is ${lang ?? 'not said'}`);
    });
  }
}

/** The title names what is shown: no two views have the same, but for those that differ in nothing but a dialog. */
async function proveTitles({ light, url }: Stage): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    const page = await openSite(light, url, '', { language });
    const { title, views, drawer } = WORDS[language];
    const wanted = (name: string, hash: string): string[] => {
      if (/work=/u.test(hash)) return [views.work];
      if (/locate=/u.test(hash)) return [views.locate];
      if (/desk=|tour=/u.test(hash)) return [views.present];
      if (/read=/u.test(hash)) return [views.read];
      const chart = /view=(\w+)/u.exec(hash)?.[1];
      if (chart) return [drawer.names[chart as keyof typeof drawer.names]];
      return name === 'place' ? [language === 'zh' ? '中德生态园' : 'Sino-German'] : [];
    };
    for (const { name, hash, open } of ALL) {
      if (open) continue;
      await follow(page, hash, language);
      await settled(page);
      const shown = await page.title();
      const missing = [title, ...wanted(name, hash)].filter((part) => !shown.includes(part));
      count('titles', `${name}, ${language}`, missing.length > 0 ? [`“${shown}” lacks ${missing.join(', ')}`] : []);
    }
    await page.context().close();
  }
}

export async function proveColours(stage: Stage): Promise<void> {
  if (stage.asked.has('deficiency')) {
    proveHues();
    await proveSigns(stage);
  }
  if (stage.asked.has('grey')) await proveGrey(stage);
  if (stage.asked.has('titles')) await proveTitles(stage);
}
