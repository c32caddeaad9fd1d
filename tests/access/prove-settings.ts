/** What the reader's system or the page's own switches ask for: forced colours, more contrast, less motion, no single keys. */
import type { Page } from 'playwright-core';
import { presentWords } from '../../src/i18n/present-words.ts';
import { installProbes } from './page-probes.ts';
import type { Probe } from './page-probes.ts';
import type { Stage } from './proof.ts';
import { WORDS, follow, openSite, settled } from './reader.ts';
import { attempt, count } from './tally.ts';
import { ALL, CHARTS, PANELS, TOURS } from './views.ts';

/** Marks told by their ground alone in ordinary colours that are told by nothing in forced ones, and choices that look like what is not chosen. */
function lostMarks(): string[] {
  const { everything, isSeen, nameOf, parentOf } = (window as unknown as { probe: Probe }).probe;
  const faults: string[] = [];
  const groundOf = (element: Element | null): string => {
    for (let at = element; at; at = parentOf(at)) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return 'none';
  };
  const marked = window as unknown as { marks?: Element[] };
  for (const mark of marked.marks ?? []) {
    if (!mark.isConnected || !isSeen(mark)) continue;
    const { borderStyle, borderWidth, outlineStyle } = getComputedStyle(mark);
    const hasEdge = (borderStyle !== 'none' && borderWidth !== '0px') || outlineStyle !== 'none';
    if (!hasEdge && groundOf(mark) === groundOf(parentOf(mark))) faults.push(`${nameOf(mark)} in ${nameOf(parentOf(mark) ?? mark)} is gone`);
  }
  const look = (element: Element): string => {
    const { backgroundColor, color, borderBottomColor, borderBottomWidth, outlineStyle } = getComputedStyle(element);
    return [backgroundColor, color, borderBottomWidth === '0px' ? '' : borderBottomColor, outlineStyle].join();
  };
  for (const chosen of everything(document.body).filter(
    (each) => isSeen(each) && each.matches('[aria-selected="true"], [aria-pressed="true"], .entrance[aria-current="true"]'),
  )) {
    const others = [...(chosen.parentElement?.children ?? [])].filter(
      (each) =>
        each !== chosen &&
        each.tagName === chosen.tagName &&
        isSeen(each) &&
        !each.matches('[aria-selected="true"], [aria-pressed="true"], [aria-current="true"]'),
    );
    if (others.some((other) => look(other) === look(chosen))) faults.push(`${nameOf(chosen)} is chosen and looks like its neighbours`);
  }
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/gu) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const CHOSEN = '[aria-selected="true"], [aria-pressed="true"], [aria-current]:not([aria-current="false"])';
  const canvas = document.body.appendChild(document.createElement('div'));
  canvas.style.background = 'Canvas';
  const canvasColour = getComputedStyle(canvas).backgroundColor;
  canvas.remove();
  // Where the system sets the colours it sees to their contrast and puts its own ground behind words; what is chosen is the page's.
  for (const each of everything(document.body)) {
    const { color, forcedColorAdjust } = getComputedStyle(each);
    const isOwn = forcedColorAdjust === 'none';
    const hasWords = [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
    if (!(isOwn || each.closest(CHOSEN)) || !hasWords || !isSeen(each) || each.closest('svg, #map')) continue;
    const ground = isOwn ? groundOf(each) : canvasColour;
    const [dark = 0, bright = 0] = [luminance(color), luminance(ground)].toSorted((one, other) => one - other);
    const contrast = (bright + 0.05) / (dark + 0.05);
    if (contrast < 4.5) faults.push(`${nameOf(each)} has a contrast of ${contrast.toFixed(1)}: ${color} on ${ground}`);
  }
  return faults;
}

/** Remembers what is told by its ground alone in ordinary colours: small, without words, on another ground. */
function findMarks(): number {
  const { everything, isSeen, parentOf } = (window as unknown as { probe: Probe }).probe;
  const marks = everything(document.body).filter((each) => {
    if (
      !isSeen(each) ||
      each.closest('svg, #map') ||
      (each.textContent ?? '').trim() !== '' ||
      each.matches('input, select, textarea, button, canvas, img, td, .progress')
    )
      return false;
    const { backgroundColor } = getComputedStyle(each);
    const around = parentOf(each) && getComputedStyle(parentOf(each) as Element).backgroundColor;
    return backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== around && each.children.length === 0;
  });
  (window as unknown as { marks: Element[] }).marks = marks;
  return marks.length;
}

async function proveForced({ light, url, pictures }: Stage): Promise<void> {
  for (const dark of [false, true]) {
    const page = await openSite(light, url, '', { dark });
    await page.evaluate(installProbes);
    for (const { name, hash } of [...PANELS, ...CHARTS, ...TOURS]) {
      await page.emulateMedia({ forcedColors: 'none' });
      await follow(page, hash, 'zh');
      await page.evaluate(findMarks);
      await page.emulateMedia({ forcedColors: 'active' });
      await settled(page);
      count('forced', `${name}, ${dark ? 'dark' : 'light'}`, await page.evaluate(lostMarks));
      if (pictures) await page.screenshot({ path: `${pictures}/forced-${dark ? 'dark' : 'light'}-${name.replace(/\W+/gu, '-')}.png` });
    }
    await page.context().close();
  }
}

