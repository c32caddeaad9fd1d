/**
 * A zone as an investor reads it: what the plan does with it, its projects, targets, agencies, measures and distances, and what the
 * plan does not say. Properties `view`, `place`.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state as internal } from 'lit/decorators.js';
import type { Place } from '../../geo/schema.ts';
import { cardWords } from '../i18n/card-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { compareToggle } from '../ui/compare-toggle.ts';
import { detailStyles } from '../ui/detail-styles.ts';
import type { Link } from '../ui/item-rows.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { starToggle } from '../ui/star-toggle.ts';
import { verdictStyles } from '../ui/verdict-styles.ts';
import { choose, isEnglish, nameOf, otherNameOf } from '../ui/view.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { extrasOf, readExtras } from './card-extras.ts';
import { cardOf } from './card-facts.ts';
import { cardSections } from './card-lines.ts';
import type { CardLine, CardSection } from './card-lines.ts';
import { citesOf, verdictBadge } from './card-marks.ts';
import { zoneCardStyles } from './zone-card-styles.ts';

@customElement('zone-card')
export class ZoneCard extends AtlasElement {
  static override styles = [sharedStyles, detailStyles, verdictStyles, zoneCardStyles];

  @property({ attribute: false }) place!: Place;
  /** The place whose outline may be measured: the choice on the map does not wait for it. */
  @internal() private ready: Place | null = null;

  protected override firstUpdated(): void {
    void readExtras(this.view.dataBase).then(() => this.requestUpdate());
  }

  private readonly follow: Link = (...parts) => this.link(...parts);

  protected override updated(_changed: PropertyValues): void {
    const { place } = this;
    if (this.ready !== place) whenIdle(() => (this.ready = this.place === place ? place : this.ready));
  }

  protected override render(): TemplateResult {
    const { view, place } = this;
    const { properties } = place;
    const { kindOne, precisions, detail } = this.words;
    const isReady = this.ready === place;
    const extras = isReady ? extrasOf(view, place) : null;
    return html`<div class="part-${properties.main_part ?? 'safeguards'}">
      <p class="kicker">
        <span>${kindOne[properties.kind]}</span><span class="badge ${properties.precision}">${precisions[properties.precision]}</span>
        ${extras?.verdict ? verdictBadge(view, extras.verdict) : nothing}
      </p>
      <h2 lang=${isEnglish(view) ? 'en' : 'zh-CN'}>${nameOf(view, properties)}</h2>
      <p class="other" lang=${isEnglish(view) ? 'zh-CN' : 'en'}>${otherNameOf(view, properties)}</p>
      ${starToggle(view, this.follow, place)}${compareToggle(view, this.follow, place)}
      ${
        extras
          ? cardSections(view, cardOf(view, place), extras, this.note).map((section) => this.renderSection(section))
          : html`<p class="note" role="status">${detail.measuring}</p>`
      }
    </div>`;
  }

  private get note(): string {
    return this.view.state.shortlist.find(({ id }) => id === this.place.id)?.note ?? '';
  }

  private renderSection(section: CardSection): TemplateResult {
    const { id, heading, count, note, lines } = section;
    return html`<section data-section=${id}>
      <h3 class="heading">${heading} ${count === '' ? nothing : html`<span class="count">${count}</span>`}</h3>
      ${this.renderLines(section, lines)} ${note === '' ? nothing : html`<p class="note">${note}</p>`}
    </section>`;
  }

  private renderLines({ id }: CardSection, lines: readonly CardLine[]): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing;
    const { colon } = cardWords[this.view.state.language];
    switch (id) {
      case 'role':
        return this.renderRole(lines);
      case 'figures':
        return html`<dl class="counts">
            ${lines.map(
              ({ label, text }) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd class=${/^\d/u.test(text) ? '' : 'word'}>${text}</dd>
                </div>`,
            )}
          </dl>
          ${lines.flatMap(({ label, more }) =>
            more.map(({ text, cites }) => html`<p class="more">${label}${colon}${text}${citesOf(this.view, this.follow, cites)}</p>`),
          )}`;
      case 'note':
        return html`<p class="own-note">${lines.map(({ text }) => text)}</p>`;
      default:
        return html`<ul class="lines ${id}">
          ${lines.map((each) => this.renderLine(each))}
        </ul>`;
    }
  }

  private renderRole(lines: readonly CardLine[]): TemplateResult {
    const [summary, ...facts] = lines;
    return html`${summary ? html`<p class="summary">${summary.text} ${citesOf(this.view, this.follow, summary.cites)}</p>` : nothing}
      <dl class="facts">
        ${facts.map(
          ({ label, text, to }) =>
            html`<dt>${label}</dt>
              <dd>${to ? this.link(choose(to.type, to.id), text) : text}</dd>`,
        )}
      </dl>`;
  }

  private renderLine({ label, text, cites, more, verdict, to, isBeside }: CardLine): TemplateResult {
    const { view, follow } = this;
    return html`<li class=${isBeside ? 'beside' : ''}>
      <div class="line-head">
        ${to ? this.link(choose(to.type, to.id), label, 'label') : html`<span class="label">${label}</span>`}
        ${verdict ? verdictBadge(view, verdict) : html`<span class="text">${text}${citesOf(view, follow, cites)}</span>`}
      </div>
      ${more.map((remark) => html`<p class="more">${remark.text}${citesOf(view, follow, remark.cites)}</p>`)}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zone-card': ZoneCard;
  }
}
