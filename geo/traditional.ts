/** Traditional forms of the characters that our names use, from OpenCC's tables (Apache-2.0, by way of opencc-js). */
import { Converter } from 'opencc-js';

const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/**
 * Pairs of characters, traditional then simplified, in code order: every ideograph that Taiwan, Hong Kong or the
 * common standard writes for a character of `vocabulary`. A character that our names use as it stands has no pair.
 */
export function traditionalPairs(vocabulary: ReadonlySet<string>): string {
  const converters = ['t', 'tw', 'hk'].map((from) => Converter({ from, to: 'cn' }));
  let pairs = '';
  for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code += 1) {
    const traditional = String.fromCodePoint(code);
    if (vocabulary.has(traditional)) continue;
    const simplified = converters.map((convert) => convert(traditional)).find((each) => each !== traditional && vocabulary.has(each));
    if (simplified) pairs += traditional + simplified;
  }
  return pairs;
}
