/** The bar over the map: title, search, the entrances, and what the reader sets. Drawn by the shell, which owns its parts. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { NEXT_THEME } from '../state/app-state.ts';
import { helpButton } from './help-button.ts';
import { icon } from './icons.ts';
import type { Link } from './item-rows.ts';
import './more-menu.ts';
import './search-box.ts';
import './share-button.ts';
import './undo-buttons.ts';
import { ENTRANCES, currentEntrance, openEntrance } from './entrances.ts';
import type { View } from './view.ts';

function focusMap(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#map [tabindex], #map canvas')?.focus();
}

/** `link` makes a link to a state; a phone's bar leaves to the menu what it has no room for. */
export function topBar(view: View, link: Link, isPhone: boolean): TemplateResult {
  const { state: app, set, messages } = view;
  const { views, theme, otherLanguage, otherLanguageName, title, planPeriod, skipToMap } = messages;
  const themeLabel = `${theme.label}: ${theme[app.theme]}`;
  return html`<header class="bar">
    <a class="skip" href="#map" @click=${focusMap}>${skipToMap}</a>
    <div class="title">
      <h1>${title}</h1>
      <p>${planPeriod}</p>
    </div>
    <search-box .view=${view}></search-box>
    <nav class="entrances" aria-label=${title}>
      ${ENTRANCES.map((each) => link(openEntrance(each), views[each], 'entrance', undefined, each === currentEntrance(app)))}
    </nav>
    <div class="settings">
      ${isPhone ? nothing : html`<undo-buttons .view=${view}></undo-buttons><share-button .view=${view}></share-button>`}
      <button
        class="language"
        lang=${app.language === 'zh' ? 'en' : 'zh-CN'}
        aria-label=${otherLanguageName}
        @click=${() => set({ language: app.language === 'zh' ? 'en' : 'zh' })}
      >
        ${otherLanguage}
      </button>
      ${isPhone ? nothing : html`<button class="icon-button" aria-label=${themeLabel} title=${themeLabel} @click=${() => set({ theme: NEXT_THEME[app.theme] })}>${icon('theme')}</button>`}
      ${isPhone ? nothing : helpButton(view)}<more-menu .view=${view}></more-menu>
    </div>
  </header>`;
}
