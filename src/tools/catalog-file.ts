/** What a deployment adds without code: `catalog.json` beside the page, checked entry by entry. */
import * as v from 'valibot';
import { addressFault, readKey, templateFault } from './tile-address.ts';

export const CATALOG_FILE = 'catalog.json';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,40}$/u));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
const zoom = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(22));
const color = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/u));
const common = { id, name_zh: name, name_en: name, address: line, attribution: line, licence: v.optional(line) };

export const layerSchema = v.strictObject({
  ...common,
  /** Tiles cannot be shifted on the map. */
  datum: v.picklist(['wgs84', 'cgcs2000']),
  style: v.optional(
    v.strictObject({ color, by: v.optional(v.strictObject({ property: line, colors: v.pipe(v.record(v.string(), color), v.maxEntries(24)) })) }),
    { color: '#185ab9' },
  ),
  minzoom: v.optional(zoom),
  maxzoom: v.optional(zoom),
});

export const groundSchema = v.strictObject({
  ...common,
  kind: v.picklist(['archive', 'pictures']),
  minzoom: v.optional(zoom, 0),
  maxzoom: v.optional(zoom, 18),
  scheme: v.optional(v.picklist(['xyz', 'tms']), 'xyz'),
  subdomains: v.optional(v.string(), ''),
  has_names: v.optional(v.boolean(), true),
});

export type CatalogLayer = v.InferOutput<typeof layerSchema>;
export type CatalogGround = v.InferOutput<typeof groundSchema>;
export type CatalogFault = Readonly<{ place: string; reason: 'not-read' | 'shape' | 'repeated' | 'datum' | 'address' }>;
export type Catalog = Readonly<{ layers: readonly CatalogLayer[]; grounds: readonly CatalogGround[]; key: string; faults: readonly CatalogFault[] }>;

export const EMPTY_CATALOG: Catalog = { layers: [], grounds: [], key: '', faults: [] };

const KNOWN = new Set(['version', 'layers', 'grounds', 'tianditu_key']);

/** Reads the configuration; what is wrong in it is named by its place and passed over. `page` is the page's own address. */
export function readCatalog(value: unknown, page: string): Catalog {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ...EMPTY_CATALOG, faults: [{ place: CATALOG_FILE, reason: 'not-read' }] };
  const faults: CatalogFault[] = [];
  const given = value as Record<string, unknown>;
  const seen = new Set<string>();
  for (const key of Object.keys(given)) if (!KNOWN.has(key)) faults.push({ place: key, reason: 'shape' });
  if (given['version'] !== 1) faults.push({ place: 'version', reason: 'shape' });

  function entries<T extends { id: string }>(
    list: string,
    parse: (entry: unknown) => v.SafeParseResult<v.GenericSchema<unknown, T>>,
    isUsable: (entry: T) => boolean,
  ): T[] {
    const all = given[list] ?? [];
    if (!Array.isArray(all)) {
      faults.push({ place: list, reason: 'shape' });
      return [];
    }
    return all.flatMap((entry: unknown, at): T[] => {
      const place = `${list}[${at}]`;
      const read = parse(entry);
      if (!read.success) {
        const path = v.getDotPath(read.issues[0]) ?? '';
        faults.push({ place: path === '' ? place : `${place}.${path}`, reason: path === 'datum' ? 'datum' : 'shape' });
        return [];
      }
      const reason = seen.has(read.output.id) ? 'repeated' : isUsable(read.output) ? null : 'address';
      if (reason) faults.push({ place: `${place}.${reason === 'repeated' ? 'id' : 'address'}`, reason });
      else seen.add(read.output.id);
      return reason ? [] : [read.output];
    });
  }

  const layers = entries<CatalogLayer>(
    'layers',
    (entry) => v.safeParse(layerSchema, entry),
    ({ address }) => addressFault(address, page) === null,
  );
  const grounds = entries<CatalogGround>(
    'grounds',
    (entry) => v.safeParse(groundSchema, entry),
    ({ address, kind }) => (kind === 'pictures' ? templateFault : addressFault)(address, page) === null,
  );
  const key = given['tianditu_key'] ?? '';
  const isKey = key === '' || (typeof key === 'string' && readKey(key) !== null);
  if (!isKey) faults.push({ place: 'tianditu_key', reason: 'shape' });
  return { layers, grounds, key: isKey ? key.trim() : '', faults };
}
