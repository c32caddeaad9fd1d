/**
 * What the first view reads is one chunk: shared with what is fetched later, each module would else become a file of its own.
 * The script that starts the page is another: it waits for what it fetches, which must not wait for it.
 */

type Context = { getModuleInfo: (id: string) => Readonly<{ isEntry: boolean; importers: readonly string[] }> | null };

/** Turf hands all its parts out from one file: these are large, and used only by what is fetched later. */
const LATER = /node_modules\/(?:@turf\/(?:buffer|jsts)|d3-geo)\//u;

/** Names the chunk of a module that the start imports, directly or through others; null for the start itself and for all else. */
export function firstChunk(id: string, context: Context): string | null {
  if (LATER.test(id)) return null;
  const isEntry = (each: string): boolean => context.getModuleInfo(each)?.isEntry === true;
  const importersOf = (each: string): readonly string[] => context.getModuleInfo(each)?.importers ?? [];
  const isStart = isEntry(id) || (importersOf(id).length > 0 && importersOf(id).every(isEntry));
  if (isStart) return null;
  const importers = new Set(importersOf(id));
  for (const each of importers) {
    if (isEntry(each)) return 'page';
    importersOf(each).forEach((importer) => importers.add(importer));
  }
  return null;
}
