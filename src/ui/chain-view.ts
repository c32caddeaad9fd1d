/**
 * View of the drawer: an industry's chain as the plan states it, link by link, gaps and all; below it what stands at no link.
 *
 * Property `view`. A place leads to its panel and the map; what the filters leave out is counted, and never makes a gap.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Chain, Industry, Place } from '../../geo/schema.ts';
import { loadChains } from '../data/chains.ts';
import type { Loaded } from '../data/fetch-json.ts';
import { chainWords } from '../i18n/chain-words.ts';
import type { ChainWords } from '../i18n/chain-words.ts';
import { chainsOfIndustry, groupByStage, groupByZone, isGap, zoneAround } from '../query/chains.ts';
import type { ChainLink, StatedChain } from '../query/chains.ts';
import { withFacet } from '../state/app-state.ts';
import { AtlasElement } from './atlas-element.ts';
import { chainStyles } from './chain-view-styles.ts';
import { citation } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { kindSymbol } from './map-symbol.ts';
import { sharedStyles } from './shared-styles.ts';
import { choose, failureText, nameOf } from './view.ts';
import type { View } from './view.ts';

/** What is said of a place beyond its kind. */
type Named = readonly ('stage' | 'zone')[];

const CHAIN_KINDS = ['listed', 'mentioned', 'none'] as const;

@customElement('chain-view')
export class ChainView extends AtlasElement {
  static override styles = [sharedStyles, chainStyles];

  @state() private loaded: Loaded<readonly Chain[]> | null = null;
  /** The reader's own choice, as long as no filter says another. */
  @state() private picked: string | null = null;

  private readonly follow: Link = (...parts) => this.link(...parts);

  private get text(): ChainWords {
    return chainWords[this.view.state.language];
  }

  private get chains(): readonly Chain[] {
    return this.loaded?.ok ? this.loaded.value : [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && changed.get('view')?.dataBase !== this.view.dataBase) void this.read();
  }

  private readonly read = async (): Promise<void> => {
    this.loaded = null;
    this.loaded = await loadChains(this.view.dataBase);
  };

  /** The industry that is shown: the filtered one, else the reader's, else the first of which the plan states a chain. */
  private industryOf({ state: { filters }, catalogue }: View): Industry | undefined {
    const filtered = (filters.industry ?? []).filter((id) => catalogue.industry.has(id));
    const isPicked = this.picked !== null && (filtered.length === 0 || filtered.includes(this.picked));
    const id = (isPicked ? this.picked : filtered[0]) ?? this.chains[0]?.industry;
    return catalogue.industry.get(id ?? '') ?? catalogue.industries[0];
  }

  /** Where the page is filtered by industry the filter goes along: the map and this view show the same. */
  private readonly pick = (event: Event): void => {
    const id = (event.target as HTMLSelectElement).value;
    const { filters } = this.view.state;
    this.picked = id;
    if (filters.industry && !filters.industry.includes(id)) this.view.set({ filters: withFacet(filters, 'industry', [id]) });
  };

  private kindOf(industry: Industry): (typeof CHAIN_KINDS)[number] {
    const own = this.chains.filter((chain) => chain.industry === industry.id);
    if (own.length === 0) return 'none';
    return own.some(({ links }) => links.length > 0) ? 'listed' : 'mentioned';
  }

  protected override render(): TemplateResult {
    const { view, loaded } = this;
    if (loaded === null) return html`<p class="note" role="status">${this.words.drawer.loading}</p>`;
    if (!loaded.ok)
      return html`<p class="note" role="alert">
        ${failureText(this.words, loaded.failure)} <button class="text-button" @click=${this.read}>${this.words.notices.retry}</button>
      </p>`;
    const industry = this.industryOf(view);
    if (!industry) return html`<p class="note">${this.text.empty}</p>`;
    const { chains, rest } = chainsOfIndustry(view.catalogue, loaded.value, industry.id);
    const all = new Set([...chains.flatMap(({ links, zones }) => [...links.flatMap(({ places }) => places), ...zones]), ...rest]);
    return html`<div class="view">
      <div class="tools">
        ${this.renderPicker(industry)}
        <p class="note" role="status">${this.text.shown(this.passing([...all]).length, all.size)}</p>
      </div>
      ${chains.length > 0 ? chains.map((chain) => this.renderChain(chain)) : html`<p class="statement">${this.text.none(nameOf(view, industry))}</p>`}
      ${rest.length > 0 ? (chains.length > 0 ? this.renderRest(rest) : this.renderStages(rest)) : nothing}
    </div>`;
  }

  private readonly passing = (places: readonly Place[]): Place[] => places.filter(({ id }) => this.view.result.shown.has(id));

  private renderPicker(chosen: Industry): TemplateResult {
    const { industries } = this.view.catalogue;
    return html`<label class="picker"
      >${this.text.industry}
      <select @change=${this.pick}>
        ${CHAIN_KINDS.map((kind) => {
          const own = industries.filter((industry) => this.kindOf(industry) === kind);
          const options = own.map((industry) => html`<option value=${industry.id} .selected=${industry === chosen}>${nameOf(this.view, industry)}</option>`);
          return own.length > 0 ? html`<optgroup label=${this.text.kinds[kind]}>${options}</optgroup>` : nothing;
        })}
      </select></label
    >`;
  }

