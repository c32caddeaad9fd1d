/** The head of an entrance: its title, its tabs by arrow keys too, and the way out. Looks: `entranceStyles`. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { helpButton } from './help-button.ts';
import { icon } from './icons.ts';
import type { View } from './view.ts';

export type EntranceHead<Tab extends string> = Readonly<{
  /** Prefix of ids: tabs are `<name>-<tab>`, what they open is `<name>-content`. */
  name: string;
  title: string;
  view: View;
  close: string;
  tabs: readonly Tab[];
  open: Tab;
  label: (tab: Tab) => string;
  onOpen: (tab: Tab) => void;
  onClose: () => void;
  /** Brings the focus to the tab that is open, once it is drawn. */
  follow: () => void;
}>;

export function entranceHead<Tab extends string>({ name, title, view, close, tabs, open, label, onOpen, onClose, follow }: EntranceHead<Tab>): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onOpen(tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length] ?? open);
    follow();
  };
  return html`<div class="head">
    <h2>${title}</h2>
    <div class="tabs" role="tablist" aria-label=${title} @keydown=${move}>
      ${tabs.map(
        (tab) =>
          html`<button
            role="tab"
            id=${`${name}-${tab}`}
            aria-selected=${tab === open}
            aria-controls=${`${name}-content`}
            tabindex=${tab === open ? 0 : -1}
            @click=${() => onOpen(tab)}
          >
            ${label(tab)}
          </button>`,
      )}
    </div>
    ${helpButton(view)}<button class="icon-button" aria-label=${close} title=${close} @click=${onClose}>${icon('close')}</button>
  </div>`;
}
