/** The records of the reader’s own layers as a table, in the drawer. Property `view`. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AtlasElement } from '../ui/atlas-element.ts';

@customElement('table-view')
export class TableView extends AtlasElement {
  protected override render(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'table-view': TableView;
  }
}
