/**
 * Filters by the distance from one place. Properties `view`, `place` (drawn as a point). Three answers are counted apart:
 * surely within, perhaps, and surely beyond or unknown.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state as internal } from 'lit/decorators.js';
import type { Place } from '../../geo/schema.ts';
import { RING_KM } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { sharedStyles } from './shared-styles.ts';
import { nameOf } from './view.ts';

const FIRST_KM = 15;

@customElement('ring-control')
export class RingControl extends AtlasElement {
  static override styles = [
    sharedStyles,
    css`
      .row {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 12px;
        align-items: center;
      }
      input {
        width: 100%;
        accent-color: var(--accent);
      }
      output {
        font-variant-numeric: tabular-nums;
        min-width: 48px;
        text-align: right;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 2px 12px;
        font-size: 13px;
        margin-top: 4px;
      }
      dt {
        font-variant-numeric: tabular-nums;
        text-align: right;
      }
      dd {
        color: var(--quiet);
      }
    `,
  ];

  @property({ attribute: false }) place!: Place;
  @internal() private km = FIRST_KM;

  private readonly resize = (event: InputEvent): void => {
    this.km = Number((event.target as HTMLInputElement).value);
    if (this.isOn) this.view.set({ ring: { place: this.place.id, km: this.km } });
  };

  private get isOn(): boolean {
    return this.view.state.ring?.place === this.place.id;
  }

  protected override render(): TemplateResult {
    const { ring } = this.words;
    const { state, catalogue, nearness } = this.view;
    const km = this.isOn ? (state.ring?.km ?? this.km) : this.km;
    const surely = [...(nearness?.values() ?? [])].filter((how) => how === 'surely').length;
    const perhaps = (nearness?.size ?? 0) - surely;
    return html`<div class="row">
        <input
          type="range"
          min=${RING_KM.least}
          max=${RING_KM.most}
          .value=${String(km)}
          aria-label=${ring.reach(nameOf(this.view, this.place.properties))}
          aria-valuetext="${km} km"
          @input=${this.resize}
        />
        <output>${km} km</output>
      </div>
      <button class="chip" aria-pressed=${this.isOn} @click=${() => this.view.set({ ring: this.isOn ? null : { place: this.place.id, km } })}>
        ${this.isOn ? ring.off : ring.on(km)}
      </button>
      ${
        this.isOn
          ? html`<dl aria-label=${ring.counts}>
              <dt>${surely}</dt>
              <dd>${ring.surely}</dd>
              <dt>${perhaps}</dt>
              <dd>${ring.perhaps}</dd>
              <dt>${catalogue.places.length - surely - perhaps}</dt>
              <dd>${ring.no}</dd>
            </dl>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ring-control': RingControl;
  }
}
