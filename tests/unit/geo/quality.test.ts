import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FaultError } from '../../../geo/fault.ts';
import type { Facts } from '../../../geo/quality-facts.ts';
import * as names from '../../../geo/quality-names.ts';
import { qualityPage } from '../../../geo/quality-page.ts';
import type { Quality } from '../../../geo/quality-page.ts';
import { doubtsOf, readRecords } from '../../../geo/quality-records.ts';
import * as words from '../../../geo/quality-words.ts';
import { read } from '../house/files.ts';
import type { Figures, RunRecord } from '../../run-record.ts';

const FACTS: Facts = {
  faults: 0,
  coverage: {
    parts: 2,
    articles: 7,
    measures: 5,
    sentences: 31,
    mapped: 11,
    district: 9,
    notSpatial: 8,
    unidentified: 3,
    targets: 6,
    agencies: 4,
    places: 21,
    references: 2,
    industries: 3,
    chains: 1,
    sources: 2,
  },
  positions: [
    { precision: 'point', shape: null, count: 17 },
    { precision: 'approximate', shape: 'LineString', count: 4 },
    { precision: 'district', shape: null, count: 2 },
  ],
  fingerprints: { carried: 31, restored: 5 },
};
const COMMIT = 'abcdef123456';
const HOSTILE = `"><img src=x onerror=alert(1)>&'`;

const record = (name: string, command: string, figures: Figures, more: Partial<RunRecord> = {}): RunRecord => ({
  name,
  command,
  ranAt: '2026-01-02T03:04:05.678Z',
  version: '9.8.7',
  commit: COMMIT,
  machine: { cores: 2, node: 'v20.19.0', browsers: ['Chromium 150'] },
  figures,
  ...more,
});
const page = (records: readonly RunRecord[], more: Partial<Quality> = {}): string =>
  qualityPage({
    present: { version: '9.8.7', commit: COMMIT, isChangedSince: () => false },
    facts: FACTS,
    build: null,
    packages: [],
    sources: [],
    records: new Map(records.map((each) => [each.name, each])),
    ...more,
  });
/** The part of a page that is linked by an id. */
const sectionOf = (html: string, id: string): string => html.split(`<section id="${id}"`)[1]?.split('</section>')[0] ?? '';
/** Stands for whatever a sentence is given: a figure, a name, counts. */
const GIVEN = { zh: '某', en: 'some', cases: 3, failed: 1, ratio: 2, goal: 1, toString: () => '1' };
const measure = { id: 'choice', unit: 'ms', ours: 130, peers: { maplibre: 500 }, ratio: 0.26, goal: 0.3 } as const;

