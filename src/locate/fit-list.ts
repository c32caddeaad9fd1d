/** The zones and towns by how they meet the conditions, each "perhaps" with its sentence. Property `view`. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { locateWords } from '../i18n/locate-words.ts';
import type { LocateWords } from '../i18n/locate-words.ts';
import { VERDICTS, unlocated } from '../query/fit.ts';
import type { Condition, Fit } from '../query/fit.ts';
import { star } from '../query/shortlist.ts';
import { FACETS, MAX_COMPARED, SEEK_ORDERS } from '../state/app-state.ts';
import type { SeekOrder } from '../state/app-state.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { answerSentence, conditionName, decidingAnswers } from '../ui/fit-sentences.ts';
import { fitting, onShore, orderedFits, readShore, waysOutOf } from '../ui/fit-store.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { starButton } from '../ui/star-button.ts';
import { verdictSign } from '../ui/verdict-sign.ts';
import { verdictStyles } from '../ui/verdict-styles.ts';
import { choose, nameOf } from '../ui/view.ts';
import { fitListStyles } from './fit-list-styles.ts';

/** How many are starred at once. */
const FIRST = 3;

@customElement('fit-list')
export class FitList extends AtlasElement {
  static override styles = [sharedStyles, verdictStyles, fitListStyles];

  @state() private isNotListed = false;

  constructor() {
    super();
    this.addController(new RedrawOn(this, onShore));
  }

  /** Puts the focus on the first zone, or on what there is to give up where none is listed. */
  focusFirst(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.fits .name, .none button')?.focus());
  }

  protected override willUpdate(): void {
    if (this.view.state.seek.near.coast !== undefined || this.view.state.seek.order === 'coast') void readShore(this.view.dataBase);
  }

  protected override render(): TemplateResult {
    const { catalogue, state: page, set } = this.view;
    const words = locateWords[page.language];
    const { fits, conditions } = fitting(catalogue, page);
    const ordered = orderedFits(this.view);
    const meeting = ordered.filter(({ verdict }) => verdict !== 'not');
    const failing = ordered.filter(({ verdict }) => verdict === 'not');
    const count = (verdict: Fit['verdict']): number => fits.filter((fit) => fit.verdict === verdict).length;
    const isFiltered = FACETS.some((facet) => facet !== 'industry' && page.filters[facet] !== undefined);
    const nowhere = unlocated(catalogue, page.filters.industry ?? []).map(({ properties }) => nameOf(this.view, properties));
    const first = meeting.slice(0, FIRST).map(({ place }) => place.id);
    return html`${
        conditions.length === 0
          ? html`<p class="start">${words.start}</p>
              <p class="quiet small" role="status">${words.all(fits.length)}</p>`
          : html`<div class="counts" role="status" aria-label=${words.counts(count('surely'), count('perhaps'), count('not'))}>
              ${VERDICTS.map(
                (verdict) => html`<span title=${words.verdictHelp[verdict]}>${verdictSign(verdict)}<b>${count(verdict)}</b> ${words.verdicts[verdict]}</span>`,
              )}
            </div>`
      }
      <div class="tools">
        <label
          ><span class="quiet small">${words.order.label}</span>
          <select .value=${page.seek.order} @change=${(event: Event) => this.order((event.target as HTMLSelectElement).value as SeekOrder)}>
            ${SEEK_ORDERS.map((order) => html`<option value=${order} ?selected=${order === page.seek.order}>${words.order.names[order]}</option>`)}
          </select></label
        >
        <button class="text-button" aria-pressed=${page.drawer === 'fit'} @click=${() => set({ drawer: page.drawer === 'fit' ? null : 'fit' })}>
          ${words.chart}
        </button>
        ${
          page.shortlist.length > 1
            ? html`<button class="text-button" @click=${() => set({ drawer: 'compare', compared: page.shortlist.slice(0, MAX_COMPARED).map(({ id }) => id) })}>
                ${words.compareStarred(Math.min(MAX_COMPARED, page.shortlist.length))}
              </button>`
            : nothing
        }
        ${
          first.length > 1 && conditions.length > 0
            ? html`<button class="text-button" @click=${() => set({ shortlist: first.reduce(star, page.shortlist) })}>${words.starFirst(first.length)}</button>`
            : nothing
        }
      </div>
      ${isFiltered ? html`<p class="quiet small">${words.filtered}</p>` : nothing}
      ${nowhere.length > 0 ? html`<p class="quiet small">${words.industry.unlocated(nowhere.join(words.list))}</p>` : nothing}
      ${meeting.length === 0 ? this.renderWaysOut(words, conditions) : nothing}
      <ul class="fits">
        ${meeting.map((fit) => this.renderFit(words, fit, conditions.length > 0))}
      </ul>
      ${
        failing.length > 0
          ? html`<button class="text-button" aria-expanded=${this.isNotListed} @click=${() => (this.isNotListed = !this.isNotListed)}>
                ${this.isNotListed ? words.hideNot : words.showNot(failing.length)}
              </button>
              ${
                this.isNotListed
                  ? html`<ul class="fits">
                      ${failing.map((fit) => this.renderFit(words, fit, true))}
                    </ul>`
                  : nothing
              }`
          : nothing
      }`;
  }

  private order(order: SeekOrder): void {
    this.view.set({ seek: { ...this.view.state.seek, order } });
  }

  private renderFit(words: LocateWords, fit: Fit, isJudged: boolean): TemplateResult {
    const { place, verdict } = fit;
    const name = nameOf(this.view, place.properties);
    const isChosen = this.view.state.selected?.type === 'place' && this.view.state.selected.id === place.id;
    return html`<li class=${isJudged ? verdict : ''} ?data-current=${isChosen}>
      ${isJudged ? verdictSign(verdict, words.verdicts[verdict]) : nothing}
      <div class="what">
        ${this.link(choose('place', place.id), name, 'name', undefined, isChosen)}
        <span class="quiet small"
          >${this.words.kindOne[place.properties.kind]} ·
          ${this.words.precisions[place.properties.precision]}${place.geometry === null ? html` · ${words.notOnMap}` : nothing}</span
        >
        ${
          isJudged
            ? html`<ul class="why">
                ${this.renderMet(words, fit)}${decidingAnswers(fit).map((answer) => html`<li><b>${conditionName(this.view, words, answer.condition)}</b> ${answerSentence(this.view, words, answer)}</li>`)}
              </ul>`
            : nothing
        }
      </div>
      ${starButton(this.view, place)}
    </li>`;
  }

  /** What a zone surely meets, in one line, where something else is open. */
  private renderMet(words: LocateWords, { verdict, answers }: Fit): TemplateResult | typeof nothing {
    const met = answers
      .filter((answer) => answer.verdict === 'surely')
      .map(({ condition, reason }) => {
        const name = conditionName(this.view, words, condition);
        return reason.kind === 'interval' ? words.metAt(name, words.fit.range(reason.interval.fromKm, reason.interval.toKm)) : name;
      });
    return met.length === 0 || (verdict === 'surely' && met.length === 1) ? nothing : html`<li class="met">${words.met(met.join(words.list))}</li>`;
  }

  private renderWaysOut(words: LocateWords, conditions: readonly Condition[]): TemplateResult {
    return html`<div class="none">
      <p>${words.none}</p>
      <ul>
        ${waysOutOf(this.view).map(
          ({ condition, patch, count }) =>
            html`<li>
              <button class="text-button" @click=${() => this.view.set(patch)}>
                ${words.wayOut(conditionName(this.view, words, conditions[condition] as Condition), count)}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fit-list': FitList;
  }
}
