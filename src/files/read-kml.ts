/**
 * KML: one record a placemark, with the folders around it as a column and its extended data as further ones. Styles and
 * heights are left out; what lies elsewhere (network links, pictures) is named and not fetched.
 */
import { kmlGen } from '@tmcw/togeojson';
import type { Feature, Geometry } from 'geojson';
import { dropHeights } from './drop-heights.ts';
import { createFaultList } from './fault-list.ts';
import type { FaultList } from './fault-list.ts';
import type { FeaturesRead, RefusedFile } from './layer-file.ts';
import { elementsOf, treeOf, xmlTextOf } from './read-xml.ts';
import type { Element, Tree } from './read-xml.ts';
import { Refuse } from './refuse.ts';
import { atLine, featuresOfXml, ownTexts, plainProperties } from './xml-features.ts';
import { rootOf, xmlRecords } from './xml-records.ts';
import type { XmlRecord } from './xml-records.ts';

const ELSEWHERE = ['NetworkLink', 'GroundOverlay', 'ScreenOverlay', 'PhotoOverlay'];
/** How a placemark looks and whether it is open: nothing that it says of its place. */
const OF_THE_VIEW = new Set(['Style', 'StyleMap', 'styleUrl', 'visibility', 'open', 'LookAt', 'Camera', 'Region', 'gx:balloonVisibility', 'gx:CascadingStyle']);
const SHAPES = 'Point,LineString,LinearRing,Polygon,MultiGeometry,Model,gx:Track,gx:MultiTrack,Track,MultiTrack'.split(',');
const POSITION = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:,[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?){1,2},?$/iu;
const PREFIXED = /^<([a-z][\w.-]*):kml\b/iu;
const PLAIN_ROOT = '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">';

/** The first of a placemark's coordinates that is no pair of numbers; a blank behind a comma is put right on the way. */
function tidyCoordinates(tree: Tree): string | null {
  let wrong: string | null = null;
  for (const element of elementsOf(tree, 'coordinates')) {
    const text = (element.textContent ?? '').trim();
    const tidy = /\s,|,\s/u.test(text) ? text.replace(/\s*,\s*/gu, ',') : text;
    if (tidy !== text) element.textContent = tidy;
    wrong ??= tidy.split(/\s+/u).find((position) => position !== '' && !POSITION.test(position)) ?? null;
  }
  return wrong;
}

/** Takes out what the library would make columns of; the name of each datum that a plain object cannot hold is given back. */
function prepare(placemark: Element): [string, unknown][] {
  for (const child of Array.from(placemark.childNodes)) if (OF_THE_VIEW.has(child.nodeName)) placemark.removeChild(child);
  return [...elementsOf(placemark, 'Data'), ...elementsOf(placemark, 'SimpleData')]
    .filter((data) => data.getAttribute('name') === '__proto__')
    .map((data) => ['__proto__', data.textContent?.trim() ?? '']);
}

function featureOf(record: XmlRecord, row: number, root: string, list: FaultList): Feature<Geometry | null> {
  const folder: [string, unknown][] = record.folders.length > 0 ? [['Folder', record.folders.join(' / ')]] : [];
  const failed = (reason: 'broken-record' | 'cut-short', what: string): Feature<null> => {
    list.say(row, reason, atLine(record.line, what), false);
    const name = /<name>([^<]{1,1000})<\/name>/u.exec(record.text)?.[1]?.trim();
    return { type: 'Feature', geometry: null, properties: plainProperties(null, name === undefined ? folder : [...folder, ['name', name]]) };
  };
  if (!record.isClosed) return failed('cut-short', record.text.slice(-60));
  const { tree, flaw } = treeOf(`${root}${record.text}</kml>`);
  const placemark = tree === null ? undefined : elementsOf(tree, 'Placemark')[0];
  if (tree === null || placemark === undefined) return failed('broken-record', flaw ?? '');
  if (flaw !== null) list.say(row, 'broken-markup', atLine(record.line, flaw.replace(/^.*not found:/u, '')), true);
  const wrong = tidyCoordinates(tree);
  const hostile = prepare(placemark);
  let geometry: Geometry | null = null;
  let properties = plainProperties(null, [...folder, ...ownTexts(placemark)]);
  try {
    const [read] = kmlGen(tree);
    geometry = read?.geometry ?? null;
    if (geometry !== null) dropHeights(geometry);
    properties = plainProperties(read?.properties ?? null, [...folder, ...hostile]);
  } catch {
    list.say(row, 'broken-record', atLine(record.line, ''), false);
    return { type: 'Feature', geometry: null, properties };
  }
  const isMeantToHaveOne = SHAPES.some((name) => placemark.getElementsByTagName(name).length > 0);
  if (wrong !== null) list.say(row, geometry === null ? 'bad-coordinates' : 'positions-left-out', atLine(record.line, wrong), true);
  else if (geometry === null && isMeantToHaveOne) list.say(row, 'no-coordinates', atLine(record.line, ''), true);
  return { type: 'Feature', geometry, properties };
}

/** What KML as text gives; `encoding` is how it was read. */
export function featuresOfKml(given: string, encoding: string): FeaturesRead | RefusedFile {
  const prefix = PREFIXED.exec(rootOf(given)?.start ?? '')?.[1];
  const text = prefix === undefined ? given : given.replace(new RegExp(`(</?)${prefix}:`, 'gu'), '$1');
  const found = rootOf(text);
  const start = found?.name === 'kml' && treeOf(`${found.start}</kml>`).tree !== null ? found.start : PLAIN_ROOT;
  const list = createFaultList();
  const features: Feature<Geometry | null>[] = [];
  for (const record of xmlRecords(text, ['Placemark', ...ELSEWHERE])) {
    if (record.tag === 'Placemark') features.push(featureOf(record, features.length + 1, start, list));
    else list.say(null, 'not-followed', atLine(record.line, `${record.tag} ${/<href>([^<]{0,200})/u.exec(record.text)?.[1] ?? ''}`), false);
  }
  return featuresOfXml(features, list, { text, encoding, root: 'kml', found: found?.name ?? null });
}

/** Reads a file of KML. Never throws. */
export async function readKml(bytes: Uint8Array, _name: string, asked?: string): Promise<FeaturesRead | RefusedFile> {
  try {
    const { text, encoding } = xmlTextOf(bytes, asked);
    return featuresOfKml(text, encoding);
  } catch (error) {
    return error instanceof Refuse ? error.refused : { ok: false, reason: 'unreadable', detail: '' };
  }
}
