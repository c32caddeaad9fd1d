/** TopoJSON: all objects of a topology as features. */
import type { Feature, GeoJsonProperties, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { createFaultList } from './fault-list.ts';
import type { FeaturesRead, RefusedFile } from './layer-file.ts';
import { refused } from './refuse.ts';

/** What says which object a feature comes from, where there are several. */
const OBJECT = 'object';

const isThing = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object's geometries, each to be a feature of its own. */
const partsOf = (object: GeometryObject<GeoJsonProperties>): readonly GeometryObject<GeoJsonProperties>[] =>
  object.type === 'GeometryCollection' && Array.isArray((object as GeometryCollection).geometries) ? (object as GeometryCollection).geometries : [object];

export function featuresOfTopology(value: unknown, encoding: string): FeaturesRead | RefusedFile {
  if (!isThing(value) || !isThing(value['objects']) || !Array.isArray(value['arcs'])) return refused('not-understood', 'Topology');
  const topology = value as unknown as Topology;
  const faults = createFaultList();
  const features: Feature<Geometry | null>[] = [];
  const objects = Object.entries(topology.objects).filter(([, object]) => isThing(object));
  for (const [name, object] of objects) {
    for (const part of partsOf(object)) {
      const number = features.length + 1;
      const of = objects.length > 1 ? { [OBJECT]: name } : {};
      const properties = isThing(part) && isThing(part.properties) ? part.properties : {};
      let made: Feature<Geometry | null>;
      try {
        made = feature(topology, part as GeometryObject) as Feature<Geometry | null>;
      } catch {
        // An arc that there is not.
        faults.say(number, 'bad-geometry', JSON.stringify(part)?.slice(0, 200) ?? '', true);
        made = { type: 'Feature', properties: null, geometry: null };
      }
      features.push({ ...made, properties: { ...of, ...properties } });
    }
  }
  return { ok: true, features, rowNumbers: null, encoding, crs: null, ...faults.faults() };
}
