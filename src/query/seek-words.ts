/** An investor's conditions typed in plain words beside the industry, such as `集成电路 港口15 火车站≤10` or `hydrogen port 15 km by port`. No DOM. */
import { NEAR_KINDS, NEAR_KM } from '../state/app-state.ts';
import type { NearKind, Seek, SeekOrder } from '../state/app-state.ts';

/** What people call the things that a zone can be near to; longer words first. */
const WORDS: Readonly<Record<NearKind, string>> = {
  port: '港口|港区|码头|港|ports?|harbou?r|gangkou|gk',
  station: '高铁站|火车站|铁路车站|铁路站|车站|高铁|铁路|火车|rail(?:way)? stations?|train stations?|stations?|rail(?:way)?|huochezhan|hcz',
  airport: '飞机场|机场|airports?|jichang|jc',
  interchange: '高速公路出入口|高速出入口|高速互通|高速路口|出入口|互通|高速|expressway interchanges?|interchanges?|expressway|motorway|highway|gaosu|gs',
  coast: '海岸线|海岸|海边|海滨|沿海|coast(?:line)?|shore|seaside|sea|haian|ha',
};
const LIMIT = String.raw`(?:\s|:|距离?|不超过|小于|少于|至多|最多|within|at most|under|up to|max\.?|<=?|≤)*`;
const UNIT = String.raw`(?:\s*(?:km|公里|千米|kilomet(?:re|er)s?))?(?:\s*(?:以内|之内|内))?`;

const pattern = (words: string): RegExp => new RegExp(String.raw`(?<![A-Za-z])(?:near\s+)?(?:[离距近到]\s*)?(?:${words})${LIMIT}(\d{1,3})(?!\d)${UNIT}`, 'giu');
function orderPattern(words: string): RegExp {
  return new RegExp(
    String.raw`(?:按(?:照)?\s*(?:[离距]\s*)?|(?<![A-Za-z])(?:sort(?:ed)?\s+|order(?:ed)?\s+)?by\s+)(?:${words})(?![A-Za-z])(?:\s*(?:的?距离|远近))?(?:\s*(?:排列|排序|排))?`,
    'giu',
  );
}

/** Airports before ports: 飞机场 and “airport” hold the other's word. */
const PATTERNS: readonly (readonly [NearKind, RegExp])[] = (['airport', 'interchange', 'station', 'coast', 'port'] as const).map((kind) => [
  kind,
  pattern(WORDS[kind]),
]);

/** Words after 按 or “by” that ask for an order. */
const ORDERS: readonly (readonly [SeekOrder, RegExp])[] = [
  ...PATTERNS.map(([kind]) => [kind, orderPattern(WORDS[kind])] as const),
  ['score', orderPattern('得分|分数|权重|weighted score|score|weights?')],
  ['name', orderPattern('名称|名字|name')],
  ['fit', orderPattern('符合程度|符合|fit')],
];

export type SeekWords = Readonly<{
  /** The distances that the text names, within their limits. */
  near: Seek['near'];
  /** What the zones are to be listed by; null where the text does not say. */
  order: SeekOrder | null;
  /** What is left of the text: the industry. */
  industry: string;
}>;

/** Reads distances and an order out of a text. A number that belongs to no such word, or lies beyond the limits, stays in the rest. */
export function readSeekWords(text: string): SeekWords {
  const near: Partial<Record<NearKind, number>> = {};
  let rest = text.normalize('NFKC').replaceAll(/[，,、；;]/gu, ' ');
  for (const [kind, words] of PATTERNS) {
    rest = rest.replaceAll(words, (found: string, digits: string) => {
      const km = Number(digits);
      if (km < NEAR_KM.least || km > NEAR_KM.most) return found;
      near[kind] = km;
      return ' ';
    });
  }
  let order: SeekOrder | null = null;
  for (const [by, words] of ORDERS) {
    rest = rest.replaceAll(words, () => {
      order = by;
      return ' ';
    });
  }
  const ordered = NEAR_KINDS.flatMap((kind) => (near[kind] === undefined ? [] : [[kind, near[kind]] as const]));
  return { near: Object.fromEntries(ordered), order, industry: rest.replaceAll(/\s+/gu, ' ').trim() };
}
