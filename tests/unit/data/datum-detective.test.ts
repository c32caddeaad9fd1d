/** The datum detective's rate of right first guesses; how the files are made, and why that is fair, stands in `datum-makes.ts`. */
import { describe, expect, test } from 'vitest';
import { ANGULAR_DATUMS, DATUMS } from '../../../src/data/datums.ts';
import { guessOf } from './datum-files.ts';
import { MAKES, inlandFile, madeFile } from './datum-makes.ts';

const FILES_EACH = 10;
const FILES = DATUMS.flatMap((datum, number) =>
  MAKES.flatMap((make, at) => Array.from({ length: FILES_EACH }, (_, seed) => madeFile(datum, make, 1 + seed + FILES_EACH * (at + MAKES.length * number)))),
);

type Tried = Readonly<{ isRight: boolean; isOpen: boolean }>;
const rate = (tried: readonly Tried[]): string =>
  `${tried.filter(({ isRight }) => isRight).length} of ${tried.length} right, ${tried.filter(({ isOpen }) => isOpen).length} cannot tell`;

describe('of 300 files of five or more points without a word that names a datum', () => {
  const tried = FILES.map((file) => {
    const guess = guessOf(file.rows);
    return { ...file, guess, isRight: guess.datum === file.datum, isOpen: guess.datum === null };
  });

  test('at least 95 in 100 first guesses are right; “cannot tell” counts as not right', () => {
    const by = (title: string, of: (each: (typeof tried)[number]) => boolean): string => `${title.padEnd(10)}${rate(tried.filter(of))}`;
    console.info(
      [
        ...DATUMS.map((datum) => by(datum, (each) => each.datum === datum)),
        ...MAKES.map((make) => by(make, (each) => each.make === make)),
        by('in degrees', (each) => (ANGULAR_DATUMS as readonly string[]).includes(each.datum)),
        by('all', () => true),
      ].join('\n'),
    );
    expect(tried.length).toBe(300);
    expect(tried.every(({ rows }) => rows.length > 5)).toBe(true);
    expect(tried.filter(({ isRight }) => isRight).length / tried.length).toBeGreaterThanOrEqual(0.95);
  });

  test('a wrong guess is rarer than one in a hundred', () => {
    const wrong = tried.filter(({ isRight, isOpen }) => !isRight && !isOpen);
    expect(wrong.length, JSON.stringify(wrong.map(({ datum, make, guess }) => ({ datum, make, guess })))).toBeLessThanOrEqual(3);
  });
});

test('of 300 further files of plots that nothing tells the datum of, none is guessed: “cannot tell”, and never a shift', () => {
  const guesses = Array.from({ length: 300 }, (_, seed) => guessOf(inlandFile(ANGULAR_DATUMS[seed % 3] ?? 'wgs84', 1000 + seed).rows));
  expect(guesses.filter(({ datum }) => datum !== null)).toEqual([]);
  expect(new Set(guesses.map(({ reason }) => reason))).toEqual(new Set(['nothing']));
});
