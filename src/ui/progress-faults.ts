/** What was wrong with the reader's rows: each by row and column with the reason and the remedy. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Fault, ReadSheet } from '../data/actuals-file.ts';
import type { ProgressWords } from '../i18n/progress-words.ts';
import { faultLines, shortCell } from './fault-lines.ts';

/** Open at once as long as it does not push the figures out of sight. */
const MOST_OPEN_LINES = 3;
/** A list that nobody reads to its end. */
const MOST_LINES = 100;
const MOST_ROWS = 8;

const rowsOf = (faults: readonly Fault[]): number => new Set(faults.map(({ row }) => row)).size;

type Faulty = Readonly<{
  /** The file that they are of. */
  name: string;
  read: Pick<ReadSheet, 'actuals' | 'faults'>;
  /** Refused rows that are no longer there. */
  omitted: number;
  /** Folded beside a file that has just failed, whose own faults come first. */
  isFolded: boolean;
}>;

/** The faults of one file, under its name. */
export function progressFaults(words: ProgressWords, { name, read, omitted, isFolded }: Faulty): TemplateResult | typeof nothing {
  const { actuals, faults } = read;
  if (faults.length === 0) return nothing;
  const left = rowsOf(faults.filter(({ isTaken }) => !isTaken)) + omitted;
  const withReason = (reason: Fault['reason']): number => rowsOf(faults.filter((fault) => fault.isTaken && fault.reason === reason));
  const title = words.faults.title(left, withReason('no-source'), withReason('check-unit'));
  const lines = faultLines(faults, ({ column, reason, isTaken, cell }) => [column, reason, isTaken, cell]);
  return html`<section class="faults" aria-label=${words.faultsOf(name)}>
    <p><b>${name}</b> ${title}${words.stop}${actuals.length > 0 ? words.faults.taken(actuals.length, left) : nothing}</p>
    <details ?open=${!isFolded && left > 0 && lines.length <= MOST_OPEN_LINES}>
      <summary>${words.faultsOf(name)}</summary>
      <p class="quiet small">${words.faults.mend}</p>
      <ul>
        ${lines.slice(0, MOST_LINES).map(
          ({ rows, column, cell, reason, isTaken }) =>
            html`<li class="fault">
              <span class="where">${words.faults.where(rows.slice(0, MOST_ROWS), Math.max(0, rows.length - MOST_ROWS), words.columns[column])}</span>
              ${cell.trim() === '' ? nothing : html`<code>${shortCell(cell)}</code>`}
              <span
                >${words.reasons[reason]}
                <span class="quiet small"
                  >${isTaken ? (reason === 'check-unit' ? words.takenAs['check-unit'] : words.takenAs['no-source']) : words.faults.left}</span
                ></span
              >
            </li>`,
        )}
      </ul>
      ${lines.length > MOST_LINES ? html`<p class="quiet small">${words.faults.moreLines(lines.length - MOST_LINES)}</p>` : nothing}
    </details>
    ${omitted > 0 ? html`<p class="small">${words.faults.omitted(omitted)}</p>` : nothing}
  </section>`;
}
