/** What the first view reads is one chunk: shared with what is fetched later, each module would else become a file of its own. */

type Context = { getModuleInfo: (id: string) => Readonly<{ isEntry: boolean; importers: readonly string[] }> | null };

/** Names the chunk of a module that the page imports at its start, directly or through others; null for all else. */
export function firstChunk(id: string, context: Context): string | null {
  const importers = new Set([id]);
  for (const each of importers) {
    const module = context.getModuleInfo(each);
    if (module?.isEntry) return 'page';
    module?.importers.forEach((importer) => importers.add(importer));
  }
  return null;
}
