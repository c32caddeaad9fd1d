/**
 * The help beside the page: what can be done in the part that is open, in which order, by which keys, and what the signs
 * mean. It is no dialog: the page goes on working, and the numbers of the steps stand at the page's own controls.
 * Properties `view`, `topic`. Events `close-help`; `topic-chosen` with the topic; `ask-keys`.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addressOf, embedded } from '../data/embedded.ts';
import { helpWords } from '../i18n/help-words.ts';
import type { HelpTopic, HelpWords } from '../i18n/help-words.ts';
import { presentWords } from '../i18n/present-words.ts';
import { AtlasElement } from './atlas-element.ts';
import { HelpMarks } from './help-marks.ts';
import { signRows } from './help-signs.ts';
import { helpStyles } from './help-styles.ts';
import { HELP, findControl } from './help-topics.ts';
import type { HelpKeys, HelpStep } from './help-topics.ts';
import { icon } from './icons.ts';
import { focusPanel } from './panel-focus.ts';
import { PHONE_WIDTH } from './panel-space.ts';
import { sharedStyles } from './shared-styles.ts';
import { verdictStyles } from './verdict-styles.ts';

const TOPICS = Object.keys(HELP) as HelpTopic[];
/** A key of the page's list that acts by itself, and can be switched off. */
const isSingle = (key: string): boolean => key.length === 1;

@customElement('help-panel')
export class HelpPanel extends AtlasElement {
  static override styles = [sharedStyles, verdictStyles, helpStyles];

  @property({ attribute: false }) topic: HelpTopic = 'explore';

  private readonly marks = new HelpMarks(this);

  /** What the marks follow. */
  get steps(): readonly HelpStep[] {
    return HELP[this.topic].steps;
  }

  private get own(): HelpWords {
    return helpWords[this.view.state.language];
  }

  override focus(): void {
    focusPanel(this.renderRoot.querySelector('h2'));
  }

  private tell(name: 'close-help' | 'ask-keys' | 'topic-chosen', detail?: HelpTopic): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** What is shown stands under a phone's sheet: the sheet goes. */
  private readonly shown = (event: MouseEvent): void => {
    if (innerWidth < PHONE_WIDTH && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.tell('close-help');
  };

  private goTo({ at = [] }: HelpStep): void {
    const control = findControl(at);
    if (!control) return;
    if (innerWidth < PHONE_WIDTH) this.tell('close-help');
    control.scrollIntoView({ block: 'nearest' });
    const focusable = control.matches(':is(a, button, input, select, [tabindex])') || control.shadowRoot !== null ? control : control.querySelector('button');
    focusable?.focus();
  }

  protected override render(): TemplateResult {
    const words = this.own;
    const { name, lead } = words.topics[this.topic];
    const { steps, signs, keys } = HELP[this.topic];
    return html`<aside aria-labelledby="help-title">
        <div class="head">
          <h2 id="help-title" tabindex="-1">${words.title(name)}</h2>
          <button class="icon-button" aria-label=${words.close} title=${words.close} @click=${() => this.tell('close-help')}>${icon('close')}</button>
        </div>
        <div class="body" tabindex="0" role="group" aria-labelledby="help-title">
          <p class="lead">${lead}</p>
          <h3 class="heading">${words.steps}</h3>
          <ol>
            ${steps.map((step, index) => this.renderStep(step, index))}
          </ol>
          <p class="quiet small">${words.back}</p>
          ${
            signs.length > 0
              ? html`<h3 class="heading">${words.signs}</h3>
                  <ul class="signs">
                    ${signs.map((sign) => signRows(this.view, words, sign))}
                  </ul>`
              : nothing
          }
          <h3 class="heading">${words.keys}</h3>
          ${this.renderKeys(keys)}
          <button class="text-button" @click=${() => this.tell('ask-keys')}>${words.allKeys}</button>
          <nav aria-labelledby="other-topics">
            <h3 class="heading" id="other-topics">${words.others}</h3>
            <div class="chips">
              ${TOPICS.map(
                (topic) =>
                  html`<button class="chip" aria-pressed=${topic === this.topic} @click=${() => this.tell('topic-chosen', topic)}>
                    ${words.topics[topic].name}
                  </button>`,
              )}
            </div>
          </nav>
          <p>
            <a class="text-button" href=${addressOf(`${this.view.dataBase}dictionary.html`)} target=${embedded.size > 0 ? '_blank' : nothing}
              >${words.dictionary}</a
            >
          </p>
        </div>
      </aside>
      ${steps.map((step, index) => (step.at ? html`<span class="mark" data-mark=${step.id} aria-hidden="true">${index + 1}</span>` : nothing))}`;
  }

  private renderStep(step: HelpStep, index: number): TemplateResult {
    const words = this.own;
    const [title, text] = (words.topics[this.topic].steps as Readonly<Record<string, readonly [string, string]>>)[step.id] ?? ['', ''];
    const shown = step.show?.(this.view.catalogue) ?? null;
    // The map goes to what is shown, wherever a link had put it.
    const patch = shown && { ...shown, camera: null };
    const isCurrent = this.topic === 'charts' && this.view.state.drawer === step.id;
    return html`<li class=${isCurrent ? 'current' : ''}>
      <span class="number ${this.marks.isSeen(step.id) ? 'pointing' : ''}" aria-hidden="true">${index + 1}</span>
      <div>
        <b>${title}</b>
        <p>${text}</p>
        ${
          patch
            ? html`<a class="text-button" href=${this.view.href(patch)} aria-label=${words.showOf(title)} @click=${this.shown}>${words.show}</a>`
            : step.at && findControl(step.at)
              ? html`<button class="text-button" aria-label=${words.goOf(title)} @click=${() => this.goTo(step)}>${words.go}</button>`
              : nothing
        }
      </div>
    </li>`;
  }

  private renderKeys(keys: HelpKeys): TemplateResult {
    const { singleKeys, language } = this.view.state;
    const all = keys === 'tour' ? presentWords[language].player.keys : this.words.keys.rows.filter(([key]) => keys.includes(key));
    // A tour's keys are its own and always on.
    const rows = all.filter(([key]) => keys === 'tour' || singleKeys || !isSingle(key));
    return html`<dl>
        ${rows.map(
          ([key, meaning]) =>
            html`<dt><kbd>${key}</kbd></dt>
              <dd>${meaning}</dd>`,
        )}
      </dl>
      ${rows.length < all.length ? html`<p class="quiet small">${this.own.singleKeysOff}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'help-panel': HelpPanel;
  }
}
