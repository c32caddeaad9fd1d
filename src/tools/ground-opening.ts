/** A chosen ground as tiles: opened, tried at one tile, and put together with what of the atlas's own map gives way to it. */
import type { KeptGround } from '../data/ground-kept.ts';
import type { TileSet, Underlay } from '../layers/underlay.ts';
import type { Camera } from '../state/app-state.ts';
import { TIANDITU_LABELS, TIANDITU_SUBDOMAINS, addressFault, hostOf, templateFault, tiandituTemplate } from './tile-address.ts';
import type { AddressFault } from './tile-address.ts';
import { openArchive } from './tile-archive.ts';
import type { TileArchive } from './tile-archive.ts';
import { TileFault } from './tile-fault.ts';
import { FIRST_LIMIT_MS, whenReachable } from './tile-fetch.ts';
import { openTileJson } from './tile-json.ts';
import { picturesBy } from './tile-source.ts';
import { groundStyle } from './vector-style.ts';

/** A ground of the reader's own; a file is not kept beyond the page. */
export type OwnGround = KeptGround | Readonly<{ kind: 'file'; file: File }>;

export type OpenGround = Readonly<{ underlay: Pick<Underlay, 'gives' | 'backdrop' | 'grounds' | 'overlays'>; credit: string }>;

const TIANDITU_ZOOMS = { vec: 18, img: 18, ter: 14 } as const;
const PAGE = (): string => document.baseURI;

/** What is wrong with a choice before anything is asked of its host. */
export function choiceFault(choice: OwnGround): AddressFault | null {
  if (choice.kind === 'pictures') return templateFault(choice.template, PAGE());
  return choice.kind === 'address' ? addressFault(choice.address, PAGE()) : null;
}

/** The host that a choice is asked of; empty for a file. */
export function groundHost(choice: OwnGround): string {
  switch (choice.kind) {
    case 'tianditu':
      return 'tianditu.gov.cn';
    case 'pictures':
      return hostOf(choice.template, PAGE());
    case 'address':
      return hostOf(choice.address, PAGE());
    case 'file':
      return '';
  }
}

let opened = 0;
/** Each opening is another content: a second try must not show what the first one left. */
const nextId = (): string => {
  opened += 1;
  return `ground-${opened}`;
};

function vectorUnderlay({ set, layers, attribution }: TileArchive, credit: string): OpenGround {
  const style = groundStyle(layers);
  const tiles: TileSet = { ...set, id: nextId(), layers: style.layers };
  const { gives, backdrop } = style;
  const isOver = gives === 'nothing';
  return { underlay: { gives, backdrop, grounds: isOver ? [] : [tiles], overlays: isOver ? [tiles] : [] }, credit: credit || attribution };
}

function pictureUnderlay(sets: readonly Omit<TileSet, 'id' | 'layers'>[], hasNames: boolean, credit: string): OpenGround {
  const grounds = sets.map((set): TileSet => ({ ...set, id: nextId(), layers: () => [] }));
  return { underlay: { gives: hasNames ? 'ground-and-names' : 'ground', backdrop: 'land', grounds, overlays: [] }, credit };
}

const fromArchive = (archive: TileArchive, credit: string): OpenGround =>
  archive.set.kind === 'vector' ? vectorUnderlay(archive, credit) : pictureUnderlay([archive.set], true, credit || archive.attribution);

/** Opens a choice; rejects with a `TileFault`. `credit` is the ground's own words on where it is from. */
export async function openGround(choice: OwnGround, key: string, tianditu: string): Promise<OpenGround> {
  if (choice.kind !== 'file') await whenReachable();
  switch (choice.kind) {
    case 'tianditu': {
      const of = (layer: string) =>
        picturesBy({ template: tiandituTemplate(layer, key), minZoom: 1, maxZoom: TIANDITU_ZOOMS[choice.set], isTms: false, subdomains: TIANDITU_SUBDOMAINS });
      const layers = choice.hasLabels ? [choice.set, TIANDITU_LABELS[choice.set]] : [choice.set];
      return pictureUnderlay(layers.map(of), choice.hasLabels, tianditu);
    }
    case 'pictures':
      return pictureUnderlay([picturesBy(choice)], choice.hasNames, choice.attribution);
    case 'address': {
      const isArchive = /\.pmtiles(?:[?#]|$)/iu.test(choice.address);
      return fromArchive(await (isArchive ? openArchive(choice.address.trim()) : openTileJson(choice.address.trim())), choice.attribution);
    }
    case 'file':
      return fromArchive(await openArchive(choice.file), '');
  }
}

/** The tile that holds a position. */
export function tileAt({ lon, lat }: Pick<Camera, 'lon' | 'lat'>, z: number): { x: number; y: number } {
  const n = 2 ** z;
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: Math.floor((n * (lon + 180)) / 360), y: Math.floor(n * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))) };
}

/** Has one tile where the map stands, and sees that it can be drawn; rejects with a `TileFault`. */
export async function tryTile({ tile, kind, minZoom, maxZoom, sizePx }: TileSet, camera: Camera): Promise<void> {
  const z = Math.min(maxZoom, Math.max(minZoom, Math.round(camera.zoom + Math.log2(512 / sizePx))));
  const { x, y } = tileAt(camera, z);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new TileFault('slow')), FIRST_LIMIT_MS);
  try {
    const bytes = await tile(z, x, y, stop.signal);
    if (kind !== 'raster' || bytes === null) return;
    const picture = await createImageBitmap(new Blob([bytes])).catch(() => null);
    if (!picture) throw new TileFault('not-image');
    picture.close();
  } finally {
    clearTimeout(timer);
  }
}
