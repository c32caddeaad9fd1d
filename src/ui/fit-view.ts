/**
 * The investor's chart: one row a zone, one column a condition with its answer and, for distances, the interval against
 * the limit; beside it the weights, the ranking that follows and where the first place changes hands. Property `view`.
 */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fitBar, scaleEndKm } from '../charts/fit-scale.ts';
import { compareWords } from '../i18n/compare-words.ts';
import { locateWords } from '../i18n/locate-words.ts';
import type { LocateWords } from '../i18n/locate-words.ts';
import type { Answer, Condition, Fit } from '../query/fit.ts';
import type { RankedZone, Ranking } from '../query/ranking.ts';
import { sharesOf } from '../query/weighing.ts';
import { NEAR_KINDS } from '../state/app-state.ts';
import type { NearKind, SeekOrder } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { answerSentence, conditionName } from './fit-sentences.ts';
import { fitting, onShore, orderedFits, rankingOf, reachTo, readShore } from './fit-store.ts';
import { fitViewStyles } from './fit-view-styles.ts';
import { containLines, flipLines, leadLine, rankText } from './ranking-lines.ts';
import { scoreText } from './score-rows.ts';
import { RedrawOn } from './redraw-on.ts';
import { sharedStyles } from './shared-styles.ts';
import { starButton } from './star-button.ts';
import { tableStyles } from './table-styles.ts';
import { verdictSign } from './verdict-sign.ts';
import { verdictStyles } from './verdict-styles.ts';
import { choose, nameOf } from './view.ts';
import './weight-sliders.ts';

/** A column: a condition with its number, or a distance that nothing is asked of. */
type Column = Readonly<{ condition: Condition | null; near: NearKind | null; at: number; name: string }>;

@customElement('fit-view')
export class FitView extends AtlasElement {
  static override styles = [sharedStyles, tableStyles, verdictStyles, fitViewStyles];

  /** The zone whose score is explained. */
  @state() private explained: string | null = null;

  constructor() {
    super();
    this.addController(new RedrawOn(this, onShore));
  }

  protected override willUpdate(): void {
    void readShore(this.view.dataBase);
  }

  /** Puts the focus on the first weight. */
  focusWeights(): void {
    this.renderRoot.querySelector('weight-sliders')?.focus();
  }

  private columnsOf(words: LocateWords, conditions: readonly Condition[]): Column[] {
    const asked = conditions.map((condition, at): Column => ({
      condition,
      near: condition.kind === 'near' ? condition.near : null,
      at,
      name: conditionName(this.view, words, condition),
    }));
    const others = NEAR_KINDS.filter((near) => !asked.some((column) => column.near === near));
    return [...asked, ...others.map((near): Column => ({ condition: null, near, at: -1, name: words.near.kinds[near] }))];
  }

  protected override render(): TemplateResult {
    const { catalogue, state: page } = this.view;
    const words = locateWords[page.language];
    const { fits, conditions } = fitting(catalogue, page);
    const ranking = rankingOf(this.view);
    const shown = orderedFits(this.view).filter(({ verdict }) => verdict !== 'not');
    const rest = orderedFits(this.view).filter(({ verdict }) => verdict === 'not');
    return html`<h2 class="visually-hidden">${words.fit.title}</h2>
      <div class="sides">
        <section class="chart" aria-label=${words.fit.title}>
          <p class="say">${conditions.length === 0 ? words.fit.empty : words.fit.intro}</p>
          <div class="scroll">${this.renderTable(words, [...shown, ...rest], this.columnsOf(words, conditions), ranking)}</div>
        </section>
        <section class="ranking" aria-label=${words.fit.weights}>
          <weight-sliders .view=${this.view} .compareWords=${compareWords[page.language]}></weight-sliders>
          ${this.renderRanking(words, ranking, conditions.length > 0 ? shown.length : fits.length, conditions.length > 0)}
        </section>
      </div>`;
  }

  private renderTable(words: LocateWords, fits: readonly Fit[], columns: readonly Column[], ranking: Ranking | null): TemplateResult {
    const { order } = this.view.state.seek;
    const ranks = new Map(ranking?.rows.map((row) => [row.facts.place.id, row] as const));
    const ends = columns.map(({ near, condition }) => {
      const reaches = near === null ? [] : fits.flatMap((fit) => reachTo(this.view, fit, near) ?? []);
      return scaleEndKm(
        reaches.flatMap((reach) => (reach === 'no-shore' ? [] : reach.interval.toKm)),
        condition?.kind === 'near' ? condition.km : null,
      );
    });
    return html`<table>
      <thead>
        <tr>
          ${this.renderHead(words, words.fit.zone, order === 'fit' ? 'name' : 'fit', order === 'name', 'zone')}
          ${columns.map(({ name, near }) => (near === null ? html`<th scope="col">${name}</th>` : this.renderHead(words, name, near, order === near, '')))}
          ${this.renderHead(words, words.fit.score, 'score', order === 'score', 'score')}
        </tr>
      </thead>
      <tbody>
        ${fits.map((fit) => this.renderRow(words, fit, columns, ends, ranks.get(fit.place.id) ?? null))}
      </tbody>
    </table>`;
  }

