/** Reads the hand-edited YAML sources, checks their form and returns typed rows. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { FaultError } from './fault.ts';
import type { Fault } from './fault.ts';
import { GEO } from './folders.ts';
import { readYaml } from './read-yaml.ts';
import { chainSchema, disagreementSchema, industrySchema, sourceSchema, tourSchema } from './schema.ts';
import { agencySource, placeSource, planSource, sectionSource, unitSource } from './source-rows.ts';

export type Sources = ReturnType<typeof readSources>;
export type Fingerprints = Record<string, { received: string; restored?: string }>;

/** All rows of the folder `geo/`, as the people who edit them wrote them; throws one `FaultError` for all files. */
export function readSources(root = GEO) {
  const faults: Fault[] = [];
  const read = <const S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S>[] => {
    try {
      return [readYaml(path, schema)];
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      faults.push(...error.faults);
      return [];
    }
  };
  const folder = (name: string, pattern: RegExp) =>
    readdirSync(join(root, name))
      .filter((file) => pattern.test(file))
      .toSorted()
      .map((file) => join(root, name, file));
  const rows = <const S extends v.GenericSchema>(path: string, schema: S) => read(join(root, path), v.array(schema)).flat();
  const marks = join(root, 'plan', 'fingerprints.json');
  const plan = read(join(root, 'plan.yaml'), planSource)[0];
  const sources = {
    sections: folder('plan', /^\d.*\.yaml$/).flatMap((file) => read(file, sectionSource).map((section) => ({ ...section, file }))),
    agencies: rows('plan/agencies.yaml', agencySource),
    units: rows('plan/units.yaml', unitSource),
    disagreements: rows('plan/disagreements.yaml', disagreementSchema),
    fingerprints: (existsSync(marks) ? JSON.parse(readFileSync(marks, 'utf8')) : {}) as Fingerprints,
    places: folder('places', /\.yaml$/).flatMap((file) => read(file, v.array(placeSource)).flatMap((own) => own.map((place) => ({ ...place, file })))),
    industries: rows('industries.yaml', industrySchema),
    chains: rows('chains.yaml', chainSchema),
    sources: rows('sources.yaml', sourceSchema),
    tours: rows('tours.yaml', tourSchema),
  };
  if (faults.length > 0 || !plan) throw new FaultError(faults);
  return { ...sources, plan };
}
