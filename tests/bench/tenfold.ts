/** Ten times today's data: every measure, target, agency and place ten times over under ids of its own, linked as the first. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refingerprint } from '../refingerprint.ts';
import type { Agency, Measure, Place, Target } from '../../geo/schema.ts';

export const TIMES = 10;
/** What a click in the legend may cost with them. */
export const GOAL_CLICK_P95_MS = 50;

type Rename = (id: string) => string;
const copies = <Row>(rows: readonly Row[], copy: (row: Row, rename: Rename) => Row): Row[] =>
  Array.from({ length: TIMES }, (_, time) => rows.map((row) => copy(row, (id) => (time === 0 ? id : `${id}.x${time}`)))).flat();
const orNull = (id: string | null, rename: Rename): string | null => (id === null ? null : rename(id));

/** Rewrites the data files in the folder of a built site. */
export function multiplyData(folder: string): void {
  const at = (file: string): string => join(folder, 'data', 'v1', file);
  const read = <T>(file: string): T => JSON.parse(readFileSync(at(file), 'utf8')) as T;
  const write = (file: string, value: unknown): void => writeFileSync(at(file), JSON.stringify(value));
  write(
    'measures.json',
    copies(read<Measure[]>('measures.json'), (row, to) => ({
      ...row,
      id: to(row.id),
      agencies: row.agencies.map(to),
      lead: row.lead.map(to),
      places: row.places.map(to),
      targets: row.targets.map(to),
    })),
  );
  write(
    'targets.json',
    copies(read<Target[]>('targets.json'), (row, to) => ({ ...row, id: to(row.id), article: to(row.article), places: row.places.map(to) })),
  );
  write(
    'agencies.json',
    copies(read<Agency[]>('agencies.json'), (row, to) => ({ ...row, id: to(row.id), leads: row.leads.map(to), serves: row.serves.map(to) })),
  );
  const places = read<{ type: string; features: Place[] }>('places.geojson');
  const features = copies(places.features, ({ properties, ...place }, to) => ({
    ...place,
    id: to(place.id),
    properties: {
      ...properties,
      id: to(properties.id),
      within: orNull(properties.within, to),
      carrier: orNull(properties.carrier, to),
      measures: properties.measures.map(to),
      targets: properties.targets.map(to),
    },
  }));
  write('places.geojson', { ...places, features });
  refingerprint(folder);
}
