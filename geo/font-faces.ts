/** The site's own Chinese font as CSS: faces of the reader's system first, our subset files where there are none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC } from './folders.ts';

/** Where `npm run font` writes; the record beside the files says what they hold. */
export const FONT_FOLDER = `${PUBLIC.replaceAll('\\', '/')}/fonts`;
export const FONT_RECORD = `${FONT_FOLDER}/fonts.json`;

type FontName = 'atlas-sans-400.woff2' | 'atlas-sans-700.woff2' | 'atlas-sans-more.woff2';

/** `characters`: all that data and interface use, in code order. */
export type FontRecord = {
  package: string;
  version: string;
  licence: string;
  characters: string;
  files: { file: FontName; weight: number; characters: number; bytes: number; sha256: string }[];
};

// Full names and PostScript names: which of them `local()` finds differs by browser and system.
const REGULAR = [
  ['PingFang SC', 'PingFang SC Regular', 'PingFangSC-Regular'],
  ['HarmonyOS Sans SC', 'HarmonyOS_Sans_SC', 'HarmonyOS_Sans_SC_Regular'],
  ['Noto Sans SC', 'Noto Sans SC Regular', 'NotoSansSC-Regular'],
  ['Noto Sans CJK SC', 'Noto Sans CJK SC Regular', 'NotoSansCJKsc-Regular'],
  ['Source Han Sans SC', 'Source Han Sans SC Regular', 'SourceHanSansSC-Regular'],
  ['Microsoft YaHei', 'MicrosoftYaHei'],
].flat();
// Only names of bold faces: a family's name would bring its regular face. PingFang ends at semibold.
const BOLD = [
  ['PingFang SC Semibold', 'PingFangSC-Semibold'],
  ['HarmonyOS Sans SC Bold', 'HarmonyOS_Sans_SC_Bold'],
  ['Noto Sans SC Bold', 'NotoSansSC-Bold'],
  ['Noto Sans CJK SC Bold', 'NotoSansCJKsc-Bold'],
  ['Source Han Sans SC Bold', 'SourceHanSansSC-Bold'],
  ['Microsoft YaHei Bold', 'MicrosoftYaHei-Bold'],
].flat();

type Face = { family: string; weight: string; local: readonly string[]; file: FontName };

/**
 * The `@font-face` rules as text, to stand in the page's head. `fontBase` is the address of the folder with the font
 * files, with its closing slash. Throws when `npm run font` has never run.
 *
 * 'Atlas Sans' has two weights; 'Atlas Sans Bold' is bold at every weight, for map labels that can only name a family.
 * 'Atlas Sans More' stands behind it where a reader's own text is shown: further hanzi, fetched when one falls through.
 */
export function fontFaceCss(fontBase: string, root = '.'): string {
  if (!readFontRecord(root)) throw new Error(`${FONT_RECORD}: missing; run npm run font`);
  const faces = [
    { family: 'Atlas Sans', weight: '400', local: REGULAR, file: 'atlas-sans-400.woff2' },
    { family: 'Atlas Sans', weight: '600 900', local: BOLD, file: 'atlas-sans-700.woff2' },
    { family: 'Atlas Sans Bold', weight: '100 900', local: BOLD, file: 'atlas-sans-700.woff2' },
    { family: 'Atlas Sans More', weight: '100 900', local: [], file: 'atlas-sans-more.woff2' },
  ] as const satisfies readonly Face[];
  return faces.map((face) => faceRule(face, fontBase)).join('\n');
}

function faceRule({ family, weight, local, file }: Face, fontBase: string): string {
  const sources = [...local.map((name) => `local('${name}')`), `url('${fontBase}${file}') format('woff2')`].join(',');
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:${sources}}`;
}

/** What the committed font files hold; nothing when they were never made. */
export function readFontRecord(root = '.'): FontRecord | undefined {
  const path = join(root, FONT_RECORD);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as FontRecord) : undefined;
}
