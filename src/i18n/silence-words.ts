/** What the plan does not say, and in our words where it comes nearest to it, by the id of the sentence. Fetched with the zone card. */
import { SILENCE_ROWS } from '#silences';

type Said = Readonly<{ label: string; says: string; near: Readonly<Record<string, string>> }>;

const zh: Readonly<Record<string, Said>> = Object.fromEntries(
  SILENCE_ROWS.map(({ id, label_zh, says_zh, near }) => [
    id,
    { label: label_zh, says: says_zh, near: Object.fromEntries(near.map((each) => [each.sentence, each.zh])) },
  ]),
);
const en: typeof zh = Object.fromEntries(
  SILENCE_ROWS.map(({ id, label_en, says_en, near }) => [
    id,
    { label: label_en, says: says_en, near: Object.fromEntries(near.map((each) => [each.sentence, each.en])) },
  ]),
);

export const silenceWords = { zh, en };
