/** How a layer is drawn: one colour, or by a column with its legend; size, opacity, labels. Properties as `LayerPart`. */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { classColours, ownHues } from '../layers/own-colours.ts';
import { grouped } from '../i18n/numbers.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { CLASSES, STEP_WAYS, stepLimits } from './column-steps.ts';
import type { StepWay } from './column-steps.ts';
import { columnOptions, numberColumns, shortNumber } from './column-names.ts';
import { partStyles } from './layer-card-styles.ts';
import { LayerPart } from './layer-part.ts';
import { classSymbol, shapeOf, themeNow } from './layer-symbol.ts';
import type { ColumnSummary, LayerColouring, LayerStyle as Style } from './own-layer.ts';
import { keepColumn, keptColumn, suitingColumn } from './suiting-column.ts';

/** As many values as there are colours that are told apart. */
const MOST_VALUES = 6;
const SIZES = { least: 2, most: 24 } as const;
/** A line is drawn as wide as a quarter of a point. */
const LINE_SHARE = 4;
const LEAST_OPACITY = 0.1;
const USUAL_CLASSES = 5;

@customElement('layer-style')
export class LayerStyle extends LayerPart {
  static override styles = [
    sharedStyles,
    partStyles,
    css`
      .hues {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .hues button {
        display: grid;
        place-items: center;
        width: 28px;
        height: 28px;
        border: 2px solid transparent;
        border-radius: 14px;
      }
      .hues button[aria-checked='true'] {
        border-color: var(--ink);
      }
      @media (pointer: coarse) {
        .hues button {
          width: 44px;
          height: 44px;
          border-radius: 22px;
        }
      }
    `,
  ];

  /** The column that is to colour the layer once it has been looked at, and how; null for the one that suits. */
  @state() private wanted: Readonly<{ by: 'values' | 'steps'; column: number | null; way: StepWay; classes: number }> | null = null;
  @state() private way: StepWay = 'equal-counts';
  @state() private counts: Readonly<{ key: string; values: readonly number[] }> | null = null;

