import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureBuild } from '../../../geo/quality-bytes.ts';
import { countReport } from '../../quality/count-tests.ts';
import { PARTS, chosenParts, runParts } from '../../release-proof.ts';
import { read, textFiles } from '../house/files.ts';

describe('a built site', () => {
  let folder = '';
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-built-'));
    write(
      '.vite/manifest.json',
      JSON.stringify({ 'index.html': { file: 'assets/index-abcdefgh.js', isEntry: true, imports: ['_page'] }, _page: { file: 'assets/page-abcdefgh.js' } }),
    );
    write('assets/index-abcdefgh.js', 'a'.repeat(100));
    write('assets/page-abcdefgh.js', 'b'.repeat(200));
    write('assets/later-abcdefgh.js', 'c'.repeat(400));
    write('atlas.html', 'd'.repeat(5000));
    write('quality.html', 'e'.repeat(5000));
    write('data/v1/a.json', 'f'.repeat(50));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is not measured without the list of its packages', () => {
    expect(measureBuild(folder)).toBeNull();
  });

  it('is measured by part, the single file apart and the quality page left out', () => {
    write('.vite/built-from.json', JSON.stringify({ version: '1.2.3', builtAt: '', packages: [] }));
    const site = measureBuild(folder);
    const raw = Object.fromEntries([...(site?.parts ?? [])].map(([part, size]) => [part, size.raw]));
    expect(raw).toEqual({ first: 300, later: 400, data: 50, all: 750, single: 5000 });
    expect(site?.chunks.map(({ name, isFirst }) => [name, isFirst]).toSorted()).toEqual([
      ['index', true],
      ['later', false],
      ['page', true],
    ]);
    const packed = site?.parts.get('single');
    expect(packed?.brotli).toBeGreaterThan(0);
    expect(packed?.brotli).toBeLessThan(100);
  });
});

describe('a report of tests', () => {
  const of = (path: string, tests: readonly (readonly [string, string])[], status = 'passed') => ({
    name: join('/x', 'tests', ...path.split('/')),
    status,
    assertionResults: tests.map(([fullName, own]) => ({ fullName, status: own })),
  });

  it('is counted by kind and way; what was skipped is no case, a file that does not start, or fails outside its tests, is a failed one', () => {
    const groups = countReport(
      {
        testResults: [
          of('unit/geo/a.test.ts', [
            ['one', 'passed'],
            ['two', 'skipped'],
            ['three', 'failed'],
          ]),
          of('journeys/keys.test.ts', [
            ['keys, graphics: webgl plus comes closer', 'passed'],
            ['keys, graphics: none plus comes closer', 'passed'],
          ]),
          of('journeys/phone.test.ts', [['the sheet opens', 'failed']], 'failed'),
          of('browser/x.test.ts', [], 'failed'),
          of(
            'browser/hook.test.ts',
            [
              ['before the hook that broke', 'passed'],
              ['after it', 'skipped'],
            ],
            'failed',
          ),
        ],
      },
      '/x',
    );
    expect(groups).toMatchObject({
      'kind.unit': { cases: 2, failed: 1 },
      'kind.browser': { cases: 3, failed: 2 },
      'kind.journeys': { cases: 3, failed: 1 },
      'mode.live': { cases: 1, failed: 0 },
      'mode.light': { cases: 2, failed: 1 },
      'mode.keyboard': { cases: 2, failed: 0 },
      'mode.phone': { cases: 1, failed: 1 },
      'mode.file': { cases: 0, failed: 0 },
    });
  });

  it('finds the journeys that it knows by name', () => {
    const known = [
      'accessibility',
      'embed',
      'graphics-lost',
      'keys',
      'long-session',
      'offline',
      'paper',
      'phone',
      'planner',
      'presenter-file',
      'single-file',
      'wall',
    ];
    expect(known.filter((name) => !textFiles.includes(`tests/journeys/${name}.test.ts`))).toEqual([]);
  });
});

describe('the proof of a release', () => {
  it('goes on after a failure and names it; a script that is not there is one', () => {
    const ran: string[] = [];
    const failed = runParts(['checks', 'tests', 'faults', 'quality'], { checks: 'x', 'proof:tests': 'x', quality: 'x' }, (script) => {
      ran.push(script);
      return script === 'checks' ? 3 : 0;
    });
    expect(ran).toEqual(['checks', 'proof:tests', 'quality']);
    expect(failed).toEqual(['checks: npm run checks ended with 3', 'faults: package.json has no script proof:faults']);
  });

  it('runs the parts that are asked for in their own order, and refuses unknown ones by name', () => {
    expect(chosenParts('quality, tests', undefined)).toEqual(['tests', 'quality']);
    expect(chosenParts(undefined, 'bench,layers')).toHaveLength(Object.keys(PARTS).length - 2);
    expect(() => chosenParts('speed', undefined)).toThrow(/^speed: no part of the proof\. The parts are checks, tests,/u);
  });

  it('writes the page after all that it speaks of, and the site after the page', () => {
    expect(Object.keys(PARTS).slice(-2)).toEqual(['quality', 'site']);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(['checks', 'tests', 'search', 'fingerprints', 'quality', 'site'].filter((part) => !scripts[PARTS[part] ?? ''])).toEqual([]);
  });
});
