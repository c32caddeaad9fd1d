/**
 * What an investor asks and the plan does not say: `geo/silences.yaml`. The site imports it as `#silences`, fetched with the zone
 * card: this file in Node, its rows alone in a bundle (see setting-plugin.ts).
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { GEO } from './folders.ts';
import { readYaml } from './read-yaml.ts';

const text = v.pipe(v.string(), v.minLength(1, 'a text is missing'));
const english = v.pipe(text, v.regex(/^[^\p{Script=Han}]*$/u, 'English text holds Chinese characters'));
const nearSchema = v.strictObject({ sentence: v.string(), place: v.nullable(v.string()), zh: text, en: english });
const silenceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-zA-Z]+$/u, 'the id of a silence has Latin letters only')),
  label_zh: text,
  label_en: english,
  says_zh: text,
  says_en: english,
  near: v.array(nearSchema),
});
export type SilenceRow = v.InferOutput<typeof silenceSchema>;

export const SILENCES_FILE = join(GEO, 'silences.yaml');
export const SILENCE_ROWS: readonly SilenceRow[] = readYaml(SILENCES_FILE, v.array(silenceSchema));
