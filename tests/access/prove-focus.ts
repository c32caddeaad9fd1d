/** Each stop of Tab through each view: it is somewhere, in the window, under nothing, marked, and comes in the order of the page. */
import type { Page } from 'playwright-core';
import { installProbes } from './page-probes.ts';
import type { Probe } from './page-probes.ts';
import type { Stage } from './proof.ts';
import { WORDS, follow, openSite, settled } from './reader.ts';
import { count } from './tally.ts';
import { ALL } from './views.ts';

const MOST_STOPS = 260;
/** The first stops of a long list tell of the others. */
const SIZES = [
  { width: 1440, height: 900, stops: MOST_STOPS },
  { width: 390, height: 844, stops: 60 },
  { width: 320, height: 256, stops: 60 },
] as const;

type Stop = Readonly<{ at: number; name: string; faults: readonly string[]; needsPicture: boolean }>;

/** What there is to say of the element that has the focus; -1 where nothing has it. */
async function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const { everything, nameOf, isWithin, hit, parentOf } = (window as unknown as { probe: Probe }).probe;
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body || !at.isConnected) return { at: -1, name: 'the page', faults: [], needsPicture: false };
    const faults: string[] = [];
    const boxes = [...at.getClientRects()];
    const box = boxes[0] ?? at.getBoundingClientRect();
    const isHidden = !at.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || box.width < 1.5 || box.height < 1.5;
    if (isHidden) faults.push('is hidden');
    // Covered is what shows at none of its corners, not in its middle and nowhere between, of as much as is in the window.
    const part = {
      left: Math.max(box.left, 0),
      top: Math.max(box.top, 0),
      width: Math.min(box.right, innerWidth) - Math.max(box.left, 0),
      height: Math.min(box.bottom, innerHeight) - Math.max(box.top, 0),
    };
    const grid = Array.from({ length: 100 }, (_, cell) => [((cell % 10) + 0.5) / 10, (Math.floor(cell / 10) + 0.5) / 10]);
    const spots = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8], ...grid].map(
      ([across = 0, down = 0]) => [part.left + part.width * across, part.top + part.height * down] as const,
    );
    const inSight = part.width > 1 && part.height > 1 ? spots : [];
    const label = at.closest('label');
    const isFree = inSight.some(([x, y]) => {
      const over = hit(x, y);
      return over !== null && (isWithin(over, at) || isWithin(at, over) || (label !== null && isWithin(over, label)));
    });
    if (!isHidden && inSight.length === 0) faults.push('is out of the window');
    else if (!isHidden && !isFree) faults.push(`is under ${nameOf(hit(...(inSight[0] as readonly [number, number])) ?? document.body)}`);
    let isMarked = false;
    for (let each: Element | null = at, steps = 0; each && steps < 4; each = parentOf(each), steps += 1) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      isMarked ||= (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || (steps > 0 && boxShadow.includes('0px 0px 0px 1px'));
    }
    return { at: everything(document.body).indexOf(at), name: nameOf(at), faults, needsPicture: !isMarked };
  });
}

/** Whether the window looks different without the focus. */
async function isSeen(page: Page): Promise<boolean> {
  const before = await page.screenshot();
  await page.evaluate(() => {
    let at = document.activeElement as HTMLElement | null;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement as HTMLElement;
    (window as unknown as { held: HTMLElement | null }).held = at;
    at?.blur();
  });
  const after = await page.screenshot();
  await page.evaluate(() => (window as unknown as { held: HTMLElement | null }).held?.focus());
  return !before.equals(after);
}

/** Tabs from the page's start until it comes round; answers with what is wrong. */
async function goThrough(page: Page, most: number): Promise<string[]> {
  await page.evaluate(() => {
    let at = document.activeElement as HTMLElement | null;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement as HTMLElement;
    at?.blur();
  });
  const faults: string[] = [];
  const seen = new Set<number>();
  let before = -1;
  let falls = 0;
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop.at < 0) {
      // Between the last and the first the browser itself has the focus.
      if (stops > 0) break;
      continue;
    }
    if (seen.has(stop.at)) break;
    seen.add(stop.at);
    faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`));
    if (stop.needsPicture && !(await isSeen(page))) faults.push(`${stop.name} is not marked`);
    // A browser goes on from where the focus was last, and comes round once.
    if (stop.at < before && !stop.name.startsWith('dialog') && (falls += 1) > 1) faults.push(`${stop.name} comes after what follows it in the page`);
    before = stop.at;
  }
  if (seen.size < 2) faults.push(`Tab finds ${seen.size} stops`);
  return faults;
}

export async function proveFocus({ light, url }: Stage): Promise<void> {
  for (const { width, height, stops } of SIZES) {
    const page = await openSite(light, url, '', { size: { width, height } });
    await page.evaluate(installProbes);
    for (const view of ALL) {
      await follow(page, view.hash, 'zh');
      await view.open?.(page, 'zh');
      await settled(page);
      const faults = await goThrough(page, stops);
      count('focus', `${view.name}, ${width} × ${height}: every stop of Tab`, faults);
      if (view.open) await page.keyboard.press('Escape');
    }
    await page.context().close();
  }
  await proveReturn(light, url);
}

/** What closes gives the focus back: to what opened it, never to the page. */
async function proveReturn(light: Stage['light'], url: string): Promise<void> {
  const page = await openSite(light, url, '');
  await page.evaluate(installProbes);
  for (const [name, hash, key] of [
    ['details', 'sel=place/sgep', 'Escape'],
    ['reading', 'read=1&s=M13.3', 'Escape'],
    ['charts', 'view=targets', 'Escape'],
    ['search for zones', 'locate=find', 'Escape'],
    ['workbench', 'work=files', 'Escape'],
    ['desk', 'desk=1', 'Escape'],
  ] as const) {
    await follow(page, '', 'zh');
    await page.getByRole('tab', { name: WORDS.zh.tabs.places }).focus();
    await follow(page, hash, 'zh');
    const opened = await stopOf(page);
    await page.keyboard.press(key);
    await settled(page);
    const closed = await stopOf(page);
    const isLost = ({ at, faults }: Stop): boolean => at < 0 || faults.includes('is hidden');
    const lost = [...(isLost(opened) ? ['the focus is lost while it is open'] : []), ...(isLost(closed) ? ['the focus is lost once it is closed'] : [])];
    count('focus', `${name} opens and closes`, lost);
  }
  await page.context().close();
}
