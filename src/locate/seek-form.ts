/**
 * What an investor looks for: the industry first, then what the zone should be near to, how the plan supports it, how far
 * its neighbours are. Property `view`.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { STAGES, ZONE_TYPES } from '../../geo/vocabulary.ts';
import type { ReferenceKind } from '../../geo/vocabulary.ts';
import { chainWords } from '../i18n/chain-words.ts';
import { locateWords } from '../i18n/locate-words.ts';
import type { LocateWords } from '../i18n/locate-words.ts';
import { conditionsOf } from '../query/fit.ts';
import type { Search } from '../query/search.ts';
import { readSeekWords } from '../query/seek-words.ts';
import { NEAR_KINDS, NEAR_KM, NOTHING_SOUGHT, SOUGHT_LISTS, SUPPORTING_PARTS, isSeeking, withFacet } from '../state/app-state.ts';
import type { NearKind, Seek } from '../state/app-state.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { partName } from '../ui/facet-names.ts';
import { findNamed } from '../ui/find-named.ts';
import { conditionName } from '../ui/fit-sentences.ts';
import { icon } from '../ui/icons.ts';
import '../ui/option-field.ts';
import type { FieldOption, OptionField } from '../ui/option-field.ts';
import { loadSearch } from '../ui/plan-search.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { nameOf } from '../ui/view.ts';
import { seekStyles } from './seek-styles.ts';

/** Stands for conditions without an industry; no industry is called so. */
const NO_INDUSTRY = '';
type SoughtList = (typeof SOUGHT_LISTS)[number];

/** Kilometres that a condition starts with. */
const FIRST_KM: Readonly<Record<NearKind, number>> = { port: 15, station: 10, airport: 40, interchange: 10, coast: 5 };

@customElement('seek-form')
export class SeekForm extends AtlasElement {
  static override styles = [sharedStyles, seekStyles];

  @state() private search: Search | null = null;
  @query('option-field') private field!: OptionField;

  override focus(): void {
    void this.updateComplete.then(() => this.field.updateComplete).then(() => this.field.focus());
  }

  private readonly prepare = async (): Promise<void> => {
    this.search ??= await loadSearch(this.view.dataBase);
  };

  /** What was typed last says this besides the industry. */
  private typed: Partial<Pick<Seek, 'near' | 'order'>> = {};

  private find(text: string, words: LocateWords): FieldOption[] {
    const { catalogue, state: page, result } = this.view;
    const { near, order, industry: wanted } = readSeekWords(text);
    this.typed = { ...(Object.keys(near).length > 0 && { near }), ...(order && { order }) };
    const conditions = conditionsOf({ industries: [], seek: { ...NOTHING_SOUGHT, near } }).map((condition) => conditionName(this.view, words, condition));
    const said = [...conditions, ...(order ? [`${words.order.label} ${words.order.names[order]}`] : [])];
    if (said.length > 0 && wanted === '') return [{ id: NO_INDUSTRY, name: said.join(words.list), why: '', symbol: nothing }];
    const open = catalogue.industries.filter(({ id }) => !page.filters.industry?.includes(id));
    return findNamed(this.search, 'industry', open, wanted).map((industry) => ({
      id: industry.id,
      name: [nameOf(this.view, industry), ...said].join(words.list),
      why: words.industry.places(result.counts.industry.get(industry.id)?.total ?? 0),
      symbol: nothing,
    }));
  }

  private readonly take = ({ detail: id }: CustomEvent<string>): void => {
    const { seek, filters } = this.view.state;
    const { typed } = this;
    const industries = filters.industry ?? [];
    this.view.set({
      seek: { ...seek, ...typed, near: { ...seek.near, ...typed.near } },
      filters: id === NO_INDUSTRY ? filters : withFacet(filters, 'industry', [...industries, id]),
    });
    if (Object.keys(typed).length > 0) this.dispatchEvent(new CustomEvent('sought'));
  };

  private chooseIndustries(ids: readonly string[]): void {
    this.view.set({ filters: withFacet(this.view.state.filters, 'industry', ids) });
  }

  /** What was pressed is gone: one goes on in the field. */
  private dropIndustry(rest: readonly string[]): void {
    this.chooseIndustries(rest);
    this.focus();
  }

  private readonly reset = (): void => {
    const { seek, filters } = this.view.state;
    this.view.set({ seek: { ...NOTHING_SOUGHT, order: seek.order }, filters: withFacet(filters, 'industry', []) });
    this.focus();
  };

  private seek(patch: Partial<Seek>): void {
    this.view.set({ seek: { ...this.view.state.seek, ...patch } });
  }

  /** How many ports, stations, airports and interchanges the atlas lists. */
  private get listed(): [number, number, number, number] {
    const count = (kind: ReferenceKind): number => this.view.catalogue.places.filter(({ properties }) => properties.reference === kind).length;
    return [count('port'), count('station'), count('airport'), count('interchange')];
  }

