/**
 * Field that adds a zone or town to the comparison: a combobox over all that can be compared, found by name, pinyin or
 * initials like everything in the atlas.
 *
 * Properties: `view`, `compareWords`. Event: `added` (detail: how many are compared).
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CompareWords } from '../i18n/compare-words.ts';
import { comparablePlaces, toggleCompared } from '../query/comparable.ts';
import type { Search } from '../query/search.ts';
import { AtlasElement } from './atlas-element.ts';
import { findNamed } from './find-named.ts';
import { kindSymbol } from './map-symbol.ts';
import './option-field.ts';
import type { FieldOption, OptionField } from './option-field.ts';
import { loadSearch } from './plan-search.ts';
import { nameOf } from './view.ts';

@customElement('compare-picker')
export class ComparePicker extends AtlasElement {
  @property({ attribute: false }) compareWords!: CompareWords;
  @state() private search: Search | null = null;
  @query('option-field') private field!: OptionField;

  /** Puts the cursor into the field. */
  override focus(): void {
    this.field.focus();
  }

  private readonly prepare = async (): Promise<void> => {
    this.search ??= await loadSearch(this.view.dataBase);
  };

  private find(text: string): FieldOption[] {
    const { catalogue, state: page } = this.view;
    const open = comparablePlaces(catalogue).flatMap(({ id, properties, geometry }) =>
      page.compared.includes(id) ? [] : [{ ...properties, isHollow: geometry === null }],
    );
    return findNamed(this.search, 'place', open, text).map((place) => ({
      id: place.id,
      name: nameOf(this.view, place),
      why: this.compareWords.picker.holds(catalogue.inside.get(place.id)?.length ?? 0),
      symbol: kindSymbol(place.kind, place.main_part, place.isHollow),
    }));
  }

  private readonly add = ({ detail: id }: CustomEvent<string>): void => {
    const compared = toggleCompared(this.view.catalogue, this.view.state.compared, id);
    this.view.set({ compared });
    this.dispatchEvent(new CustomEvent('added', { detail: compared.length }));
  };

  protected override render(): TemplateResult {
    const { label, placeholder, none } = this.compareWords.picker;
    return html`<option-field
      .label=${label}
      .placeholder=${placeholder}
      .none=${none}
      .find=${(text: string) => this.find(text)}
      @opens=${this.prepare}
      @take=${this.add}
    ></option-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-picker': ComparePicker;
  }
}
