/**
 * Figures that belong together: rates year by year, parts that add up to a total, and where two texts differ.
 *
 * Properties `view` and `notes`; only what touches a target that passes the filters is shown.
 */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Disagreement, Sum, Target } from '../../geo/schema.ts';
import { differenceOf, stackOf, yearlyChanges } from '../charts/figure-sums.ts';
import type { FigureNotes } from '../data/figure-notes.ts';
import { targetsWords } from '../i18n/targets-words.ts';
import type { TargetsWords } from '../i18n/targets-words.ts';
import { AtlasElement } from './atlas-element.ts';
import { citation } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { sharedStyles } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { notesStyles } from './target-notes-styles.ts';
import { figureText, indicatorOf, partOf } from './target-readings.ts';
import { choose, figureOf, isEnglish } from './view.ts';

const width = (share: number): string => `${(share * 100).toFixed(3)}%`;

@customElement('target-notes')
export class TargetNotes extends AtlasElement {
  static override styles = [sharedStyles, tableStyles, notesStyles];

  @property({ attribute: false }) notes!: FigureNotes;

  private readonly follow: Link = (...parts) => this.link(...parts);

  private get text(): TargetsWords {
    return targetsWords[this.view.state.language];
  }

  private readonly targetOf = (id: string): Target | undefined => this.view.catalogue.target.get(id);

  private isShown(id: string): boolean {
    return this.view.result.targets.has(id);
  }

