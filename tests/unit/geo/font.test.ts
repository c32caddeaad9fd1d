import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFont, fontUsages } from '../../../geo/check-font.ts';
import { FONT_FOLDER, fontFaceCss } from '../../../geo/font-faces.ts';

describe('the committed font', () => {
  it('has every character that data and interface use, and is the recorded one', () => {
    expect(checkFont()).toEqual([]);
  });

  it('is asked for by name only after the faces of the reader’s system', () => {
    for (const rule of fontFaceCss('./fonts/').split('\n').slice(0, 3)) {
      expect(rule).toMatch(/src:local\('PingFang SC( Semibold)?'\),(local\('[^']+'\),)+url\('\.\/fonts\/atlas-sans-(400|700)\.woff2'\) format\('woff2'\)\}$/u);
    }
  });
});

describe('a project whose texts have outgrown its font', () => {
  let root = '';
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'atlas-font-test-'));
    cpSync(FONT_FOLDER, join(root, FONT_FOLDER), { recursive: true });
    write('public/data/v1/places.geojson', '{"name_zh":"海岸"}');
    write('public/data/v1/schema/places.schema.json', '{}');
    write('src/i18n/zh.ts', "export const zh = '规划';");
    write('geo/quality-words.ts', "export const zh = '规划';");
    write('geo/quality-page.ts', "export const zh = '规划';");
    write('index.html', '<title>图志</title>');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is in order while the font has every character', () => {
    expect(checkFont(root)).toEqual([]);
    expect(fontUsages(root).map(({ file }) => file)).toEqual([
      'geo/check-font.ts',
      'public/data/v1/places.geojson',
      'public/data/v1/schema/places.schema.json',
      'src/i18n/zh.ts',
      'geo/quality-words.ts',
      'index.html',
    ]);
  });

  it('names each missing character in each file that uses it, with the remedy', () => {
    write('public/data/v1/places.geojson', '{"name_zh":"海龘岸𠮷龘"}');
    write('src/i18n/zh.ts', "export const zh = '规龘划';");
    expect(checkFont(root)).toEqual([
      { file: 'public/data/v1/places.geojson', row: '龘 𠮷', reason: "U+9F98 U+20BB7 not in the site's own font; run npm run font" },
      { file: 'src/i18n/zh.ts', row: '龘', reason: "U+9F98 not in the site's own font; run npm run font" },
    ]);
  });

  it('looks at what an interface file shows, not at its comments', () => {
    write('src/ui/scale-bar.ts', "/** A 龘. */\nconst a = '规'; /* 1 */\n  // a 龘\n/*\n * 龘\n */\nconst url = 'https://龘.cn'; const css = `*/ 𠮷`;");
    expect(checkFont(root).map(({ file, row }) => `${file}: ${row}`)).toEqual(['src/ui/scale-bar.ts: 龘 𠮷']);
    write('src/ui/scale-bar.ts', "/** A 龘. */\nconst a = '规';\n  // a 龘\n/*\n * 龘\n */\n");
    expect(checkFont(root)).toEqual([]);
  });

  it('passes over what has no glyph: line ends, soft hyphens, joiners', () => {
    write('index.html', '<title>\u00AD图\u200D志\uFEFF</title>\r\n\t');
    expect(checkFont(root)).toEqual([]);
  });

  it('tells a font file that is not the recorded one, or is gone', () => {
    write(`${FONT_FOLDER}/atlas-sans-400.woff2`, 'another');
    rmSync(join(root, FONT_FOLDER, 'atlas-sans-more.woff2'));
    expect(checkFont(root)).toEqual([
      { file: 'public/fonts/atlas-sans-400.woff2', row: 'sha256', reason: 'not the recorded file; run npm run font' },
      { file: 'public/fonts/atlas-sans-more.woff2', row: 'sha256', reason: 'missing; run npm run font' },
    ]);
  });

  it('asks for the font when it was never made', () => {
    rmSync(join(root, FONT_FOLDER), { recursive: true });
    expect(checkFont(root)).toEqual([{ file: 'public/fonts/fonts.json', row: 'record', reason: 'missing; run npm run font' }]);
  });
});