  /** Colours by the column that was asked for as soon as it is known what stands in it. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('layer')) {
      keepColumn(this.layer);
      this.countClasses();
    }
    const { wanted } = this;
    const column = wanted && (wanted.column ?? suitingColumn(this.layer, (at) => this.summaryOf(at)));
    const summary = column === null ? null : this.summaryOf(column);
    if (!wanted || column === null || !summary) return;
    this.wanted = null;
    this.restyle({ colouring: this.colouringOf({ ...wanted, column }, summary) });
  }

  private colouringOf(
    { by, column, way, classes }: NonNullable<typeof this.wanted> & { column: number },
    { frequent, numbers }: ColumnSummary,
  ): LayerColouring {
    if (by === 'values') return { by, column, values: frequent.slice(0, MOST_VALUES).map(({ value }) => value) };
    return { by, column, limits: numbers ? stepLimits(numbers, way, classes) : [] };
  }

  private countClasses(): void {
    const { id, style, tests, shownCount, encoding, part } = this.layer;
    const key = JSON.stringify([id, style.colouring, tests, shownCount, encoding, part]);
    if (this.counts?.key === key || style.colouring.by === 'nothing') return;
    this.counts = { key, values: [] };
    this.layers.classCounts(id).then(
      (values) => {
        if (this.counts?.key === key) this.counts = { key, values };
      },
      // A layer that was removed meanwhile has nothing to count.
      () => undefined,
    );
  }

  private restyle(patch: Partial<Style>): void {
    this.acts.change(this.layer.id, { style: { ...this.layer.style, ...patch } });
  }

  private colourBy(by: LayerColouring['by']): void {
    if (by === 'nothing') return this.restyle({ colouring: { by } });
    const numbers = numberColumns(this.layer);
    const kept = keptColumn(this.layer, by);
    const first = by === 'values' ? null : (numbers.find((at) => at === keptColumn(this.layer, 'values')) ?? numbers[0]);
    const column = kept ?? first;
    if (column !== undefined) this.wanted = { by, column, way: this.way, classes: USUAL_CLASSES };
  }

  protected override render(): TemplateResult {
    const { layer } = this;
    const { style: words } = this.say;
    const { colouring, opacity, label } = layer.style;
    const ways = Object.entries(words.ways) as [LayerColouring['by'], string][];
    const by = this.wanted?.by ?? colouring.by;
    return html`<div class="field">
        <span>${words.by}</span>
        <div class="choice" role="group" aria-label=${words.by}>
          ${ways.map(
            ([way, name]) =>
              html`<button
                aria-pressed=${by === way}
                ?disabled=${layer.columns.length === 0 || (way === 'steps' && numberColumns(layer).length === 0)}
                title=${way === 'steps' && numberColumns(layer).length === 0 ? words.noNumbers : ''}
                @click=${() => by === way || this.colourBy(way)}
              >
                ${name}
              </button>`,
          )}
        </div>
      </div>
      ${colouring.by === 'values' ? nothing : this.renderHues()} ${by === 'nothing' ? nothing : this.renderColumn(by)}
      ${colouring.by === 'nothing' ? nothing : this.renderLegend(colouring)} ${this.renderSize()}
      ${this.renderSlider('opacity', words.opacity, opacity * 100, words.percent(opacity))}
      <label class="field"
        ><span>${words.label}</span
        ><select
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.restyle({ label: value === '' ? null : Number(value) });
          }}
        >
          <option value="" .selected=${label === null}>${words.noLabel}</option>
          ${columnOptions(this.say, layer, label)}
        </select></label
      >`;
  }

  private renderHues(): TemplateResult {
    const { style: words } = this.say;
    const { hue } = this.layer.style;
    const hues = ownHues(themeNow());
    const step = (event: KeyboardEvent): void => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      this.restyle({ hue: (hue + by + hues.length) % hues.length });
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.hues [aria-checked="true"]')?.focus());
    };
    return html`<div class="field">
      <span>${words.hues}</span>
      <div class="hues" role="radiogroup" aria-label=${words.hues} @keydown=${step}>
        ${hues.map(
          (colour, at) =>
            html`<button
              role="radio"
              aria-checked=${hue === at}
              aria-label=${words.hue(at + 1)}
              tabindex=${hue === at ? 0 : -1}
              @click=${() => this.restyle({ hue: at })}
            >
              ${classSymbol('point', colour)}
            </button>`,
        )}
      </div>
    </div>`;
  }

  private renderColumn(by: 'values' | 'steps'): TemplateResult {
    const { style: words, looking } = this.say;
    const { colouring } = this.layer.style;
    const column = this.wanted?.column ?? (colouring.by === 'nothing' ? null : colouring.column);
    const classes = colouring.by === 'steps' ? colouring.limits.length + 1 : USUAL_CLASSES;
    const ask = (patch: Partial<NonNullable<typeof this.wanted>>): void => {
      if (column !== null) this.wanted = { by, column, way: this.way, classes: Math.max(CLASSES.least, classes), ...patch };
    };
    return html`<label class="field"
        ><span>${words.column}</span
        ><select @change=${(event: Event) => ask({ column: Number((event.target as HTMLSelectElement).value) })}>
          ${columnOptions(this.say, this.layer, column, by === 'steps' ? numberColumns(this.layer) : undefined)}
        </select></label
      >
      ${this.wanted ? html`<p class="quiet small" role="status">${looking}</p>` : nothing}
      ${
        by === 'steps'
          ? html`<label class="field"
                ><span>${words.stepWay}</span
                ><select
                  @change=${(event: Event) => {
                    this.way = (event.target as HTMLSelectElement).value as StepWay;
                    ask({ way: this.way });
                  }}
                >
                  ${STEP_WAYS.map((way) => html`<option value=${way} .selected=${this.way === way}>${words.stepWays[way]}</option>`)}
                </select></label
              ><label class="field"
                ><span>${words.classes}</span
                ><select @change=${(event: Event) => ask({ classes: Number((event.target as HTMLSelectElement).value) })}>
                  ${Array.from({ length: CLASSES.most - CLASSES.least + 1 }, (_, at) => CLASSES.least + at).map(
                    (count) => html`<option value=${count} .selected=${classes === count}>${count}</option>`,
                  )}
                </select></label
              >`
          : nothing
      }`;
  }

  private renderLegend(colouring: Exclude<LayerColouring, { by: 'nothing' }>): TemplateResult {
    const { style: words, blank } = this.say;
    const theme = themeNow();
    const colours = classColours(theme, this.layer.style);
    const shape = shapeOf(this.layer);
    const names =
      colouring.by === 'values'
        ? [...colouring.values.map((value) => (value === '' ? blank : value)), words.others]
        : [
            ...colouring.limits.map((limit, at) =>
              at === 0 ? words.below(shortNumber(limit)) : words.between(shortNumber(colouring.limits[at - 1] ?? 0), shortNumber(limit)),
            ),
            words.from(shortNumber(colouring.limits.at(-1) ?? 0)),
            words.blanks,
          ];
    if (colouring.by === 'steps' && colouring.limits.length === 0) return html`<p class="quiet small">${words.sameValue}</p>`;
    const counts = this.counts?.values ?? [];
    return html`<ul class="legend" aria-label=${words.legend}>
      ${names.map((name, at) =>
        at === names.length - 1 && counts[at] === 0
          ? nothing
          : html`<li>
              ${classSymbol(shape, colours[at] ?? theme.quiet)}<span class="text" title=${name}>${name}</span
              ><span class="of">${counts[at] === undefined ? nothing : grouped(counts[at])}</span>
            </li>`,
      )}
    </ul>`;
  }

  /** Areas alone have none: their outline is thin, whatever the size. */
  private renderSize(): TemplateResult | typeof nothing {
    const { style: words } = this.say;
    const { kinds, style } = this.layer;
    if (kinds.points > 0) return this.renderSlider('size', words.size, style.sizePx, words.px(style.sizePx));
    return kinds.lines > 0 ? this.renderSlider('size', words.lineWidth, style.sizePx, words.px(Math.max(1, style.sizePx / LINE_SHARE))) : nothing;
  }

  private renderSlider(what: 'size' | 'opacity', name: string, value: number, shown: string): TemplateResult {
    const { id, style } = this.layer;
    const bounds = what === 'size' ? [SIZES.least, SIZES.most] : [LEAST_OPACITY * 100, 100];
    const slide = (event: Event): void => {
      const at = Number((event.target as HTMLInputElement).value);
      this.acts.drag(id, { style: { ...style, ...(what === 'size' ? { sizePx: at } : { opacity: at / 100 }) } });
    };
    return html`<label class="field"
      ><span>${name}</span
      ><input
        type="range"
        min=${bounds[0] ?? 0}
        max=${bounds[1] ?? 100}
        step=${what === 'size' ? 1 : 5}
        .value=${String(value)}
        @input=${slide}
        @change=${() => this.acts.drop(id)}
      /><output>${shown}</output></label
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-style': LayerStyle;
  }
}
