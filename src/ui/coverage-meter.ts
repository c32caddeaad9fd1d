/** How much of the plan's text is on the map: four classes of sentences that add up to all of them. */
import { css, html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SENTENCE_CLASSES } from '../../geo/vocabulary.ts';
import { AtlasElement } from './atlas-element.ts';
import { sharedStyles } from './shared-styles.ts';

@customElement('coverage-meter')
export class CoverageMeter extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      .bar {
        width: 100%;
        height: 12px;
        display: block;
        border-radius: 3px;
        overflow: hidden;
      }
      .mapped {
        fill: var(--accent);
      }
      .district-wide {
        fill: color-mix(in srgb, var(--accent) 50%, var(--panel));
      }
      .place-not-identified {
        fill: var(--part-industry);
      }
      .not-spatial {
        fill: var(--rule);
      }
      dl {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 2px 16px;
        margin-top: 8px;
        font-size: 12px;
      }
      .pair {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .pair svg {
        flex: none;
      }
      dd {
        margin-left: auto;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { reading } = this.words;
    const rows = [...this.view.sentences.rows.values()];
    const counts = SENTENCE_CLASSES.map((name) => ({ name, count: rows.filter((row) => row.class === name).length }));
    const mapped = counts[0]?.count ?? 0;
    const starts = counts.map((_, index) => counts.slice(0, index).reduce((sum, each) => sum + each.count, 0));
    return html`<figure>
      <figcaption>${reading.coverage} · <span class="quiet">${reading.coverageSummary(mapped, rows.length)}</span></figcaption>
      <svg class="bar" viewBox="0 0 ${rows.length} 10" preserveAspectRatio="none" aria-hidden="true">
        ${counts.map(({ name, count }, index) => segment(name, starts[index] ?? 0, count))}
      </svg>
      <dl>
        ${counts.map(
          ({ name, count }) =>
            html`<div class="pair">
              <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">${segment(name, 0, 10)}</svg>
              <dt>${reading.classes[name]}</dt>
              <dd>${count}</dd>
            </div>`,
        )}
      </dl>
    </figure>`;
  }
}

function segment(name: string, x: number, width: number): TemplateResult {
  return svg`<rect class=${name} x=${x} width=${width} height="10"></rect>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'coverage-meter': CoverageMeter;
  }
}
