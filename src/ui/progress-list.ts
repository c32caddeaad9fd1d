/** The body of the view of progress: how it is grouped and ordered, which dates are compared, and the rows. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Actual, ReadSheet } from '../data/actuals-file.ts';
import { GROUPINGS, countStates, groupProgress } from '../query/progress-groups.ts';
import type { Grouping } from '../query/progress-groups.ts';
import type { Dated, Dates, Progress } from '../query/progress.ts';
import { ANYWHERE } from '../state/app-state.ts';
import { progressGroup, stateCounts } from './progress-group-list.ts';
import { indicatorOf, progressRow } from './progress-row.ts';
import type { RowContext } from './progress-row.ts';
import { choose } from './view.ts';

const ORDERS = ['plan', 'behind', 'share', 'date'] as const;
type Order = (typeof ORDERS)[number];
export type Shown = Readonly<{ grouping: 'target' | Grouping; order: Order }>;
type Change = Readonly<{ show: (shown: Shown) => void; date: (dates: Dates) => void }>;
type Refused = ReadSheet['refused'];
type Filled = Progress & Readonly<{ latest: Dated }>;

const isFilled = (row: Progress): row is Filled => row.latest !== null;

/** Rows without a schedule or a share come last in the orders by them. */
function ordered(rows: readonly Filled[], order: Order): Filled[] {
  const least = Number.NEGATIVE_INFINITY;
  const rank = ({ latest: { verdict, actual } }: Filled): number =>
    order === 'behind' ? (verdict.behind ?? least) : order === 'share' ? (verdict.share ?? least) : order === 'date' ? Date.parse(actual.date) : 0;
  return rows.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left === right ? 0 : right - left;
  });
}

type Option = Readonly<{ value: string; label: string }>;
function select(label: string, chosen: string, options: readonly Option[], change: (value: string) => void): TemplateResult {
  return html`<label class="select"
    ><span>${label}</span>
    <select @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
      ${options.map(({ value, label: text }) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select></label
  >`;
}

function renderControls({ words }: RowContext, actuals: readonly Actual[], shown: Shown, dates: Dates, change: Change): TemplateResult {
  const days = [...new Set(actuals.map(({ date }) => date))].toSorted().toReversed();
  const untilDays = days.slice(0, -1);
  const sinceDays = days.filter((day) => dates.until === null || day < dates.until);
  const option = (value: string): Option => ({ value, label: value });
  return html`<div class="controls">
    <div class="switch" role="radiogroup" aria-label=${words.group}>
      ${(['target', ...GROUPINGS] as const).map(
        (grouping) =>
          html`<label class=${grouping === shown.grouping ? 'on' : ''}
            ><input
              type="radio"
              name="grouping"
              .checked=${grouping === shown.grouping}
              @change=${() => change.show({ ...shown, grouping })}
            />${words.groupings[grouping]}</label
          >`,
      )}
    </div>
    ${
      shown.grouping === 'target'
        ? select(
            words.order,
            shown.order,
            ORDERS.map((value) => ({ value, label: words.orders[value] })),
            (order) => change.show({ ...shown, order: order as Order }),
          )
        : nothing
    }
    ${
      days.length > 1
        ? html`${select(words.until, dates.until ?? '', [{ value: '', label: words.newest }, ...untilDays.map(option)], (day) =>
            change.date({ until: day || null, since: dates.since !== null && day !== '' && dates.since >= day ? null : dates.since }),
          )}${select(words.since, dates.since ?? '', [{ value: '', label: words.previous }, ...sinceDays.map(option)], (day) => change.date({ ...dates, since: day || null }))}`
        : nothing
    }
  </div>`;
}

