/**
 * Splits the plan's official text into numbered sentences and fingerprints them, so that a text that an
 * operator or a reader supplies can be checked sentence by sentence against the data.
 */
// Not the browser's own digest: it is missing on plain http, as on many an office's intranet.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type PlanSentence = { id: string; article: string; ordinal: number; text: string };
export type PlanText = { sentences: PlanSentence[]; agencies: Map<string, string> };

const DIGITS = '一二三四五六七八九';
const SECTION_LINE = /^([一二三四五六七八九])、/;
const ARTICLE_LINE = /^[(（]([一二三四五六七八九十]{1,3})[)）](.*)$/u;
const CLOSING_AGENCIES = /[(（]([^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*负责)[)）]\s*$/u;

/** The value of a Chinese numeral from 一 to 九十九. */
export function chineseNumeral(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const tensValue = text.includes('十') ? (tens ? DIGITS.indexOf(tens) + 1 : 1) * 10 : 0;
  return tensValue + (ones ? DIGITS.indexOf(ones) + 1 : 0);
}

/** The article id that a number has within a section: section 一 holds goals, 九 safeguards, the rest measures. */
function articleId(section: number, number: number): string {
  if (section === 1) return `G${number}`;
  return section === 9 ? `S${number}` : `M${String(number).padStart(2, '0')}`;
}

/** NFKC form without white space and without the closing full stop: what a fingerprint is taken of. */
export function normaliseSentence(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').replace(/。$/u, '');
}

/** First 16 hex digits of the SHA-256 of the normalised sentence. */
export function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(normaliseSentence(text))).subarray(0, 8));
}

/**
 * Reads the numbered articles of the plan out of its full text; everything before section 一 is passed over.
 * Sentences keep the punctuation and spaces of the text that was given, so that a citation can show them exactly.
 */
export function splitPlan(raw: string): PlanText {
  const articles: { id: string; text: string }[] = [];
  let section = 0;
  for (const line of raw.split(/\r\n?|\n/u).map((each) => each.trim())) {
    const sectionNumber = SECTION_LINE.exec(line)?.[1];
    const article = ARTICLE_LINE.exec(line);
    const last = articles.at(-1);
    if (sectionNumber) section = chineseNumeral(sectionNumber);
    else if (article?.[1] && section > 0) articles.push({ id: articleId(section, chineseNumeral(article[1])), text: article[2] ?? '' });
    // The last article of the plan ends with its agencies: what a web page prints below is not the plan's.
    else if (line && last && !CLOSING_AGENCIES.test(last.text)) last.text += line;
  }
  const agencies = new Map<string, string>();
  const sentences = articles.flatMap(({ id, text }) => {
    const closing = CLOSING_AGENCIES.exec(text);
    agencies.set(id, closing?.[1] ?? '');
    const body = closing ? text.slice(0, closing.index) : text;
    return body
      .split('。')
      .map((each) => each.trim())
      .filter(Boolean)
      .map((each, ordinal) => ({ id: `${id}.${ordinal}`, article: id, ordinal, text: each }));
  });
  return { sentences, agencies };
}
