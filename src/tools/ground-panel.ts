/** What the plan stands on: the atlas’s own base map, none, or one that the reader names. Property `view`. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { catalogWords } from '../i18n/catalog-words.ts';
import { groundWords } from '../i18n/ground-words.ts';
import type { GroundWords } from '../i18n/ground-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { mainChipStyles } from '../ui/main-act-styles.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import type { CatalogGround } from './catalog-file.ts';
import { FIRST_DRAFT, OWN_KINDS, groundForm } from './ground-form.ts';
import type { GroundDraft, OwnKind } from './ground-form.ts';
import { groundHost } from './ground-opening.ts';
import type { OwnGround } from './ground-opening.ts';
import { faultSentence, groundName } from './ground-sentences.ts';
import { groundStyles } from './ground-styles.ts';
import { grounds } from './grounds.ts';
import { canReachHosts } from './tile-fetch.ts';
import { tileLayers } from './tile-layers.ts';

type Kind = 'atlas' | 'blank' | OwnKind;
/** What came of a trial; null while it runs. */
type Trial = Readonly<{ of: OwnGround; sentence: string | null; isGood: boolean }>;

const isOwn = (kind: Kind): kind is OwnKind => OWN_KINDS.some((each) => each === kind);

/** A ground of the deployment as a choice of the reader's. */
const fromCatalog = ({ kind, address, attribution, minzoom, maxzoom, scheme, subdomains, has_names }: CatalogGround): OwnGround =>
  kind === 'archive'
    ? { kind: 'address', address, attribution }
    : { kind: 'pictures', template: address, attribution, minZoom: minzoom, maxZoom: maxzoom, isTms: scheme === 'tms', subdomains, hasNames: has_names };

@customElement('ground-panel')
export class GroundPanel extends AtlasElement {
  static override styles = [sharedStyles, mainChipStyles, groundStyles];

  @state() private open: Kind | null = null;
  @state() private draft: GroundDraft = FIRST_DRAFT;
  @state() private trial: Trial | null = null;

  constructor() {
    super();
    this.addController(new RedrawOn(this, grounds.subscribe, tileLayers.subscribe));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void tileLayers.load();
    const { kept, on } = grounds.get();
    const known = on?.choice ?? kept;
    if (known) this.draft = { ...this.draft, [known.kind]: known };
  }

  /** The kind that the map shows. */
  private get shown(): Kind {
    if (this.view.state.ground === 'blank') return 'blank';
    return grounds.get().on?.choice.kind ?? 'atlas';
  }

  private readonly choose = (kind: Kind): void => {
    this.open = kind;
    this.trial = null;
    if (isOwn(kind)) return;
    grounds.turnOff();
    this.view.set({ ground: kind });
  };

  private readonly change = (patch: Partial<GroundDraft>): void => {
    this.draft = { ...this.draft, ...patch };
    this.trial = null;
  };

  private readonly use = (choice: OwnGround): void => {
    this.trial = null;
    this.view.set({ ground: 'atlas' });
    void grounds.turnOn(choice);
  };

  private readonly test = async (choice: OwnGround): Promise<void> => {
    this.trial = { of: choice, sentence: null, isGood: false };
    const { fault, ms } = await grounds.test(choice);
    if (this.trial?.of !== choice) return;
    const words = groundWords[this.view.state.language];
    this.trial = { of: choice, sentence: fault ? faultSentence(words, fault) : words.testGood(ms), isGood: fault === null };
  };

  protected override render(): TemplateResult {
    const words = groundWords[this.view.state.language];
    const open = this.open ?? this.shown;
    return html`<div class="page">
      <div role="status">${this.renderStatus(words)}</div>
      <fieldset>
        <legend>${words.legend}</legend>
        ${(['atlas', 'blank', ...OWN_KINDS] as const).map((kind) => this.renderChoice(words, kind, kind === open))}
      </fieldset>
      ${this.renderCatalog()}
      <div class="aside small quiet">
        ${canReachHosts() ? nothing : html`<p>${words.singleFile}</p>`}
        <p>${grounds.get().isKeeping ? words.kept : words.notKept}</p>
        <p>${words.ownPrint}</p>
      </div>
    </div>`;
  }

  private renderStatus(words: GroundWords): TemplateResult {
    const { on, trying, failed, kept } = grounds.get();
    if (trying) return html`<p>${words.trying(groundName(words, trying))}</p>`;
    const name = this.shown === 'blank' ? words.choices.blank : on ? groundName(words, on.choice) : words.choices.atlas;
    return html`<p>${words.stands(name)}</p>
      ${!on && kept && !failed ? html`<p><button class="chip" @click=${() => this.use(kept)}>${words.useKept(groundName(words, kept))}</button></p>` : nothing}`;
  }

  private renderChoice(words: GroundWords, kind: Kind, isOpen: boolean): TemplateResult {
    return html`<div class="choice">
      <label
        ><input type="radio" name="ground" .checked=${isOpen} @change=${() => this.choose(kind)} /><span>${words.choices[kind]}</span
        ><span class="note small quiet">${words.notes[kind]}</span></label
      >
      ${isOpen && isOwn(kind) ? this.renderForm(words, kind) : nothing}
    </div>`;
  }

  private renderForm(words: GroundWords, kind: OwnKind): TemplateResult {
    const choice = this.draft[kind];
    const host = choice ? groundHost(choice) : '';
    const key = { key: grounds.get().key, hasDeployed: grounds.hasDeployedKey(), onKey: (text: string) => grounds.setKey(text) };
    const { trial } = this;
    const { failed } = grounds.get();
    const isShown = grounds.get().on?.choice === choice && this.shown === kind;
    return html`<div class="form">
      ${groundForm(kind, words, this.draft, this.change, key)}
      ${kind === 'file' ? nothing : html`<p class="small">${words.privacy(host === location.host ? '' : host)}</p>`}
      <div class="actions">
        <button class="chip main-chip" ?disabled=${!choice} @click=${() => choice && this.use(choice)}>${words.use}</button>
        ${kind === 'file' ? nothing : html`<button class="chip" @click=${() => choice && void this.test(choice)}>${words.test}</button>`}
        ${isShown ? html`<button class="chip" @click=${() => this.choose('atlas')}>${words.back}</button>` : nothing}
      </div>
      <div role="status">
        ${failed?.choice === choice && !trial ? html`<p class="alert">${faultSentence(words, failed.fault)}</p>` : nothing}
        ${trial ? html`<p class=${trial.sentence === null ? '' : trial.isGood ? 'good' : 'alert'}>${trial.sentence ?? words.testing}</p>` : nothing}
      </div>
    </div>`;
  }

  private renderCatalog(): TemplateResult | typeof nothing {
    const { language } = this.view.state;
    const { grounds: added } = tileLayers.catalog();
    if (added.length === 0) return nothing;
    const groundsOf = groundWords[language];
    return html`<section>
      <h3>${catalogWords[language].grounds}</h3>
      ${added.map((ground) => {
        const choice = fromCatalog(ground);
        const host = groundHost(choice);
        return html`<div class="choice">
          <p>${language === 'en' ? ground.name_en : ground.name_zh}</p>
          <p class="small quiet">${ground.attribution}</p>
          ${host === location.host ? nothing : html`<p class="small">${groundsOf.privacy(host)}</p>`}
          <button class="chip" @click=${() => this.use(choice)}>${groundsOf.use}</button>
        </div>`;
      })}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ground-panel': GroundPanel;
  }
}
