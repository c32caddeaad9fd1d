/** Base of the atlas's elements: one property `view`, shared styles, links that are real addresses. */
import { LitElement, html } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Messages } from '../i18n/index.ts';
import type { AppState } from '../state/app-state.ts';
import { sharedStyles } from './shared-styles.ts';
import type { View } from './view.ts';

export class AtlasElement extends LitElement {
  static override styles: CSSResultGroup = sharedStyles;

  @property({ attribute: false }) view!: View;

  /** Nothing to show before the first view is handed down. */
  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return this.view !== undefined;
  }

  protected get words(): Messages {
    return this.view.messages;
  }

  /** A link to a state: followed in place by a plain click, opened like any address otherwise. */
  protected link(patch: Partial<AppState>, content: unknown, classes = '', label?: string, current = false): TemplateResult {
    const follow = (event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      this.view.set(patch);
    };
    return html`<a
      class=${classes}
      href=${this.view.href(patch)}
      aria-label=${ifDefined(label)}
      aria-current=${ifDefined(current ? 'true' : undefined)}
      @click=${follow}
      >${content}</a
    >`;
  }
}
