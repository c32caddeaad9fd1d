/** Pinyin of the names we print. The dictionary stays here: the site gets the finished readings only. */
import { pinyin } from 'pinyin-pro';

/**
 * Words that the dictionary reads otherwise than people here say them; found by reading the list of every
 * character of our names that has two or more readings. A second reading after "/" is one that people also type.
 */
const OVERRIDES: Readonly<Record<string, string>> = {
  // Said pō lǐ on the spot; boli is the textbook reading and stands on older English signs.
  泊里: 'po/bo li',
  藏马: 'zang ma',
  藏南: 'zang nan',
  影都: 'ying du',
  // Cut as 道长 + 度 ("Taoist priest") by the dictionary.
  长度: 'chang du',
  // Right today, but rare names that hang on one dictionary entry: kept from changing with an update.
  董家口: 'dong jia kou',
  琅琊: 'lang ya',
  沐官: 'mu guan',
  潍宿: 'wei su',
  重大: 'zhong da',
  校区: 'xiao qu',
  人民银行: 'ren min yin hang',
  支行: 'zhi hang',
  行业: 'hang ye',
};

/**
 * Syllables of the Chinese characters of a name, in order, without tones, joined by spaces; what is not Chinese
 * is left out. `ü` is `v`, with `u` as the second form.
 */
export function readingOf(name: string): string {
  const han = [...name].filter((character) => /\p{Script=Han}/u.test(character));
  const syllables: string[] = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  if (syllables.length !== han.length) throw new Error(`${name}: ${syllables.length} syllables for ${han.length} characters`);
  const text = han.join('');
  for (const [word, reading] of Object.entries(OVERRIDES)) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) syllables.splice(at, word.length, ...reading.split(' '));
  }
  return syllables.map((syllable) => (/^[nl]v/.test(syllable) ? `${syllable}/${syllable.replace('v', 'u')}` : syllable)).join(' ');
}