  private renderHead(words: LocateWords, name: string, order: SeekOrder, isSorted: boolean, classes: string): TemplateResult {
    const { seek } = this.view.state;
    return html`<th scope="col" class=${classes} aria-sort=${isSorted ? 'ascending' : 'none'}>
      <button title=${words.fit.sortBy(words.order.names[order])} @click=${() => this.view.set({ seek: { ...seek, order } })}>
        ${name}<span aria-hidden="true">${isSorted ? ' ↑' : ''}</span>
      </button>
    </th>`;
  }

  private renderRow(words: LocateWords, fit: Fit, columns: readonly Column[], ends: readonly number[], ranked: RankedZone | null): TemplateResult {
    const { place, verdict, answers } = fit;
    const name = nameOf(this.view, place.properties);
    const isExplained = ranked !== null && this.explained === place.id;
    return html`<tr class=${answers.length > 0 ? verdict : ''}>
        <th scope="row">
          <div class="zone">
            ${answers.length > 0 ? verdictSign(verdict, words.verdicts[verdict]) : nothing}${this.link(choose('place', place.id), name, 'name')}${starButton(this.view, place)}
          </div>
        </th>
        ${columns.map((column, at) => html`<td>${this.renderCell(words, fit, column, ends[at] ?? 1)}</td>`)}
        <td class="score">
          ${
            ranked
              ? html`<button aria-expanded=${isExplained} title=${words.fit.explain(name)} @click=${() => (this.explained = isExplained ? null : place.id)}>
                  <b>${scoreText(ranked.score)}</b> <span class="quiet small">${rankText(this.view, ranked)}</span>
                </button>`
              : html`<span class="quiet">–</span>`
          }
        </td>
      </tr>
      ${
        isExplained
          ? html`<tr class="explained">
              <td colspan=${columns.length + 2}>${this.renderParts(words, ranked, name)}</td>
            </tr>`
          : nothing
      }`;
  }

  private renderCell(words: LocateWords, fit: Fit, { condition, near, at }: Column, endKm: number): TemplateResult {
    const answer: Answer | undefined = fit.answers[at];
    const sentence = answer ? answerSentence(this.view, words, answer) : '';
    const sign = answer ? verdictSign(answer.verdict, words.verdicts[answer.verdict]) : nothing;
    if (near === null) return html`<div class="answer" title=${sentence}>${sign}<span class="visually-hidden">${sentence}</span></div>`;
    const reach = reachTo(this.view, fit, near);
    if (reach === null || reach === 'no-shore')
      return html`<div class="answer" title=${sentence}>${sign}<span class="quiet small">${words.fit.unknown}</span></div>`;
    const { fromKm, toKm } = reach.interval;
    const bar = fitBar(reach.interval, condition?.kind === 'near' ? condition.km : null, endKm);
    return html`<div class="answer" title=${sentence}>
      ${sign}
      <div class="reach">
        <span class="figure">${words.fit.range(fromKm, toKm)}</span>
        <svg class="bar ${answer?.verdict ?? 'plain'}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect class="track" width="100" height="8"></rect>
          <rect class="own" x=${bar.from * 100} width=${(bar.to - bar.from) * 100} y="1.500" height="5"></rect>
          ${bar.limit === null ? nothing : svg`<path class="limit" d="M${bar.limit * 100} 0v8"></path>`}
        </svg>
      </div>
    </div>`;
  }

  private renderParts(words: LocateWords, { parts }: RankedZone, name: string): TemplateResult {
    const { criteria } = compareWords[this.view.state.language];
    return html`<div role="region" aria-label=${words.fit.explain(name)}>
      <b>${words.fit.explain(name)}</b>
      <ul>
        ${parts
          .filter(({ share }) => share > 0)
          .map(
            ({ criterion, share, value, adds }) =>
              html`<li>${words.fit.part(criteria[criterion], `${(share * 100).toFixed(1)}%`, scoreText(value), scoreText(adds))}</li>`,
          )}
      </ul>
    </div>`;
  }

  private readonly orderByScore = (): void => {
    this.view.set({ seek: { ...this.view.state.seek, order: 'score' } });
    this.scrollIntoView({ block: 'start' });
  };

  private renderRanking(words: LocateWords, ranking: Ranking | null, count: number, isAsked: boolean): TemplateResult {
    if (ranking === null) return html`<p class="say" role="status">${sharesOf(this.view.state.weights) === null ? words.fit.allZero : words.fit.tooFew}</p>`;
    const { seek } = this.view.state;
    return html`<p class="lead" role="status">${leadLine(this.view, words, ranking)}</p>
      ${seek.order === 'score' ? nothing : html`<button class="text-button" @click=${this.orderByScore}>${words.fit.sortByScore}</button>`}
      <p class="say">
        ${isAsked ? words.fit.ranked(count) : words.fit.rankedAll(count)} ${words.fit.otherScores} ${words.fit.orderRule}
        ${containLines(this.view, words, ranking).join(' ')}
      </p>
      <h3 class="heading">${words.fit.flips}</h3>
      <p class="say">${words.fit.flipIntro}</p>
      <ul class="flips">
        ${flipLines(this.view, words, ranking).map((line) => html`<li>${line}</li>`)}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fit-view': FitView;
  }
}
