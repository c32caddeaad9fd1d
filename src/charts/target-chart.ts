/**
 * Targets as marks on scales: small multiples of rows, each row a name, a mark and a figure.
 *
 * Properties `panels` (arithmetic and words ready to draw), `selected` (a target's id). Events `mark-choose` and
 * `mark-cite` (a click; detail `{ id }`), `mark-point` (hover or focus; `{ id }`, null when the pointer leaves).
 * One row at a time is in the tab order; arrows, Home and End move between rows.
 */
import { LitElement, html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Part } from '../../geo/schema.ts';
import { markShape } from './mark-shapes.ts';
import type { Comparator } from './mark-shapes.ts';
import { chartStyles } from './target-chart-styles.ts';

export type ChartRow = Readonly<{
  id: string;
  name: string;
  /** Part, year and wording, as short words. */
  note: string;
  figure: string;
  part: Part;
  comparator: Comparator;
  /** From 0 (left) to 1 along the axis. */
  at: number;
  cite: Readonly<{ text: string; label: string; href: string }>;
}>;
export type ChartRun = Readonly<{ scale: string; ticks: readonly Readonly<{ text: string; at: number }>[]; hasAxis: boolean; rows: readonly ChartRow[] }>;
export type ChartPanel = Readonly<{ title: string; runs: readonly ChartRun[] }>;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
const percent = (at: number): string => `${(at * 100).toFixed(3)}%`;

@customElement('target-chart')
export class TargetChart extends LitElement {
  static override styles = chartStyles;

  @property({ attribute: false }) panels: readonly ChartPanel[] = [];
  @property({ attribute: false }) selected: string | null = null;
  /** The row that Tab reaches. */
  @state() private current: string | null = null;

  private get rows(): ChartRow[] {
    return this.panels.flatMap(({ runs }) => runs.flatMap(({ rows }) => rows));
  }

  /** The id of the row in the tab order: where the reader was last, what is selected, or the first. */
  private get reachable(): string | undefined {
    const { rows } = this;
    return [this.current, this.selected, rows[0]?.id ?? null].find((id) => id !== null && rows.some((row) => row.id === id)) ?? undefined;
  }

  private tell(event: 'mark-choose' | 'mark-cite' | 'mark-point', id: string | null): void {
    this.dispatchEvent(new CustomEvent(event, { detail: { id }, bubbles: true, composed: true }));
  }

  private readonly move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const { rows } = this;
    const from = rows.findIndex((row) => row.id === this.reachable);
    const next = rows[Math.min(Math.max(from + step, 0), rows.length - 1)];
    event.preventDefault();
    if (!next) return;
    this.current = next.id;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(next.id)}"]`)?.focus());
  };

  private readonly cite = (event: MouseEvent, id: string): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.tell('mark-cite', id);
  };

  protected override render(): TemplateResult {
    return html`<div class="panels" @keydown=${this.move} @pointerleave=${() => this.tell('mark-point', null)}>
      ${this.panels.map(
        ({ title, runs }) =>
          html`<section>
            <h3>${title} <span class="count">${runs.reduce((sum, { rows }) => sum + rows.length, 0)}</span></h3>
            ${runs.map((run) => this.renderRun(run))}
          </section>`,
      )}
    </div>`;
  }

  private renderRun({ scale, ticks, hasAxis, rows }: ChartRun): TemplateResult {
    return html`<div class="axis">
        <p>${scale}</p>
        ${hasAxis ? html`<span class="track ticks"><svg>${ticks.map(({ text, at }) => svg`<text x=${percent(at)} y="12">${text}</text>`)}</svg></span>` : nothing}
      </div>
      <ul>
        ${rows.map((row) => this.renderRow(row, ticks, hasAxis))}
      </ul>`;
  }

  private renderRow(row: ChartRow, ticks: ChartRun['ticks'], hasAxis: boolean): TemplateResult {
    const tabIndex = row.id === this.reachable ? 0 : -1;
    const isSelected = row.id === this.selected;
    return html`<li class=${`part-${row.part}`} @pointerenter=${() => this.tell('mark-point', row.id)}>
      <button
        class="mark"
        data-id=${row.id}
        tabindex=${tabIndex}
        aria-current=${ifDefined(isSelected ? 'true' : undefined)}
        @click=${() => {
          this.current = row.id;
          this.tell('mark-choose', row.id);
        }}
        @focus=${() => this.tell('mark-point', row.id)}
      >
        <span class="name">${row.name}<span class="note">${row.note}</span></span>
        <span class="track">
          <svg aria-hidden="true" preserveAspectRatio="none">
            ${hasAxis ? ticks.map(({ at }) => svg`<line class="grid" x1=${percent(at)} x2=${percent(at)} y1="0" y2="100%" />`) : nothing}
            ${hasAxis ? svg`<line class="stem" x1="0" x2=${percent(row.at)} y1="50%" y2="50%" />` : nothing}
            <svg class=${`shape ${row.comparator === 'milestone' ? 'milestone' : ''}`} x=${percent(row.at)} y="50%" overflow="visible">
              ${markShape(row.comparator)}
            </svg>
          </svg>
        </span>
        <span class="figure">${row.figure}</span>
      </button>
      <a class="cite" tabindex=${tabIndex} href=${row.cite.href} aria-label=${row.cite.label} @click=${(event: MouseEvent) => this.cite(event, row.id)}
        >${row.cite.text}</a
      >
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'target-chart': TargetChart;
  }
}
