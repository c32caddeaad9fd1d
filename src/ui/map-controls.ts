/** The buttons at the map's right edge: closer, farther, the whole district. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AtlasApp } from './atlas-app.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import type { View } from './view.ts';

export function mapControls(view: View, { onZoom, onHome, isMapBusy }: Pick<AtlasApp, 'onZoom' | 'onHome' | 'isMapBusy'>): TemplateResult {
  const { map } = view.messages;
  const button = (label: string, name: IconName, action: () => void): TemplateResult =>
    html`<button class="icon-button" aria-label=${label} title=${label} @click=${action}>${icon(name)}</button>`;
  return html`<div class="controls ${view.state.selected ? 'beside-detail' : ''}">
    ${button(map.zoomIn, 'plus', () => onZoom(1))}${button(map.zoomOut, 'minus', () => onZoom(-1))}${button(map.home, 'home', onHome)}
    ${isMapBusy ? html`<span class="busy" role="status">${map.loading}</span>` : nothing}
  </div>`;
}
