/** Which records of a layer are shown: conditions on its columns, all of which must hold. Properties as `LayerPart`. */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { grouped } from '../i18n/numbers.ts';
import { icon } from '../ui/icons.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { attributeTestText } from './attribute-test-text.ts';
import { columnName, columnOptions, shortNumber } from './column-names.ts';
import { partStyles } from './layer-card-styles.ts';
import { LayerPart } from './layer-part.ts';
import type { AttributeTest, ColumnSummary } from './own-layer.ts';

type Is = AttributeTest['is'];

/** A test that lets everything pass, until the reader says what they want. */
function freshTest(is: Is, column: number, { frequent, numbers }: ColumnSummary): AttributeTest {
  switch (is) {
    case 'among':
      return { column, is, values: frequent.map(({ value }) => value) };
    case 'between':
      return { column, is, least: numbers?.least ?? -Infinity, most: numbers?.most ?? Infinity };
    case 'containing':
      return { column, is, text: '' };
    case 'blank':
    case 'filled':
      return { column, is };
  }
}

@customElement('layer-filter')
export class LayerFilter extends LayerPart {
  static override styles = [
    sharedStyles,
    partStyles,
    css`
      .test {
        padding-right: 4px;
      }
      .test button {
        min-width: 0;
      }
      .test .icon-button {
        width: 22px;
        height: 22px;
      }
      .test .icon-button svg {
        width: 14px;
        height: 14px;
      }
      .test[aria-current='true'] {
        border-color: var(--accent);
      }
      .editor {
        display: grid;
        gap: 10px;
        padding: 10px 12px;
        border: 1px solid var(--rule);
        border-radius: 8px;
      }
      .range {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .values {
        max-height: 208px;
        overflow: auto;
        overscroll-behavior: contain;
      }
      .alert {
        color: var(--label-livelihood);
        font-size: 13px;
      }
      @media (pointer: coarse) {
        .test .icon-button {
          width: 44px;
          height: 44px;
        }
      }
    `,
  ];

