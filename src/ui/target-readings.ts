/** What the targets view says of a target in words: the same in chart, table and reading. */
import type { Part, Target } from '../../geo/schema.ts';
import { panelsOf } from '../charts/target-marks.ts';
import type { Grouping, Run } from '../charts/target-marks.ts';
import type { ChartPanel, ChartRow, ChartRun } from '../charts/target-chart.ts';
import type { TargetsWords } from '../i18n/targets-words.ts';
import { PARTS } from '../../geo/vocabulary.ts';
import { partName } from './facet-names.ts';
import { articleNumber } from './item-rows.ts';
import { cite, figureOf, isEnglish, qualifiersOf } from './view.ts';
import type { View } from './view.ts';

export const indicatorOf = (view: View, target: Target): string => (isEnglish(view) ? target.indicator_en : target.indicator_zh);
export const partOf = (view: View, target: Target): Part => view.catalogue.measure.get(target.article)?.part ?? 'goals';

/** An article in words: 第 12 条, 总体目标 1. */
export const articleLabel = (view: View, words: { measure: (number: string) => string }, id: string): string =>
  id.startsWith('M') ? words.measure(articleNumber(view, id)) : articleNumber(view, id);

/** A figure with its comparison in one line, as the plan puts it. */
export function figureText(view: View, target: Target): string {
  const { before, number, unit, after } = figureOf(view, target);
  const isTight = !isEnglish(view) || unit.startsWith('%');
  return [before, ...(isTight ? [`${number}${unit}${after}`] : [number, `${unit}${after}`])].filter(Boolean).join(' ');
}

function rowOf(view: View, target: Target, at: number, grouping: Grouping): ChartRow {
  return {
    id: target.id,
    name: indicatorOf(view, target),
    note: [...(grouping === 'part' ? [] : [partName(view, partOf(view, target))]), ...qualifiersOf(view, target)].join(' · '),
    figure: figureText(view, target),
    part: partOf(view, target),
    comparator: target.comparator,
    at,
    cite: { text: target.sentence, label: `${view.messages.detail.sentence} ${target.sentence}`, href: view.href(cite(target.sentence)) },
  };
}

function runOf(view: View, words: TargetsWords, grouping: Grouping, { unit, axis, marks }: Run): ChartRun {
  const tick = (value: number): string => (axis.kind === 'years' ? String(value) : unit === '比例' ? `${Math.round(value * 100)}%` : words.tick(value));
  return {
    scale: words.scale[axis.kind](words.units[unit] ?? unit),
    hasAxis: axis.kind !== 'none',
    ticks: axis.ticks.map(({ value, at }) => ({ text: tick(value), at })),
    rows: marks.map(({ target, at }) => rowOf(view, target, at, grouping)),
  };
}

/** The chart's panels for what passes the filters. */
export function chartPanels(view: View, words: TargetsWords, grouping: Grouping): ChartPanel[] {
  const { catalogue, result } = view;
  const panels = panelsOf(grouping, catalogue.targets, result.targets, (target) => partOf(view, target), PARTS);
  return panels.map(({ key, runs }) => ({
    title: grouping === 'part' ? partName(view, key) : (words.units[key] ?? key),
    runs: runs.map((run) => runOf(view, words, grouping, run)),
  }));
}
