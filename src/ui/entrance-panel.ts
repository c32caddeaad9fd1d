/** The panel of the open entrance: reading before all, the investor's, the workbench, the presenter's. On a phone it is the sheet. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import './reading-view.ts';
import type { View } from './view.ts';

/** Null while the page is explored: the legend and its lists stand there then. */
export function entrancePanel(view: View): Readonly<{ title: string; content: TemplateResult }> | null {
  const { state, messages } = view;
  const { views, reading } = messages;
  if (state.reading) return { title: reading.title, content: html`<reading-view .view=${view}></reading-view>` };
  if (state.locate) return { title: views.locate, content: html`<locate-panel .view=${view}></locate-panel>` };
  if (state.workbench) return { title: views.work, content: html`<work-bench .view=${view}></work-bench>` };
  return state.desk ? { title: views.present, content: html`<tour-desk .view=${view}></tour-desk>` } : null;
}
