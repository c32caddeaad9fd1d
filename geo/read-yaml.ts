/** Reads one hand-edited YAML file against its schema, and names the row and field of each fault. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { FaultError } from './fault.ts';

/** Parses one YAML file against a schema; throws a `FaultError` that names every row of a wrong form. */
export function readYaml<const S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> {
  let parsed: unknown;
  try {
    parsed = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new FaultError([{ file: path, row: 'file', reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }]);
  }
  const result = v.safeParse(schema, parsed);
  if (result.success) return result.output;
  throw new FaultError(result.issues.map((issue) => ({ file: path, row: rowAndPath(issue), reason: issue.message })));
}

/** `djk-zone.properties.kind`: the deepest id on the way to the fault, then the keys under it. */
export function rowAndPath(issue: v.BaseIssue<unknown>): string {
  let name = '';
  for (const { key, value } of issue.path ?? []) {
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    name = typeof id === 'string' ? id : [name, String(key)].filter(Boolean).join('.');
  }
  return name || 'file';
}
