/** The ready-made tours as the page drafts them, and the view that they are drafted from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadyTour, Source } from '../../../geo/schema.ts';
import { en } from '../../../src/i18n/en.ts';
import { presentWords } from '../../../src/i18n/present-words.ts';
import { zh } from '../../../src/i18n/zh.ts';
import { draftTour } from '../../../src/present/draft.ts';
import type { SlideContext } from '../../../src/present/slides.ts';
import type { Tour } from '../../../src/present/tour.ts';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import type { Language } from '../../../src/state/app-state.ts';
import type { View } from '../../../src/ui/view.ts';
import { SERVED_FOLDER, servedCatalogue, servedVersion } from '../data/served.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(join(SERVED_FOLDER, file), 'utf8')) as T;
const catalogue = servedCatalogue();
const rows = read<ReadyTour[]>('tours.json');

export function contextIn(language: Language, address: string | null = 'https://example.org/atlas/'): SlideContext {
  const messages = language === 'zh' ? zh : en;
  const view = { state: { ...INITIAL_STATE, language }, messages, catalogue, dataVersion: servedVersion() } as View;
  return { view, words: presentWords[language], sources: read<Source[]>('sources.json'), address };
}

export function readyIn(language: Language): Tour[] {
  const { view, words } = contextIn(language);
  return rows.map((row) => draftTour(view, words, { id: row.id, title: language === 'zh' ? row.title_zh : row.title_en, states: row.steps }));
}
