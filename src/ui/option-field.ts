/**
 * A combobox: a field whose options narrow while one types; the arrows walk through them, Enter takes one.
 *
 * Properties: `label`, `placeholder`, `find` (text typed → options), `none` (text typed → sentence), `icon`.
 * Events: `take` (detail: the option's id), `opens` (the options will be wanted).
 */
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { searchStyles } from './search-styles.ts';
import { sharedStyles } from './shared-styles.ts';

export type FieldOption = Readonly<{ id: string; name: string; why: string; symbol: TemplateResult | typeof nothing }>;

@customElement('option-field')
export class OptionField extends LitElement {
  static override styles = [
    sharedStyles,
    searchStyles,
    css`
      [hidden] {
        display: none;
      }
      .results {
        max-height: 280px;
      }
      #options {
        overflow: auto;
        overscroll-behavior: contain;
        padding: 4px 8px 8px;
      }
      [role='option'] {
        align-items: center;
        gap: 10px;
      }
      .symbol {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) label = '';
  @property({ attribute: false }) placeholder = '';
  @property({ attribute: false }) sign: IconName = 'plus';
  @property({ attribute: false }) find: (text: string) => readonly FieldOption[] = () => [];
  @property({ attribute: false }) none: (text: string) => string = () => '';
  @state() private text = '';
  @state() private isOpen = false;
  @state() private active = 0;
  @query('input') private input!: HTMLInputElement;

  /** Puts the cursor into the field. */
  override focus(): void {
    this.input.focus();
  }

  private take({ id }: FieldOption): void {
    this.text = '';
    this.active = 0;
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent('take', { detail: id }));
  }

  private readonly wake = (): void => {
    this.dispatchEvent(new CustomEvent('opens'));
  };

  private readonly open = (): void => {
    this.isOpen = true;
    this.wake();
  };

  private readonly close = (): void => {
    this.isOpen = false;
  };

  private readonly read = (): void => {
    this.text = this.input.value;
    this.active = 0;
    this.open();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // Keys of an input method choose its characters, not our options.
    if (event.isComposing) return;
    const options = this.find(this.text.trim());
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !this.isOpen) this.open();
    else if (step !== 0 && options.length > 0) this.active = (this.active + step + options.length) % options.length;
    else if (event.key === 'Enter' && this.isOpen && options[this.active]) this.take(options[this.active] as FieldOption);
    else if (event.key === 'Escape' && this.isOpen) this.isOpen = false;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const options = this.isOpen ? this.find(this.text.trim()) : [];
    const isListed = options.length > 0;
    return html`<div class="field">
        ${icon(this.sign)}
        <input
          role="combobox"
          aria-label=${this.label}
          aria-expanded=${isListed}
          aria-controls="options"
          aria-autocomplete="list"
          aria-activedescendant=${isListed ? `option-${this.active}` : nothing}
          autocomplete="off"
          spellcheck="false"
          maxlength="60"
          placeholder=${this.placeholder}
          .value=${this.text}
          @focus=${this.wake}
          @click=${this.open}
          @blur=${this.close}
          @input=${this.read}
          @keydown=${this.onKey}
        />
      </div>
      <div class="results" ?hidden=${!this.isOpen} @mousedown=${(event: Event) => event.preventDefault()}>
        <div class="small quiet" role="status">${this.isOpen && !isListed ? html`<p class="message">${this.none(this.text.trim())}</p>` : nothing}</div>
        <div id="options" role="listbox" aria-label=${this.label} ?hidden=${!isListed}>
          ${options.map(
            (option, at) =>
              html`<div id=${`option-${at}`} role="option" aria-selected=${at === this.active} @click=${() => this.take(option)}>
                ${option.symbol}<span>${option.name}</span><span class="why">${option.why}</span>
              </div>`,
          )}
        </div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'option-field': OptionField;
  }
}
