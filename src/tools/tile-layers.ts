/** Layers of tiles over the base map: those of the deployment, and PMTiles that the reader opened. One store for the page. */
import { catalogWords } from '../i18n/catalog-words.ts';
import { DARK_THEME } from '../layers/theme.ts';
import type { Bounds } from '../layers/projection.ts';
import type { TileSet } from '../layers/underlay.ts';
import type { Language } from '../state/app-state.ts';
import { CATALOG_FILE, EMPTY_CATALOG, readCatalog } from './catalog-file.ts';
import type { Catalog, CatalogLayer } from './catalog-file.ts';
import { grounds } from './grounds.ts';
import { openArchive } from './tile-archive.ts';
import { TileFault } from './tile-fault.ts';
import type { TileFaultReason } from './tile-fault.ts';
import { canReachHosts } from './tile-fetch.ts';
import { openTileJson } from './tile-json.ts';
import { plainLayers } from './vector-style.ts';

export type TileLayerEntry = Readonly<{
  id: string;
  from: CatalogLayer | File;
  status: 'off' | 'opening' | 'on';
  fault: Readonly<{ reason: TileFaultReason; status: number }> | null;
  set: TileSet | null;
  bounds: Bounds | null;
}>;

let entries: readonly TileLayerEntry[] = [];
let catalog: Catalog = EMPTY_CATALOG;
let overlays: readonly TileSet[] = [];
let isAsked = false;
let files = 0;
const listeners = new Set<() => void>();

function changed(): void {
  const shown = entries.flatMap(({ status, set }) => (status === 'on' && set ? [set] : []));
  if (shown.length !== overlays.length || shown.some((set, at) => set !== overlays[at])) overlays = shown;
  for (const listener of listeners) listener();
}

function patch(id: string, next: Partial<TileLayerEntry>): void {
  entries = entries.map((entry) => (entry.id === id ? { ...entry, ...next } : entry));
  changed();
}

export const isFile = (from: CatalogLayer | File): from is File => from instanceof File;
export const layerName = ({ from }: TileLayerEntry, language: Language): string => (isFile(from) ? from.name : language === 'en' ? from.name_en : from.name_zh);

async function openLayer({ id, from }: TileLayerEntry): Promise<Pick<TileLayerEntry, 'set' | 'bounds'>> {
  const isArchive = isFile(from) || /\.pmtiles(?:[?#]|$)/iu.test(from.address);
  const { set, layers } = isFile(from) ? await openArchive(from) : await (isArchive ? openArchive : openTileJson)(from.address);
  const style = isFile(from) ? null : from.style;
  const limits = isFile(from)
    ? {}
    : { ...(from.minzoom !== undefined && { minZoom: from.minzoom }), ...(from.maxzoom !== undefined && { maxZoom: Math.min(from.maxzoom, set.maxZoom) }) };
  const drawn: TileSet = {
    ...set,
    ...limits,
    id: `layer-${id}`,
    layers: (theme) =>
      plainLayers(layers, { color: style?.color ?? (theme.land === DARK_THEME.land ? theme.accent : '#185ab9'), by: style?.by ?? null }, theme),
  };
  return { set: drawn, bounds: set.bounds };
}

async function turnOn(entry: TileLayerEntry): Promise<void> {
  patch(entry.id, { status: 'opening', fault: null });
  try {
    const opened = entry.set ? entry : await openLayer(entry);
    if (entries.find(({ id }) => id === entry.id)?.status === 'opening') patch(entry.id, { set: opened.set, bounds: opened.bounds, status: 'on' });
  } catch (error) {
    const { reason, status } = error instanceof TileFault ? error : new TileFault('not-tiles');
    patch(entry.id, { status: 'off', fault: { reason, status } });
  }
}

/** Reads what the deployment adds; a site without the file has none. */
async function fetchCatalog(): Promise<Catalog> {
  if (!canReachHosts() || !navigator.onLine) return EMPTY_CATALOG;
  try {
    const response = await fetch(CATALOG_FILE, { cache: 'no-cache' });
    return response.ok ? readCatalog(await response.json(), document.baseURI) : EMPTY_CATALOG;
  } catch {
    return readCatalog(null, document.baseURI);
  }
}

export const tileLayers = {
  get: (): readonly TileLayerEntry[] => entries,
  catalog: (): Catalog => catalog,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** What stands on the map, from bottom to top; the same list as long as it stays. */
  overlays: (): readonly TileSet[] => overlays,
  /** Whose work is on the map, for the stamp. */
  credits: (language: Language): readonly string[] =>
    entries.flatMap((entry) =>
      entry.status === 'on' && !isFile(entry.from) ? [catalogWords[language].credit(layerName(entry, language), entry.from.attribution)] : [],
    ),

  /** Reads the deployment's configuration, once. */
  async load(): Promise<void> {
    if (isAsked) return;
    isAsked = true;
    catalog = await fetchCatalog();
    grounds.setDeployedKey(catalog.key);
    const added = catalog.layers.map((from): TileLayerEntry => ({ id: from.id, from, status: 'off', fault: null, set: null, bounds: null }));
    entries = [...added, ...entries];
    changed();
  },
  /** Opens a PMTiles file of the reader's and shows it; what is wrong with it is said in the list. */
  async openFile(file: File): Promise<void> {
    files += 1;
    const entry: TileLayerEntry = { id: `file-${files}`, from: file, status: 'off', fault: null, set: null, bounds: null };
    entries = [...entries, entry];
    await turnOn(entry);
  },
  setOn(id: string, isOn: boolean): void {
    const entry = entries.find((each) => each.id === id);
    if (!entry) return;
    if (isOn) void turnOn(entry);
    else patch(id, { status: 'off', fault: null });
  },
  /** Takes an opened file out of the list. */
  remove(id: string): void {
    entries = entries.filter((entry) => entry.id !== id);
    changed();
  },
};
