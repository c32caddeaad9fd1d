/**
 * `npm run font`: cuts the site's own Chinese font, public/fonts/, out of Noto Sans SC. Run it when `checkFont` asks;
 * the result is committed, so nothing else needs the 57 MB that this fetches. The same texts give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error The package has no types.
import untypedSubsetFont from 'subset-font';
import { byCode, faultsOutside, fontUsages } from './check-font.ts';
import { FaultError, faultLine } from './fault.ts';
import { FONT_FOLDER, FONT_RECORD, type FontRecord } from './font-faces.ts';

type Subset = (font: Buffer, text: string, options: { targetFormat: 'woff2'; preserveNameIds: number[] }) => Promise<Buffer>;
const subsetFont = untypedSubsetFont as Subset;

const PACKAGE = '@expo-google-fonts/noto-sans-sc';
const VERSION = '0.4.3';
const ARCHIVE = `expo-google-fonts-noto-sans-sc-${VERSION}.tgz`;
const SHA_512 = 'f6b0307454c51db3bfbba0acd208f68d96d6ef84c62226853509d7607dace700356f3564c1b6af88be2df18515eb8d9e1988e0f3a787e8390011099f3470e771';
const LICENCE = 'OFL-1.1 (the font), MIT (the package around it)';
/** Name-table entries that carry the licence and its address (OpenType, name IDs 13 and 14). */
const LICENCE_NAMES = [13, 14];

type Source = { regular: Buffer; bold: Buffer; licence: Buffer };

/** The two weights and the font's licence; throws when the archive is not the one this recipe was written for. */
function fetchSource(): Source {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-font-'));
  const paths = { regular: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf', licence: 'LICENSE_FONT' };
  try {
    execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', folder], { stdio: 'ignore' });
    const archive = join(folder, ARCHIVE);
    const sum = createHash('sha512').update(readFileSync(archive)).digest('hex');
    if (sum !== SHA_512) throw new Error(`${PACKAGE}@${VERSION}: unexpected archive, sha512 ${sum}`);
    execFileSync('tar', ['-xzf', archive, '-C', folder, ...Object.values(paths).map((path) => `package/${path}`)]);
    const read = (path: string) => readFileSync(join(folder, 'package', path));
    return { regular: read(paths.regular), bold: read(paths.bold), licence: read(paths.licence) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Characters that a TrueType font has a glyph for: the format 12 subtable of its `cmap` (OpenType, "cmap"). */
function glyphCharacters(font: Buffer): Set<string> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  const cmap = entry === undefined ? 0 : font.readUInt32BE(entry + 8);
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index));
  const subtable = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (!entry || !subtable) throw new Error(`${PACKAGE}@${VERSION}: no cmap of format 12`);
  const characters = new Set<string>();
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group += 1) {
    const at = subtable + 16 + 12 * group;
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) characters.add(String.fromCodePoint(code));
  }
  return characters;
}

/** The 3755 hanzi of GB 2312 level 1: rows 16 to 55, of which the last five cells are empty. */
function commonHanzi(): string[] {
  const decoder = new TextDecoder('gb2312');
  const cells = Array.from({ length: 40 * 94 }, (_, cell) => Uint8Array.of(0xb0 + Math.floor(cell / 94), 0xa1 + (cell % 94)));
  return cells.map((cell) => decoder.decode(cell)).filter((character) => /^\p{Script=Han}$/u.test(character));
}

async function buildFont(): Promise<void> {
  const usages = fontUsages();
  const { regular, bold, licence } = fetchSource();
  const glyphs = glyphCharacters(regular);
  const lacking = faultsOutside((character) => glyphs.has(character), usages, 'has no glyph in Noto Sans SC; write it another way');
  if (lacking.length > 0) throw new FaultError(lacking);

  const used = new Set(usages.flatMap(({ characters }) => [...characters]).toSorted(byCode));
  const more = commonHanzi()
    .filter((character) => !used.has(character))
    .toSorted(byCode);
  const parts = [
    { file: 'atlas-sans-400.woff2', weight: 400, font: regular, characters: [...used] },
    { file: 'atlas-sans-700.woff2', weight: 700, font: bold, characters: [...used] },
    { file: 'atlas-sans-more.woff2', weight: 400, font: regular, characters: more },
  ] as const;
  mkdirSync(FONT_FOLDER, { recursive: true });
  const files: FontRecord['files'] = [];
  for (const { file, weight, font, characters } of parts) {
    const bytes = await subsetFont(font, characters.join(''), { targetFormat: 'woff2', preserveNameIds: LICENCE_NAMES });
    writeFileSync(join(FONT_FOLDER, file), bytes);
    files.push({ file, weight, characters: characters.length, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    console.log(`${FONT_FOLDER}/${file}: ${characters.length} characters, ${Math.round(bytes.length / 1024)} kB`);
  }
  const record: FontRecord = {
    package: PACKAGE,
    version: VERSION,
    licence: LICENCE,
    characters: [...used].join(''),
    files,
  };
  writeFileSync(FONT_RECORD, `${JSON.stringify(record, null, 2)}\n`);
  writeFileSync(join(FONT_FOLDER, 'OFL.txt'), licence);
}

try {
  await buildFont();
} catch (error) {
  if (!(error instanceof FaultError)) throw error;
  for (const fault of error.faults) console.error(faultLine(fault));
  process.exitCode = 1;
}
