/**
 * What the coordinates of a layer are taken for: the guess with its reason, the candidates, and the choice.
 *
 * Properties: `view`, `datum` (of an `OwnLayer`), `at` (any position of the layer as the map has it, in WGS-84; null where
 * nothing could be placed). Event: `choose` (detail: the `Datum`).
 */
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fromWgs84 } from '../data/datums.ts';
import type { Datum, LonLat } from '../data/datums.ts';
import { datumWords } from '../i18n/datum-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { datumFieldset, datumStyles } from '../ui/datum-fieldset.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import type { OwnLayer } from './own-layer.ts';

@customElement('datum-choice')
export class DatumChoice extends AtlasElement {
  static override styles = [sharedStyles, datumStyles];

  @property({ attribute: false }) datum!: OwnLayer['datum'];
  @property({ attribute: false }) at: LonLat | null = null;

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return super.shouldUpdate(changed) && this.datum !== undefined;
  }

  protected override render(): TemplateResult {
    const { chosen, isByReader, guess } = this.datum;
    const words = datumWords[this.view.state.language];
    const given = this.at === null ? null : fromWgs84(chosen, this.at);
    return datumFieldset(
      words,
      { guess, decided: isByReader ? chosen : null, given, whileOpen: words.standing, mayBeUnknown: false, id: 'layer' },
      (detail: Datum | 'unknown') => void this.dispatchEvent(new CustomEvent('choose', { detail })),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'datum-choice': DatumChoice;
  }
}
