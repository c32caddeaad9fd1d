/** Start of the single file: unpacks what the page carries, so that nothing need be fetched, then starts the page itself. */
import { CARRIED_ID, readCarried } from './data/carried.ts';
import { embedded, ownFile } from './data/embedded.ts';

/**
 * Keeps the page as it stands in its file, so that it can be saved again: a file cannot be fetched from a disk. The start
 * of the document is written anew, for the boot script has set language and theme on it. As a blob it lies outside the
 * script's memory.
 */
function keepSource(): void {
  const { head, body } = document;
  ownFile.source = new Blob(['<!doctype html>\n<html lang="zh-CN">', head.outerHTML, body.outerHTML, '</html>']);
  ownFile.carried = document.querySelector(`#${CARRIED_ID}`)?.textContent ?? '';
}

/** An address without a part of its own opens with the view that the file was saved with. */
function openStart(): void {
  const { start } = readCarried(ownFile.carried).carried;
  if (location.hash === '' && start !== '') history.replaceState(null, '', start);
}

/** A block of gzip in base64 as a file; its media type is the file's own, which a worker and a page need. */
function unpack({ text, dataset }: HTMLScriptElement): Promise<Blob> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked, { headers: { 'content-type': dataset['media'] ?? '' } }).blob();
}

/** A text in which the fonts that it names in quotes stand at their addresses. */
const withFonts = (text: string): string => text.replace(/'(fonts\/[\w.-]+)'/gu, (whole, path: string) => `'${embedded.get(path) ?? whole}'`);

/**
 * Under `file:` browsers give workers and further windows an origin of their own, so that they cannot read this one's
 * blobs: what they read comes to them whole.
 */
async function addressFile(block: HTMLScriptElement): Promise<string> {
  const file = await unpack(block);
  switch (file.type) {
    // Read by the map's worker.
    case 'application/geo+json':
      return `data:${file.type},${encodeURIComponent(await file.text())}`;
    case 'text/html':
      return URL.createObjectURL(new Blob([withFonts(await file.text())], { type: file.type }));
    // By this ending MapLibre tells a plain script; as a module it would not start here.
    case 'text/javascript':
      return `${URL.createObjectURL(file)}#.cjs`;
    default:
      return URL.createObjectURL(file);
  }
}

/** Gives each carried file an address: fonts first, as others name them. */
async function openFiles(): Promise<void> {
  const blocks = [...document.querySelectorAll<HTMLScriptElement>('script[data-address]')];
  const pathOf = ({ dataset }: HTMLScriptElement): string => dataset['address'] ?? '';
  const isFont = (block: HTMLScriptElement): boolean => block.dataset['media'] === 'font/woff2';
  for (const font of blocks.filter(isFont)) embedded.set(pathOf(font), `data:font/woff2;base64,${font.text}`);
  await Promise.all(blocks.filter((block) => !isFont(block)).map(async (block) => embedded.set(pathOf(block), await addressFile(block))));
  // The faces join the page's own sheet, which its policy knows by what stands in the file.
  for (const rule of (document.querySelector('#font-faces')?.textContent ?? '').trim().split('\n')) document.styleSheets[0]?.insertRule(withFonts(rule));
  for (const block of blocks) block.remove();
}

keepSource();
openStart();
await openFiles();
await import('./main.ts');