  /** Brings one of the sections into view and to the keyboard. */
  reveal(section: 'yearly' | 'sums' | 'differences'): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${section}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    return html`${this.renderYearly()}${this.renderSums()}${this.renderDifferences()}`;
  }

  private renderYearly(): TemplateResult | typeof nothing {
    const { yearly, columns } = this.text;
    const changes = yearlyChanges(this.view.catalogue.targets.filter(({ id }) => this.isShown(id)));
    const years = [...new Set(changes.flatMap((change) => change.years.map(({ year }) => year)))];
    if (changes.length === 0) return nothing;
    return html`<section>
      <h3 id="yearly" tabindex="-1">${yearly.title} <span class="count">${changes.length}</span></h3>
      <p class="note">${yearly.note}</p>
      <div class="scroller">
        <table>
          <thead>
            <tr>
              <th scope="col">${columns.indicator}</th>
              <th scope="col">${columns.figure}</th>
              ${years.map((year) => html`<th scope="col" class="figure-cell">${year}</th>`)}
              <th scope="col">${yearly.source}</th>
            </tr>
          </thead>
          <tbody>
            ${changes.map(({ target, kind, percent, years: own }) => {
              const sign = `+${percent}%`;
              const word = this.affix(target, kind === 'average' ? yearly.average(sign) : yearly.each(`${percent}%`));
              return html`<tr>
                <td>${this.link(choose('target', target.id), indicatorOf(this.view, target))}</td>
                <td>
                  <b>${word}</b
                  ><span class="note"
                    >${kind === 'each' ? yearly.eachNote : `${yearly.base} · ${this.affix(target, yearly.total(`+${((own.at(-1)?.index ?? 100) - 100).toFixed(1)}%`))}`}</span
                  >
                </td>
                ${own.map(({ index }) => html`<td class="figure-cell">${index === null ? `${percent}%` : this.affix(target, index.toFixed(1))}</td>`)}
                <td>${citation(this.view, this.follow, target.sentence)}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  /** A worked-out number under the plan's own comparison: at least 8 % a year is at least 26 % in three. */
  private affix(target: Target, number: string): string {
    if (target.comparator === '=' || target.comparator === 'milestone') return number;
    const word = this.words.comparators[target.comparator];
    return isEnglish(this.view) || target.comparator === '>' ? `${word} ${number}` : `${number}${word}`;
  }

  /** What another text says, in the form of the plan's figure; a unit that it writes otherwise stands as it writes it. */
  private statedBy({ comparator, value, unit_zh }: Disagreement, like: Target): string {
    const base_value = like.value ? ((like.base_value ?? 0) / like.value) * value : null;
    const figure = figureText(this.view, { ...like, comparator, value, base_value, unit_zh: isEnglish(this.view) ? like.unit_zh : unit_zh });
    return isEnglish(this.view) && unit_zh !== like.unit_zh ? `${figure} (${unit_zh})` : figure;
  }

  private totalOf(sum: Sum): string {
    const first = this.targetOf(sum.parts[0] ?? '');
    const row = { id: '', source: '', target: null, sum: sum.id, comparator: '=', value: sum.total, unit_zh: sum.unit_zh } as const;
    return first ? this.statedBy(row, first) : `${sum.total} ${sum.unit_zh}`;
  }

  private renderSums(): TemplateResult | typeof nothing {
    const sums = this.notes.sums.filter(({ parts }) => parts.some((id) => this.isShown(id)));
    if (sums.length === 0) return nothing;
    return html`<section>
      <h3 id="sums" tabindex="-1">${this.text.sums.title} <span class="count">${sums.length}</span></h3>
      <div class="sums">
        ${sums.map((sum) => {
          const segments = stackOf(sum, this.targetOf);
          return html`<div class="part-${segments[0] ? partOf(this.view, segments[0].target) : 'goals'}">
            <p class="total">${this.text.sums.total(this.totalOf(sum))}</p>
            <svg class="bar" aria-hidden="true">
              ${segments.map(
                ({ target, from, to }) =>
                  svg`<g class=${this.isShown(target.id) ? '' : 'out'}><rect x=${width(from)} width=${width(to - from)} height="100%" /><text x=${width((from + to) / 2)} y="18">${figureOf(this.view, target).number}</text></g>`,
              )}
            </svg>
            <ol>
              ${segments.map(
                ({ target }) =>
                  html`<li>
                    ${this.link(choose('target', target.id), indicatorOf(this.view, target))}
                    <b>${figureText(this.view, target)}</b>${citation(this.view, this.follow, target.sentence)}
                    ${this.isShown(target.id) ? nothing : html`<span class="quiet small">${this.text.sums.filtered}</span>`}
                  </li>`,
              )}
            </ol>
            <p class="note">${isEnglish(this.view) ? sum.note_en : sum.note_zh}</p>
          </div>`;
        })}
      </div>
    </section>`;
  }

  private renderDifferences(): TemplateResult | typeof nothing {
    const { differences } = this.text;
    const sumOf = (id: string | null): Sum | undefined => this.notes.sums.find((sum) => sum.id === id);
    const rows = this.notes.disagreements.flatMap((row) => {
      const target = row.target === null ? undefined : this.targetOf(row.target);
      const sum = sumOf(row.sum);
      const ids = target ? [target.id] : (sum?.parts ?? []);
      const like = target ?? this.targetOf(ids[0] ?? '');
      return like && ids.some((id) => this.isShown(id)) ? [{ row, target, sum, like, ids }] : [];
    });
    if (rows.length === 0) return nothing;
    return html`<section>
      <h3 id="differences" tabindex="-1">${differences.title} <span class="count">${rows.length}</span></h3>
      <div class="scroller">
        <table>
          <thead>
            <tr>
              ${[differences.item, differences.plan, differences.other, differences.kind].map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(({ row, target, sum, like, ids }) => {
              const source = this.notes.sources.find(({ id }) => id === row.source);
              const items = ids.flatMap((id) => this.targetOf(id) ?? []);
              return html`<tr>
                <td>
                  ${items.map((item) => html`<div>${this.link(choose('target', item.id), indicatorOf(this.view, item))}${citation(this.view, this.follow, item.sentence)}</div>`)}
                </td>
                <td>
                  <b>${target ? figureText(this.view, target) : differences.noTotal}</b
                  >${sum ? html`<span class="note">${differences.addUp(this.totalOf(sum))}</span>` : nothing}
                </td>
                <td><b>${this.statedBy(row, like)}</b>${source ? html`<span class="note" lang="zh-CN">${source.publisher} ${source.date}</span>` : nothing}</td>
                <td>${differences.kinds[differenceOf(row, target)]}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'target-notes': TargetNotes;
  }
}
