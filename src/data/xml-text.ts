/** Text that a file of XML can hold, and cuts that part no sign: half a pair of UTF-16 is no text. */

/** Signs that XML 1.0 cannot hold, not even as an entity; halves of pairs are among them. */
export const NOT_IN_XML = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without what XML cannot hold. */
export const xmlText = (text: string): string => text.replace(NOT_IN_XML, '');

/** At most so many characters from the start, one less where a pair would be parted. */
export function startOf(text: string, longest: number): string {
  const isParted = (text.codePointAt(longest - 1) ?? 0) > 0xff_ff;
  return text.slice(0, isParted ? longest - 1 : longest);
}
