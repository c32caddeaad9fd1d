/** An invented index for the search engine: a river town that has nothing to do with the plan. */
import type { SearchIndexFile, SearchRow } from '../../../geo/schema.ts';

type Invented = Pick<SearchRow, 'kind' | 'id' | 'name_zh' | 'name_en' | 'pinyin'> & Partial<SearchRow>;
export const row = (each: Invented): SearchRow => ({ place_kind: null, aliases: [], kinds: [], figures: [], numbers: [], text: '', ...each });

export const INVENTED: SearchIndexFile = {
  traditional: '鹽盐區区園园橋桥蘆芦葦苇',
  rows: [
    row({
      kind: 'measure',
      id: 'm7',
      name_zh: '建设芦苇园区',
      name_en: 'Build the Reed Park',
      pinyin: ['jian she lu wei yuan qu'],
      numbers: ['M7', '7', '七'],
    }),
    row({ kind: 'place', id: 'reed-bridge', place_kind: 'transport', name_zh: '芦苇大桥', name_en: 'Reed Bridge', pinyin: ['lu wei da qiao'] }),
    row({
      kind: 'place',
      id: 'reed-park',
      place_kind: 'zone',
      name_zh: '芦苇园区（北）',
      name_en: 'Reed Park (North)',
      aliases: ['北园', 'RPN'],
      pinyin: ['lu wei yuan qu bei', 'bei yuan', ''],
    }),
    row({
      kind: 'place',
      id: 'salt',
      place_kind: 'town',
      name_zh: '白盐镇',
      name_en: 'Baiyan Town',
      pinyin: ['bai/bo yan zhen'],
      text: '产盐的老镇，1350年设\nOld saltern of 1350',
    }),
    row({ kind: 'place', id: 'reed-mill', place_kind: 'project', name_zh: '芦苇纸坊', name_en: 'Paper Mill', pinyin: ['lu wei zhi fang'] }),
    row({
      kind: 'agency',
      id: 'boats',
      name_zh: '市渡船绿航局',
      name_en: 'Ferry Bureau',
      pinyin: ['shi du chuan lv/lu hang ju', 'du chuan ju'],
      aliases: ['渡船局'],
    }),
    row({
      kind: 'target',
      id: 't1',
      name_zh: '渡船客运量',
      name_en: 'Ferry passengers',
      pinyin: ['du chuan ke yun liang'],
      figures: ['1200', '1200万', '1200万人次'],
    }),
    row({ kind: 'target', id: 't2', name_zh: '水面面积', name_en: 'Open water', pinyin: ['shui mian mian ji'], figures: ['200', '200.5公顷'] }),
  ],
};
