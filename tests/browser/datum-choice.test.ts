/** What a layer's coordinates are taken for: the guess is said with its reason, the choice is the reader's, by keyboard too. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DatumGuess } from '../../src/data/datum-guess.ts';
import { ANGULAR_DATUMS } from '../../src/data/datums.ts';
import type { Datum } from '../../src/data/datums.ts';
import { datumWords } from '../../src/i18n/datum-words.ts';
import '../../src/tools/datum-choice.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

const words = datumWords.zh;
const AT = [119.95, 35.9] as const;
const guess = (datum: Datum | null): DatumGuess => ({
  datum,
  reason: datum === null ? 'nothing' : 'unnamed',
  word: '',
  looked: 6,
  named: 0,
  lined: 0,
  scores: ANGULAR_DATUMS.map((each) => ({
    datum: each,
    near: 0,
    offsetM: null,
    unnamed: each === datum ? 3 : 0,
    atLines: 0,
    inSea: 0,
    isNamed: false,
    score: datum === null ? 1 / 3 : each === datum ? 0.995 : 0.0025,
  })),
});

async function show(datum: Datum | null, at: readonly [number, number] | null = AT) {
  const { element } = await stage('datum-choice');
  const chosen: Datum[] = [];
  element.addEventListener('choose', (event) => chosen.push((event as CustomEvent<Datum>).detail));
  Object.assign(element, { datum: { chosen: datum ?? 'wgs84', isByReader: false, guess: guess(datum) }, at });
  await element.updateComplete;
  return { element, chosen };
}

test('the guess stands with its reason; what another choice would move is said in metres; arrows choose', async () => {
  const { chosen } = await show('gcj02');
  await expect.element(page.getByText(words.guessed(words.names.gcj02, words.reasons.unnamed))).toBeVisible();
  await expect.element(page.getByRole('radio', { name: words.names.gcj02 })).toBeChecked();
  await expect.element(page.getByText(words.likely(0.995))).toBeVisible();
  await expect.element(page.getByText(/改选它，位置移动 4\d\d m/u)).toBeVisible();
  await expect.element(page.getByText(words.formula)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  (page.getByRole('radio', { name: words.names.gcj02 }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(chosen).toEqual(['bd09']);
});

test('“cannot tell” is an answer: nothing is chosen, and the doubt is said in metres', async () => {
  const { chosen } = await show(null);
  await expect.element(page.getByText(words.cannot(words.reasons.nothing))).toBeVisible();
  await expect.element(page.getByText(/可能偏 1\.2 km/u)).toBeVisible();
  for (const datum of ANGULAR_DATUMS) await expect.element(page.getByRole('radio', { name: words.names[datum] })).not.toBeChecked();
  await page.getByRole('radio', { name: words.names.wgs84 }).click();
  expect(chosen).toEqual(['wgs84']);
});

test('where nothing could be placed it says why and offers no choice that would not help', async () => {
  await show(null, null);
  await expect.element(page.getByText(words.cannot(words.reasons.nothing))).toBeVisible();
  expect(page.getByRole('radio').elements()).toEqual([]);
});
