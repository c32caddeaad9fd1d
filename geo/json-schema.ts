/** JSON Schema (draft 2020-12) of each served file, generated from the definitions that the build checks with. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { JsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { FILE_SCHEMAS, basemapSchema, searchIndexSchema } from './schema.ts';

export type { JsonSchema };

/** The name under which all collections of the basemap share one schema. */
const BASEMAP_FILES = 'basemap/*.geojson';

/** The schema of every served file, by file name. */
export function jsonSchemas(): Record<string, JsonSchema> {
  const schemas = Object.entries({ ...FILE_SCHEMAS, 'search.json': searchIndexSchema, [BASEMAP_FILES]: basemapSchema });
  return Object.fromEntries(schemas.map(([file, schema]) => [file, jsonSchemaOf(file, schema)]));
}

/** Where the schema of a file is served: `schema/places.schema.json`. */
export function schemaPath(file: string): string {
  return `schema/${file.replace(/\/\*/u, '').replace(/\.(geo)?json$/u, '')}.schema.json`;
}

function jsonSchemaOf(file: string, schema: v.GenericSchema): JsonSchema {
  const converted = toJsonSchema(schema, {
    target: 'draft-2020-12',
    // JSON Schema reads every pattern as Unicode, so the flag "u" that the converter refuses is what it means anyway.
    overrideAction: ({ valibotAction, jsonSchema: own }) =>
      valibotAction.type === 'regex' && 'requirement' in valibotAction && valibotAction.requirement instanceof RegExp
        ? withPattern(own, valibotAction.requirement.source)
        : undefined,
  });
  return { ...converted, title: file };
}

/** The converter has set the first pattern of a text; a second one must hold as well. */
function withPattern(schema: JsonSchema, pattern: string): JsonSchema {
  return schema.pattern === pattern ? schema : { ...schema, allOf: [...(schema.allOf ?? []), { pattern }] };
}
