/** The texts of the data dictionary, and the check that every field and value of the schema has one. */
import * as v from 'valibot';
import type { Fault } from './fault.ts';
import type { JsonSchema } from './json-schema.ts';
import { readSources } from './read.ts';
import { readYaml } from './read-yaml.ts';
import { SETTING } from './setting.ts';
import type { Bilingual } from './static-page.ts';

const bilingual = v.strictObject({ zh: v.pipe(v.string(), v.minLength(1)), en: v.pipe(v.string(), v.minLength(1)) });
const fieldText = v.strictObject({ ...bilingual.entries, unit: v.optional(bilingual), values: v.optional(v.string()) });

const dictionarySchema = v.strictObject({
  title: bilingual,
  intro: bilingual,
  guide: v.array(v.strictObject({ heading: bilingual, text: bilingual })),
  files: v.record(v.string(), v.strictObject({ ...bilingual.entries, fields: v.record(v.string(), fieldText) })),
  values: v.record(v.string(), v.record(v.string(), bilingual)),
});

export type Dictionary = v.InferOutput<typeof dictionarySchema>;
export type Field = { path: string; type: Bilingual; values: readonly string[] };

const FILE = 'geo/dictionary.yaml';
const PLAIN_TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'number' },
  integer: { zh: '整数', en: 'whole number' },
  boolean: { zh: '是非', en: 'true or false' },
  object: { zh: '对象', en: 'object' },
};

export function readDictionary(path = FILE): Dictionary {
  const { values, ...texts } = withWords(readYaml(path, dictionarySchema));
  const part = Object.fromEntries(
    readSources().sections.map(({ part: id, name_zh, name_en, number_zh }, index) => [
      id,
      { zh: `${name_zh}（第${number_zh}节）`, en: `${name_en} (section ${index + 1})` },
    ]),
  );
  return { ...texts, values: { ...values, part } };
}

/** Texts of the dictionary are the same for every plan but for the names that stand in them as `{{title_zh}}`. */
function withWords<T>(value: T): T {
  const { levels, ...texts } = SETTING;
  const words: Readonly<Record<string, unknown>> = {
    ...texts,
    city_zh: levels.city.zh,
    city_en: levels.city.en,
    central_zh: levels.central.zh,
    central_en: levels.central.en,
  };
  const filled = (text: string): string => text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(words[name]));
  return JSON.parse(JSON.stringify(value), (_, each: unknown) => (typeof each === 'string' ? filled(each) : each)) as T;
}

/** Every field of a file's schema in order: `plan.title_zh`, `files[].path`. GeoJSON's own geometry objects are not taken apart. */
export function fieldsOf(schema: JsonSchema, prefix = ''): Field[] {
  if (schema.type === 'array') return isSchema(schema.items) ? fieldsOf(schema.items, prefix && `${prefix}[]`) : [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, own]) => {
    if (!isSchema(own)) return [];
    const path = [prefix, key].filter(Boolean).join('.');
    return [{ path, type: typeOf(own), values: valuesOf(own) }, ...fieldsOf(own, path)];
  });
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a field may hold in words: `text`, `list of texts`, `number or null`. */
function typeOf(schema: JsonSchema): Bilingual {
  if (schema.anyOf) {
    const first = schema.anyOf.filter(isSchema).find((each) => each.type !== 'null') ?? {};
    const inner = typeOf(first);
    return { zh: `${inner.zh}或null`, en: `${inner.en} or null` };
  }
  if (schema.prefixItems) return { zh: '两个数', en: 'two numbers' };
  if (schema.type === 'array' && isSchema(schema.items)) {
    const inner = typeOf(schema.items);
    return { zh: `${inner.zh}的列表`, en: `list of ${inner.en}s` };
  }
  if (schema.const !== undefined) {
    const fixed = typeof schema.const === 'string' ? schema.const : JSON.stringify(schema.const);
    return { zh: `固定为${fixed}`, en: `always ${fixed}` };
  }
  return PLAIN_TYPES[String(schema.type)] ?? { zh: '几何', en: 'geometry' };
}

/** The values of a closed list, also inside a list or a nullable field. */
function valuesOf(schema: JsonSchema): string[] {
  if (schema.enum) return schema.enum.map(String);
  const inner = [...(schema.anyOf ?? []), ...(isSchema(schema.items) ? [schema.items] : [])].filter(isSchema);
  return inner.filter((each) => each.type !== 'object').flatMap(valuesOf);
}

/** One fault per field, file or value without a text, and per text without a field. */
export function checkDictionary(schemas: Readonly<Record<string, JsonSchema>>, dictionary: Dictionary): Fault[] {
  return Object.entries(schemas).flatMap(([file, schema]) => {
    const texts = dictionary.files[file];
    if (!texts) return [{ file: FILE, row: file, reason: 'the file has no text' }];
    const fields = fieldsOf(schema);
    const known = new Set(fields.map((field) => field.path));
    return [
      ...fields.flatMap((field) =>
        fieldFaults(field, texts.fields[field.path], dictionary).map((reason) => ({ file: FILE, row: `${file} ${field.path}`, reason })),
      ),
      ...Object.keys(texts.fields)
        .filter((path) => !known.has(path))
        .map((path) => ({ file: FILE, row: `${file} ${path}`, reason: 'the schema has no such field' })),
    ];
  });
}

function fieldFaults({ values }: Field, text: Dictionary['files'][string]['fields'][string] | undefined, dictionary: Dictionary): string[] {
  if (!text) return ['the field has no text'];
  // Years explain themselves.
  if (values.every((value) => /^\d{4}$/u.test(value))) return text.values ? ['the field has no closed list of values'] : [];
  const meanings = dictionary.values[text.values ?? ''];
  if (!meanings) return ['its values have no list (values:)'];
  const missing = values.filter((value) => !meanings[value]);
  const extra = Object.keys(meanings).filter((value) => !values.includes(value));
  return [...missing.map((value) => `value ${value} has no text`), ...extra.map((value) => `the schema has no value ${value}`)];
}
