/**
 * View of the drawer: what the plan links, from agency over article and target to place, as a diagram or a table.
 *
 * Property `view`. A click on a box filters the page by it; the diagram shows what passes.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../charts/links-diagram.ts';
import type { BoxText, NodeEvent } from '../charts/links-diagram.ts';
import { COLUMNS, idOf, keyOf, typeOf } from '../charts/links-graph.ts';
import type { NodeKey, NodeType } from '../charts/links-graph.ts';
import type { LinksLayout } from '../charts/links-layout.ts';
import { linksWords } from '../i18n/links-words.ts';
import type { LinksWords } from '../i18n/links-words.ts';
import { addOrRemove, narrowTo } from '../query/narrowing.ts';
import type { FacetId } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { boxTexts, drawLinks, nodeName } from './links-reading.ts';
import type { LinksReading } from './links-reading.ts';
import { choiceStyles, filledViewStyles } from './drawer-view-styles.ts';
import { linksStyles } from './links-styles.ts';
import './links-table.ts';
import { sharedStyles } from './shared-styles.ts';
import { choose } from './view.ts';

const FORMS = ['diagram', 'table'] as const;
const FACET: Readonly<Record<NodeType, FacetId>> = { agency: 'agency', measure: 'measure', target: 'target', place: 'zone' };
/** Narrower, names no longer fit, and the diagram scrolls sideways. */
const LEAST_WIDTH_PX = 960;
/** Below this the table comes first. */
const PHONE_WIDTH_PX = 600;
const HEADS_PX = 46;

@customElement('links-view')
export class LinksView extends AtlasElement {
  static override styles = [sharedStyles, filledViewStyles, choiceStyles, linksStyles];

  @state() private form: (typeof FORMS)[number] = innerWidth < PHONE_WIDTH_PX ? 'table' : 'diagram';
  @state() private isGrouped = true;
  @state() private pointed: NodeKey | null = null;
  @state() private size = { width: 0, height: 0 };
  @query('.heads') private readonly heads!: HTMLElement | null;
  @query('.scroll') private readonly scroller!: HTMLElement | null;

  private reading: LinksReading | null = null;
  private drawing: LinksLayout | null = null;
  private texts: ReadonlyMap<NodeKey, BoxText> = new Map();
  private chosen: ReadonlySet<NodeKey> = new Set();
  private readonly observer = new ResizeObserver(() => this.measure());

  private get own(): LinksWords {
    return linksWords[this.view.state.language];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  /** The room of the diagram: as wide as its names need, as high as the drawer leaves. */
  private measure(): void {
    const { clientWidth = 0, clientHeight = 0 } = this.scroller ?? {};
    const width = Math.max(clientWidth - 24, LEAST_WIDTH_PX);
    const height = Math.max(clientHeight - HEADS_PX, 200);
    if (width !== this.size.width || height !== this.size.height) this.size = { width, height };
  }

  protected override firstUpdated(): void {
    this.measure();
  }

  /** As wide as the diagram; a style in the template would break the page's content policy. */
  protected override updated(): void {
    this.heads?.style.setProperty('width', `${this.size.width}px`);
  }

  /** Drawn anew only when something of it changed. */
  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('view') as typeof this.view | undefined;
    const isDrawn = this.drawing && !changed.has('isGrouped') && !changed.has('size');
    if (isDrawn && (!changed.has('view') || (before?.result === this.view.result && before.messages === this.view.messages))) return;
    const { filters } = this.view.state;
    const reading = drawLinks(this.view, this.isGrouped, this.size);
    this.reading = reading;
    this.drawing = reading.layout;
    this.texts = boxTexts(this.view, reading);
    this.chosen = new Set(COLUMNS.flatMap((type) => (filters[FACET[type]] ?? []).map((id) => keyOf(type, id))));
  }

  private readonly choose = ({ detail: { key, isAdding } }: CustomEvent<NodeEvent>): void => {
    const { filters } = this.view.state;
    this.view.set({ filters: (isAdding ? addOrRemove : narrowTo)(filters, FACET[typeOf(key)], idOf(key)) });
  };

  protected override render(): TemplateResult {
    const { own, reading } = this;
    return html`<div class="tools">
        <div class="choice" role="group" aria-label=${own.form}>
          ${FORMS.map((form) => html`<button aria-pressed=${form === this.form} @click=${() => (this.form = form)}>${own.forms[form]}</button>`)}
        </div>
        ${
          this.form === 'diagram'
            ? html`<label class="switch"
                ><input
                  type="checkbox"
                  .checked=${this.isGrouped}
                  @change=${(event: Event) => (this.isGrouped = (event.target as HTMLInputElement).checked)}
                />${own.grouped}</label
              >`
            : nothing
        }
        <p class="state" role="status">${reading && own.shown(reading.links, reading.allLinks)}</p>
      </div>
      ${this.form === 'diagram' ? html`<p class="line">${this.renderLine()}</p>` : nothing}
      ${reading?.links === 0 ? html`<p class="none">${own.none}</p>` : nothing}
      <div class="scroll ${this.form}">
        ${this.form === 'table' ? html`<links-table .view=${this.view} lang=${this.words.languageTag}></links-table>` : this.renderDiagram()}
      </div>`;
  }

  private renderDiagram(): TemplateResult | typeof nothing {
    const { own, reading, drawing } = this;
    if (!reading || !drawing || reading.links === 0 || this.size.width === 0) return nothing;
    return html`<div class="heads">
        ${COLUMNS.map(
          (type, index) =>
            html`${index > 0 ? html`<span></span>` : nothing}<span
                >${own.columns[type]} <small>${own.count(reading.counts[type].shown, reading.counts[type].total)}</small></span
              >`,
        )}
      </div>
      <links-diagram
        .drawing=${drawing}
        .texts=${this.texts}
        .chosen=${this.chosen}
        .widthPx=${this.size.width}
        label=${own.label}
        @node-point=${(event: CustomEvent<NodeEvent>) => (this.pointed = event.detail.key)}
        @node-choose=${this.choose}
      ></links-diagram>`;
  }

  /** Names what is pointed at in full, as a link to its panel; keeps the last one, so that the pointer can reach it. */
  private renderLine(): TemplateResult {
    const { own, pointed, reading } = this;
    const what = pointed === null ? undefined : reading?.near.get(pointed);
    if (pointed === null || what === undefined) return html`<span class="quiet">${own.start} <span class="hint">${own.hint}</span></span>`;
    return html`${this.link(choose(typeOf(pointed), idOf(pointed)), nodeName(this.view, pointed))}<span class="quiet">${what}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'links-view': LinksView;
  }
}
