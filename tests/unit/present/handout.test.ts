import { expect, test } from 'vitest';
import { NOT_IN_XML } from '../../../src/data/xml-text.ts';
import { presentWords } from '../../../src/i18n/present-words.ts';
import { sheetWords } from '../../../src/i18n/sheet-words.ts';
import { handoutLength, handoutPlan } from '../../../src/present/handout-plan.ts';
import { handoutPages } from '../../../src/present/handout.ts';
import type { HandoutInput } from '../../../src/present/handout.ts';
import { citedSentences } from '../../../src/present/slides.ts';
import type { Tour } from '../../../src/present/tour.ts';
import { map } from './sheet-view.ts';
import { contextIn, readyIn } from './served-view.ts';

function inputOf(tour: Tour): HandoutInput {
  const { view, sources } = contextIn(tour.language);
  return {
    view,
    words: sheetWords[tour.language].handout,
    draft: presentWords[tour.language].draft,
    tour,
    map,
    listed: sources,
    madeOn: '2026',
    link: 'https://example.org/',
  };
}
/** All text of a page, lines joined as they follow one another. */
const textOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)]
    .map(([, text]) => text)
    .join('')
    .replaceAll(' ', '');

const [zones] = readyIn('zh');
if (!zones) throw new Error('There is no ready-made tour.');

test('two steps a page, each whole: number, title, caption, map and sentences', () => {
  const pages = [...handoutPages(inputOf(zones))];
  const { pages: plan, opening, closing } = handoutPlan(zones);
  expect(pages).toHaveLength(handoutLength(zones));
  expect(plan.flat().map(({ step }) => step)).toEqual(zones.steps.filter((step) => step !== opening && step !== closing));
  for (const [index, steps] of plan.entries()) {
    const page = pages[index + 1] ?? '';
    expect(steps.length).toBeLessThanOrEqual(2);
    expect(page.match(/<g class="map"/gu)).toHaveLength(steps.length);
    for (const { step, number } of steps) {
      for (const text of [String(number), step.title, ...step.caption.split('\n'), ...citedSentences(inputOf(zones).view, step)])
        expect(textOf(page)).toContain(text.replaceAll(' ', ''));
    }
  }
});

test('the cover has title and unit, the last page every source with its licence', () => {
  const [cover = '', ...others] = handoutPages(inputOf({ ...zones, unit: '规划处' }));
  expect(textOf(cover)).toContain(zones.title);
  expect(textOf(cover)).toContain('规划处');
  const last = textOf(others.at(-1) ?? '');
  for (const { title } of inputOf(zones).listed) expect(last).toContain(title.replaceAll(' ', ''));
  for (const licence of ['ODbL1.0', 'CCBY4.0', 'OFL1.1']) expect(last).toContain(licence);
  expect(others.at(-1)).toContain('<g class="code"');
});

test('a tour without opening and closing, and one of a single step, are set too', () => {
  const steps = zones.steps.filter(({ kind }) => kind === 'step');
  expect(handoutPlan({ steps }).pages.flat()).toHaveLength(steps.length);
  expect([...handoutPages(inputOf({ ...zones, title: '', steps: steps.slice(0, 1) }))]).toHaveLength(3);
});

test('a caption of the greatest length keeps to its half of the page, and any text is text', () => {
  const step = {
    kind: 'step',
    title: '<b>&'.repeat(30),
    caption: '很长很长的说明&<'.repeat(100).slice(0, 600),
    notes: '',
    state: 'part=innovation',
    frame: null,
  } as const;
  const [, page = ''] = handoutPages(inputOf({ ...zones, steps: [step, step] }));
  expect(page.match(/&(?!amp;|lt;|gt;|quot;)/gu)).toBeNull();
  expect(page).not.toContain('<b>');
  const lowest = Math.max(...[...page.matchAll(/<text x="[\d.]+" y="([\d.]+)" font-size="[\d.]+"(?: font-weight="700")? fill/gu)].map(([, y]) => Number(y)));
  expect(lowest).toBeLessThan(297 * (96 / 25.4) - 30);
});

test('holds nothing that XML forbids, whatever the tour says', () => {
  const pages = [...handoutPages(inputOf({ ...zones, title: '河\u000B\uD800湾', unit: '\uDC00局' }))].join('');
  expect(pages).toContain('<title>河湾</title>');
  expect(pages).not.toMatch(NOT_IN_XML);
});
