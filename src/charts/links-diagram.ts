/**
 * The links diagram: boxes in four columns and ribbons between them, as one SVG.
 *
 * Properties: `drawing` (from `layoutLinks`), `texts` (what each box says and is called), `chosen` (keys by which the
 * page is filtered), `widthPx`, `label`. Events: `node-point` and `node-choose`, detail `{ key, isAdding }`.
 * One box at a time is in the tab order; up and down move within a column, left and right between columns.
 */
import { LitElement, html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { diagramStyles } from './links-diagram-styles.ts';
import { COLUMNS } from './links-graph.ts';
import type { NodeKey } from './links-graph.ts';
import type { Box, LinksLayout } from './links-layout.ts';

export type BoxText = Readonly<{ text: string; name: string }>;
export type NodeEvent = Readonly<{ key: NodeKey; isAdding: boolean }>;
const NOTHING: LinksLayout = { boxes: [], bands: [], height: 0 };

@customElement('links-diagram')
export class LinksDiagram extends LitElement {
  static override styles = diagramStyles;

  @property({ attribute: false }) drawing: LinksLayout = NOTHING;
  @property({ attribute: false }) texts: ReadonlyMap<NodeKey, BoxText> = new Map();
  @property({ attribute: false }) chosen: ReadonlySet<NodeKey> = new Set();
  @property({ attribute: false }) widthPx = 0;
  @property() label = '';

  /** The box that Tab leads to. */
  private active: NodeKey | null = null;
  private pointed: NodeKey | null = null;
  private hadFocus = false;

  private nodeOf(key: NodeKey | null): SVGGElement | null {
    return key === null ? null : this.renderRoot.querySelector<SVGGElement>(`g[data-key="${CSS.escape(key)}"]`);
  }

  protected override willUpdate(): void {
    this.hadFocus = this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement?.matches('g') === true;
  }

  protected override updated(): void {
    if (!this.nodeOf(this.active)) this.active = this.drawing.boxes[0]?.key ?? null;
    this.makeActive(this.active);
    if (this.hadFocus) this.nodeOf(this.active)?.focus();
    this.light(this.nodeOf(this.pointed) ? this.pointed : null);
  }

  private makeActive(key: NodeKey | null): void {
    this.active = key;
    for (const former of this.renderRoot.querySelectorAll('g[tabindex="0"]')) former.setAttribute('tabindex', '-1');
    this.nodeOf(key)?.setAttribute('tabindex', '0');
  }

  /** Lights a box, its ribbons and what they lead to, by attributes: nothing is drawn again while the pointer moves. */
  private light(key: NodeKey | null): void {
    this.pointed = key;
    const near = new Set<string>(key === null ? [] : [key]);
    for (const band of this.renderRoot.querySelectorAll<SVGPathElement>('path')) {
      const { from = '', to = '' } = band.dataset;
      const isLit = key !== null && (from === key || to === key);
      band.toggleAttribute('data-lit', isLit);
      if (isLit) near.add(from).add(to);
    }
    for (const node of this.renderRoot.querySelectorAll<SVGGElement>('g[data-key]')) node.toggleAttribute('data-lit', near.has(node.dataset['key'] ?? ''));
    this.renderRoot.querySelector('svg')?.toggleAttribute('data-pointed', key !== null);
  }

  private tell(name: 'node-point' | 'node-choose', key: NodeKey, isAdding = false): void {
    const detail: NodeEvent = { key, isAdding };
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private keyAt(event: Event): NodeKey | null {
    return ((event.target as Element).closest<SVGGElement>('g[data-key]')?.dataset['key'] as NodeKey | undefined) ?? null;
  }

  private readonly hover = (event: PointerEvent): void => {
    const key = this.keyAt(event);
    if (key === this.pointed) return;
    this.light(key);
    if (key !== null) this.tell('node-point', key);
  };

  private readonly focusIn = (event: FocusEvent): void => {
    const key = this.keyAt(event);
    if (key === null) return;
    this.makeActive(key);
    this.light(key);
    this.tell('node-point', key);
  };

  private readonly press = (event: MouseEvent): void => {
    const key = this.keyAt(event);
    if (key !== null) this.tell('node-choose', key, event.ctrlKey || event.metaKey);
  };

  private readonly move = (event: KeyboardEvent): void => {
    const { boxes } = this.drawing;
    const box = boxes.find(({ key }) => key === this.keyAt(event));
    if (!box) return;
    const own = boxes.filter(({ type }) => type === box.type);
    const beside = (step: number): Box | undefined => {
      const middle = box.y + box.height / 2;
      const type = COLUMNS.map((_, index) => COLUMNS[COLUMNS.indexOf(box.type) + step * (index + 1)]).find((each) =>
        boxes.some((other) => other.type === each),
      );
      return boxes.filter((other) => other.type === type).toSorted((a, b) => Math.abs(a.y + a.height / 2 - middle) - Math.abs(b.y + b.height / 2 - middle))[0];
    };
    const at = own.indexOf(box);
    const ways: Readonly<Record<string, () => Box | undefined>> = {
      ArrowUp: () => own[at - 1],
      ArrowDown: () => own[at + 1],
      ArrowLeft: () => beside(-1),
      ArrowRight: () => beside(1),
      Home: () => own[0],
      End: () => own.at(-1),
    };
    if (event.key === 'Enter' || event.key === ' ') this.tell('node-choose', box.key, event.ctrlKey || event.metaKey);
    else if (!ways[event.key]) return;
    event.preventDefault();
    const next = ways[event.key]?.();
    if (!next) return;
    this.makeActive(next.key);
    this.nodeOf(next.key)?.focus();
  };

  protected override render(): TemplateResult {
    const { boxes, bands, height } = this.drawing;
    return html`<svg
      width=${this.widthPx}
      height=${height}
      role="group"
      aria-label=${this.label}
      @pointermove=${this.hover}
      @pointerleave=${() => this.light(null)}
      @focusin=${this.focusIn}
      @click=${this.press}
      @keydown=${this.move}
    >
      ${repeat(
        bands,
        ({ from, to }) => `${from} ${to}`,
        ({ from, to, part, path, width }) => svg`<path class="part-${part}" d=${path} stroke-width=${width} data-from=${from} data-to=${to}></path>`,
      )}
      ${repeat(
        boxes,
        ({ key }) => key,
        (box) => this.renderBox(box),
      )}
    </svg>`;
  }

  private renderBox({ key, type, part, x, y, width, height }: Box): TemplateResult {
    const { text = '', name = '' } = this.texts.get(key) ?? {};
    return svg`<g data-key=${key} class="${type} ${part ? `part-${part}` : ''}" role="button" tabindex="-1" aria-pressed=${this.chosen.has(key)} aria-label=${name}>
      <rect x=${x} y=${y} width=${width} height=${height} rx="2"></rect>
      <rect class="edge" x=${x} y=${y} width="3" height=${height}></rect>
      <text x=${x + 8} y=${y + height / 2} dy=".36em">${text}</text>
    </g>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'links-diagram': LinksDiagram;
  }
}