/** Targets without a figure by why there is none: nobody filled them in, no row of theirs is taken, or all their dates come later. */
function splitBlank(rows: readonly Progress[], refused: Refused): Readonly<{ unfilled: number; refused: number; later: number }> {
  const blank = rows.filter((row) => !isFilled(row));
  const later = blank.filter(({ all }) => all.length > 0).length;
  const wrong = blank.filter(({ target, all }) => all.length === 0 && refused.has(target.id)).length;
  return { unfilled: blank.length - later - wrong, refused: wrong, later };
}

function renderBlankReason({ words }: RowContext, rows: readonly Progress[], refused: Refused): TemplateResult | typeof nothing {
  const { unfilled, refused: wrong, later } = splitBlank(rows, refused);
  if (wrong + later === 0) return nothing;
  return html`<p class="quiet small">${words.blankBecause(unfilled + wrong + later, words.blankSplit(unfilled, wrong, later))}</p>`;
}

/** Figures of targets that the page's filters leave out, with the way to see them. */
function renderHidden({ view, words }: RowContext, actuals: readonly Actual[]): TemplateResult | typeof nothing {
  const hidden = actuals.filter(({ target }) => !view.result.targets.has(target));
  if (hidden.length === 0) return nothing;
  return html`<p class="plain-line hidden-figures">
    ${words.hidden(hidden.length, new Set(hidden.map(({ target }) => target)).size)}
    <button class="text-button" @click=${() => view.set({ filters: {}, ...ANYWHERE })}>${words.clearFilters}</button>
  </p>`;
}

function renderTargets(context: RowContext, rows: readonly Progress[], refused: Refused, order: Order): TemplateResult {
  const { view, words, link } = context;
  const blank = rows.filter((row) => !isFilled(row));
  const filled = ordered(rows.filter(isFilled), order);
  return html`${
    filled.length === 0
      ? nothing
      : html`<div class="row heads" aria-hidden="true">
            <span>${words.planned}</span><span>${words.actual}</span><span>${words.progress}</span><span>${words.state}</span><span>${words.change}</span
            ><span>${words.source}</span>
          </div>
          <ul class="rows">
            ${filled.map((row) => progressRow(context, row))}
          </ul>`
  }
  ${
    blank.length === 0
      ? nothing
      : html`<section class="unfilled">
          <h3 class="heading">${words.blankTitle(blank.length)}</h3>
          <p class="quiet small">${words.blankNote}</p>
          <ul class="unfilled-list">
            ${blank.map(
              ({ target, all }) =>
                html`<li>
                  ${link(choose('target', target.id), indicatorOf(view, target), 'name')}
                  ${all.length === 0 && refused.has(target.id) ? html`<span class="quiet small">${words.notTaken}</span>` : nothing}
                </li>`,
            )}
          </ul>
        </section>`
  }`;
}

/** The rows that pass the page's filters, as the reader wants them shown; the sheet's faults stand under what it comes to. */
export function progressList(
  context: RowContext,
  rows: readonly Progress[],
  { actuals, refused }: Pick<ReadSheet, 'actuals' | 'refused'>,
  faults: TemplateResult | typeof nothing,
  shown: Shown,
  dates: Dates,
  change: Change,
): TemplateResult {
  const { view, words } = context;
  const { grouping } = shown;
  return html`<div class="summary">
      <p role="status">${words.summary(rows.filter(isFilled).length, rows.length, view.catalogue.targets.length)}</p>
      ${stateCounts(context, countStates(rows))} ${renderBlankReason(context, rows, refused)}
    </div>
    ${renderHidden(context, actuals)} ${faults} ${renderControls(context, actuals, shown, dates, change)}
    ${
      rows.length === 0
        ? html`<p class="quiet plain-line">${words.none}</p>`
        : grouping === 'target'
          ? renderTargets(context, rows, refused, shown.order)
          : html`${grouping === 'part' ? nothing : html`<p class="quiet small plain-line">${words.groupNote}</p>`}
              <ul class="rows">
                ${groupProgress(view.catalogue, rows, grouping).map((group) => progressGroup(context, grouping, group))}
              </ul>`
    }`;
}