describe('the page', () => {
  test('says of each proof without a record that there is none, and which command brings it', () => {
    const html = page([]);
    for (const { command, section } of names.PROOFS)
      expect(sectionOf(html, section)).toContain(`没有这项检验的记录：本版没有运行，或没有保存。运行${command}后`);
    expect(sectionOf(html, 'overview').match(/没有记录/gu)).toHaveLength(names.PROOFS.length);
    expect(sectionOf(html, 'bytes')).toContain('No built site is at hand');
  });

  test('shows what was counted, and marks failures with a word and a sign of their own', () => {
    const html = page([
      record('faults', 'npm run proof:faults', {
        groups: { start: { cases: 1234, failed: 0 }, data: { cases: 20, failed: 3 }, clock: { cases: 0, failed: 0 } },
      }),
    ]);
    const faults = sectionOf(html, 'faults');
    expect(faults).toContain('1,234');
    expect(faults).toMatch(/启动文件.*?class="sign good".*?通过/su);
    expect(faults).toMatch(/数据文件.*?class="sign bad".*?3项未通过.*?3 failed/su);
    expect(faults).toMatch(/时钟.*?class="sign none".*?没有运行.*?not run/su);
    expect(sectionOf(html, 'overview')).toMatch(/href="#faults".*?3项未通过/su);
  });

  test('marks a ratio beyond its goal with a word and a sign, and one within with others', () => {
    const at = (ratio: number): string =>
      sectionOf(page([record('bench', 'npm run bench -- --all', { measures: { full: [{ ...measure, ratio }] } })]), 'speed');
    expect(at(0.31)).toMatch(/0\.31.*?≤ 0\.30.*?class="sign over".*?未达目标.*?beyond the goal/su);
    expect(at(0.3)).toMatch(/0\.30.*?≤ 0\.30.*?class="sign good".*?达到目标.*?within the goal/su);
    expect(at(0.3)).not.toContain('未达目标');
  });

  test('says where a record is in part, of another version, older than the code, of changed or of unknown code', () => {
    const figures: Figures = { groups: { advisories: { cases: 1, failed: 0 } } };
    const said = (more: Partial<RunRecord>, isChanged: boolean | null = false): string =>
      sectionOf(
        page([record('audit', 'npm run proof:audit', figures, more)], { present: { version: '9.8.7', commit: COMMIT, isChangedSince: () => isChanged } }),
        'overview',
      );
    const doubts = Object.values(words.DOUBTS).map(({ zh }) => zh);
    expect(doubts.filter((doubt) => said({}).includes(doubt))).toEqual([]);
    expect(said({ command: 'npm run proof:audit -- --few' })).toContain(words.DOUBTS.partial.zh);
    expect(said({ version: '9.8.6' })).toContain(words.DOUBTS['other-version'].en);
    expect(said({ commit: `${COMMIT}+` })).toContain(words.DOUBTS.changed.zh);
    expect(said({}, true)).toContain(words.DOUBTS.older.zh);
    expect(said({}, null)).toContain(words.DOUBTS['unknown-commit'].zh);
  });

  test('lets no search pass that misses its share, and one pass that misses within it', () => {
    const searched = (missed: number): string =>
      sectionOf(
        page([
          record('search', 'npm run proof:search', { groups: { 'first.hanzi': { cases: 300, failed: missed }, 'three.hanzi': { cases: 300, failed: 0 } } }),
        ]),
        'overview',
      );
    expect(searched(3)).toMatch(/href="#search".*?达到目标/su);
    expect(searched(4)).toMatch(/href="#search".*?1项未达目标/su);
  });

  test('tells as known faults what failed, what is beyond its goal and which proof has no record, each with its reason; nothing that is met', () => {
    const known = (records: readonly RunRecord[]): string => sectionOf(page(records), 'known');
    const over = { ...measure, id: 'answers', ratio: 0.12, goal: 0.08 };
    const html = known([
      record('bench', 'npm run bench -- --all', { measures: { light: [measure, over], full: [measure] } }),
      record('search', 'npm run proof:search', { groups: { 'first.slips': { cases: 26, failed: 1 }, 'three.slips': { cases: 26, failed: 0 } } }),
      record('faults', 'npm run proof:faults', { groups: { start: { cases: 9, failed: 2 }, data: { cases: 4, failed: 0 } } }),
    ]);
    expect(html).toContain('Light map, Both clicks together: ratio 0.12, goal 0.08. A click waits');
    expect(html.match(/ratio /gu)).toHaveLength(1);
    expect(html).toContain('Search: Slips, Right at first: 1 of 26 failed.');
    expect(html).toContain('Faults: First files: 2 of 9 failed.');
    expect(html.match(/ failed\./gu)).toHaveLength(2);
    expect(html.match(/: no record\./gu)).toHaveLength(names.PROOFS.length - 3);
    expect(html).toContain('Advisories on dependencies: no record. Where the registry');
    for (const { zh, en } of names.LIMITS) expect(html).toContain(`<span>${zh}</span> <span lang="en">${en}</span>`);
  });

  test('shows whatever names it is given as text, and runs nothing', () => {
    const html = page(
      [
        record(
          'other',
          HOSTILE,
          {
            groups: { [HOSTILE]: { cases: 1, failed: 0 } },
            measures: { [HOSTILE]: [{ ...measure, id: HOSTILE, peers: { [HOSTILE]: 1 } }] },
            known: [HOSTILE],
          },
          { version: `9.8.7${HOSTILE}`, machine: { cores: 1, node: HOSTILE, browsers: [HOSTILE] } },
        ),
      ],
      {
        packages: [{ name: HOSTILE, version: HOSTILE, licence: HOSTILE, stated: 'package', isSeen: true }],
        sources: [{ id: 'x', title: HOSTILE, publisher: HOSTILE, date: null, licence: HOSTILE, url: null, used_for: 'x', used_for_zh: '某' }],
      },
    );
    expect(html).not.toMatch(/<img|<script| style=| on\w+=(?!alert)/u);
    expect(html.match(/&quot;&gt;&lt;img src=x onerror=alert\(1\)&gt;&amp;/gu)?.length).toBeGreaterThan(12);
    // An id without words is shown as it is, as is a record that no section knows.
    expect(sectionOf(html, 'others')).toContain('<code>other</code>');
  });

  test('has a policy of its own that allows its style alone, no script and no link elsewhere; every link within it has its target', () => {
    const html = page([]);
    expect(html).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'; font-src 'self'; img-src 'self';/u);
    expect(html).not.toMatch(/<script|https?:\/\//u);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    expect([...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('has every word in both languages', () => {
    const pairs: { zh: string; en: string }[] = [];
    const walk = (value: unknown): void => {
      if (typeof value === 'function') return walk((value as (...given: unknown[]) => unknown)(GIVEN, GIVEN, GIVEN));
      if (typeof value !== 'object' || value === null) return;
      if ('zh' in value && 'en' in value) pairs.push(value as { zh: string; en: string });
      else Object.values(value).forEach(walk);
    };
    walk([words, names.PROOFS, names.NAMES, names.KNOWN, names.REASONS, names.LIMITS]);
    expect(pairs.length).toBeGreaterThan(120);
    expect(pairs.filter(({ zh, en }) => zh === '' || en === '' || /\p{Script=Han}/u.test(en))).toEqual([]);
    expect(pairs.filter(({ zh }) => !/\p{Script=Han}|^(?:gzip|brotli)$/u.test(zh))).toEqual([]);
  });

  test('has words for all that the committed records count, measure and leave, and each is the record of a whole proof', () => {
    const records = [...readRecords('tests/records').values()];
    expect(records.length).toBeGreaterThan(0);
    for (const { name, command, figures } of records) {
      expect(command, name).toBe(names.PROOFS.find((proof) => proof.record === name)?.command);
      const ids = [...Object.keys(figures.groups ?? {}), ...Object.entries(figures.measures ?? {}).flatMap(([id, own]) => [id, ...own.map((each) => each.id)])];
      const isNamed = (id: string): boolean => names.nameOfId(name, id) !== null || names.nameOfId(name, id.split('.')[1] ?? '') !== null;
      expect(ids.filter((id) => !isNamed(id), name)).toEqual([]);
      expect((figures.known ?? []).filter((id) => !names.KNOWN[id])).toEqual([]);
    }
  });

  test('that is committed is of this version', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('public/quality.html'), 'run npm run quality').toContain(`<code>${version}</code>`);
  });
});

