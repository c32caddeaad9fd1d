/** Keeps the help of the page: fetched when it is first asked for, opened beside the page, closed with the focus where it was. */
import { html, nothing } from 'lit';
import { waited } from '../data/waits.ts';
import type { HelpTopic } from '../i18n/help-words.ts';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { isPresenting } from '../state/app-state.ts';
import { currentEntrance } from './entrances.ts';
import type { HelpPanel } from './help-panel.ts';
import { PanelFocus } from './panel-focus.ts';
import { isDialogOpen } from './shortcuts.ts';
import { tryAgain } from './try-again.ts';
import type { View } from './view.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly view: View; readonly renderRoot: HTMLElement | DocumentFragment };

export class HelpDesk implements ReactiveController {
  private readonly host: Host;
  private readonly showKeys: () => void;
  private isOpen = false;
  private isThere = false;
  private hasFailed = false;
  private hasTried = false;
  private isFocusWanted = false;
  /** A topic that was asked for by name, and the entrance that was open then: another entrance brings its own. */
  private asked: Readonly<{ topic: HelpTopic | null; entrance: HelpTopic }> = { topic: null, entrance: 'explore' };
  private readonly path = new PanelFocus<'help'>();

  /** `showKeys` opens the page of all keys. */
  constructor(host: Host, showKeys: () => void) {
    this.host = host;
    this.showKeys = showKeys;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('ask-help', this.onAsk);
    this.host.addEventListener('close-help', this.close);
    document.addEventListener('keydown', this.onKey, true);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('ask-help', this.onAsk);
    this.host.removeEventListener('close-help', this.close);
    document.removeEventListener('keydown', this.onKey, true);
  }

  hostUpdated(): void {
    if (!this.isFocusWanted || !this.panel) return;
    this.isFocusWanted = false;
    const { panel } = this;
    void panel.updateComplete.then(() => panel.focus());
  }

  private get panel(): HelpPanel | null {
    return this.isThere ? this.host.renderRoot.querySelector('help-panel') : null;
  }

  private readonly onAsk = (event: Event): void => this.toggle((event as CustomEvent<HelpTopic | null>).detail);

  /** Opens the help; from the open help back to the page, and from the page back into the open help. */
  toggle(named: HelpTopic | null = null): void {
    const topic = named ?? (this.host.shadowRoot?.activeElement?.matches('analysis-drawer') ? 'charts' : null);
    const isSame = topic === this.asked.topic || topic === null;
    if (this.isOpen && isSame && this.panel?.matches(':focus-within')) this.close();
    else this.open(topic);
  }

  private open(topic: HelpTopic | null): void {
    this.asked = { topic, entrance: currentEntrance(this.host.view.state) };
    if (!this.isOpen) this.path.panelOpens('help');
    this.isOpen = true;
    this.isFocusWanted = true;
    this.host.requestUpdate();
    if (!this.isThere) this.fetch();
  }

  private readonly fetch = (): void => {
    waited(import('./help-panel.ts'))
      .then(
        () => (this.isThere = true),
        () => (this.hasFailed = true),
      )
      .finally(() => this.host.requestUpdate());
  };

  private readonly close = (): void => {
    this.isOpen = false;
    this.hasFailed = false;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.path.panelClosed('help', this.host.renderRoot.querySelector('more-menu')));
  };

  /** Escape closes the help before what it explains, but a field, a menu or a dialog closes its own first. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen || isDialogOpen() || isPresenting(this.host.view.state)) return;
    const isElsewhere = event.composedPath().some((node) => node instanceof HTMLElement && node.matches('input, select, textarea, dialog, [popover]'));
    if (isElsewhere) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  /** The help as it stands over the map, `nothing` while it is closed. */
  render(): TemplateResult | typeof nothing {
    const { view } = this.host;
    if (!this.isOpen) return nothing;
    if (this.hasFailed) return this.renderFailure();
    if (!this.isThere) return nothing;
    const { drawer, tall, selected } = view.state;
    const isCrowded = view.notices.length > 0;
    const entrance = currentEntrance(view.state);
    const topic = this.asked.topic !== null && this.asked.entrance === entrance ? this.asked.topic : entrance;
    return html`<help-panel
      class="help ${selected ? 'beside-detail' : ''} ${drawer && !tall ? 'over-drawer' : ''} ${isCrowded ? 'under-notices' : ''}"
      .view=${view}
      .topic=${topic}
      @topic-chosen=${({ detail }: CustomEvent<HelpTopic>) => this.open(detail)}
      @ask-keys=${this.showKeys}
    ></help-panel>`;
  }

  private readonly retry = (): void => {
    const { hasTried } = this;
    this.hasTried = true;
    tryAgain(hasTried, () => {
      this.hasFailed = false;
      this.fetch();
      this.host.requestUpdate();
    });
  };

  private renderFailure(): TemplateResult {
    const { view } = this.host;
    const notice = { id: 'help', text: view.messages.notices.tours, retry: this.retry, retryLabel: null };
    return html`<notice-list .view=${{ ...view, notices: [notice], dismiss: this.close }}></notice-list>`;
  }
}
