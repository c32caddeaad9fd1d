/** What the plan stands on: the atlas’s own base map, none, or one that the reader names. Property `view`. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AtlasElement } from '../ui/atlas-element.ts';

@customElement('ground-panel')
export class GroundPanel extends AtlasElement {
  protected override render(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ground-panel': GroundPanel;
  }
}
