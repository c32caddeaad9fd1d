/** The reader’s own files: opened, looked at, coloured, filtered, joined to zones. Property `view`. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AtlasElement } from '../ui/atlas-element.ts';

@customElement('files-panel')
export class FilesPanel extends AtlasElement {
  protected override render(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'files-panel': FilesPanel;
  }
}