describe('records', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-records-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const good = record('faults', 'npm run proof:faults', { groups: { a: { cases: 2, failed: 1 } }, known: ['x'] });
  const linesOf = (text: string): string[] => {
    const own = mkdtempSync(join(folder, 'one-'));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'faults.json'), text);
    try {
      readRecords(own);
      return [];
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      return error.faults.map(({ row, reason }) => `${row}: ${reason}`);
    }
  };

  test('of the right form are read', () => {
    expect(linesOf(JSON.stringify(good))).toEqual([]);
  });

  test.each([
    ['text that is no JSON', '{', /^file: it cannot be read as JSON .*run the proof again, or remove the file$/u],
    [
      'more failures than cases',
      { ...good, figures: { groups: { a: { cases: 1, failed: 2 } } } },
      /^figures\.groups\.a: more cases failed than there were; run/u,
    ],
    ['half a case', { ...good, figures: { groups: { a: { cases: 1.5, failed: 0 } } } }, /^figures\.groups\.a\.cases: a count is a whole number/u],
    ['a time that is none', { ...good, ranAt: 'today' }, /^ranAt: the time is not ISO 8601/u],
    ['the record of another proof', { ...good, name: 'access' }, /^name: it is the record of “access”/u],
    ['a field that is not known', { ...good, note: 'fine' }, /^note: /u],
    ['no figures', { ...good, figures: undefined }, /^figures: /u],
  ])('with %s are refused with the place and the remedy', (_, given, line) => {
    expect(linesOf(typeof given === 'string' ? given : JSON.stringify(given))).toEqual([expect.stringMatching(line)]);
  });

  test('of a commit that the history does not know are doubted, not believed', () => {
    expect(doubtsOf(good, null, { version: '9.8.7', commit: '', isChangedSince: () => null })).toEqual(['unknown-commit']);
    expect(doubtsOf({ ...good, commit: '' }, null, { version: '9.8.7', commit: '', isChangedSince: () => false })).toEqual(['unknown-commit']);
  });
});
