/** What a reader does to a layer, so that it can be taken back: each act is told to the page's undo. */
import type { Undo } from '../state/undo.ts';
import type { OwnLayer, OwnLayers } from './own-layer.ts';

type Patch = Parameters<OwnLayers['change']>[1];

/** What a gesture that is under way has changed: a slider tells each step of its way. */
const moving = new Map<string, Patch>();

const valuesOf = (layer: OwnLayer, patch: Patch): Patch => Object.fromEntries((Object.keys(patch) as (keyof Patch)[]).map((key) => [key, layer[key]]));

export function layerActs(layers: OwnLayers, undo: Undo) {
  const layerOf = (id: string): OwnLayer | undefined => layers.get().layers.find((each) => each.id === id);
  const did = (forth: () => void, back: () => void): void => undo.did({ undo: back, redo: forth });
  return {
    change(id: string, patch: Patch): void {
      const layer = layerOf(id);
      if (!layer) return;
      const before = valuesOf(layer, patch);
      if (JSON.stringify(before) === JSON.stringify(patch)) return;
      layers.change(id, patch);
      did(
        () => layers.change(id, patch),
        () => layers.change(id, before),
      );
    },
    /** A step of a gesture: drawn at once, remembered when the gesture ends. */
    drag(id: string, patch: Patch): void {
      const layer = layerOf(id);
      if (!layer) return;
      moving.set(id, { ...valuesOf(layer, patch), ...moving.get(id) });
      layers.change(id, patch);
    },
    drop(id: string): void {
      const [layer, before] = [layerOf(id), moving.get(id)];
      moving.delete(id);
      if (!layer || !before) return;
      const after = valuesOf(layer, before);
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      did(
        () => layers.change(id, after),
        () => layers.change(id, before),
      );
    },
    remove(id: string): void {
      layers.remove(id);
      did(() => layers.remove(id), layers.restore);
    },
    /** Puts back what was removed last: an act of its own, which undo takes back like any other. */
    putBack(id: string): void {
      layers.restore();
      did(layers.restore, () => layers.remove(id));
    },
    move(id: string, to: number): void {
      const from = layers.get().layers.findIndex((each) => each.id === id);
      if (from < 0 || from === to) return;
      layers.move(id, to);
      did(
        () => layers.move(id, to),
        () => layers.move(id, from),
      );
    },
    /** What was guessed and the reader says otherwise: datum, columns, sheet, encoding. */
    set<Key extends 'setDatum' | 'setColumns' | 'setPart' | 'setEncoding'>(
      key: Key,
      id: string,
      value: Parameters<OwnLayers[Key]>[1],
      before: Parameters<OwnLayers[Key]>[1],
    ): void {
      const set = layers[key] as (id: string, value: Parameters<OwnLayers[Key]>[1]) => void;
      set(id, value);
      did(
        () => set(id, value),
        () => set(id, before),
      );
    },
  } as const;
}
