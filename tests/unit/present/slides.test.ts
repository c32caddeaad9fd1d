import { expect, test } from 'vitest';
import { citedSentences, slidesOf } from '../../../src/present/slides.ts';
import type { Slide } from '../../../src/present/slides.ts';
import { layOutSlide, SLIDE } from '../../../src/present/slide-layout.ts';
import { LONGEST } from '../../../src/present/tour.ts';
import type { Tour, TourStep } from '../../../src/present/tour.ts';
import { contextIn, readyIn } from './served-view.ts';

const linesOf = ({ blocks }: Slide): string[] => blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : block.rows.map((row) => row.join(' '))));
const step: TourStep = { kind: 'step', title: '海湾', caption: '', notes: '', state: '', frame: null };
const own = (steps: readonly TourStep[]): Tour => ({ id: 'own-1', title: '海湾', unit: '规划局', language: 'zh', dataVersion: '0.0.1', steps });
const only = (change: Partial<TourStep>, address: string | null = null): Slide | undefined =>
  slidesOf(own([{ ...step, ...change }]), contextIn('zh', address))[0];

test.each(['zh', 'en'] as const)('every ready-made tour in %s: a slide for each step, in its order, in its words', (language) => {
  const tours = readyIn(language);
  expect(tours.length).toBeGreaterThan(3);
  for (const tour of tours) {
    const slides = slidesOf(tour, contextIn(language));
    expect(slides.map(({ kind, title }) => [kind, title])).toEqual(tour.steps.map(({ kind, title }) => [kind, title]));
    expect(slides.map((slide) => linesOf(slide).join('\n'))).toEqual(tour.steps.map(({ caption }) => caption));
    expect(slides.map(({ kind }) => kind === 'opening' || kind === 'closing')).toEqual(slides.map((_, at) => at === 0 || at === slides.length - 1));
  }
});

test.each(['zh', 'en'] as const)('in %s, figures of the plan are rows, and all targets of a step that has room for them', (language) => {
  const tour = readyIn(language).find(({ id }) => id === 'targets');
  const slides = tour ? slidesOf(tour, contextIn(language)) : [];
  const rows = slides.map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figures' ? block.rows : [])).length);
  expect(rows).toHaveLength(10);
  expect(rows.slice(1, -1).every((count) => count >= 2)).toBe(true);
});

test('a line that ends in no figure of the plan is no row', () => {
  expect(only({ caption: '到 2024\n3 个地点 · 2 条 · 5 个目标' })?.blocks).toEqual([{ kind: 'lines', lines: ['到 2024', '3 个地点 · 2 条 · 5 个目标'] }]);
});

test('notes carry the step’s own, the sentences it rests on, the stamp and the version', () => {
  const slide = only({ notes: '先看海湾。\n再看港口。', state: 'sel=target/M12-T1' });
  const { view } = contextIn('zh');
  const sentence = view.catalogue.target.get('M12-T1')?.sentence ?? 'none';
  expect(slide?.notes).toEqual([
    '先看海湾。',
    '再看港口。',
    `出处：${sentence}`,
    view.messages.map.stamp,
    view.messages.planPeriod,
    expect.stringContaining('0.0.1'),
  ]);
  expect(slide?.foot).toEqual(slide?.notes.slice(3));
});

test('every step of every ready-made tour cites sentences, each once', () => {
  for (const tour of readyIn('zh')) {
    const slides = slidesOf(tour, contextIn('zh'));
    const citations = slides.map(({ notes }) => notes.filter((line) => line.startsWith('出处：')));
    expect(citations.map((lines) => lines.length)).toEqual(tour.steps.map(({ kind }) => (kind === 'step' ? 1 : 0)));
  }
});

test('sentences of an agency and of filters are those of the measures and targets that are shown', () => {
  const { view } = contextIn('zh');
  const agency = view.catalogue.agencies.find(({ leads }) => leads.length > 0);
  const led = view.catalogue.measure.get(agency?.leads[0] ?? '');
  expect(citedSentences(view, { kind: 'step', state: `sel=agency/${agency?.id}` })).toContain(led?.sentences[0]);
  const target = view.catalogue.targets.find(({ article }) => article.startsWith('M'));
  const part = view.catalogue.measure.get(target?.article ?? '')?.part;
  expect(citedSentences(view, { kind: 'step', state: `part=${part}&aim=yes` })).toContain(target?.sentence);
  expect(citedSentences(view, { kind: 'step', state: 'sel=place/nowhere' })).toEqual([]);
  expect(citedSentences(view, { kind: 'closing', state: 'part=goals' })).toEqual([]);
});

test('the link opens what the step shows; a page that is a file has none', () => {
  const state = 'sel=place/sgep&at=120.00000/36.00000/10.00';
  const { view } = contextIn('zh');
  expect(only({ state }, 'https://example.org/atlas/')?.link).toBe(`https://example.org/atlas/#${state}&v=${view.dataVersion}`);
  expect(only({ state }, null)?.link).toBeNull();
});

test('the opening says who presents, the closing lists the sources', () => {
  const context = contextIn('zh');
  const slides = slidesOf(own([{ ...step, kind: 'opening' }, step, { ...step, kind: 'closing' }]), context);
  expect(slides.map(({ unit }) => unit)).toEqual(['规划局', '', '']);
  expect(slides.map(({ sources }) => sources.length)).toEqual([0, 0, context.sources.length]);
  expect(slides[2]?.sources[0]).toContain('青岛市人民政府办公厅');
});

test.each([
  ['a word', '海', '湾'],
  ['as long as may be', '海'.repeat(LONGEST.title), '湾'.repeat(LONGEST.caption)],
  ['many lines', '海', Array.from({ length: 24 }, () => '海湾 3 个').join('\n')],
])('texts stay above the foot of the slide and within it: %s', (_, title, caption) => {
  const slide = only({ title, caption });
  if (!slide) throw new Error('No slide was made.');
  const { blocks, ...layout } = layOutSlide({ ...slide, isWide: false });
  const boxes = [layout.title, ...blocks];
  boxes.slice(1).forEach((box, at) => expect(box.y).toBeGreaterThanOrEqual((boxes[at]?.y ?? 0) + (boxes[at]?.h ?? 0)));
  expect(Math.max(...boxes.map(({ y, h }) => y + h))).toBeLessThan(6.42);
  expect(Math.max(...boxes.map(({ x, w }) => x + w))).toBeLessThan(SLIDE.width / 2);
});
