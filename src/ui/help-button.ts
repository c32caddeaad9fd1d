/** The button that opens the help, wherever it stands: the page listens for its event. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HelpTopic } from '../i18n/help-words.ts';
import { icon } from './icons.ts';
import type { View } from './view.ts';

/** Asks for the help of a topic, or of the part of the page that is open. */
export const askHelp = (from: EventTarget | null, topic: HelpTopic | null = null): unknown =>
  from?.dispatchEvent(new CustomEvent('ask-help', { detail: topic, bubbles: true, composed: true }));

export const helpButton = ({ messages: { menu } }: View, topic: HelpTopic | null = null): TemplateResult =>
  html`<button
    class="icon-button help-button"
    aria-label=${menu.help}
    title=${`${menu.help}（F1）`}
    @click=${(event: Event) => askHelp(event.currentTarget, topic)}
  >
    ${icon('help')}
  </button>`;