  private renderChain({ chain, links, zones }: StatedChain): TemplateResult {
    const { text, view } = this;
    const name = nameOf(view, chain);
    return html`<section class=${links.length > 0 ? '' : 'mentioned'} aria-label=${`${name} ${chain.sentence}`}>
      <h3>${name}${citation(view, this.follow, chain.sentence)}</h3>
      <p class="note">${links.length > 0 ? text.links(links.length, links.filter(isGap).length) : text.mentioned}</p>
      ${
        zones.length > 0
          ? html`<div class="zones">
              <p>${text.zones}</p>
              ${this.renderPlaces(zones, ['stage'])}
            </div>`
          : nothing
      }
      ${
        links.length > 0
          ? html`<ol class="links" aria-label=${text.chain(name)}>
              ${links.map((link, index) => this.renderLink(link, index))}
            </ol>`
          : nothing
      }
    </section>`;
  }

  private renderLink(link: ChainLink, index: number): TemplateResult {
    return html`<li class=${isGap(link) ? 'gap' : 'filled'}>
      <div class="box">
        <h4><span class="number">${index + 1}</span>${nameOf(this.view, link)}</h4>
        ${isGap(link) ? html`<p class="gap-note">${this.text.gap}</p>` : this.renderPlaces(link.places, ['stage', 'zone'])}
      </div>
    </li>`;
  }

  /** The places that pass, and how many do not: a filter must not look like a gap. */
  private renderPlaces(places: readonly Place[], named: Named): TemplateResult {
    const shown = this.passing(places);
    const hidden = places.length - shown.length;
    return html`${
      shown.length > 0
        ? html`<ul>
            ${shown.map((place) => html`<li>${this.placeLink(place, named)}</li>`)}
          </ul>`
        : nothing
    }${hidden > 0 ? html`<p class="note hidden">${this.text.hidden(hidden)}</p>` : nothing}`;
  }

  private placeLink(place: Place, named: Named): TemplateResult {
    const { view } = this;
    const { kind, stage, zone_type: type, main_part: part } = place.properties;
    const zone = named.includes('zone') ? zoneAround(view.catalogue, place) : null;
    const facts = [
      type && type !== 'town' ? this.text.zoneTypes[type] : this.words.kindOne[kind],
      ...(stage && named.includes('stage') ? [this.words.stages[stage]] : []),
      ...(zone && zone !== place ? [nameOf(view, zone.properties)] : []),
      ...(view.result.perhaps.has(place.id) ? [this.words.ring.perhapsShort] : []),
    ];
    const content = html`${kindSymbol(kind, part, place.geometry === null)}<span class="grow"
        >${nameOf(view, place.properties)}<span class="quiet small">${facts.join(' · ')}</span></span
      >`;
    const isChosen = view.state.selected?.type === 'place' && view.state.selected.id === place.id;
    return this.link(choose('place', place.id), content, 'row-link', undefined, isChosen);
  }

  private renderRest(rest: readonly Place[]): TemplateResult {
    const { text, view } = this;
    const passing = this.passing(rest);
    const groups = groupByZone(view.catalogue, passing).map(({ key, places }) => {
      const name = key ? nameOf(view, key.properties) : text.noZone;
      // A zone that is of the industry itself heads what stands in it.
      const isOfIndustry = key !== null && places.includes(key);
      return this.renderGroup(
        isOfIndustry ? this.placeLink(key, ['stage']) : name,
        places.filter((place) => place !== key),
        ['stage'],
      );
    });
    return this.renderGroups(text.rest, rest, passing.length > 0 ? text.restNote : text.empty, groups);
  }

  private renderStages(rest: readonly Place[]): TemplateResult {
    const { text } = this;
    const passing = this.passing(rest);
    const groups = groupByStage(passing).map(({ key, places }) => this.renderGroup(key ? this.words.stages[key] : text.noStage, places, ['zone']));
    return this.renderGroups(text.byStage, rest, passing.length > 0 ? '' : text.empty, groups);
  }

  private renderGroups(title: string, rest: readonly Place[], note: string, groups: readonly TemplateResult[]): TemplateResult {
    return html`<section aria-labelledby="rest">
      <h3 id="rest">${title} <span class="count">${this.passing(rest).length} / ${rest.length}</span></h3>
      ${note ? html`<p class="note">${note}</p>` : nothing}
      <div class=${title === this.text.rest ? 'groups' : 'groups stages'}>${groups}</div>
    </section>`;
  }

  private renderGroup(head: TemplateResult | string, places: readonly Place[], named: Named): TemplateResult {
    return html`<div class="group">
      <h4>${head}</h4>
      ${this.renderPlaces(places, named)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chain-view': ChainView;
  }
}
