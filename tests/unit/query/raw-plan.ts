/** The served files as they lie on disk, read without the site's code: what the comparison is checked against. */
import { readFileSync } from 'node:fs';

type RawMeasure = { id: string; places: string[]; targets: string[]; agencies: string[]; lead: string[] };
type RawTarget = { id: string; places: string[]; sentence: string };
type RawPlace = {
  id: string;
  geometry: unknown;
  properties: {
    kind: string;
    within: string | null;
    carrier: string | null;
    stage: string | null;
    industry: string[];
    area_km2: number | null;
    reference: string | null;
  };
};

const raw = <Rows>(file: string): Rows => JSON.parse(readFileSync(`public/data/v1/${file}`, 'utf8')) as Rows;
const RAW_MEASURES = raw<RawMeasure[]>('measures.json');
const RAW_TARGETS = raw<RawTarget[]>('targets.json');
export const RAW_PLACES = raw<{ features: RawPlace[] }>('places.geojson').features;

/** Whether a place stands in a zone, asked from the place upwards along both of its ways. */
function standsIn(place: RawPlace, zone: string): boolean {
  if (place.id === zone) return true;
  const up = [place.properties.within, place.properties.carrier].filter((id) => id !== null);
  return up.some((id) => RAW_PLACES.some((other) => other.id === id && standsIn(other, zone)));
}

export type RawCounts = {
  measures: Set<string>;
  targets: Set<string>;
  leads: Set<string>;
  serves: Set<string>;
  projects: Set<string>;
  stages: Map<string, number>;
  industries: Map<string, number>;
};

/** Counts of a zone by looping over the rows. */
export function rawCounts(zone: string): RawCounts {
  const own = new Set(RAW_PLACES.filter((place) => standsIn(place, zone)).map(({ id }) => id));
  const counts: RawCounts = {
    measures: new Set(),
    targets: new Set(),
    leads: new Set(),
    serves: new Set(),
    projects: new Set(),
    stages: new Map(),
    industries: new Map(),
  };
  for (const measure of RAW_MEASURES) {
    if (!measure.places.some((id) => own.has(id))) continue;
    counts.measures.add(measure.id);
    for (const id of measure.lead) counts.leads.add(id);
    for (const id of measure.agencies) counts.serves.add(id);
  }
  for (const id of counts.leads) counts.serves.delete(id);
  for (const target of RAW_TARGETS) if (target.places.some((id) => own.has(id))) counts.targets.add(target.id);
  const add = (tally: Map<string, number>, key: string): unknown => tally.set(key, (tally.get(key) ?? 0) + 1);
  for (const { id, properties } of RAW_PLACES) {
    const isProject = own.has(id) && id !== zone && !['zone', 'town', 'bay', 'reference'].includes(properties.kind);
    if (!isProject) continue;
    counts.projects.add(id);
    add(counts.stages, properties.stage ?? 'none');
    if (properties.industry.length === 0) add(counts.industries, 'none');
    for (const industry of properties.industry) add(counts.industries, industry);
  }
  return counts;
}
