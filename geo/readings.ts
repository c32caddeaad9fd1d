/** Pinyin of the names we print. The dictionary stays here: the site gets the finished readings only. */
import { pinyin } from 'pinyin-pro';
import { SEARCH_NAMES } from './search-names.ts';

/**
 * Syllables of the Chinese characters of a name, in order, without tones, joined by spaces; what is not Chinese
 * is left out. `ü` is `v`, with `u` as the second form.
 */
export function readingOf(name: string): string {
  const han = [...name].filter((character) => /\p{Script=Han}/u.test(character));
  const syllables: string[] = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  if (syllables.length !== han.length) throw new Error(`${name}: ${syllables.length} syllables for ${han.length} characters`);
  const text = han.join('');
  for (const [word, reading] of Object.entries(SEARCH_NAMES.readings)) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) syllables.splice(at, word.length, ...reading.split(' '));
  }
  return syllables.map((syllable) => (/^[nl]v/.test(syllable) ? `${syllable}/${syllable.replace('v', 'u')}` : syllable)).join(' ');
}
