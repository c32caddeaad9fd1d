import { expect, test } from 'vitest';
import type { DatumGuess } from '../../../src/data/datum-guess.ts';
import { datumRecord } from '../../../src/data/datum-record.ts';
import { largestShiftM } from '../../../src/data/datums.ts';

const AT = [119.95, 35.9] as const;
const guess = (datum: DatumGuess['datum']): DatumGuess => ({
  datum,
  reason: datum ? 'words' : 'nothing',
  word: datum ? '百度' : '',
  looked: 0,
  named: 0,
  lined: 0,
  scores: [],
});

test('says who chose and how far positions moved', () => {
  expect(datumRecord({ chosen: 'bd09', isByReader: false, guess: guess('bd09') }, AT)).toMatchObject({
    datum: 'bd09',
    chosenBy: 'guess',
    word: '百度',
    doubtM: 0,
  });
  expect(datumRecord({ chosen: 'gcj02', isByReader: true, guess: guess('bd09') }, AT).chosenBy).toBe('reader');
  const shifts = (['wgs84', 'gcj02', 'bd09'] as const).map((chosen) => datumRecord({ chosen, isByReader: true, guess: guess(null) }, AT).shiftM ?? -1);
  expect(shifts[0]).toBe(0);
  expect(shifts[1]).toBeGreaterThan(400);
  expect(shifts[2]).toBeGreaterThan(shifts[1] ?? 0);
});

test('where nobody chose, positions stand as given, with the doubt of the largest shift', () => {
  const record = datumRecord({ chosen: 'wgs84', isByReader: false, guess: guess(null) }, AT);
  expect(record).toMatchObject({ chosenBy: 'nobody', shiftM: 0, doubtM: Math.round(largestShiftM(AT)) });
});

test('metres are projected, not shifted', () => {
  expect(datumRecord({ chosen: 'gk40', isByReader: false, guess: guess('gk40') }, AT)).toMatchObject({ shiftM: null, doubtM: 0, chosenBy: 'guess' });
});
