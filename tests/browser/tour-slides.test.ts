/** Each ready-made tour says on its slides what the player shows on the screen. */
import { expect, test } from 'vitest';
import type { Source } from '../../geo/schema.ts';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { en } from '../../src/i18n/en.ts';
import { presentWords } from '../../src/i18n/present-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { writeSlides } from '../../src/present/slides-file.ts';
import { sourceLine } from '../../src/present/slide-sources.ts';
import { slidesOf } from '../../src/present/slides.ts';
import '../../src/present/tour-player.ts';
import { tourBook } from '../../src/present/tour-book.ts';
import type { Tour } from '../../src/present/tour.ts';
import { loadReady, readyTours } from '../../src/present/tour-shelf.ts';
import { stage } from './mini-atlas.ts';
import { slideTexts } from './slide-texts.ts';

const BASE = '/data/v1/';
const { catalogue } = await loadCatalogue(BASE);
const SOURCES: readonly Source[] = await (await fetch(`${BASE}sources.json`)).json();
await loadReady(BASE);

test.each(['zh', 'en'] as const)('in %s: title, unit and caption of every step', async (language) => {
  const messages = language === 'zh' ? zh : en;
  const { element, store } = await stage('tour-player', { language }, { catalogue, messages, dataBase: BASE });
  const ready = readyTours(element.view);
  expect(ready.length).toBeGreaterThan(3);
  // Who presents is said by tours of one's own alone.
  const own = { ...ready[0], id: 'own-1', unit: 'A & B' } as Tour;
  tourBook.save(own);
  for (const tour of [...ready, own]) {
    const slides = slidesOf(tour, { view: element.view, words: presentWords[language], sources: SOURCES, address: null });
    const written = slideTexts(await writeSlides(tour, slides, []));
    expect(written).toHaveLength(tour.steps.length);
    for (const [step, { kind }] of tour.steps.entries()) {
      store.set({ tour: { id: tour.id, step, isExploring: false, isStory: false } });
      await element.updateComplete;
      const section = element.renderRoot.querySelector('.caption, .page');
      const shown = [...(section?.querySelectorAll('h1, p') ?? [])].map(({ textContent }) => textContent);
      if (tour === own && kind === 'opening') expect(shown[1]).toBe(own.unit);
      expect(written[step]?.lines, `${tour.id} ${step + 1}`).toEqual([...shown, ...(kind === 'closing' ? SOURCES.map(sourceLine) : [])]);
    }
  }
});
