/** Base of the parts of a layer's card. Properties `view`, `layer`, `layers` (the store that it is of). */
import { property } from 'lit/decorators.js';
import { filesWords } from '../i18n/files-words.ts';
import type { FilesWords } from '../i18n/files-words.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { layerActs } from './layer-acts.ts';
import type { ColumnSummary, OwnLayer, OwnLayers } from './own-layer.ts';

export class LayerPart extends AtlasElement {
  @property({ attribute: false }) layer!: OwnLayer;
  @property({ attribute: false }) layers!: OwnLayers;

  /** Columns that were looked at, null while they are. */
  private readonly asked = new Map<string, ColumnSummary | null>();

  protected get say(): FilesWords {
    return filesWords[this.view.state.language];
  }

  protected get acts(): ReturnType<typeof layerActs> {
    return layerActs(this.layers, this.view.undo);
  }

  /** One column at a glance; null while it is looked up. Drawn again once it is there. */
  protected summaryOf(column: number): ColumnSummary | null {
    const { id, columns, count, encoding } = this.layer;
    const key = JSON.stringify([id, column, columns[column], count, encoding]);
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    this.asked.set(key, null);
    this.layers.summary(id, column).then(
      (value) => {
        this.asked.set(key, value);
        this.requestUpdate();
      },
      // A layer that was removed meanwhile has nothing to say.
      () => undefined,
    );
    return null;
  }
}
