/** What is drawn over the map for the entrances, in screen pixels. An element whose code is not fetched yet draws nothing. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AtlasApp } from './atlas-app.ts';
import type { View } from './view.ts';

export function mapOverlays(view: View, project: AtlasApp['project']): TemplateResult {
  return html`${view.state.locate ? html`<verdict-overlay .view=${view} .project=${project}></verdict-overlay>` : nothing}
    <layer-names .view=${view} .project=${project}></layer-names>
    <drawing-overlay .view=${view} .project=${project}></drawing-overlay><tile-feature .view=${view} .project=${project}></tile-feature>
    <picked-record .view=${view} .project=${project}></picked-record>`;
}
