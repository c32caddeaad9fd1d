import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, textFiles, withoutComments } from './files.ts';

type Import = { from: string; to: string; isType: boolean };

/** Who may import whom within `src`. Each folder may always import itself; files directly in `src` join everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  data: [],
  i18n: [],
  state: ['data'],
  query: ['data', 'state'],
  layers: ['data'],
  charts: ['data', 'i18n'],
  map: ['data', 'i18n', 'state', 'layers', 'query', 'files'],
  drawing: ['data', 'i18n', 'state', 'layers', 'query', 'files'],
  files: ['data'],
  tools: ['data', 'i18n', 'state', 'query', 'files', 'layers', 'ui'],
  ui: ['data', 'i18n', 'state', 'query', 'layers', 'charts'],
  locate: ['data', 'i18n', 'state', 'query', 'layers', 'charts', 'ui', 'drawing', 'present'],
  offline: [],
  present: ['data', 'i18n', 'state', 'query', 'charts', 'drawing', 'layers', 'ui'],
};
/** What may be imported as a type alone, on top of that. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = { layers: ['state', 'query'] };
const MAPLIBRE = /^maplibre-gl(?:\/|$)/u;

/** Every import and re-export of a file, static or on demand. */
function importsOf(path: string): Import[] {
  const code = withoutComments(read(path));
  const named = [...code.matchAll(/(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?(?:[\w*${},\s]+?\s+from\s+)?['"]([^'"]+)['"]/gu)];
  const onDemand = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu)];
  const resolve = (to: string): string => (to.startsWith('.') ? posix.join(posix.dirname(path), to) : to);
  return [
    ...named.map(([, type, to = '']) => ({ from: path, to: resolve(to), isType: type !== undefined })),
    ...onDemand.map(([, to = '']) => ({ from: path, to: resolve(to), isType: false })),
  ];
}

const sourceFiles = textFiles.filter((path) => /^src\/.*\.ts$/u.test(path));
const imports = sourceFiles.flatMap(importsOf);
const line = ({ from, to, isType }: Import): string => `${from} -> ${isType ? 'type ' : ''}${to}`;

/** The folder of a file within `src`, null for the files directly in it and for all that is not of ours. */
const folderOf = (path: string): string | null => /^src\/([^/]+)\//u.exec(path)?.[1] ?? null;

function isAllowed({ from, to, isType }: Import): boolean {
  const folder = folderOf(from);
  if (to.startsWith('geo/')) return to === 'geo/vocabulary.ts' || (isType && to === 'geo/schema.ts');
  if (folder === null || !to.startsWith('src/')) return true;
  const other = folderOf(to);
  if (other === null) return false;
  if (other === folder || MAY_IMPORT[folder]?.includes(other)) return true;
  return isType && (MAY_IMPORT_TYPES[folder]?.includes(other) ?? false);
}

describe('who imports whom', () => {
  test('every import is found, also those over several lines and those on demand', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.map(line)).toContain('src/start-painter.ts -> src/map/atlas-map.ts');
    expect(imports.map(line)).toContain('src/query/facets.ts -> type src/data/catalogue.ts');
    expect(imports.map(line)).toContain('src/main.ts -> src/ui/atlas-app.ts');
  });

  test('every folder of src has its place in the list', () => {
    const folders = new Set(sourceFiles.map(folderOf).filter((folder) => folder !== null));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  test('each layer imports only what stands below it', () => {
    expect(imports.filter((each) => !isAllowed(each)).map(line)).toEqual([]);
  });

  test('the rule itself sees a breach', () => {
    const breach = (from: string, to: string, isType = false): boolean => !isAllowed({ from, to, isType });
    expect(breach('src/data/catalogue.ts', 'src/state/store.ts', true)).toBe(true);
    expect(breach('src/layers/areas.ts', 'src/query/emphasis.ts')).toBe(true);
    expect(breach('src/layers/areas.ts', 'src/query/emphasis.ts', true)).toBe(false);
    expect(breach('src/ui/view.ts', 'src/main.ts', true)).toBe(true);
    expect(breach('src/ui/view.ts', 'geo/build.ts')).toBe(true);
    expect(breach('src/ui/view.ts', 'geo/schema.ts')).toBe(true);
    expect(breach('src/ui/view.ts', 'geo/schema.ts', true)).toBe(false);
    expect(breach('src/map/atlas-map.ts', 'src/drawing/scene.ts')).toBe(true);
    expect(breach('src/main.ts', 'src/map/atlas-map.ts')).toBe(false);
  });

  test('only the map and the tools know MapLibre', () => {
    expect(imports.filter(({ from, to }) => MAPLIBRE.test(to) && !/^src\/(?:map|tools)\//u.test(from)).map(line)).toEqual([]);
  });

  test('what is only asked for on demand is nowhere imported at the start', () => {
    const onDemand = ['src/map/atlas-map.ts', 'src/drawing/svg-map.ts', 'src/i18n/en.ts'];
    const reached = new Set(['src/main.ts']);
    for (const path of reached) {
      const code = withoutComments(read(path)).replace(/\bimport\([^)]*\)/gu, '');
      for (const { to, isType } of importsOf(path)) {
        const isStatic = [...code.matchAll(/['"]([^'"]+)['"]/gu)].some(([, name = '']) => name.startsWith('.') && posix.join(posix.dirname(path), name) === to);
        if (!isType && isStatic && to.startsWith('src/') && to.endsWith('.ts')) reached.add(to);
      }
    }
    expect(reached.size).toBeGreaterThan(20);
    expect(onDemand.filter((path) => reached.has(path))).toEqual([]);
  });
});
