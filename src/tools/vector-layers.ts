/** What a tile set says of itself and of its layers. Pure. */

export type VectorLayer = Readonly<{ id: string; minZoom: number; maxZoom: number }>;

/** A name or an attribution as plain text; empty where there is none. */
export const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/<[^>]*>/gu, '')
        .trim()
        .slice(0, 300)
    : '';

const numberOr = (value: unknown, fallback: number): number => (typeof value === 'number' && Number.isFinite(value) ? value : fallback);

/** The `vector_layers` of a TileJSON or of an archive's metadata; what is no layer is passed over. */
export function readVectorLayers(metadata: unknown): VectorLayer[] {
  const listed: unknown = typeof metadata === 'object' && metadata !== null && 'vector_layers' in metadata ? metadata.vector_layers : null;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((each: unknown): VectorLayer[] => {
    if (typeof each !== 'object' || each === null) return [];
    const { id, minzoom, maxzoom } = each as Record<string, unknown>;
    return typeof id === 'string' && id !== '' ? [{ id, minZoom: numberOr(minzoom, 0), maxZoom: numberOr(maxzoom, 24) }] : [];
  });
}
