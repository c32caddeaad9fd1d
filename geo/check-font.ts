/** Whether the site's own font has every character that data and interface use, and is the one that was recorded. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { FONT_FOLDER, FONT_RECORD, readFontRecord, type FontRecord } from './font-faces.ts';
import { DATA, GEO } from './folders.ts';

const REMEDY = 'run npm run font';
const DATA_FOLDER = DATA.replaceAll('\\', '/');
/** What the interface takes from the plan's folder besides its data. */
const SETTINGS = /^(?:setting|silences)\.yaml$/u;
/** Words of the quality page: those that the next run's record brings onto it are in the font before. */
const QUALITY_WORDS = /^quality-(?:names|words)\.ts$/u;
const YAML_COMMENT = /^[ \t]*#[^\n]*/gmu;

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
/** In the font whether or not a file uses them: the next text will. */
const STANDING = `${ASCII}（）「」《》“”‘’、，。；：？！—…·〈〉＋－×±≤≥～％‰°′″→←↑↓№`;
/** No reader sees a glyph of these: control characters, soft hyphens, joiners, selectors. */
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** Comments that begin a line of TypeScript; those at a line's end count as text. */
const COMMENT = /^[ \t]*(?:\/\*.*?\*\/|\/\/[^\n]*)/gmsu;

/** One file and the characters in it, as code points. */
type Usage = { file: string; characters: ReadonlySet<string> };

/**
 * Every character of the files that data and interface are made of, by file, comments of TypeScript left out. The files
 * are read as they stand: a character written as an escape (`\u2026`, `&hellip;`) is not seen, so texts write it out.
 */
export function fontUsages(root = '.'): Usage[] {
  const files = [
    ...filesUnder(root, DATA_FOLDER, /\.(?:json|geojson)$|^dictionary\.html$/u),
    ...filesUnder(root, GEO, SETTINGS),
    ...filesUnder(root, 'src', /\.ts$/u),
    ...filesUnder(root, 'geo', QUALITY_WORDS),
  ];
  files.push(...['public/quality.html', 'index.html'].filter((page) => existsSync(join(root, page))));
  return [{ file: 'geo/check-font.ts', characters: new Set(STANDING) }, ...files.map((file) => ({ file, characters: shownCharacters(root, file) }))];
}

function shownCharacters(root: string, file: string): Set<string> {
  const text = readFileSync(join(root, file), 'utf8');
  const shown = file.endsWith('.ts') ? text.replaceAll(COMMENT, '') : file.endsWith('.yaml') ? text.replaceAll(YAML_COMMENT, '') : text;
  return new Set(shown.replaceAll(UNSEEN, ''));
}

function filesUnder(root: string, folder: string, wanted: RegExp): string[] {
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => wanted.test(name))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

/** One fault per file that uses characters outside `has`: the row is those characters. */
export function faultsOutside(has: (character: string) => boolean, usages: readonly Usage[], reason: string): Fault[] {
  return usages.flatMap(({ file, characters }) => {
    const missing = [...characters].filter((character) => !has(character)).toSorted(byCode);
    const codes = missing.map((character) => `U+${codeOf(character).toString(16).toUpperCase().padStart(4, '0')}`);
    return missing.length > 0 ? [{ file, row: missing.join(' '), reason: `${codes.join(' ')} ${reason}` }] : [];
  });
}

/** Orders characters by code point. */
export function byCode(a: string, b: string): number {
  return codeOf(a) - codeOf(b);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Every character the recorded font lacks, and every font file that is not the recorded one; empty when all is well. */
export function checkFont(root = '.'): Fault[] {
  const record = readFontRecord(root);
  if (!record) return [{ file: FONT_RECORD, row: 'record', reason: `missing; ${REMEDY}` }];
  const recorded = new Set(record.characters);
  return [...faultsOutside((character) => recorded.has(character), fontUsages(root), `not in the site's own font; ${REMEDY}`), ...changedFiles(record, root)];
}

function changedFiles(record: FontRecord, root: string): Fault[] {
  return record.files.flatMap(({ file, sha256 }) => {
    const path = join(root, FONT_FOLDER, file);
    const found = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : undefined;
    if (found === sha256) return [];
    return [{ file: `${FONT_FOLDER}/${file}`, row: 'sha256', reason: `${found ? 'not the recorded file' : 'missing'}; ${REMEDY}` }];
  });
}
