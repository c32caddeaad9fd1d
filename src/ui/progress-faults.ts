/** What was wrong with the reader's rows: each by row and column with the reason and the remedy. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Fault, ReadSheet } from '../data/actuals-file.ts';
import type { ProgressWords } from '../i18n/progress-words.ts';

const MOST_SIGNS = 40;
const short = (text: string): string => (text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text);

/** Open at once as long as it does not push the figures out of sight. */
const MOST_OPEN_LINES = 3;

type Line = Fault & Readonly<{ rows: readonly number[] }>;

/** One line for the rows that have the same fault in the same words. */
function linesOf(faults: readonly Fault[]): Line[] {
  const lines = new Map<string, Line>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.column, fault.reason, fault.cell]);
    lines.set(key, { ...fault, rows: [...(lines.get(key)?.rows ?? []), fault.row] });
  }
  return [...lines.values()].toSorted((a, b) => Number(a.isTaken) - Number(b.isTaken));
}

export function progressFaults(words: ProgressWords, { faults, unfilled }: Pick<ReadSheet, 'faults' | 'unfilled'>): TemplateResult | typeof nothing {
  const left = faults.filter(({ isTaken }) => !isTaken).length;
  if (faults.length === 0) return unfilled === 0 ? nothing : html`<p class="quiet small plain-line">${words.unfilled(unfilled)}</p>`;
  const lines = linesOf(faults);
  return html`<details class="faults" ?open=${left > 0 && lines.length <= MOST_OPEN_LINES}>
    <summary>
      <b>${words.faults.title(left, faults.length - left)}</b>${unfilled > 0 ? html`<span class="quiet small">${words.unfilled(unfilled)}</span>` : nothing}
    </summary>
    <p class="quiet small">${words.faults.more}</p>
    <ul>
      ${lines.map(
        ({ rows, column, cell, reason, isTaken }) =>
          html`<li class="fault">
            <span class="where">${words.faults.where(rows, words.columns[column])}</span>
            ${cell.trim() === '' ? nothing : html`<code>${short(cell)}</code>`}
            <span>${words.reasons[reason]} <span class="quiet small">${isTaken ? words.faults.taken : words.faults.left}</span></span>
          </li>`,
      )}
    </ul>
  </details>`;
}
