/** Names that are not in the data but that people type, and readings that differ from the dictionary's: `geo/search-names.yaml`. */
import { join } from 'node:path';
import * as v from 'valibot';
import { GEO } from './folders.ts';
import { readYaml } from './read-yaml.ts';
import { KINDS } from './vocabulary.ts';

const words = v.array(v.pipe(v.string(), v.minLength(1)));
const byId = v.record(v.string(), words);
const syllables = v.pipe(v.string(), v.regex(/^[a-z]+(?:[ /][a-z]+)*$/u, 'a reading is syllables without tones, spaces between'));

const schema = v.strictObject({
  agencies: byId,
  industries: byId,
  kinds: v.array(v.strictObject({ place_kind: v.picklist(KINDS), endings: words, words })),
  indicators: byId,
  readings: v.record(v.string(), syllables),
});

export const SEARCH_NAMES_FILE = join(GEO, 'search-names.yaml');
export const SEARCH_NAMES = readYaml(SEARCH_NAMES_FILE, schema);
