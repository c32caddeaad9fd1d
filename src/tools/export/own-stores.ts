/** Where the reader's own things are, for those who export them; null while the page has none of a kind. */
import type { Drawings } from '../drawing.ts';
import { drawings } from '../drawings-store.ts';
import type { OwnLayers } from '../own-layer.ts';
import { ownLayers } from '../own-layers.ts';

export type OwnStores = Readonly<{
  drawings: Pick<Drawings, 'get'> | null;
  layers: Readonly<{ get: () => Readonly<Pick<ReturnType<OwnLayers['get']>, 'layers'>>; features: OwnLayers['features'] }> | null;
}>;

export const ownStores: OwnStores = { drawings, layers: ownLayers };
