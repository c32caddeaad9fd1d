/** One target with what the reader says of it: plan, actual, bar, state, change and source. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../charts/progress-bar.ts';
import { isUnitDoubtful } from '../data/actuals-bounds.ts';
import type { ProgressWords } from '../i18n/progress-words.ts';
import type { Dated, Progress, ProgressState, Verdict } from '../query/progress.ts';
import type { Target } from '../../geo/schema.ts';
import type { Link } from './item-rows.ts';
import { choose, figureOf, isEnglish, qualifiersOf } from './view.ts';
import type { View } from './view.ts';

/** What the rows of the view need: its view, its words, and how it makes links. */
export type RowContext = Readonly<{ view: View; words: ProgressWords; link: Link }>;

const SHAPES: Readonly<Record<ProgressState, TemplateResult>> = {
  green: html`<svg class="shape green" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" /></svg>`,
  yellow: html`<svg class="shape yellow" viewBox="0 0 12 12" aria-hidden="true"><path d="M6 0.5L11.8 11H0.2z" /></svg>`,
  red: html`<svg class="shape red" viewBox="0 0 12 12" aria-hidden="true"><rect x="1" y="1" width="10" height="10" /></svg>`,
  unjudged: html`<svg class="shape unjudged" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.5" /></svg>`,
  blank: html`<svg class="shape blank" viewBox="0 0 12 12" aria-hidden="true"><path d="M1 6H11" /></svg>`,
};

/** A state's shape with its word: colour is never alone. */
export const stateMark = (state: ProgressState, word: string): TemplateResult => html`<span class="state">${SHAPES[state]}<span>${word}</span></span>`;

/** Points as people write them: at most one place after the point. */
const points = (value: number): string => (Math.round(value * 10) / 10).toLocaleString('zh-CN');
export const indicatorOf = (view: View, target: Target): string => (isEnglish(view) ? target.indicator_en : target.indicator_zh);
/** A quantity of the target's kind, in the words that its planned value is put in. */
function quantityOf(view: View, target: Target, value: number): string {
  const base = target.base_value === null || target.value === null ? null : (target.base_value / target.value) * value;
  const { number, unit } = figureOf(view, { ...target, comparator: '=', value, base_value: base });
  return `${number}${unit === '' || unit.startsWith('%') ? unit : ` ${unit}`}`;
}

function valueOf({ view, words }: RowContext, target: Target, { actual }: Dated): string {
  if (actual.value === null) return actual.isReached ? words.milestoneReached : words.milestoneOpen;
  return quantityOf(view, target, actual.value);
}

/** How far and how late in words: `达规划值 42% · 应达 50% · 落后 8 点`. */
function paceOf({ words }: RowContext, { comparator }: Target, { share, schedule, behind, reason, isMissed }: Verdict): string[] {
  if (share === null || reason === 'milestone' || reason === 'not-due') return [];
  if (reason === 'ceiling') return [behind === 0 ? words.within : words.over(points(behind ?? 0))];
  // At the planned value and not reached: it has to be exceeded, so that it is neither on schedule nor behind.
  if (isMissed && behind !== null && behind <= 0) return [words.share(points(share)), words.missed, ...(comparator === '>' ? [words.mustExceed] : [])];
  const lag = behind === null ? [] : [behind > 0 ? words.behind(points(behind)) : behind < 0 ? words.ahead(points(-behind)) : words.onTime];
  return [words.share(points(share)), ...(schedule === null ? [] : [words.due(points(schedule))]), ...lag, ...(isMissed ? [words.missed] : [])];
}

/** From one value to the next; a difference of percentages is in points. */
function stepOf({ view, words }: RowContext, target: Target, from: number, to: number): string {
  // Differences of decimal fractions miss by a hair.
  const step = Number((to - from).toPrecision(12));
  const size = quantityOf(view, target, Math.abs(step));
  return `${step < 0 ? '−' : '+'}${size.endsWith('%') ? words.percentagePoints(size.slice(0, -1)) : size}`;
}

function changeOf(context: RowContext, { target, latest, earlier }: Progress): TemplateResult {
  const { words } = context;
  if (!latest || !earlier) return html`<span class="quiet">${words.noEarlier}</span>`;
  const [from, to] = [earlier.actual.value, latest.actual.value];
  return html`<span class="change">${valueOf(context, target, earlier)} → ${valueOf(context, target, latest)}</span>
    ${from === null || to === null ? nothing : html`<b class="step">${stepOf(context, target, from, to)}</b>`}
    <span class="quiet small">${earlier.actual.date} → ${latest.actual.date}</span>`;
}

function sourceOf({ words }: RowContext, { actual }: Dated): TemplateResult {
  return html`${actual.source === null ? html`<span class="unsourced">${words.noSource}</span>` : html`<span class="source">${actual.source}</span>`}
  ${actual.note === null ? nothing : html`<span class="quiet small note">${actual.note}</span>`}`;
}

/** A row of the list; its whole width is the link that selects the target. */
export function progressRow(context: RowContext, row: Progress & Readonly<{ latest: Dated }>): TemplateResult {
  const { view, words, link } = context;
  const { target, latest, earlier, all } = row;
  const { verdict, actual } = latest;
  const figure = figureOf(view, target);
  const isChosen = view.state.selected?.type === 'target' && view.state.selected.id === target.id;
  const why = words.why[verdict.reason];
  const rest = all.length - (earlier ? 2 : 1);
  const isDoubtful = actual.value !== null && isUnitDoubtful(target, actual.value);
  const word = verdict.isMissed && (verdict.state === 'yellow' || verdict.state === 'red') ? words.missedStates[verdict.state] : words.states[verdict.state];
  const reached = verdict.isReached && actual.value !== null ? html`<span class="reached">${words.reached}</span>` : nothing;
  return html`<li class="row ${isChosen ? 'chosen' : ''}">
    <div class="target">
      ${link(choose('target', target.id), indicatorOf(view, target), 'name', undefined, isChosen)}
      <span class="quiet small"
        >${words.planned} ${figure.before} ${figure.number} ${figure.unit}${figure.after} · ${qualifiersOf(view, target).join(' · ')}</span
      >
    </div>
    <div class="actual">
      <b>${valueOf(context, target, latest)}</b> <span class="quiet small">${words.asOf(actual.date)}</span>
      ${isDoubtful ? html`<span class="doubt small">${words.checkUnit}</span>` : nothing}
      ${rest > 0 ? html`<span class="quiet small">${words.otherDates(rest)}</span>` : nothing}
    </div>
    <div class="pace">
      <progress-bar
        .input=${{ comparator: target.comparator, share: verdict.share, schedule: verdict.schedule, earlier: earlier?.verdict.share ?? null }}
        .state=${verdict.state}
        .isHatched=${actual.source === null}
      ></progress-bar>
      <span class="small">${[...paceOf(context, target, verdict), ...(why === '' ? [] : [why])].join(' · ')}</span>
    </div>
    <div>${stateMark(verdict.state, word)}${reached}</div>
    <div class="step-cell">${changeOf(context, row)}</div>
    <div class="source-cell">${sourceOf(context, latest)}</div>
  </li>`;
}
