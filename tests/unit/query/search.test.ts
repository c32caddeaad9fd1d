/** The engine on an invented index: ways of typing, order, figures, slips, excerpts, groups. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/query/search.ts';
import type { Search, SearchResult } from '../../../src/query/search.ts';
import { INVENTED, row } from './river-town.ts';

const search = createSearch(INVENTED);
const first = (query: string, from: Search = search): SearchResult | undefined => from(query)[0];
const ids = (query: string): string[] => search(query).map(({ id }) => id);

describe('ways to type a name', () => {
  it.each([
    ['芦苇园区', 'name_zh', '芦苇园区（北）', [[0, 4]]],
    ['luwei', 'pinyin', '芦苇园区（北）', [[0, 2]]],
    ['lu wei yuan', 'pinyin', '芦苇园区（北）', [[0, 3]]],
    ['Lú Wěi Yuán', 'pinyin', '芦苇园区（北）', [[0, 3]]],
    ['luweiyua', 'pinyin', '芦苇园区（北）', [[0, 3]]],
    ['lwyq', 'initials', '芦苇园区（北）', [[0, 4]]],
    ['芦苇yuan', 'pinyin', '芦苇园区（北）', [[0, 3]]],
    ['luwei园区', 'pinyin', '芦苇园区（北）', [[0, 4]]],
    [
      '芦苇园区北',
      'name_zh',
      '芦苇园区（北）',
      [
        [0, 4],
        [5, 6],
      ],
    ],
    ['蘆葦 園區', 'name_zh', '芦苇园区（北）', [[0, 4]]],
    [
      'reed park',
      'name_en',
      'Reed Park (North)',
      [
        [0, 4],
        [5, 9],
      ],
    ],
    [
      'REED  park-',
      'name_en',
      'Reed Park (North)',
      [
        [0, 4],
        [5, 9],
      ],
    ],
    ['ＲＰＮ', 'alias', 'RPN', [[0, 3]]],
    ['北园', 'alias', '北园', [[0, 2]]],
    ['by', 'initials', '北园', [[0, 2]]],
    [
      '芦区',
      'name_zh',
      '芦苇园区（北）',
      [
        [0, 1],
        [3, 4],
      ],
    ],
  ])('%s is found by %s and marked', (query, field, text, ranges) => {
    expect(first(query)).toMatchObject({ id: 'reed-park', field, nearest: false, matched: { text, ranges } });
  });

  it('takes the second reading of a character, and u for ü', () => {
    expect(first('baiyanzhen')?.id).toBe('salt');
    expect(first('boyan')?.id).toBe('salt');
    expect(first('duchuanlu')?.id).toBe('boats');
    expect(first('渡船lü')?.id).toBe('boats');
  });

  it('finds words in any order and what only a summary mentions', () => {
    expect(first('north reed')?.id).toBe('reed-park');
    expect(first('saltern')).toMatchObject({ id: 'salt', field: 'text' });
  });
});

describe('the word for a kind', () => {
  const kinds = createSearch({
    traditional: '',
    rows: [
      row({ kind: 'target', id: 't', name_zh: '客船', name_en: 'Boats', kinds: ['渡口', 'Landing'], pinyin: ['ke chuan', 'du kou', ''] }),
      row({ kind: 'measure', id: 'm', name_zh: '修船', name_en: 'Mend boats', kinds: ['渡口', 'Landing'], pinyin: ['xiu chuan', 'du kou', ''] }),
      row({ kind: 'place', id: 'p', name_zh: '东渡', name_en: 'East Stage', kinds: ['渡口', 'Landing'], pinyin: ['dong du', 'du kou', ''] }),
      row({ kind: 'place', id: 'q', name_zh: '渡口街', name_en: 'Landing Street', pinyin: ['du kou jie'] }),
    ],
  });

  it.each([['渡口'], ['dukou'], ['landing']])('%s finds what is one, then what is called by it, then what deals with it', (query) => {
    expect(kinds(query).map(({ id }) => id)).toEqual(['p', 'q', 'm', 't']);
    expect(kinds('渡口')[0]?.field).toBe('kind');
  });
});

describe('order', () => {
  it('puts the zone before other places, and places before the measure', () => {
    expect(ids('芦苇').slice(0, 4)).toEqual(['reed-park', 'reed-bridge', 'reed-mill', 'm7']);
    expect(ids('lw').slice(0, 4)).toEqual(['reed-park', 'reed-bridge', 'reed-mill', 'm7']);
  });

  it('puts a whole name before a longer one that begins with it', () => {
    expect(ids('渡船局')[0]).toBe('boats');
    expect(ids('渡船').slice(0, 2)).toEqual(['boats', 't1']);
  });

  it('obeys the limit', () => {
    expect(search('芦苇', 1)).toHaveLength(1);
  });
});

describe('figures and numbers', () => {
  it.each([['1200万人次'], ['1200'], ['1,200 万'], ['１２００'], ['1200万人']])('%s is the figure of t1', (query) => {
    expect(first(query)).toMatchObject({ id: 't1', field: 'figure' });
  });

  it('never takes a part of a figure for the figure', () => {
    expect(ids('120')).not.toContain('t1');
    expect(ids('200')[0]).toBe('t2');
    expect(search('200').find(({ id }) => id === 't1')).toBeUndefined();
    expect(first('1201')?.nearest ?? true).toBe(true);
  });

  it.each([['7'], ['七'], ['M7'], ['m7']])('%s is the measure', (query) => {
    expect(first(query)).toMatchObject({ id: 'm7', field: 'number' });
  });
});

describe('groups', () => {
  it('lists projects apart from other places', () => {
    expect(first('芦苇纸坊')).toMatchObject({ kind: 'place', group: 'project' });
    expect(first('芦苇大桥')).toMatchObject({ kind: 'place', group: 'place' });
  });

  it.each([
    ['芦苇 项目', 'reed-mill'],
    ['芦苇 措施', 'm7'],
    ['reed measures', 'm7'],
    ['渡船 部门', 'boats'],
    ['渡船 目标', 't1'],
  ])('%s asks for one group', (query, id) => {
    expect(first(query)).toMatchObject({ id, nearest: false });
  });
});

describe('what only a summary mentions', () => {
  it.each([
    ['老镇', '产盐的老镇，1350年设', '老镇'],
    ['saltern', 'Old saltern of 1350', 'saltern'],
    ['1350', '产盐的老镇，1350年设', '1350'],
  ])('%s is shown and marked there, in one language', (query, text, marked) => {
    const result = first(query);
    expect(result).toMatchObject({ id: 'salt', field: 'text', matched: { text } });
    expect(result?.matched.ranges.map(([from, to]) => text.slice(from, to))).toEqual([marked]);
  });

  it('is given in English too where it stands in both', () => {
    expect(first('1350')?.translated?.text).toBe('Old saltern of 1350');
    expect(first('saltern')?.translated).toBeUndefined();
  });

  it('is no part of a figure', () => {
    expect(search('135')).toEqual([]);
  });

  it('is cut out of a long one where no mark stands before it', () => {
    const text = '芦花下来，沙洲行船，河水浅时改走陆路，直到铁路修通以后才停。';
    const cut = createSearch({ traditional: '', rows: [row({ kind: 'measure', id: 'm1', name_zh: '甲', name_en: 'A', pinyin: ['jia'], text })] })('河水浅')[0];
    expect(cut?.matched.text).toMatch(/^…沙洲行船，河水浅时/u);
  });

  it('is cut out of a long one, English between words', () => {
    const text = 'Boats carried the reeds of seven hamlets down the river until the railway came.';
    const cut = createSearch({ traditional: '', rows: [row({ kind: 'measure', id: 'm1', name_zh: '甲', name_en: 'A', pinyin: ['jia'], text })] })('hamlets')[0];
    expect(cut?.matched.text).toBe('…reeds of seven hamlets down the river until…');
    expect(cut?.matched.ranges).toEqual([[16, 23]]);
  });
});

describe('one slip', () => {
  it.each([
    ['baoyanzhen', 'salt'],
    ['byanzhen', 'salt'],
    ['baiiyan', 'salt'],
    ['abiyan', 'salt'],
    ['brigde', 'reed-bridge'],
    ['ferri bureau', 'boats'],
    ['白严镇', 'salt'],
    ['芦苇大轿', 'reed-bridge'],
  ])('%s still finds %s', (query, id) => {
    expect(first(query)).toMatchObject({ id, nearest: false });
  });

  it('is said to be one, and what it stands for is marked', () => {
    expect(first('白严镇')).toMatchObject({ field: 'slip', matched: { text: '白盐镇', ranges: [[0, 3]] } });
  });

  it('is a word for a word, never a piece of one, nor of one syllable or of initials', () => {
    expect(ids('parq').slice(0, 2)).toEqual(['reed-park', 'm7']);
    expect(search('pavd')).toEqual([]);
    expect(search('papr')).toEqual([expect.objectContaining({ id: 'reed-mill', field: 'slip' })]);
    expect(search('pape')[0]).toMatchObject({ id: 'reed-mill', field: 'name_en' });
    expect(search('quar')).toEqual([]);
    expect(search('zheb')).toEqual([]);
  });

  it('is not sought for a word that stands as it was typed', () => {
    // "mall" for Mill is one slip, but the bureau is found without any.
    expect(search('ferry mall')).toEqual([]);
    expect(ids('paper mall')).toEqual(['reed-mill']);
    const withFort = createSearch({
      traditional: '',
      rows: [
        row({ kind: 'place', id: 'fort', name_zh: '堡', name_en: 'Fort of 1350', pinyin: ['bao'] }),
        row({ kind: 'place', id: 'port', name_zh: '港', name_en: 'Port', pinyin: ['gang'], text: '1350年\n1350' }),
      ],
    });
    expect(withFort('port 1350').map(({ id }) => id)).toEqual(['port']);
  });

  it('is not forgiven in three letters or two characters', () => {
    expect(search('byx').every(({ nearest }) => nearest)).toBe(true);
    expect(search('白犬').every(({ nearest }) => nearest)).toBe(true);
  });
});

describe('nothing found', () => {
  it('gives the most similar rows and says that they are only that', () => {
    expect(first('芦苇火星园区站台')).toMatchObject({ id: 'reed-park', nearest: true });
    expect(search('qqwwzz').every(({ nearest }) => nearest)).toBe(true);
  });

  it.each([['qqwwzz'], ['xyzzy'], ['7%'], ['1000000'], ['芦火'], ['渡轮'], ['banana']])('gives nothing at all for %s', (query) => {
    expect(search(query)).toEqual([]);
  });

  it.each([[''], ['  '], ['——（）'], ['😀']])('"%s" asks for nothing', (query) => {
    expect(search(query)).toEqual([]);
  });

  it('takes any text, best first, marks within the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[芦苇园区北lwyqreD 0-9.%]{0,30}$/)), (query) => {
        const results = search(query);
        expect(results.map(({ score }) => score)).toEqual(results.map(({ score }) => score).toSorted((a, b) => b - a));
        for (const { matched } of results) {
          for (const [from, to] of matched.ranges) expect(from < to && to <= matched.text.length && from >= 0).toBe(true);
        }
      }),
    );
  });
});