  private setNear(kind: NearKind, km: number | null): void {
    const { [kind]: _replaced, ...others } = this.view.state.seek.near;
    this.seek({ near: km === null ? others : { ...others, [kind]: km } });
  }

  private toggle(list: SoughtList, value: string): void {
    const chosen = this.view.state.seek[list];
    this.seek({ [list]: chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value] });
  }

  protected override render(): TemplateResult {
    const { seek, filters, language } = this.view.state;
    const words = locateWords[language];
    const industries = filters.industry ?? [];
    return html`${this.renderIndustry(words, industries)}
      <section aria-label=${words.near.title}>
        <h3 class="heading">${words.near.title} <span class="count">${words.near.intro}</span></h3>
        <ul class="near">
          ${NEAR_KINDS.map((kind) => this.renderNear(words, kind))}
        </ul>
        ${Object.keys(seek.near).length > 0 ? html`<p class="quiet small">${words.near.listed(...this.listed)}</p>` : nothing}
      </section>
      <details ?open=${SOUGHT_LISTS.some((list) => seek[list].length > 0)}>
        <summary>${words.furtherConditions}</summary>
        ${this.renderList(
          words.support,
          'support',
          SUPPORTING_PARTS.map((part) => ({ value: part, name: partName(this.view, part) })),
        )}
        ${this.renderList(
          words.stages,
          'stages',
          STAGES.map((stage) => ({ value: stage, name: this.words.stages[stage] })),
        )}
        ${this.renderList(
          words.types,
          'types',
          ZONE_TYPES.map((type) => ({ value: type, name: chainWords[language].zoneTypes[type] })),
        )}
      </details>
      ${isSeeking(seek) || industries.length > 0 ? html`<button class="text-button" @click=${this.reset}>${words.reset}</button>` : nothing}`;
  }

  private renderIndustry(words: LocateWords, industries: readonly string[]): TemplateResult {
    const { label, placeholder, none, remove } = words.industry;
    return html`<section aria-label=${label}>
      <h3 class="heading first">${label}</h3>
      <option-field
        .label=${label}
        .placeholder=${placeholder}
        .none=${none}
        .sign=${'search' as const}
        .find=${(text: string) => this.find(text, words)}
        @opens=${this.prepare}
        @take=${this.take}
      ></option-field>
      <p class="quiet small hint">${words.industry.hint}</p>
      <div class="chips chosen">
        ${industries.flatMap((id) => {
          const industry = this.view.catalogue.industry.get(id);
          if (!industry) return [];
          const name = nameOf(this.view, industry);
          const without = industries.filter((each) => each !== id);
          return html`<button class="chip on" aria-label=${remove(name)} title=${remove(name)} @click=${() => this.dropIndustry(without)}>
            ${name}${icon('close')}
          </button>`;
        })}
        ${industries.length > 0 ? html`<button class="text-button" @click=${() => this.view.set({ drawer: 'chain' })}>${words.industry.chain}</button>` : nothing}
      </div>
      ${industries.length > 1 ? html`<p class="quiet small hint">${words.industry.anyOf}</p>` : nothing}
    </section>`;
  }

  private renderNear(words: LocateWords, kind: NearKind): TemplateResult {
    const km = this.view.state.seek.near[kind];
    const { kinds, limit, km: within } = words.near;
    return html`<li>
      <button class="chip" aria-pressed=${km !== undefined} @click=${() => this.setNear(kind, km === undefined ? FIRST_KM[kind] : null)}>${kinds[kind]}</button>
      ${
        km === undefined
          ? html`<span class="quiet small">${within(FIRST_KM[kind])}</span>`
          : html`<input
                type="range"
                min=${NEAR_KM.least}
                max=${NEAR_KM.most}
                .value=${String(km)}
                aria-label=${limit(kinds[kind])}
                aria-valuetext="${km} km"
                @input=${(event: Event) => this.setNear(kind, Number((event.target as HTMLInputElement).value))}
              /><output>${within(km)}</output>`
      }
    </li>`;
  }

  private renderList(
    { title, hint }: Readonly<{ title: string; hint: string }>,
    list: SoughtList,
    values: readonly Readonly<{ value: string; name: string }>[],
  ): TemplateResult {
    const chosen: readonly string[] = this.view.state.seek[list];
    return html`<section aria-label=${title}>
      <h3 class="heading">${title}</h3>
      <p class="quiet small">${hint}</p>
      <div class="chips">
        ${values.map(({ value, name }) => html`<button class="chip" aria-pressed=${chosen.includes(value)} @click=${() => this.toggle(list, value)}>${name}</button>`)}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'seek-form': SeekForm;
  }
}
