/** What names of files are made of. */
import { startOf } from './xml-text.ts';

/** `YYYY-MM-DD` where the reader is: the day as names of files and their contents say it. */
export const dayStamp = (day = new Date()): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const LONGEST_PART = 60;

/** Words as every system takes them in a file's name; may be empty. */
export const namePart = (words: string): string => startOf(words.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim(), LONGEST_PART);

/** A file's name without its ending, which says nothing of another file that is made of it. */
export const withoutEnding = (name: string): string => name.replace(/(?<=.)\.[a-z0-9]{1,10}$/iu, '');