/** Nothing moves by itself, and nothing takes time to come. */
async function proveMotion({ light, live, url }: Stage): Promise<void> {
  const page = await openSite(light, url, '');
  await page.evaluate(installProbes);
  for (const { name, hash } of ALL.filter(({ open }) => !open)) {
    await follow(page, hash, 'zh');
    const moving = await page.evaluate(() => {
      const { everything, isSeen, nameOf } = (window as unknown as { probe: Probe }).probe;
      return everything(document.body).flatMap((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        const takesTime = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
        return isSeen(each) && (takesTime || animationName !== 'none') ? [`${nameOf(each)} moves`] : [];
      });
    });
    count('motion', name, moving);
  }
  await attempt('motion', 'a tour does not play unless it is asked to', async () => {
    await follow(page, 'tour=flagship-zones/1', 'zh');
    await page.getByRole('button', { name: presentWords.zh.player.auto, exact: true }).waitFor({ state: 'attached' });
  });
  await page.context().close();
  await attempt('motion', 'the live map stands at its aim at once', async () => {
    const moved = await openSite(live, url, '');
    await moved.evaluate(() => (location.hash = '#sel=place/sgep'));
    const zooms = await moved.evaluate(async () => {
      const camera = (): number => (document.querySelector('atlas-app') as unknown as { camera: { zoom: number } }).camera.zoom;
      const seen = new Set<number>();
      for (let frames = 0; frames < 30; frames += 1) {
        await new Promise((done) => requestAnimationFrame(done));
        seen.add(Math.round(camera() * 100));
      }
      return [...seen];
    });
    await moved.context().close();
    if (zooms.length > 2) throw new Error(`the map went through ${zooms.length} zooms`);
  });
}

async function proveContrast({ light, url }: Stage): Promise<void> {
  for (const dark of [false, true]) {
    const page = await openSite(light, url, '', { dark, moreContrast: true });
    const [ink, quiet, rule] = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--ink', '--quiet', '--rule'].map((token) => {
        const probe = document.createElement('i');
        probe.style.color = `var(${token})`;
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color || style.getPropertyValue(token);
      });
    });
    count(
      'contrast',
      `quiet words and rules are as dark as the others, ${dark ? 'dark' : 'light'}`,
      quiet === ink && rule === ink ? [] : [`${quiet} and ${rule} are not ${ink}`],
    );
    await page.context().close();
  }
}

/** Nothing that a single key does happens once they are off, and that is kept. */
async function proveKeys({ light, url }: Stage): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    const words = WORDS[language];
    const page = await openSite(light, url, '', { language });
    const box = () => page.getByRole('checkbox', { name: new RegExp(`^${words.menu.singleKeys}`, 'u') });
    const openMenu = (): Promise<void> => page.getByRole('button', { name: words.menu.label, exact: true }).click();
    await attempt('keys', `the list of keys has the switch, ${language}`, async () => {
      await openMenu();
      await page.getByRole('button', { name: words.menu.keys, exact: true }).click();
      await page.getByRole('dialog', { name: words.keys.title }).waitFor();
      await page.getByRole('dialog').getByRole('checkbox').press('Space');
      await page.keyboard.press('Escape');
    });
    const stay = async (where: string, hash: string, keys: readonly string[]): Promise<void> => {
      for (const key of keys)
        await attempt('keys', `“${key}” does nothing ${where}, ${language}`, async () => {
          await follow(page, hash, language);
          await page.locator('tour-player .position, detail-panel h2').first().waitFor();
          await settled(page);
          const before = await snapshot(page);
          await page.keyboard.press(key);
          await settled(page);
          const after = await snapshot(page);
          if (before !== after) throw new Error(`it became ${after}`);
        });
    };
    await stay('on the page', 'sel=place/sgep', ['/', '?', 's', 'f', 'c', 'l', 'i', 'w']);
    await stay('in a tour', 'tour=flagship-zones/3', ['b', '.', 'e', '/', '?', 'c', 'g', 'a', 'n', '5']);
    await attempt('keys', `the switch is kept by a reload and stands in the menu, ${language}`, async () => {
      await follow(page, '', language);
      await page.reload();
      await page.locator('#map.live').waitFor();
      await openMenu();
      if (await box().first().isChecked()) throw new Error('it is on again');
      await box().first().press('Space');
      await page.keyboard.press('Escape');
    });
    await attempt('keys', `switched on again, “/” leads to the search, ${language}`, async () => {
      await page.keyboard.press('/');
      await page.locator('search-box input:focus').waitFor();
    });
    await page.context().close();
  }
}

const snapshot = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const shell = document.querySelector('atlas-app')?.shadowRoot;
    const inner = [...(shell?.querySelectorAll('tour-player, more-menu') ?? [])].map(
      (each) => each.shadowRoot?.querySelectorAll('dialog[open], .help, .black, .typed').length,
    );
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return [location.hash, ...inner, at?.matches('input') === true].join(' ');
  });

export async function proveSettings(stage: Stage): Promise<void> {
  if (stage.asked.has('forced')) await proveForced(stage);
  if (stage.asked.has('motion')) await proveMotion(stage);
  if (stage.asked.has('contrast')) await proveContrast(stage);
  if (stage.asked.has('keys')) await proveKeys(stage);
}
