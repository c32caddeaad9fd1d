/** A sheet of the page as it stands. */
import { presentWords } from '../i18n/present-words.ts';
import { sheetWords } from '../i18n/sheet-words.ts';
import { INITIAL_STATE } from '../state/app-state.ts';
import { createHash } from '../state/url.ts';
import { barHeight, panelSpace } from '../ui/panel-space.ts';
import type { View } from '../ui/view.ts';
import { windowSize } from '../ui/window-size.ts';
import { draftStep } from './draft.ts';
import { shareableAddress } from '../ui/shareable-address.ts';
import { seenGround } from './sheet-ground.ts';
import type { SheetMaterial } from './sheet-material.ts';
import type { SheetChoice, SheetInput } from './sheet.ts';
import { stepState } from './show-step.ts';

/** The day in the words of a language. */
export const dayInWords = (languageTag: string, day = new Date()): string => new Intl.DateTimeFormat(languageTag, { dateStyle: 'long' }).format(day);

/** What is chosen or filtered, in the words of a tour's step; else the atlas's own name. */
export const proposedTitle = (view: View): string => draftStep(view, presentWords[view.state.language], stepState(view.state, null)).title;

/** The page as it stands, to be laid on a sheet. */
export function sheetOf(view: View, { map, listed }: SheetMaterial, choice: SheetChoice, fontCss = ''): SheetInput {
  const { state, messages, dataVersion } = view;
  const camera = view.camera();
  const { width, height } = windowSize();
  const address = shareableAddress(location);
  const shown = { ...state, desk: false, tour: null, camera, madeWith: dataVersion };
  return {
    view,
    words: sheetWords[state.language].sheet,
    choice,
    map,
    listed,
    ground: seenGround(camera, { width, height: height - barHeight(state) }, panelSpace(width, height, state)),
    link: address === null ? null : `${address}${createHash(shown, INITIAL_STATE)}`,
    madeOn: dayInWords(messages.languageTag),
    fontCss,
  };
}
