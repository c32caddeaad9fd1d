/** The index that is built from the plan: what it holds, how it reads, and that every row is found by its names. */
import { brotliCompressSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { linkSources } from '../../../geo/link.ts';
import { readSources } from '../../../geo/read.ts';
import { SEARCH_NAMES } from '../../../geo/search-names.ts';
import { searchIndexSchema } from '../../../geo/schema.ts';
import { buildSearchIndex } from '../../../geo/search-index.ts';
import { createSearch } from '../../../src/query/search.ts';

describe('the real index', () => {
  const sources = readSources();
  const linked = linkSources(sources);
  const index = buildSearchIndex(linked, sources.industries);
  const searchPlan = createSearch(index);

  it('is of the declared form, the same each time, and small', () => {
    expect(v.safeParse(searchIndexSchema, index).issues).toBeUndefined();
    expect(buildSearchIndex(linked, sources.industries)).toEqual(index);
    expect(brotliCompressSync(JSON.stringify(index)).length).toBeLessThan(60 * 1024);
  });

  it('has a row for everything that the plan names', () => {
    const expected = [linked.places, linked.measures, linked.agencies, sources.industries, linked.sections, linked.targets].flatMap((rows) => rows.length);
    expect(index.rows).toHaveLength(expected.reduce((sum, count) => sum + count, 0));
  });

  it('knows everyday words only for what exists, each its own', () => {
    const named = (kind: string): string[] => index.rows.filter((each) => each.kind === kind).flatMap((each) => each.aliases);
    expect(Object.keys(SEARCH_NAMES.industries).filter((id) => !sources.industries.some((industry) => industry.id === id))).toEqual([]);
    expect(Object.keys(SEARCH_NAMES.indicators).filter((id) => !linked.targets.some((target) => target.id === id))).toEqual([]);
    for (const words of [named('industry'), named('target')]) expect(new Set(words).size).toBe(words.length);
  });

  it('writes a figure as both languages count', () => {
    expect(index.rows.find(({ id }) => id === 'G2-T1')?.figures).toEqual(expect.arrayContaining(['3200亿元', '320 billion yuan']));
    expect(index.rows.find(({ id }) => id === 'M34-T3')?.figures).toEqual(expect.arrayContaining(['112.7公里', '112.7 km']));
  });

  it('knows only agencies that exist by short names, each its own', () => {
    const short = linked.agencies.map(({ id, aliases }) => [id, index.rows.find((each) => each.kind === 'agency' && each.id === id), aliases] as const);
    expect(short.filter(([, each, aliases]) => (each?.aliases.length ?? 0) > aliases.length).length).toBeGreaterThan(45);
    const aliases = index.rows.filter(({ kind }) => kind === 'agency').flatMap((each) => each.aliases);
    expect(aliases.filter((alias, at) => aliases.indexOf(alias) !== at)).toEqual([]);
  });

  it.each([
    ['董家口经济区', 'dong jia kou jing ji qu'],
    ['泊里镇', 'po/bo li zhen'],
    ['藏马镇', 'zang ma zhen'],
    ['琅琊台湾', 'lang ya tai wan'],
    ['沈海高速改扩建', 'shen hai gao su gai kuo jian'],
    ['人民银行青岛市中心支行', 'ren min yin hang qing dao shi zhong xin zhi hang'],
    ['推进重大交通基础设施建设', 'tui jin zhong da jiao tong ji chu she shi jian she'],
    ['建设绿道长度', 'jian she lv/lu dao chang du'],
  ])('reads %s as %s', (name, reading) => {
    expect(index.rows.find(({ name_zh }) => name_zh === name)?.pinyin[0]).toBe(reading);
  });

  it('finds every row by its own name in either language', () => {
    const lost = index.rows.filter(({ kind, id, name_zh, name_en }) =>
      [name_zh, name_en].some((name) => !searchPlan(name, 3).some((result) => result.kind === kind && result.id === id)),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  }, 60_000);
});
