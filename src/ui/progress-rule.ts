/** The rule of green, yellow and red in words, and the two limits that the reader may set. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DEFAULT_LIMITS, areLimits } from '../data/actuals-limits.ts';
import type { Limits } from '../data/actuals-limits.ts';
import { progressWords } from '../i18n/progress-words.ts';
import { AtlasElement } from './atlas-element.ts';
import { progressStyles } from './progress-styles.ts';
import { sharedStyles } from './shared-styles.ts';

/** Properties `view`, `limits`; event `limits` with the new ones, once they are sound. */
@customElement('progress-rule')
export class ProgressRule extends AtlasElement {
  static override styles = [sharedStyles, progressStyles];

  @property({ attribute: false }) limits: Limits = DEFAULT_LIMITS;
  /** What stands in the fields while it is no sound pair. */
  @state() private draft: Readonly<Record<keyof Limits, string>> | null = null;

  private readonly edit = (event: InputEvent): void => {
    const { name, value } = event.target as HTMLInputElement;
    const fields = { green: String(this.limits.green), yellow: String(this.limits.yellow), ...this.draft, [name]: value };
    const isFilled = fields.green.trim() !== '' && fields.yellow.trim() !== '';
    const limits = { green: Number(fields.green), yellow: Number(fields.yellow) };
    const isSound = isFilled && areLimits(limits);
    this.draft = isSound ? null : fields;
    if (isSound) this.change(limits);
  };

  private change(limits: Limits): void {
    this.dispatchEvent(new CustomEvent<Limits>('limits', { detail: limits }));
  }

  private readonly reset = (): void => {
    this.draft = null;
    this.change(DEFAULT_LIMITS);
  };

  protected override render(): TemplateResult {
    const words = progressWords[this.view.state.language];
    const field = (name: keyof Limits, label: string): TemplateResult =>
      html`<label
        >${label}
        <input
          type="number"
          name=${name}
          min="0"
          max="100"
          step="1"
          .value=${this.draft?.[name] ?? String(this.limits[name])}
          aria-invalid=${this.draft !== null}
          aria-describedby="limits-fault"
          @input=${this.edit}
      /></label>`;
    const isDefault = this.draft === null && this.limits.green === DEFAULT_LIMITS.green && this.limits.yellow === DEFAULT_LIMITS.yellow;
    return html`<details class="rule">
      <summary>${words.ruleTitle}</summary>
      <ul class="sentences">
        ${words.rule(String(this.limits.green), String(this.limits.yellow)).map((sentence) => html`<li>${sentence}</li>`)}
        <li>${words.legend}</li>
      </ul>
      <div class="fields">
        ${field('green', words.greenLimit)} ${field('yellow', words.yellowLimit)}
        ${isDefault ? nothing : html`<button class="text-button" @click=${this.reset}>${words.limitsReset}</button>`}
      </div>
      <p id="limits-fault" class="alert" role="alert">${this.draft === null ? nothing : words.limitsInvalid}</p>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-rule': ProgressRule;
  }
}
