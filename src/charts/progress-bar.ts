/**
 * One target's bar: the actual value against the planned one, the schedule, and the step from an earlier value. The words
 * beside it say the same, so it is hidden from screen readers.
 *
 * Properties `input` (see `BarInput`), `state` for its colour, `isHatched` for a value without a source.
 */
import { LitElement, css, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { barMarks } from './progress-scale.ts';
import type { BarInput, BarMarks, Side } from './progress-scale.ts';

/** Flags at the plan's mark, their foot at 0,0. */
const FLAGS: Readonly<Record<Side, string>> = { right: 'M0 0h7l-3 -2.5m3 2.5l-3 2.5', left: 'M0 0h-7l3 -2.5m-3 2.5l3 2.5', both: 'M-6 0h12', none: '' };

@customElement('progress-bar')
export class ProgressBar extends LitElement {
  static override styles = css`
    :host {
      display: block;
      line-height: 0;
    }
    svg {
      width: 100%;
      height: 26px;
      overflow: visible;
    }
    .track {
      fill: var(--rule);
    }
    .green {
      --state: var(--label-ecology);
    }
    .yellow {
      --state: var(--label-industry);
    }
    .red {
      --state: var(--label-livelihood);
    }
    .unjudged {
      --state: var(--quiet);
    }
    .value {
      fill: var(--state);
    }
    .hatched {
      fill: url(#hatch);
      stroke: var(--state);
    }
    .hatch-line {
      stroke: var(--state);
      stroke-width: 2;
    }
    .plan,
    .flag,
    .change,
    .beyond {
      stroke: var(--ink);
      fill: none;
    }
    .plan {
      stroke-width: 2;
    }
    .flag,
    .change,
    .beyond {
      stroke-width: 1.25;
    }
    .tip,
    .schedule {
      fill: var(--ink);
    }
    .from {
      fill: var(--panel);
      stroke: var(--ink);
      stroke-width: 1.25;
    }
    .event {
      fill: var(--panel);
      stroke: var(--state);
      stroke-width: 2;
    }
    .event.is-reached {
      fill: var(--state);
    }
    .event.is-hatched {
      fill: url(#hatch);
    }
  `;

  @property({ attribute: false }) input!: BarInput;
  @property({ attribute: false }) state: 'green' | 'yellow' | 'red' | 'unjudged' = 'unjudged';
  @property({ attribute: false }) isHatched = false;

  protected override render(): TemplateResult {
    const marks = barMarks(this.input);
    const body = this.input.comparator === 'milestone' ? this.renderEvent(marks) : this.renderBar(marks);
    return svg`<svg class=${this.state} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-line" y2="6" /></pattern>
        <marker id="tip" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto-start-reverse"><path class="tip" d="M0 0L6 3L0 6z" /></marker>
      </defs>
      ${body}
    </svg>`;
  }

  private renderEvent({ bar, plan }: BarMarks): TemplateResult {
    const isReached = (bar ?? 0) > 0;
    const fill = isReached ? (this.isHatched ? 'is-hatched' : 'is-reached') : '';
    return svg`<line class="flag" x1="0" x2=${`${plan}%`} y1="13" y2="13" /><svg x=${`${plan}%`} overflow="visible"><path class="event ${fill}" d="M0 6L7 13L0 20L-7 13z" /></svg>`;
  }

  private renderBar({ bar, plan, isBeyond, schedule, change, side }: BarMarks): TemplateResult {
    return svg`<rect class="track" width=${`${plan}%`} y="9" height="8" />
      ${bar === null ? nothing : svg`<rect class=${this.isHatched ? 'hatched' : 'value'} width=${`${bar}%`} y="9" height="8" />`}
      ${isBeyond ? svg`<svg x="100%" overflow="visible"><path class="beyond" d="M2 9L6 13L2 17" /></svg>` : nothing}
      <line class="plan" x1=${`${plan}%`} x2=${`${plan}%`} y1="5" y2="20" />
      <svg x=${`${plan}%`} y="22.5" overflow="visible"><path class="flag" d=${FLAGS[side]} /></svg>
      ${schedule === null ? nothing : svg`<svg x=${`${schedule}%`} overflow="visible"><path class="schedule" d="M0 18L4 24H-4z" /></svg>`}
      ${
        change === null
          ? nothing
          : svg`<line class="change" x1=${`${change[0]}%`} x2=${`${change[1]}%`} y1="4" y2="4" marker-end="url(#tip)" /><circle class="from" cx=${`${change[0]}%`} cy="4" r="2.5" />`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-bar': ProgressBar;
  }
}
