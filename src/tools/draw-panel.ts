/** Drawing, measuring, and choosing by an area. Property `view`. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AtlasElement } from '../ui/atlas-element.ts';

@customElement('draw-panel')
export class DrawPanel extends AtlasElement {
  protected override render(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'draw-panel': DrawPanel;
  }
}
