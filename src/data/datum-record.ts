/** What became of a file's coordinates, as data for whatever is exported from it: the datum, who chose it, how far positions moved. */
import type { DatumGuess, DatumReason } from './datum-guess.ts';
import { fromWgs84, isProjected, largestShiftM, metresBetween } from './datums.ts';
import type { Datum, LonLat } from './datums.ts';

export type DatumRecord = Readonly<{
  datum: Datum;
  /** `nobody`: the guess could not tell and the reader has not chosen; positions stand as they were given. */
  chosenBy: 'reader' | 'guess' | 'nobody';
  reason: DatumReason;
  /** The text in the file that names a datum; empty where none does. */
  word: string;
  /** How far positions were shifted on their way to WGS-84, in whole metres; null where they were projected, not shifted. */
  shiftM: number | null;
  /** What stays open because nobody knows the datum, in whole metres; 0 where it is known. */
  doubtM: number;
}>;

/** `at` is any WGS-84 position of the layer, the middle of its bounds say: the shift hardly changes over the district. */
export function datumRecord({ chosen, isByReader, guess }: Readonly<{ chosen: Datum; isByReader: boolean; guess: DatumGuess }>, at: LonLat): DatumRecord {
  const given = fromWgs84(chosen, at);
  const isKnown = isByReader || guess.datum !== null;
  return {
    datum: chosen,
    chosenBy: isByReader ? 'reader' : isKnown ? 'guess' : 'nobody',
    reason: guess.reason,
    word: guess.word,
    shiftM: isProjected(chosen) ? null : Math.round(metresBetween(given, at)),
    doubtM: isKnown ? 0 : Math.round(largestShiftM(given)),
  };
}
