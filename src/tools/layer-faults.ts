/** What was wrong with the rows of a file: by row, with the reason, to be copied or saved for mending. Properties as `LayerPart`. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { formatCsv } from '../data/actuals-csv.ts';
import { faultLines, shortCell } from '../ui/fault-lines.ts';
import { saveFile } from '../ui/save-file.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { partStyles } from './layer-card-styles.ts';
import { faultText } from './file-sentences.ts';
import { LayerPart } from './layer-part.ts';

const MOST_LINES = 60;
const MOST_ROWS = 6;

@customElement('layer-faults')
export class LayerFaults extends LayerPart {
  static override styles = [
    sharedStyles,
    partStyles,
    css`
      ul {
        max-height: 280px;
        overflow: auto;
        overscroll-behavior: contain;
      }
      li {
        padding: 4px 0;
        font-size: 13px;
        overflow-wrap: anywhere;
      }
      li + li {
        border-top: 1px solid var(--rule);
      }
      code {
        font: inherit;
        background: color-mix(in srgb, var(--ink) 7%, transparent);
        border-radius: 4px;
        padding: 0 6px;
      }
    `,
  ];

  @state() private copied: 'yes' | 'no' | null = null;

  /** Heads and rows as they are copied and saved. */
  private get sheet(): { heads: string[]; rows: (string | number | null)[][] } {
    const { faults: words } = this.say;
    const { language } = this.view.state;
    return {
      heads: [...words.heads],
      rows: this.layer.faults.map(({ row, reason, cell, isTaken }) => [row, faultText(language, reason), cell, isTaken ? words.yes : words.no]),
    };
  }

  private readonly copy = (): void => {
    const { heads, rows } = this.sheet;
    const text = [heads, ...rows].map((row) => row.map((cell) => String(cell ?? '').replace(/[\t\r\n]+/gu, ' ')).join('\t')).join('\n');
    navigator.clipboard.writeText(text).then(
      () => (this.copied = 'yes'),
      () => (this.copied = 'no'),
    );
  };

  private readonly save = (): void => {
    saveFile(new Blob([formatCsv(this.sheet)], { type: 'text/csv;charset=utf-8' }), `${this.say.faults.fileName(this.layer.name)}.csv`);
  };

  protected override render(): TemplateResult {
    const { faults: words } = this.say;
    const { faults, faultCount } = this.layer;
    const { language } = this.view.state;
    const lines = faultLines(
      faults.map((fault) => ({ ...fault, row: fault.row ?? 0 })),
      ({ reason, cell, isTaken }) => [reason, cell, isTaken],
    );
    return html`<div class="line">
        <h4>${words.title(faultCount)}</h4>
        <button class="text-button" @click=${this.copy}>${words.copy}</button>
        <button class="text-button" @click=${this.save}>${words.save}</button>
        <span class="quiet small" role="status">${this.copied === null ? nothing : this.copied === 'yes' ? words.copied : words.notCopied}</span>
      </div>
      ${faultCount > faults.length ? html`<p class="quiet small">${words.first(faults.length, faultCount)}</p>` : nothing}
      <ul tabindex="0" aria-label=${words.title(faultCount)}>
        ${lines.slice(0, MOST_LINES).map(
          ({ rows, cell, reason }) =>
            html`<li>
              <b>${rows[0] === 0 ? words.whole : words.rows(rows.slice(0, MOST_ROWS), Math.max(0, rows.length - MOST_ROWS))}</b>
              ${/[^\s,]/u.test(cell) ? html`<code>${shortCell(cell)}</code>` : nothing} ${faultText(language, reason)}
            </li>`,
        )}
      </ul>
      ${lines.length > MOST_LINES ? html`<p class="quiet small">${words.more(lines.length - MOST_LINES)}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-faults': LayerFaults;
  }
}
