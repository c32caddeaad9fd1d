/** Undo and redo as buttons. Property `view`. */
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AtlasElement } from './atlas-element.ts';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';

@customElement('undo-buttons')
export class UndoButtons extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { undo: words } = this.words;
    const { undo } = this.view;
    return html`<button class="icon-button" aria-label=${words.undo} title="${words.undo} (Ctrl+Z)" ?disabled=${!undo.canUndo()} @click=${undo.undo}>
        ${icon('undo')}</button
      ><button class="icon-button" aria-label=${words.redo} title="${words.redo} (Ctrl+Shift+Z)" ?disabled=${!undo.canRedo()} @click=${undo.redo}>
        ${icon('redo')}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'undo-buttons': UndoButtons;
  }
}
