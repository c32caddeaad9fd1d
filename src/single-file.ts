/** Start of the single file: unpacks what the page carries, so that nothing need be fetched, then starts the page itself. */
import { embedded } from './data/embedded.ts';

/** A block holds a file as gzip in base64; its media type is the file's own, which a worker and a page need. */
function unpack({ text, dataset }: HTMLScriptElement): Promise<Blob> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked, { headers: { 'content-type': dataset['media'] ?? '' } }).blob();
}

/** A text with the carried files that it names in quotes under the addresses they have in this window. */
const withAddresses = (text: string): string =>
  text.replace(/(["'])([\w./-]+)\1/gu, (whole, quote: string, path: string) => (embedded.has(path) ? `${quote}${embedded.get(path)}${quote}` : whole));

/** Gives each file an address. Those that name others stand last in the page: what they name then has its address. */
async function openFiles(): Promise<void> {
  const blocks = [...document.querySelectorAll<HTMLScriptElement>('script[data-address]')];
  const files = await Promise.all(blocks.map(async (block) => ({ path: block.dataset['address'] ?? '', file: await unpack(block), block })));
  for (const { path, file, block } of files) {
    const isNaming = block.dataset['names'] !== undefined;
    const text = isNaming ? withAddresses(await file.text()) : '';
    embedded.set(path, URL.createObjectURL(isNaming ? new Blob([text], { type: file.type }) : file));
    // The faces join the page's own sheet: a sheet of their own would come after the map has asked for them.
    if (path.endsWith('.css')) for (const rule of text.split('\n')) document.styleSheets[0]?.insertRule(rule);
    block.remove();
  }
}

await openFiles();
await import('./main.ts');
