/** What the bench measures, the goals, and how samples are judged: no browser here. */
import type { Measured } from '../run-record.ts';
import type { Sample } from './sample.ts';
import { median } from './statistics.ts';

/** One sample of each page, taken one after the other. */
export type Round = Readonly<Partial<Record<string, Sample>>>;
export type TableId = 'full' | 'light' | 'slow' | 'cpu' | 'tenfold';

type Measure = Readonly<{
  id: string;
  name: string;
  unit: Measured['unit'];
  key: keyof Sample;
  goals?: Readonly<Partial<Record<TableId, number>>>;
  /** What no page can be below: a goal never asks for less, however fast the base page is. */
  least?: number;
}>;

/** One frame of a display at 60 Hz, as the browser's clock tells it. */
const LEAST_FRAME_MS = 17;

/** Goals are the greatest ratios to the plain MapLibre page. */
const MEASURES: readonly Measure[] = [
  { id: 'bytes', name: 'bytes of the first view', unit: 'kB', key: 'bytes', goals: { full: 1.25 } },
  { id: 'requests', name: 'requests of the first view', unit: '', key: 'requests' },
  { id: 'first-text', name: 'first text', unit: 'ms', key: 'firstTextMs', goals: { slow: 0.55 } },
  { id: 'first-map', name: 'first complete map painted', unit: 'ms', key: 'firstMapMs', goals: { full: 0.15, slow: 0.2 } },
  { id: 'live-map', name: 'live map complete', unit: 'ms', key: 'liveMs', goals: { full: 1.1 } },
  { id: 'blocking', name: 'total blocking time until live', unit: 'ms', key: 'blockingMs', goals: { full: 1.05 } },
  { id: 'longest', name: 'longest task until live', unit: 'ms', key: 'longestMs' },
  { id: 'heap', name: 'heap after the first view', unit: 'MB', key: 'heapBytes', goals: { full: 1.4 } },
  { id: 'choice', name: 'choose a zone, click to painted', unit: 'ms', key: 'choiceMs', goals: { full: 0.26 } },
  { id: 'choice-rest', name: 'the same, to the last frame', unit: 'ms', key: 'choiceRestMs' },
  { id: 'filter', name: 'filter by a part, click to painted', unit: 'ms', key: 'filterMs' },
  { id: 'answers', name: 'both clicks together', unit: 'ms', key: 'answersMs', goals: { full: 0.25, light: 0.08 } },
  { id: 'frames', name: 'pan and zoom, frame p95', unit: 'ms', key: 'frameMs', goals: { full: 1.1, light: 0.2 }, least: LEAST_FRAME_MS },
];
const UNIT_SIZE = { kB: 1e3, ms: 1, MB: 1e6, '': 1 } as const;
/** Kept in a record to so many digits: more would only be noise. */
const round = (value: number): number => Number(value.toPrecision(4));

/** Medians of each page, and of the subject's ratio to the base within a round; what was not measured is left out. */
export function sumUp(table: TableId, rounds: readonly Round[], subject: string, base: string): Measured[] {
  const pages = Object.keys(rounds[0] ?? {}).filter((page) => page !== 'light' || subject === 'light');
  return MEASURES.flatMap(({ id, unit, key, goals, least = 0 }) => {
    const of = (page: string): number => round(median(rounds.flatMap((each) => each[page]?.[key] ?? [])) / UNIT_SIZE[unit]);
    const ratios = rounds.flatMap((each) => {
      const [own, other] = [each[subject]?.[key], each[base]?.[key]];
      return own === undefined || other === undefined ? [] : [own / other];
    });
    if (rounds.every((each) => each[subject]?.[key] === undefined)) return [];
    const peers = Object.fromEntries(pages.filter((page) => page !== subject && page !== 'ours').map((page) => [page, of(page)]));
    const asked = goals?.[table] ?? null;
    const goal = asked === null || ratios.length === 0 ? asked : Math.max(asked, Math.ceil((100 * least) / of(base)) / 100);
    return [{ id, unit, ours: of(subject), peers, ratio: ratios.length === 0 ? null : round(median(ratios)), goal }];
  });
}

/** Whether a goal is missed; one whose peer was not measured cannot be. */
export const isOver = ({ ratio, goal }: Pick<Measured, 'ratio' | 'goal'>): boolean => goal !== null && ratio !== null && !(ratio <= goal);

/** The table as it is printed. */
export function rowsOf(measures: readonly Measured[]): string[][] {
  const peers = Object.keys(measures[0]?.peers ?? {});
  const shown = (value: number | undefined, unit: string): string => `${(value ?? NaN).toFixed(unit === 'MB' ? 1 : 0)} ${unit}`.trim();
  const rows = measures.map((each) => {
    const { id, unit, ours, ratio, goal } = each;
    const verdict = goal === null || ratio === null ? '' : isOver(each) ? 'OVER' : 'ok';
    const name = MEASURES.find((measure) => measure.id === id)?.name ?? id;
    return [
      name,
      shown(ours, unit),
      ...peers.map((peer) => shown(each.peers[peer], unit)),
      ratio?.toFixed(2) ?? '',
      goal === null ? '' : `≤ ${goal.toFixed(2)}`,
      verdict,
    ];
  });
  return [['measure', 'ours', ...peers, 'ratio', 'goal', ''], ...rows];
}
