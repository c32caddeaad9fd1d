/** The workbench: the reader's own files, drawing and measuring, the ground of the map. Property `view`. */
import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { workbenchWords } from '../i18n/workbench-words.ts';
import { WORKBENCH_TABS } from '../state/app-state.ts';
import type { WorkbenchTab } from '../state/app-state.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { entranceHead } from '../ui/entrance-head.ts';
import { entranceStyles } from '../ui/entrance-styles.ts';
import '../ui/filter-bar.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import type { View } from '../ui/view.ts';
import './catalog-layers.ts';
import './draw-panel.ts';
import './files-panel.ts';
import './ground-panel.ts';
import './tile-feature.ts';

@customElement('work-bench')
export class WorkBench extends AtlasElement {
  static override styles = [sharedStyles, entranceStyles];

  @query('[role="tab"][aria-selected="true"]') private tab!: HTMLElement | null;

  /** Where one goes on: the tab that is open. */
  override focus(): void {
    this.tab?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    const before = (changed.get('view') as View | undefined)?.state;
    if (before && before.workbench !== this.view.state.workbench) this.renderRoot.querySelector('.content')?.scrollTo(0, 0);
  }

  protected override render(): TemplateResult {
    const { workbench, language } = this.view.state;
    const words = workbenchWords[language];
    const open = workbench ?? 'files';
    const head = entranceHead({
      name: 'workbench',
      title: words.title,
      view: this.view,
      close: words.close,
      tabs: WORKBENCH_TABS,
      open,
      label: (tab) => words.tabs[tab],
      onOpen: (tab) => this.view.set({ workbench: tab }),
      onClose: () => this.view.set({ workbench: null }),
      follow: () => void this.updateComplete.then(() => this.tab?.focus()),
    });
    return html`${head}<filter-bar .view=${this.view}></filter-bar>
      <div class="content" id="workbench-content" role="tabpanel" aria-labelledby=${`workbench-${open}`}>${this.renderTab(open)}</div>`;
  }

  private renderTab(open: WorkbenchTab): TemplateResult {
    switch (open) {
      case 'files':
        return html`<catalog-layers .view=${this.view}></catalog-layers><files-panel .view=${this.view}></files-panel>`;
      case 'draw':
        return html`<draw-panel .view=${this.view}></draw-panel>`;
      case 'ground':
        return html`<ground-panel .view=${this.view}></ground-panel>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'work-bench': WorkBench;
  }
}
