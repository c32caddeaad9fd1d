/** A sheet as the dialog asks for it, of any state, from the served data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../geo/schema.ts';
import { en } from '../../../src/i18n/en.ts';
import { sheetWords } from '../../../src/i18n/sheet-words.ts';
import { zh } from '../../../src/i18n/zh.ts';
import { DISTRICT_BOUNDS } from '../../../src/layers/painter.ts';
import type { SheetChoice, SheetInput } from '../../../src/present/sheet.ts';
import { emphasise } from '../../../src/query/emphasis.ts';
import { applyFilters, tabulateFacets } from '../../../src/query/facets.ts';
import { groundOf } from '../../../src/query/ground.ts';
import { nearnessOf } from '../../../src/query/nearness.ts';
import { parseHash } from '../../../src/state/url.ts';
import type { View } from '../../../src/ui/view.ts';
import { SERVED_FOLDER, servedCatalogue, servedSources, servedVersion } from '../data/served.ts';

export const catalogue = servedCatalogue();
export const map = servedSources();
const table = tabulateFacets(catalogue);
const listed = JSON.parse(readFileSync(join(SERVED_FOLDER, 'sources.json'), 'utf8')) as Source[];

const A4_LYING: SheetChoice = { paper: 'A4', turn: 'lying', isGrey: false, isAlone: false, title: '测试图' };

export function sheetInput(hash: string, choice: Partial<SheetChoice> = {}, more: Partial<SheetInput> = {}): SheetInput {
  const state = parseHash(hash);
  const result = applyFilters(table, state.filters, state.ring && nearnessOf(catalogue, state.ring));
  const messages = state.language === 'en' ? en : zh;
  const view = { state, catalogue, result, messages, emphasis: emphasise(catalogue, result, state.selected), dataVersion: servedVersion() } as View;
  return {
    view,
    words: sheetWords[state.language].sheet,
    choice: { ...A4_LYING, ...choice },
    map,
    listed,
    ground: groundOf(catalogue, state, null) ?? DISTRICT_BOUNDS,
    link: `https://example.org/atlas/${hash}`,
    madeOn: '2026年11月22日',
    fontCss: '',
    ...more,
  };
}
