import { describe, expect, test } from 'vitest';
import { read, textFiles, withoutComments } from './files.ts';

const codeFiles = textFiles.filter((path) => /^(?:src|geo|tests)\/.*\.ts$|^[^/]+\.ts$/u.test(path));
/** Dictionaries and tables, which are as long as they must be. */
const MAY_BE_LONG = new Set(['src/i18n/zh.ts', 'src/i18n/en.ts']);
const MOST_LINES = 300;

describe('files', () => {
  test(`have at most ${MOST_LINES} lines`, () => {
    const lengths = codeFiles.filter((path) => !MAY_BE_LONG.has(path)).map((path) => [path, read(path).trimEnd().split('\n').length] as const);
    expect(lengths.filter(([, lines]) => lines > MOST_LINES)).toEqual([]);
    expect(codeFiles.length).toBeGreaterThan(100);
  });

  test('and folders are named in kebab-case', () => {
    const isKebab = (name: string): boolean => /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/u.test(name);
    const named = textFiles.filter((path) => /^(?:src|geo|tests)\//u.test(path) && !path.endsWith('/README.md'));
    expect(named.filter((path) => !path.split('/').every(isKebab))).toEqual([]);
  });

  test('say what they hold: no utils, helpers or common', () => {
    const vague = /^(?:utils?|helpers?|common|misc|shared)(?:\.|$)/u;
    expect(codeFiles.filter((path) => path.split('/').some((name) => vague.test(name)))).toEqual([]);
  });

  test('no barrel but the one of the layers', () => {
    const barrels = codeFiles.filter((path) => path.endsWith('/index.ts'));
    expect(barrels.filter((path) => !['src/layers/index.ts', 'src/i18n/index.ts'].includes(path))).toEqual([]);
  });
});

describe('elements', () => {
  const elements = codeFiles.flatMap((path) =>
    [...read(path).matchAll(/(?:@customElement\(|customElements\.define\()'([^']+)'(?:\)\s*export class|,) (\w+)/gu)].map(([, tag = '', name = '']) => ({
      path,
      tag,
      name,
    })),
  );
  const pascal = (tag: string): string => tag.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase());

  test('there are some, and each is found', () => {
    const all = codeFiles
      .filter((path) => path.startsWith('src/'))
      .reduce((sum, path) => sum + (withoutComments(read(path)).match(/@customElement\(|customElements\.define\(/gu)?.length ?? 0), 0);
    expect(elements.length).toBe(all);
    expect(all).toBeGreaterThan(10);
  });

  test.each(elements)('$tag is in a file and a class of its name', ({ path, tag, name }) => {
    expect(path.split('/').at(-1)).toBe(`${tag}.ts`);
    expect(name).toBe(pascal(tag));
    expect(read(path)).toContain(`'${tag}': ${name};`);
  });

  test('each stands alone in its file', () => {
    expect(new Set(elements.map(({ path }) => path)).size).toBe(elements.length);
  });
});

describe('code', () => {
  // Put together from pieces, so that this file does not find itself.
  const UNDONE = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['X', 'XX'].join('')}|${['HA', 'CK'].join('')})\\b`, 'u');
  const ANY = /(?::|\bas|<|,|\||&|=)\s*any\b(?!\s*[:(])/u;

  test('leaves no work for later', () => {
    expect(textFiles.filter((path) => path !== 'package-lock.json' && UNDONE.test(read(path)))).toEqual([]);
  });

  test('knows the type of everything: no `any`', () => {
    const withAny = codeFiles.flatMap((path) =>
      withoutComments(read(path))
        .replace(/'(?:[^'\\\n]|\\.)*'/gu, "''")
        .split('\n')
        .filter((each) => ANY.test(each))
        .map((each) => `${path}: ${each.trim()}`),
    );
    expect(withAny).toEqual([]);
    expect(ANY.test('const x: any = 1')).toBe(true);
  });

  test('silences the compiler nowhere without a reason', () => {
    // An expected error is said with its reason, and is an error itself as soon as it is gone.
    const silenced = new RegExp(`@ts-(?:${['ignore', 'nocheck'].join('|')}|(?:expect)-error\\s*$)`, 'mu');
    expect(codeFiles.filter((path) => silenced.test(read(path)))).toEqual([]);
  });

  test('every file in src and geo says at its head what it is for', () => {
    const heads = codeFiles.filter((path) => /^(?:src|geo)\//u.test(path) && !/^\/\*\*[\s\S]/u.test(read(path)));
    expect(heads).toEqual([]);
  });
});

test('no file knows a machine: no path of somebody’s disk', () => {
  const folders = ['home', 'root', 'work', 'Users', 'private', 'mnt', 'tmp'].join('|');
  const path = new RegExp(`(?<![\\w.:/}*-])/(?:${folders})/[\\w.-]|\\b[A-Z]:\\\\{1,2}[A-Za-z]`, 'u');
  expect(path.test(`open ${['', 'work', 'main'].join('/')}`)).toBe(true);
  expect(textFiles.filter((file) => path.test(read(file)))).toEqual([]);
});
