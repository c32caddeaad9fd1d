/** Check: every served row has the form that the schema promises. */
import * as v from 'valibot';
import type { CheckInput, Fault } from './fault.ts';
import { rowAndPath } from './read-yaml.ts';
import { FILE_SCHEMAS, basemapSchema } from './schema.ts';
import { servedFiles } from './serve.ts';

/** One fault per field of a wrong form, named by the row's id and the path in the row. */
export function checkSchema(input: CheckInput): Fault[] {
  return Object.entries(servedFiles(input)).flatMap(([file, rows]) => {
    const result = v.safeParse(FILE_SCHEMAS[file as keyof typeof FILE_SCHEMAS], rows);
    return result.success ? [] : result.issues.map((issue) => ({ file, row: rowAndPath(issue), reason: issue.message }));
  });
}

/** The same for the collections of the basemap, which is named by their file. */
export function checkBasemap(basemap: readonly { name: string; collection: object }[]): Fault[] {
  return basemap.flatMap(({ name, collection }) => {
    const result = v.safeParse(basemapSchema, collection);
    return result.success ? [] : result.issues.map((issue) => ({ file: `basemap/${name}.geojson`, row: rowAndPath(issue), reason: issue.message }));
  });
}
