/** The chart of one criterion's sensitivity with the table that says the same. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../charts/sensitivity-chart.ts';
import type { CompareWords } from '../i18n/compare-words.ts';
import { scoresAt } from '../query/sensitivity.ts';
import type { Sensitivity } from '../query/sensitivity.ts';
import { scoreText } from './score-rows.ts';
import { shareText } from './sensitivity-line.ts';
import type { NamedZone } from './sensitivity-line.ts';

export function renderChart(words: CompareWords, answer: Sensitivity, zones: readonly NamedZone[]): TemplateResult {
  const { chart, criteria } = words;
  const breaks = [...new Set([...answer.below, ...answer.above].map(({ at }) => at))].toSorted((a, b) => a - b);
  const series = zones.map(({ letter, name }, zone) => ({
    letter,
    name,
    without: answer.without[zone] ?? { low: 0, high: 0 },
    alone: answer.alone[zone] ?? { low: 0, high: 0 },
  }));
  const shares = [...new Set([0, ...breaks, answer.share, 1])].toSorted((a, b) => a - b);
  const note = (share: number): string => {
    const notes = [...(share === answer.share ? [chart.now] : []), ...(breaks.includes(share) ? [chart.breakPoint] : [])];
    return notes.length > 0 ? ` (${notes.join(', ')})` : '';
  };
  return html`<sensitivity-chart
      .series=${series}
      .breaks=${breaks}
      .share=${answer.share}
      .words=${words}
      .criterion=${criteria[answer.criterion]}
    ></sensitivity-chart>
    <p class="say">${chart.band}</p>
    <details>
      <summary>${chart.table}</summary>
      <div class="numbers">
        <table>
          <thead>
            <tr>
              <th scope="col">${chart.share}</th>
              ${series.map(({ letter, name }) => html`<th scope="col" title=${name}>${letter} ${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shares.map(
              (share) =>
                html`<tr>
                  <th scope="row">${shareText(share)}${note(share)}</th>
                  ${scoresAt(answer, share).map((score) => html`<td>${scoreText(score)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}
