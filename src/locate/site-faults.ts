/** What was wrong with the rows of a file of own sites, with the remedy. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PointFault } from '../data/point-rows.ts';
import type { SiteWords } from '../i18n/site-words.ts';
import { faultLines, shortCell } from '../ui/fault-lines.ts';

const MOST_LINES = 60;
const MOST_ROWS = 6;

/** Open at once where nothing could be read. */
export function siteFaults({ faults: words }: SiteWords, faults: readonly PointFault[], isOpen: boolean): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  const lines = faultLines(faults, ({ reason, cell, isTaken }) => [reason, cell, isTaken]);
  return html`<details class="faults" ?open=${isOpen}>
    <summary>${words.title(faults.length)}</summary>
    <ul>
      ${lines.slice(0, MOST_LINES).map(
        ({ rows, cell, reason, isTaken }) =>
          html`<li>
            <b>${words.where(rows.slice(0, MOST_ROWS), Math.max(0, rows.length - MOST_ROWS))}</b>
            ${/[^\s,]/u.test(cell) ? html`<code>${shortCell(cell)}</code>` : nothing} ${words.reasons[reason]}
            <span class="quiet">${isTaken ? words.taken : words.left}</span>
          </li>`,
      )}
    </ul>
    ${lines.length > MOST_LINES ? html`<p class="quiet">${words.more(lines.length - MOST_LINES)}</p>` : nothing}
  </details>`;
}
