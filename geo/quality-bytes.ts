/** How large the built site is, by part and by chunk: as it stands, by gzip and by brotli. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { BUDGETS } from './chunk-budgets.ts';
import { sizesOf } from './chunk-groups.ts';
import { BUILT_FROM } from './packages-plugin.ts';
import type { BuiltFrom } from './packages-plugin.ts';
import type { BYTE_WORDS } from './quality-words.ts';

export type Size = Readonly<{ files: number; raw: number; gzip: number; brotli: number }>;
export type Part = keyof typeof BYTE_WORDS;
/** A group of files that the build holds against a budget, in bytes. */
export type Budgeted = Readonly<{ group: string; raw: number; brotli: number; budget: Readonly<{ raw: number; brotli: number }> }>;
/** `chunks` by name, the hash of the content left out; largest first. */
export type BuiltSite = Readonly<{
  from: BuiltFrom;
  parts: ReadonlyMap<Part, Size>;
  chunks: readonly (Size & Readonly<{ name: string; isFirst: boolean }>)[];
  budgets: readonly Budgeted[];
}>;

type Manifest = Readonly<Record<string, { file: string; isEntry?: boolean; imports?: readonly string[] }>>;
/** As the build holds files against their budgets, and as servers compress. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const WHOLE = 'atlas.html';
const NO_SIZE: Size = { files: 0, raw: 0, gzip: 0, brotli: 0 };
/** Fonts and pictures are compressed already: what is sent is the file. */
const IS_PACKED = /\.(?:woff2|png)$/u;

/** Null where no build with its own list of packages stands in the folder. */
export function measureBuild(folder: string): BuiltSite | null {
  const manifest = join(folder, '.vite', 'manifest.json');
  if (!existsSync(manifest) || !existsSync(join(folder, BUILT_FROM))) return null;
  const first = firstFiles(JSON.parse(readFileSync(manifest, 'utf8')) as Manifest);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    // The page that this is written for would change its own size.
    .filter((path) => !path.startsWith('.') && path !== 'quality.html');
  const parts = new Map<Part, Size>();
  const chunks = new Map<string, Size & { name: string; isFirst: boolean }>();
  const sizes = new Map<string, Readonly<{ raw: number; brotli: number }>>();
  const grow = (part: Part, size: Size): unknown => parts.set(part, sum(parts.get(part) ?? NO_SIZE, size));
  for (const path of files) {
    const size = sizeOf(readFileSync(join(folder, path)), IS_PACKED.test(path));
    sizes.set(path, { raw: size.raw, brotli: size.brotli });
    grow(partOf(path, first), size);
    if (path !== WHOLE) grow('all', size);
    if (!/^assets\/.*\.js$/u.test(path)) continue;
    const name = path.slice('assets/'.length).replace(/-[\w-]{8}\.js$/u, '');
    const isFirst = first.has(path);
    const key = `${name}${isFirst}`;
    chunks.set(key, { ...sum(chunks.get(key) ?? NO_SIZE, size), name, isFirst });
  }
  const from = JSON.parse(readFileSync(join(folder, BUILT_FROM), 'utf8')) as BuiltFrom;
  const budgets = [...sizesOf(sizes, BUDGETS)].flatMap(([group, size]): Budgeted[] => {
    const budget = BUDGETS[group];
    return budget ? [{ group, ...size, budget }] : [];
  });
  return { from, parts, budgets, chunks: [...chunks.values()].toSorted((a, b) => b.brotli - a.brotli) };
}

/** What the page asks for by itself: its script and all that this imports. */
function firstFiles(manifest: Manifest): Set<string> {
  const keys = new Set(Object.keys(manifest).filter((key) => manifest[key]?.isEntry));
  for (const key of keys) for (const next of manifest[key]?.imports ?? []) keys.add(next);
  return new Set([...keys].map((key) => manifest[key]?.file ?? ''));
}

function partOf(path: string, first: ReadonlySet<string>): Part {
  if (path === WHOLE) return 'single';
  if (path === 'index.html') return 'page';
  if (path.startsWith('data/') || path.startsWith('source/')) return 'data';
  if (path.endsWith('.woff2')) return 'fonts';
  if (path.endsWith('.css')) return 'styles';
  if (path.startsWith('assets/')) return first.has(path) ? 'first' : 'later';
  return 'rest';
}

function sizeOf(bytes: Buffer, isPacked: boolean): Size {
  const raw = bytes.length;
  return isPacked
    ? { files: 1, raw, gzip: raw, brotli: raw }
    : { files: 1, raw, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes, BROTLI).length };
}

function sum(a: Size, b: Size): Size {
  return { files: a.files + b.files, raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli };
}
