/** Tables, verdicts and bars of the quality page: each verdict is a sign and a word, each bar repeats a figure beside it. */
import type { Counts, Measured } from '../tests/run-record.ts';
import { LABELS, NOTES, VERDICTS } from './quality-words.ts';
import type { Verdict } from './quality-words.ts';
import { both, escapeText } from './static-page.ts';
import type { Bilingual } from './static-page.ts';

/** Signs that differ by shape, for eyes and printers without colours. */
const SIGNS: Readonly<Record<'good' | 'bad' | 'over' | 'none', string>> = {
  good: '<path d="M2 7.5 5.5 11 12 3.5"/>',
  bad: '<path d="M3 3 11 11 M11 3 3 11"/>',
  over: '<path d="M7 2 12.5 12H1.5Z M7 5.5V8.5 M7 10V10.3"/>',
  none: '<path d="M2.5 7H11.5"/>',
};
const SIGN_OF: Readonly<Record<Verdict, keyof typeof SIGNS>> = {
  passed: 'good',
  within: 'good',
  failed: 'bad',
  over: 'over',
  missing: 'none',
  noCases: 'none',
  noGoal: 'none',
};

const sign = (name: keyof typeof SIGNS): string =>
  `<svg class="sign ${name}" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">${SIGNS[name]}</svg>`;

/** A verdict with its sign; `words` in the place of its own. */
export function verdict(name: Verdict, words: Bilingual = VERDICTS[name]): string {
  return `<span class="verdict ${SIGN_OF[name]}">${sign(SIGN_OF[name])}${escapeText(words.zh)}</span> <span lang="en">${escapeText(words.en)}</span>`;
}

/** A sentence that a reader should not pass over. */
export const warning = ({ zh, en }: Bilingual): string => `<p class="doubt">${sign('over')}${escapeText(zh)} <span lang="en">${escapeText(en)}</span></p>`;

/** Thousands apart, at most so many decimals. */
export const figure = (value: number, decimals = 0): string => value.toLocaleString('en', { maximumFractionDigits: decimals });
export const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
const BYTES = 1000;
export const kilobytes = (bytes: number): string => `${figure(bytes / BYTES, bytes < 10 * BYTES ? 1 : 0)} kB`;

/** A bar as long as `value` on a scale to `most`; `goal` is a line across it. */
export function bar(value: number, most: number, goal: number | null = null): string {
  const at = (each: number): string => (most > 0 ? Math.min(100, (100 * each) / most) : 0).toFixed(1);
  const line = goal === null ? '' : `<path class="goal" d="M${at(goal)} 0V8"/>`;
  return `<svg class="bar" viewBox="0 0 100 8" width="100" height="8" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="8"/><rect width="${at(value)}" height="8"/>${line}</svg>`;
}

/** The first cell of a row names it; a head is a word in both languages. */
export type Row = readonly string[];
export type Table = Readonly<{ label: Bilingual; heads: readonly Bilingual[]; rows: readonly Row[]; wide?: boolean; texts?: number }>;

/** A table that scrolls by itself where it is wider than the screen; columns from `texts` (1) on are figures. */
export function table({ label, heads, rows, wide = false, texts = 1 }: Table): string {
  const kind = (column: number): string => (column < texts ? '' : ' class="figure"');
  const head = heads.map(({ zh, en }, column) => `<th scope="col"${kind(column)}>${escapeText(zh)} <span lang="en">${escapeText(en)}</span></th>`).join('');
  const body = rows.map(
    ([name = '', ...cells]) => `<tr><th scope="row">${name}</th>${cells.map((cell, at) => `<td${kind(at + 1)}>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll${wide ? ' wide' : ''}" tabindex="0" role="region" aria-label="${escapeText(`${label.zh} ${label.en}`)}">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

/** A name where there is one, else the id as it is. */
export const nameOrId = (name: Bilingual | null, id: string): string => (name === null ? `<code>${escapeText(id)}</code>` : both(name));

/** What was counted, one row a group and one for all; the verdict of each is a word. */
export function countsTable(label: Bilingual, groups: Readonly<Record<string, Counts>>, nameOf: (id: string) => Bilingual | null): string {
  const row = (name: string, { cases, failed }: Counts): Row => [name, figure(cases), figure(failed), countVerdict({ cases, failed })];
  const all = sumOf(Object.values(groups));
  const rows = Object.entries(groups).map(([id, counts]) => row(nameOrId(nameOf(id), id), counts));
  const last = rows.length > 1 ? [row(`<b>${both(LABELS.all)}</b>`, all)] : [];
  return table({ label, heads: [LABELS.group, LABELS.cases, LABELS.failed, LABELS.result], rows: [...rows, ...last] });
}

export const sumOf = (all: readonly Counts[]): Counts => ({
  cases: all.reduce((sum, { cases }) => sum + cases, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
});

export function countVerdict({ cases, failed }: Counts): string {
  if (cases === 0) return verdict('noCases');
  return failed === 0 ? verdict('passed') : verdict('failed', NOTES.failures(failed));
}

/** Whether a figure is beyond its goal. */
export const isOver = ({ ratio, goal }: Measured): boolean => ratio !== null && goal !== null && ratio > goal;

/** Names of the other pages; one without a name is shown by its id. */
const PEERS: Readonly<Record<string, string>> = {
  maplibre: 'MapLibre',
  leaflet: 'Leaflet',
  openlayers: 'OpenLayers',
  echarts: 'ECharts',
  deckgl: 'deck.gl',
  'deck.gl': 'deck.gl',
};

/** Figures beside those of the other pages of the same run, with the ratio, its goal and whether it is met. */
export function measuresTable(label: Bilingual, measures: readonly Measured[], nameOf: (id: string) => Bilingual | null): string {
  const peers = [...new Set(measures.flatMap((measure) => Object.keys(measure.peers)))];
  const most = Math.max(1, ...measures.flatMap(({ ratio, goal }) => [ratio ?? 0, goal ?? 0]));
  const shown = (value: number | undefined, unit: string): string =>
    value === undefined ? '–' : `${figure(value, Math.abs(value) < 10 ? 2 : 0)} ${unit}`.trim();
  const rows = measures.map((measure): Row => {
    const { id, unit, ours, ratio, goal } = measure;
    const compared = ratio === null ? '–' : `${ratio.toFixed(ratio < 0.1 ? 3 : 2)}${bar(ratio, most, goal)}`;
    const judged = goal === null || ratio === null ? verdict('noGoal') : verdict(isOver(measure) ? 'over' : 'within');
    return [
      nameOrId(nameOf(id), id),
      shown(ours, unit),
      ...peers.map((peer) => shown(measure.peers[peer], unit)),
      compared,
      goal === null ? '–' : `≤ ${goal.toFixed(2)}`,
      judged,
    ];
  });
  const named = peers.map((peer) => ({ zh: PEERS[peer] ?? peer, en: '' }));
  return table({ label, heads: [LABELS.measure, LABELS.ours, ...named, LABELS.ratio, LABELS.goal, LABELS.result], rows, wide: true });
}
