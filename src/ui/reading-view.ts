/** The plan's outline, article by article and sentence by sentence, linked both ways with the map. */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Measure, Part, Sentence } from '../../geo/schema.ts';
import { PARTS } from '../../geo/vocabulary.ts';
import { AtlasElement } from './atlas-element.ts';
import './coverage-meter.ts';
import { partName } from './facet-names.ts';
import { articleNumber } from './item-rows.ts';
import { helpButton } from './help-button.ts';
import { icon } from './icons.ts';
import { focusPanel } from './panel-focus.ts';
import { sharedStyles } from './shared-styles.ts';
import { choose, figureOf, isEnglish, nameOf, summaryOf, titleOf } from './view.ts';
import type { View } from './view.ts';

@customElement('reading-view')
export class ReadingView extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 10px 8px 8px 20px;
        border-bottom: 1px solid var(--rule);
      }
      .bar h2 {
        font-size: 16px;
      }
      .bar select {
        flex: 1;
        min-width: 0;
        padding: 6px;
        border: 1px solid var(--rule);
        border-radius: 6px;
        background: var(--panel);
      }
      .body {
        overflow: auto;
        overscroll-behavior: contain;
        padding: 12px 20px 40px;
        flex: 1;
      }
      .section {
        font-size: 16px;
        margin: 32px 0 4px;
        color: var(--hue, var(--ink));
        text-wrap: balance;
      }
      article {
        padding: 10px 0 4px;
      }
      h4 {
        margin: 0;
        font-size: 15px;
        display: flex;
        gap: 10px;
      }
      h4[aria-current='true'] {
        padding: 7px 8px;
        margin: 0 -8px;
        border-radius: 6px;
      }
      h4 .number {
        color: var(--hue);
        font-variant-numeric: tabular-nums;
        flex: none;
      }
      h4 a:hover {
        color: var(--accent);
        text-decoration: underline;
      }
      .sentence {
        display: grid;
        grid-template-columns: 52px 1fr;
        gap: 8px;
        padding: 7px 8px;
        margin: 0 -8px;
        border-radius: 6px;
        scroll-margin: 24px;
      }
      [aria-current='true'] {
        background: color-mix(in srgb, var(--accent) 10%, transparent);
        box-shadow: inset 3px 0 var(--accent);
      }
      .id {
        font-size: 12px;
        color: var(--quiet);
        font-variant-numeric: tabular-nums;
        padding-top: 2px;
        /* As high as its own words: a link that is higher than the window cannot be brought into it. */
        align-self: start;
      }
      .id:hover {
        color: var(--accent);
      }
      .exact {
        /* A reader's own text may hold characters that our texts never use. */
        font-family: 'Atlas Sans', 'Atlas Sans More', sans-serif;
        border-left: 2px solid var(--rule);
        padding-left: 10px;
        margin-top: 6px;
      }
      .class {
        font-size: 12px;
        color: var(--quiet);
      }
      .chips {
        margin-top: 6px;
        gap: 4px 6px;
      }
      .chip {
        font-size: 12px;
        min-height: 24px;
        padding: 1px 8px;
      }
      .status {
        padding: 8px 0;
      }
    `,
  ];

  /** Puts the focus on the open sentence, or on the text where none is open or none has come yet. */
  override focus(): void {
    const target = this.renderRoot.querySelector<HTMLElement>('[aria-current="true"] a') ?? this.renderRoot.querySelector<HTMLElement>('.body');
    focusPanel(target);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.view.sentences.status === 'idle') this.view.loadSentences();
    const before = changed.get('view') as View | undefined;
    const moved = before?.state.sentence !== this.view.state.sentence || before?.sentences.status !== this.view.sentences.status;
    if (!moved || !this.view.state.sentence) return;
    this.renderRoot.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' });
    if (this.matches(':focus-within')) this.focus();
  }

  protected override render(): TemplateResult {
    const { reading } = this.words;
    const { catalogue, state } = this.view;
    // By the measures' own part, so that the text can be read even where the file of the sections is missing.
    const outline = PARTS.map((part) => ({ part, measures: catalogue.measures.filter((measure) => measure.part === part) })).filter(
      ({ measures }) => measures.length > 0,
    );
    const jump = (event: Event): void => {
      const select = event.target as HTMLSelectElement;
      if (select.value) this.view.set({ sentence: `${select.value}.0` });
      select.value = '';
    };
    return html`<div class="bar">
        <h2 class="visually-hidden">${reading.title}</h2>
        <select aria-label=${reading.goTo} @change=${jump}>
          <option value="">${reading.goTo}…</option>
          ${outline.map(
            ({ part, measures }) =>
              html`<optgroup label=${partName(this.view, part)}>
                ${measures.map((measure) => html`<option value=${measure.id}>${articleNumber(this.view, measure.id)} ${titleOf(this.view, measure)}</option>`)}
              </optgroup>`,
          )}
        </select>
        ${helpButton(this.view)}
        <button class="icon-button" aria-label=${reading.close} title=${reading.close} @click=${() => this.view.set({ reading: false, sentence: null })}>
          ${icon('close')}
        </button>
      </div>
      <div class="body" tabindex="0" role="group" aria-label=${reading.title}>
        ${this.renderStatus()}
        ${
          this.view.sentences.status === 'ready'
            ? html`<coverage-meter .view=${this.view}></coverage-meter> ${outline.map(
                  ({ part, measures }) =>
                    html`<section class="part-${part}">
                      <h3 class="section">${this.sectionTitle(part)}</h3>
                      ${measures.map((measure) => this.renderArticle(measure, state.sentence))}
                    </section>`,
                )}`
            : nothing
        }
      </div>`;
  }

  private sectionTitle(part: Part): string {
    const section = this.view.catalogue.section.get(part);
    if (!section) return partName(this.view, part);
    return isEnglish(this.view) ? `${PARTS.indexOf(part) + 1}. ${section.title_en}` : `${section.number_zh}、${section.title_zh}`;
  }

  private renderStatus(): TemplateResult {
    const { reading, notices } = this.words;
    const { sentences, planTextStatus: text } = this.view;
    const loaded =
      text.kind === 'loaded' ? `${reading.textLoaded(text.matched, sentences.rows.size)} ${text.kept ? reading.textSource : reading.textNotKept}` : null;
    const again = html`${notices.tours} <button class="text-button" @click=${() => this.view.retryPlanText()}>${notices.retry}</button>`;
    const problem = { none: null, loaded: null, refused: reading.textRefused, unreadable: reading.textUnreadable, unmatched: again }[text.kind];
    return html`<div class="status small quiet" role="status">
      ${sentences.status === 'loading' ? reading.loading : nothing}
      ${sentences.status === 'failed' ? html`${reading.failed} <button class="text-button" @click=${() => this.view.loadSentences()}>${notices.retry}</button>` : nothing}
      ${sentences.status === 'ready' ? (problem ?? loaded ?? reading.intro) : nothing}
    </div>`;
  }

  private renderArticle(measure: Measure, current: string | null): TemplateResult {
    const rows = measure.sentences.flatMap((id) => this.view.sentences.rows.get(id) ?? []);
    const heading = rows.find((row) => row.ordinal === 0);
    return html`<article aria-labelledby=${`title-${measure.id}`}>
      <h4 id=${`title-${measure.id}`} aria-current=${heading !== undefined && heading.id === current ? 'true' : 'false'}>
        <span class="number">${articleNumber(this.view, measure.id)}</span>${this.link(choose('measure', measure.id), titleOf(this.view, measure))}
      </h4>
      ${rows.filter((row) => row.ordinal > 0).map((row) => this.renderSentence(row, row.id === current))}
    </article>`;
  }

  private renderSentence(sentence: Sentence, isCurrent: boolean): TemplateResult {
    const { view } = this;
    const { reading } = this.words;
    const exact = view.planText.get(sentence.id);
    const places = sentence.places.flatMap((id) => view.catalogue.place.get(id) ?? []);
    const targets = sentence.targets.flatMap((id) => view.catalogue.target.get(id) ?? []);
    const english = isEnglish(view);
    return html`<div class="sentence" aria-current=${isCurrent ? 'true' : 'false'}>
      ${this.link({ sentence: sentence.id }, sentence.id, 'id', `${this.words.detail.sentence} ${sentence.id}`)}
      <div>
        <p>${summaryOf(view, sentence)}</p>
        ${exact ? html`<blockquote class="exact" lang="zh-CN" aria-label=${reading.exact}>${exact}。</blockquote>` : nothing}
        ${
          places.length + targets.length > 0
            ? html`<div class="chips">
                ${places.map((place) => this.link(choose('place', place.id), nameOf(view, place.properties), 'chip'))}
                ${targets.map((target) => {
                  const figure = figureOf(view, target);
                  return this.link(
                    choose('target', target.id),
                    html`${english ? target.indicator_en : target.indicator_zh}
                      <b>${figure.before}${english && figure.before ? ' ' : ''}${figure.number}</b>${english ? ' ' : ''}${figure.unit}${figure.after}`,
                    'chip',
                  );
                })}
              </div>`
            : html`<p class="class">${reading.classes[sentence.class]}</p>`
        }
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reading-view': ReadingView;
  }
}
