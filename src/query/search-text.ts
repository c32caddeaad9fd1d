/** Makes names and queries alike before they are compared: width, case, accents, punctuation, traditional characters. */

export type Character = Readonly<{
  /** One folded character. */
  char: string;
  /** Where the character stands in the text it came from (NFC), in UTF-16 units. */
  from: number;
  to: number;
  /** Whether something that is not searched (a space, a mark) or another script stands before it. */
  startsWord: boolean;
}>;

export type Simplify = ReadonlyMap<string, string>;

const SEARCHED = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** Answers once for each character: the same few hundred are asked about a hundred thousand times. */
function remember<T>(answer: (char: string) => T): (char: string) => T {
  const known = new Map<string, T>();
  return (char) => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const value = answer(char);
    known.set(char, value);
    return value;
  };
}

/** Whether one character is a Chinese one. */
export const isHan = remember((char) => HAN.test(char));
/** Whether a text has a Chinese character anywhere. */
export const hasHan = (text: string): boolean => HAN.test(text);
const isSearched = remember((char) => SEARCHED.test(char));
const plainForm = remember((char) => char.normalize('NFKD').toLowerCase().replace('u\u0308', 'v').replace(/\p{M}/gu, ''));

/** Reads the pairs of the index ("經经濟济…") as a map from traditional to ours. */
export function simplifyMap(pairs: string): Simplify {
  const characters = [...pairs];
  return new Map(characters.flatMap((char, at) => (at % 2 === 0 ? [[char, characters[at + 1] ?? char] as const] : [])));
}

/** A point or a per cent sign belongs to its figure: 112.7, 98.8%. */
function isPartOfFigure(char: string, before: string, after: string): boolean {
  return (char === '.' && /\d/.test(before) && /\d/.test(after)) || (char === '%' && /\d/.test(before));
}

/**
 * The searched characters of a text. Tone marks fall away (`dǒng` is `dong`) and `ü` becomes `v`, as input
 * methods write it.
 */
export function foldCharacters(text: string, simplify: Simplify): Character[] {
  const folded: Character[] = [];
  let from = 0;
  let broken = true;
  const composed = text.normalize('NFC');
  for (const original of composed) {
    const to = from + original.length;
    for (const char of plainForm(original)) {
      const last = folded.at(-1)?.char ?? '';
      if (isSearched(char) || isPartOfFigure(char, last, composed.slice(to, to + 1).normalize('NFKD'))) {
        folded.push({ char: simplify.get(char) ?? char, from, to, startsWord: broken || isHan(char) !== isHan(last) });
        broken = false;
      } else broken = true;
    }
    from = to;
  }
  return folded;
}

/** The folded text without any gap: what a whole query or name is compared by. */
export function fold(text: string, simplify: Simplify): string {
  return foldCharacters(text, simplify).reduce((joined, { char }) => joined + char, '');
}

/** The folded text cut at white space, punctuation and between Chinese and other writing. */
export function pieces(text: string, simplify: Simplify): string[] {
  const parts: string[] = [];
  for (const { char, startsWord } of foldCharacters(text, simplify)) {
    if (startsWord) parts.push(char);
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/**
 * Tokens for the full-text index. Chinese has no spaces to cut at: a run of it gives its pairs of neighbours, and
 * a character that stands alone itself.
 */
export function tokens(text: string, simplify: Simplify): string[] {
  return pieces(text, simplify).flatMap((piece) => {
    const characters = [...piece];
    if (characters.length === 1 || !isHan(piece.charAt(0))) return [piece];
    return characters.slice(1).map((char, at) => `${characters[at]}${char}`);
  });
}
