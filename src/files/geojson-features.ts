/** GeoJSON: a collection, a feature, a geometry of its own, or an array of features. */
import type { Feature, Geometry } from 'geojson';
import { createFaultList } from './fault-list.ts';
import type { FeaturesRead, RefusedFile } from './layer-file.ts';
import { refused } from './refuse.ts';

const GEOMETRIES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection']);

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a feature; null where it is none. A bare geometry is a feature without properties. */
function asFeature(value: unknown): Feature<Geometry | null> | null {
  if (!isThing(value)) return null;
  if (value['type'] === 'Feature') return value as unknown as Feature<Geometry | null>;
  return GEOMETRIES.has(String(value['type'])) ? { type: 'Feature', properties: null, geometry: value as unknown as Geometry } : null;
}

/** What the `crs` member of older GeoJSON names, as `EPSG:4490` where it is a code. */
function namedCrs(value: unknown): string | null {
  const crs = isThing(value) ? value['crs'] : null;
  const properties = isThing(crs) ? crs['properties'] : null;
  const name = isThing(properties) ? (properties['name'] ?? properties['code']) : null;
  if (typeof name === 'number') return `EPSG:${name}`;
  if (typeof name !== 'string' || name === '') return null;
  const [, authority, code] = /^urn:(?:x-)?ogc:def:crs:(\w+):[^:]*:(\w+)$/iu.exec(name) ?? [];
  return authority === undefined ? name : `${authority.toUpperCase()}:${code}`;
}

/** The features that a parsed value holds, each fault by its number. Refused where it holds none of the forms. */
export function featuresIn(value: unknown, encoding: string): FeaturesRead | RefusedFile {
  const isCollection = isThing(value) && value['type'] === 'FeatureCollection';
  const given = isCollection ? value['features'] : Array.isArray(value) ? value : [value];
  if (!Array.isArray(given)) return refused('not-understood', 'features');
  const faults = createFaultList();
  const features: Feature<Geometry | null>[] = [];
  const rows: number[] = [];
  given.forEach((each: unknown, at) => {
    const feature = asFeature(each);
    if (feature === null) return faults.say(at + 1, 'not-a-feature', JSON.stringify(each)?.slice(0, 200) ?? '', false);
    features.push(feature);
    rows.push(at + 1);
  });
  const type = isThing(value) ? value['type'] : null;
  if (features.length === 0 && given.length > 0) return refused('not-understood', typeof type === 'string' ? type : 'JSON');
  return { ok: true, features, rowNumbers: rows.length === given.length ? null : rows, encoding, crs: namedCrs(value), ...faults.faults() };
}
