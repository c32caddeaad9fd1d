/** Reads the hand-edited YAML files of this folder. */
import * as v from 'valibot';
import { readYaml } from '../read-yaml.ts';
import { PRECISIONS } from '../vocabulary.ts';
import type { Ring } from './window.ts';
import { BASEMAP } from '../folders.ts';
import { latitude, longitude } from '../position-schema.ts';

const text = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'an id has small Latin letters, digits and "-" only'));
const position = v.tuple([longitude, latitude]);
const precision = v.picklist(PRECISIONS);
const metres = v.pipe(v.number(), v.minValue(1));

const row = v.strictObject({
  id,
  name_zh: text,
  name_en: text,
  kind: id,
  rank: v.optional(v.picklist([1, 2, 3])),
  precision: v.optional(precision),
  precision_m: v.optional(metres),
  source: v.optional(text),
  point: v.optional(position),
  line: v.optional(v.pipe(v.array(position), v.minLength(2))),
});

/** A file is a list of groups; a group states source and precision once, a row may state its own. */
const group = v.strictObject({ source: text, precision, precision_m: metres, features: v.array(row) });
const patch = v.strictObject({ id, name_zh: text, name_en: text, ring: v.pipe(v.array(position), v.minLength(3)) });

export type BasemapRow = v.InferOutput<typeof row> & { source: string; precision: v.InferOutput<typeof precision>; precision_m: number };
export type CoastPatch = { id: string; name_zh: string; name_en: string; ring: Ring };

/** Rows of `<name>.yaml`, each with its group's source and precision filled in. Throws a FaultError that names file and field. */
export function readFeatures(name: string, folder = BASEMAP): BasemapRow[] {
  return readYaml(`${folder}/${name}.yaml`, v.array(group)).flatMap(({ features, ...shared }) =>
    features.map((feature) => ({
      ...feature,
      source: feature.source ?? shared.source,
      precision: feature.precision ?? shared.precision,
      precision_m: feature.precision_m ?? shared.precision_m,
    })),
  );
}

/** The shapes of land filled in since 2017, as open rings. */
export function readPatches(folder = BASEMAP): CoastPatch[] {
  return readYaml(`${folder}/coast-patches.yaml`, v.array(patch));
}
