/** Progress by part, agency or zone: each group's states counted, its targets listed; its name filters. */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { NONE } from '../query/facets.ts';
import { STATES, progressState } from '../query/progress.ts';
import type { ProgressState } from '../query/progress.ts';
import { ELSEWHERE } from '../query/progress-groups.ts';
import type { Grouping, ProgressGroup } from '../query/progress-groups.ts';
import { withFacet } from '../state/app-state.ts';
import { facetValueName } from './facet-names.ts';
import { indicatorOf, stateMark } from './progress-row.ts';
import type { RowContext } from './progress-row.ts';
import { choose } from './view.ts';

function groupName({ view, words }: RowContext, grouping: Grouping, key: string): string {
  if (key === ELSEWHERE) return words.elsewhere;
  if (key === NONE) return grouping === 'zone' ? words.wholeDistrict : words.unnamed;
  return facetValueName(view, grouping, key);
}

/** The counts as one bar; the words beside it say the same. */
function countBar(counts: ProgressGroup['counts'], total: number): TemplateResult {
  let before = 0;
  const pieces = STATES.map((state) => {
    const piece = { state, x: before, width: (100 * counts[state]) / total };
    before += piece.width;
    return piece;
  });
  return html`<svg class="count-bar" aria-hidden="true">
    ${pieces.map(({ state, x, width }) => (width === 0 ? nothing : svg`<rect class=${state} x=${`${x}%`} width=${`${width}%`} height="8" />`))}
  </svg>`;
}

/** How many are in each state, with shape and word; states that none is in are left out. */
export function stateCounts({ words }: RowContext, counts: Readonly<Record<ProgressState, number>>): TemplateResult {
  return html`<ul class="counts">
    ${STATES.map((state) => (counts[state] === 0 ? nothing : html`<li>${stateMark(state, `${words.stateShort[state]} ${counts[state]}`)}</li>`))}
  </ul>`;
}

export function progressGroup(context: RowContext, grouping: Grouping, group: ProgressGroup): TemplateResult {
  const { view, words, link } = context;
  const name = groupName(context, grouping, group.key);
  const chosen = view.state.filters[grouping] ?? [];
  const isChosen = chosen.length === group.values.length && group.values.every((value) => chosen.includes(value));
  const patch = { filters: withFacet(view.state.filters, grouping, isChosen ? [] : group.values) };
  return html`<li class="group ${grouping === 'part' ? `part-${group.key}` : ''}">
    <div class="group-head">
      ${link(patch, name, 'name', words.filterBy(name), isChosen)}
      <span class="quiet small">${words.targets(group.rows.length)}</span>
    </div>
    <div>${countBar(group.counts, group.rows.length)}${stateCounts(context, group.counts)}</div>
    <details>
      <summary>${words.listTargets(name)}</summary>
      <ul>
        ${group.rows.map(
          (row) =>
            html`<li class="member">
              ${stateMark(progressState(row), words.stateShort[progressState(row)])}
              ${link(choose('target', row.target.id), indicatorOf(view, row.target), 'member-name')}
            </li>`,
        )}
      </ul>
    </details>
  </li>`;
}
