/**
 * `npm run data`: reads what people edit under geo/, checks it, and writes public/data/v1/.
 * With `--check` nothing is written: every committed file that differs from what would be written is named.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBasemap } from './basemap/build-basemap.ts';
import { buildFiles } from './build-files.ts';
import type { BasemapFile, BuildInput } from './build-files.ts';
import { checkBasemap } from './check-schema.ts';
import { checkAll } from './check.ts';
import { checkDictionary, readDictionary } from './dictionary-texts.ts';
import { FaultError } from './fault.ts';
import type { LandRing } from './fault.ts';
import { jsonSchemas } from './json-schema.ts';
import { linkSources } from './link.ts';
import { readSources } from './read.ts';
import { DATA } from './folders.ts';
import { checkSearchNames, checkSite } from './check-site.ts';

/** Everything the checks and the build look at; throws a `FaultError` for files of a wrong form. */
export function readInput(): BuildInput {
  const sources = readSources();
  const basemap = buildBasemap();
  return { sources, linked: linkSources(sources), basemap, land: landRings(basemap), dictionary: readDictionary() };
}

/** Outer rings of the land; the basemap's land has no holes. */
function landRings(basemap: readonly BasemapFile[]): LandRing[] {
  const ground = basemap.find(({ name }) => name === 'ground')?.collection.features ?? [];
  return ground
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates.slice(0, 1) : []))
    .map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y]));
}

/** The bytes to be served, by path; throws a `FaultError` that names every fault of the data. */
export function buildChecked(input: BuildInput): Map<string, string> {
  const faults = [
    ...checkAll(input),
    ...checkSite(input.linked, input.basemap),
    ...checkSearchNames(input.linked, input.sources.industries),
    ...checkBasemap(input.basemap),
    ...checkDictionary(jsonSchemas(), input.dictionary),
  ];
  if (faults.length > 0) throw new FaultError(faults);
  return buildFiles(input);
}

/** What differs between a folder and the bytes it should hold: one line per file, empty when it is fresh. */
export function staleFiles(files: ReadonlyMap<string, string>, folder: string): string[] {
  const committed = existsSync(folder) ? filesUnder(folder) : [];
  const differing = [...files].flatMap(([path, text]) => {
    if (!committed.includes(path)) return [`${path}: missing`];
    return readFileSync(join(folder, path), 'utf8') === text ? [] : [`${path}: differs from its sources`];
  });
  return [...differing, ...committed.filter((path) => !files.has(path)).map((path) => `${path}: no longer built`)];
}

/** Writes what differs and removes what is no longer built. */
export function writeFiles(files: ReadonlyMap<string, string>, folder: string): void {
  for (const path of existsSync(folder) ? filesUnder(folder) : []) if (!files.has(path)) rmSync(join(folder, path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function filesUnder(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => statSync(join(folder, path)).isFile()).map((path) => path.replaceAll('\\', '/'));
}

/** The command; answers the exit code. */
function run(checkOnly: boolean): number {
  try {
    const files = buildChecked(readInput());
    const stale = staleFiles(files, DATA);
    if (!checkOnly) writeFiles(files, DATA);
    else for (const line of stale) console.error(`${DATA}/${line}`);
    const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    console.log(`${DATA}: ${files.size} files, ${Math.round(bytes / 1024)} kB, ${stale.length} ${checkOnly ? 'out of date (npm run data)' : 'changed'}`);
    return checkOnly && stale.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    console.error(error.message);
    console.error(`${error.faults.length} faults; nothing was written`);
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv.includes('--check'));