  /** Which of the tests is being changed. */
  @state() private editing: number | null = null;
  /** A column that a test is to be added for once it has been looked at. */
  @state() private adding: number | null = null;
  private focusEditor = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('layer') && this.editing !== null && this.editing >= this.layer.tests.length) this.editing = null;
    const { adding } = this;
    const summary = adding === null ? null : this.summaryOf(adding);
    if (adding === null || !summary) return;
    this.adding = null;
    const is =
      this.layer.columns[adding]?.type === 'number' && summary.numbers ? 'between' : summary.distinct <= summary.frequent.length ? 'among' : 'containing';
    this.editing = this.layer.tests.length;
    this.focusEditor = true;
    this.setTests([...this.layer.tests, freshTest(is, adding, summary)]);
  }

  protected override updated(): void {
    if (!this.focusEditor) return;
    const field = this.renderRoot.querySelector<HTMLElement>('.editor select');
    if (!field) return;
    this.focusEditor = false;
    field.focus();
  }

  private setTests(tests: readonly AttributeTest[]): void {
    this.acts.change(this.layer.id, { tests });
  }

  private readonly removeTest = (at: number): void => {
    this.editing = null;
    this.setTests(this.layer.tests.filter((_, other) => other !== at));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.add')?.focus());
  };

  private replaced(at: number, test: AttributeTest): AttributeTest[] {
    return this.layer.tests.map((each, other) => (other === at ? test : each));
  }

  protected override render(): TemplateResult {
    const { layer } = this;
    const { filter: words, looking } = this.say;
    return html`<p class="quiet small">${words.intro}</p>
      ${
        layer.tests.length > 0
          ? html`<ul class="chips" aria-label=${words.list}>
              ${layer.tests.map((test, at) => this.renderChip(test, at))}
            </ul>`
          : nothing
      }
      ${layer.tests.length > 0 && layer.shownCount === 0 ? html`<p class="alert" role="status">${words.nothing}</p>` : nothing}
      ${this.editing === null ? nothing : this.renderEditor(this.editing)}
      ${this.adding === null ? nothing : html`<p class="quiet small" role="status">${looking}</p>`}
      <select
        class="add"
        aria-label=${words.add}
        @change=${(event: Event) => {
          const select = event.target as HTMLSelectElement;
          this.adding = Number(select.value);
          select.value = '';
        }}
      >
        <option value="" selected>${words.addPlaceholder}</option>
        ${columnOptions(this.say, layer, null)}
      </select>
      ${
        layer.tests.length > 1
          ? html`<p>
              <button
                class="text-button"
                @click=${() => {
                  this.editing = null;
                  this.setTests([]);
                }}
              >
                ${words.clear}
              </button>
            </p>`
          : nothing
      }`;
  }

  private renderChip(test: AttributeTest, at: number): TemplateResult {
    const { filter: words } = this.say;
    const text = attributeTestText(this.say, this.layer, test);
    return html`<li class="chip test" aria-current=${this.editing === at}>
      <button
        class="text"
        aria-label=${words.edit(text)}
        title=${text}
        aria-expanded=${this.editing === at}
        @click=${() => (this.editing = this.editing === at ? null : at)}
      >
        ${text}
      </button>
      <button class="icon-button" aria-label=${words.remove(text)} title=${words.removeShort} @click=${() => this.removeTest(at)}>${icon('close')}</button>
    </li>`;
  }

  private renderEditor(at: number): TemplateResult | typeof nothing {
    const test = this.layer.tests[at];
    if (!test) return nothing;
    const { filter: words, looking } = this.say;
    const summary = this.summaryOf(test.column);
    const name = columnName(this.say, this.layer, test.column);
    const kinds = (Object.keys(words.kinds) as Is[]).filter((is) => is !== 'between' || (summary?.numbers ?? null) !== null || test.is === 'between');
    return html`<div class="editor" role="group" aria-label=${words.edit(name)}>
      <label class="field"
        ><span class="text" title=${name}>${name}</span
        ><select
          aria-label="${words.kind} ${name}"
          ?disabled=${summary === null}
          @change=${(event: Event) => {
            const is = (event.target as HTMLSelectElement).value as Is;
            if (summary) this.setTests(this.replaced(at, freshTest(is, test.column, summary)));
          }}
        >
          ${kinds.map((is) => html`<option value=${is} .selected=${test.is === is}>${words.kinds[is]}</option>`)}
        </select></label
      >
      ${summary ? this.renderValues(at, test, summary) : html`<p class="quiet small" role="status">${looking}</p>`}
      <p><button class="text-button" @click=${() => (this.editing = null)}>${words.done}</button></p>
    </div>`;
  }

  private renderValues(at: number, test: AttributeTest, summary: ColumnSummary): TemplateResult | typeof nothing {
    const { filter: words, blank } = this.say;
    const { id } = this.layer;
    const drag = (next: AttributeTest): void => this.acts.drag(id, { tests: this.replaced(at, next) });
    const drop = (): void => this.acts.drop(id);
    if (test.is === 'containing')
      return html`<input
        aria-label=${words.text}
        placeholder=${words.text}
        .value=${test.text}
        @input=${(event: Event) => drag({ ...test, text: (event.target as HTMLInputElement).value })}
        @change=${drop}
      />`;
    if (test.is === 'between') {
      const bound = (which: 'least' | 'most', empty: number): TemplateResult =>
        html`<input
          type="number"
          .step=${'any'}
          aria-label=${words[which]}
          placeholder=${words[which]}
          .value=${Number.isFinite(test[which]) ? String(test[which]) : ''}
          @change=${(event: Event) => {
            const { valueAsNumber } = event.target as HTMLInputElement;
            this.setTests(this.replaced(at, { ...test, [which]: Number.isNaN(valueAsNumber) ? empty : valueAsNumber }));
          }}
        />`;
      return html`<div class="range">${bound('least', -Infinity)}<span aria-hidden="true">–</span>${bound('most', Infinity)}</div>
        ${summary.numbers ? html`<p class="quiet small">${words.range(shortNumber(summary.numbers.least), shortNumber(summary.numbers.most))}</p>` : nothing}`;
    }
    if (test.is !== 'among') return nothing;
    const chosen = new Set(test.values);
    const toggle = (value: string): void => {
      const values = chosen.has(value) ? test.values.filter((each) => each !== value) : [...test.values, value];
      this.setTests(this.replaced(at, { ...test, values }));
    };
    return html`<div class="values" role="group" aria-label=${words.values} tabindex="0">
        ${summary.frequent.map(
          ({ value, count }) =>
            html`<label
              ><input type="checkbox" .checked=${chosen.has(value)} @change=${() => toggle(value)} /><span class="text" title=${value}
                >${value === '' ? blank : value}</span
              ><span class="of">${grouped(count)}</span></label
            >`,
        )}
      </div>
      ${summary.distinct > summary.frequent.length ? html`<p class="quiet small">${words.restValues(summary.distinct - summary.frequent.length)}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-filter': LayerFilter;
  }
}
