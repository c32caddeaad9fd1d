/** Check: what the settings say of the site holds for the plan's own rows and for the basemap. */
import type { BasemapFile } from './build-files.ts';
import type { Fault } from './fault.ts';
import type { Linked } from './link.ts';
import { SEARCH_NAMES, SEARCH_NAMES_FILE } from './search-names.ts';
import { SETTING, SETTING_FILE } from './setting.ts';
import { SILENCES_FILE, SILENCE_ROWS } from './silences.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

const holds = (outer: Box, inner: Box): boolean => outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
const at = (row: string, reason: string): Fault => ({ file: SETTING_FILE, row, reason });

/** Which box must lie in which, and why. */
const NESTED = [
  ['first', 'widest', 'the first view must lie in the widest'],
  ['first', 'about', 'what lies about the district holds the first view'],
  ['first', 'places', 'places may lie anywhere in the first view'],
  ['widest', 'any', 'coordinates may lie anywhere in the widest view'],
  ['places', 'any', 'coordinates may lie wherever places do'],
] as const;

export function checkSite(linked: Linked, basemap: readonly BasemapFile[], setting = SETTING): Fault[] {
  const { boxes, samples, meridian } = setting;
  const faults = NESTED.filter(([inner, outer]) => !holds(boxes[outer], boxes[inner])).map(([inner, , reason]) => at(`boxes.${inner}`, reason));
  const [west, south, east, north] = boxes.first;
  samples.forEach(([lon, lat], index) => {
    if (lon < west || lon > east || lat < south || lat > north) faults.push(at(`samples.${index}`, 'a sample lies in the first view'));
  });
  const middle = (west + east) / 2;
  if (Math.abs(middle - meridian) > 1.5)
    faults.push(at('meridian', `${middle.toFixed(2)}° E, the middle of the first view, lies in the zone of ${Math.round(middle / 3) * 3}° E`));
  return [...faults, ...repeatedNames(linked, basemap, setting.named_by_plan), ...silenceFaults(linked)];
}

/** A name that the basemap and the plan both have would stand twice on the map. */
function repeatedNames(linked: Linked, basemap: readonly BasemapFile[], left: readonly string[]): Fault[] {
  const ofPlan = linked.places.map(({ properties }) => properties.name_zh);
  const ofMap = basemap.find(({ name }) => name === 'labels')?.collection.features.map(({ properties }) => String(properties?.['name_zh'])) ?? [];
  const twice = ofMap.filter((name) => ofPlan.includes(name) && !left.includes(name));
  const idle = left.filter((name) => !ofPlan.some((own) => own.startsWith(name)));
  return [
    ...twice.map((name) => at('named_by_plan', `${name} is a name of the plan and of the basemap; without its entry here it stands on the map twice`)),
    ...idle.map((name) => at('named_by_plan', `no place of the plan is called ${name}`)),
  ];
}

function silenceFaults(linked: Linked): Fault[] {
  const sentences = new Set(linked.sentences.map(({ id }) => id));
  const places = new Set(linked.places.map(({ id }) => id));
  return SILENCE_ROWS.flatMap(({ id, near }) =>
    near.flatMap(({ sentence, place }): Fault[] => [
      ...(sentences.has(sentence) ? [] : [{ file: SILENCES_FILE, row: id, reason: `there is no sentence ${sentence}` }]),
      ...(place === null || places.has(place) ? [] : [{ file: SILENCES_FILE, row: id, reason: `there is no place ${place}` }]),
    ]),
  );
}

/** Words for finding what there is not would find nothing. */
export function checkSearchNames(linked: Linked, industries: readonly { id: string }[]): Fault[] {
  const known = { agencies: linked.agencies, industries, indicators: linked.targets };
  return (Object.keys(known) as (keyof typeof known)[]).flatMap((kind) => {
    const ids = new Set(known[kind].map(({ id }) => id));
    return Object.keys(SEARCH_NAMES[kind])
      .filter((id) => !ids.has(id))
      .map((id) => ({ file: SEARCH_NAMES_FILE, row: `${kind}.${id}`, reason: 'there is no such row' }));
  });
}
