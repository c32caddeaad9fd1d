/** A story's cards at the reading line, the keys that are a field's own, and what is spoken. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { presentWords } from '../../src/i18n/present-words.ts';
import { tourBook } from '../../src/present/tour-book.ts';
import '../../src/present/tour-story.ts';
import type { Tour, TourStep } from '../../src/present/tour.ts';
import { isTypedInto } from '../../src/ui/shortcuts.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const { player } = presentWords.zh;
const step = (title: string): TourStep => ({ kind: 'step', title, caption: '芦苇', notes: '', state: '', frame: null });
const tour: Tour = { id: 'own-1', title: '河', unit: '', language: 'zh', dataVersion: '1', steps: ['源', '滩', '口'].map(step) };
const at = (index: number, isExploring = false): { tour: { id: string; step: number; isExploring: boolean; isStory: boolean } } => ({
  tour: { id: tour.id, step: index, isExploring, isStory: true },
});

async function tell(state: ReturnType<typeof at>): Promise<Awaited<ReturnType<typeof stage<'tour-story'>>> & { scroller: HTMLElement; cards: HTMLElement[] }> {
  tourBook.save(tour);
  document.documentElement.style.setProperty('--vw', `${innerWidth / 100}px`);
  document.documentElement.style.setProperty('--vh', `${innerHeight / 100}px`);
  const staged = await stage('tour-story', state);
  await staged.element.updateComplete;
  const inside = (selector: string): HTMLElement[] => Array.from(staged.element.renderRoot.querySelectorAll<HTMLElement>(selector));
  const [scroller] = inside('.scroller');
  // Observers are told in the order in which they were made: the story has stood at its card by then.
  if (scroller) await new Promise<void>((resolve) => new ResizeObserver(() => resolve()).observe(scroller));
  return { ...staged, scroller: scroller as HTMLElement, cards: inside('.card') };
}

test('counts the nearer card where the reading line falls between two', async () => {
  const { scroller, cards, store } = await tell(at(0));
  const [first, second, third] = cards;
  if (!first || !second || !third) throw new Error('Cards are missing.');
  const line = scroller.clientHeight * (scroller.clientWidth < 600 ? 0.7 : 0.5);
  const gap = { from: first.offsetTop + first.offsetHeight, to: second.offsetTop };
  expect(gap.to - gap.from).toBeGreaterThan(40);
  scroller.scrollTop = gap.to - 10 - line;
  await expect.poll(() => store.get().tour?.step).toBe(1);
  scroller.scrollTop = gap.from + 10 - line;
  await expect.poll(() => store.get().tour?.step).toBe(0);
  scroller.scrollTop = third.offsetTop - 10 - line;
  await expect.poll(() => store.get().tour?.step).toBe(2);
});

test('follows while scrolling goes on', async () => {
  const { scroller, cards, store } = await tell(at(0));
  const line = scroller.clientHeight * (scroller.clientWidth < 600 ? 0.7 : 0.5);
  const [second = 0, third = 0] = cards.slice(1).map(({ offsetTop }) => offsetTop + 1 - line);
  const hasFollowed = await new Promise<boolean>((resolve) => {
    const begun = performance.now();
    let frames = 0;
    // To and fro without a rest.
    const pass = (): void => {
      frames += 1;
      scroller.scrollTop = frames % 2 ? second : third;
      if (store.get().tour?.step !== 0) resolve(true);
      else if (performance.now() - begun > 3000) resolve(false);
      else requestAnimationFrame(pass);
    };
    pass();
  });
  expect(hasFollowed).toBe(true);
});

test('names its cards, speaks the step, and stands the rules of accessibility', async () => {
  const { element, cards } = await tell(at(1));
  expect(cards.map((card) => card.ariaLabel)).toEqual(['源', '滩', '口']);
  await expect.element(page.getByRole('status')).toHaveTextContent(player.spoken(2, 3, '滩'));
  element.view.set(at(2));
  await expect.element(page.getByRole('status')).toHaveTextContent(player.spoken(3, 3, '口'));
  expect(await accessibilityFaults()).toEqual([]);
});

test.each(['textarea', 'select', 'input'] as const)('leaves letters to a %s, and takes them elsewhere', async (tag) => {
  const { store } = await tell(at(0, true));
  const field = document.createElement(tag);
  document.body.append(field);
  field.focus();
  await userEvent.keyboard('r');
  expect(store.get().tour?.isExploring).toBe(true);
  field.remove();
  await userEvent.keyboard('r');
  await expect.poll(() => store.get().tour?.isExploring).toBe(false);
});

test.each([
  ['text', true],
  ['search', true],
  ['number', true],
  ['range', false],
  ['checkbox', false],
  ['radio', false],
  ['button', false],
])('a field of type %s is typed into: %s', (type, isTyped) => {
  const field = Object.assign(document.createElement('input'), { type });
  document.body.append(field);
  let heard: boolean | null = null;
  field.addEventListener('keydown', (event) => (heard = isTypedInto(event)));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true, composed: true }));
  field.remove();
  expect(heard).toBe(isTyped);
});
