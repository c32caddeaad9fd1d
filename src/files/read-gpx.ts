/** GPX: waypoints, routes and tracks, one record each; a track's segments are one shape, its times its beginning and end. */
import { gpxGen } from '@tmcw/togeojson';
import type { Feature, Geometry } from 'geojson';
import { dropHeights } from './drop-heights.ts';
import { createFaultList } from './fault-list.ts';
import type { FaultList } from './fault-list.ts';
import type { FeaturesRead, RefusedFile } from './layer-file.ts';
import { elementsOf, treeOf, xmlTextOf } from './read-xml.ts';
import type { Element } from './read-xml.ts';
import { Refuse } from './refuse.ts';
import { atLine, featuresOfXml, ownTexts, plainProperties } from './xml-features.ts';
import { rootOf, xmlRecords } from './xml-records.ts';
import type { XmlRecord } from './xml-records.ts';

const PLAIN_ROOT = '<gpx xmlns="http://www.topografix.com/GPX/1/1">';
const POINTS_OF: Readonly<Record<string, string>> = { wpt: 'wpt', rte: 'rtept', trk: 'trkpt' };
/** How a line is drawn. */
const OF_THE_STYLE = new Set(['stroke', 'stroke-opacity', 'stroke-width']);
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/iu;

/** The first point whose longitude or latitude is no number, as it stands; null where all are. */
function wrongPoint(points: readonly Element[]): string | null {
  const wrong = points.find((point) => !['lat', 'lon'].every((axis) => NUMBER.test(point.getAttribute(axis) ?? '')));
  return wrong === undefined ? null : `lat=${wrong.getAttribute('lat') ?? ''} lon=${wrong.getAttribute('lon') ?? ''}`;
}

function featureOf(record: XmlRecord, row: number, root: string, list: FaultList): Feature<Geometry | null> {
  const kind: [string, unknown][] = [['gpx', record.tag]];
  const failed = (reason: 'broken-record' | 'cut-short', what: string): Feature<null> => {
    list.say(row, reason, atLine(record.line, what), false);
    return { type: 'Feature', geometry: null, properties: plainProperties(null, kind) };
  };
  if (!record.isClosed) return failed('cut-short', record.text.slice(-60));
  const { tree, flaw } = treeOf(`${root}${record.text}</gpx>`);
  const element = tree === null ? undefined : elementsOf(tree, record.tag)[0];
  if (tree === null || element === undefined) return failed('broken-record', flaw ?? '');
  if (flaw !== null) list.say(row, 'broken-markup', atLine(record.line, flaw.replace(/^.*not found:/u, '')), true);
  const points = record.tag === 'wpt' ? [element] : elementsOf(element, POINTS_OF[record.tag] ?? '');
  const wrong = wrongPoint(points);
  try {
    const [read] = gpxGen(tree);
    const geometry = read?.geometry ?? null;
    if (geometry !== null) dropHeights(geometry);
    if (wrong !== null) list.say(row, geometry === null ? 'bad-coordinates' : 'positions-left-out', atLine(record.line, wrong), true);
    else if (geometry === null) list.say(row, points.length === 0 ? 'no-coordinates' : 'too-few-positions', atLine(record.line, ''), true);
    const { _gpxType: _, ...given } = read?.properties ?? Object.fromEntries(ownTexts(element));
    const kept = Object.entries(given).filter(([key]) => !OF_THE_STYLE.has(key) && !(key === 'time' && 'coordinateProperties' in given));
    return { type: 'Feature', geometry, properties: plainProperties(Object.fromEntries(kept), kind) };
  } catch {
    return failed('broken-record', '');
  }
}

/** Reads a file of GPX. Never throws. */
export async function readGpx(bytes: Uint8Array, _name: string, asked?: string): Promise<FeaturesRead | RefusedFile> {
  try {
    const { text, encoding } = xmlTextOf(bytes, asked);
    const found = rootOf(text);
    const start = found?.name === 'gpx' && treeOf(`${found.start}</gpx>`).tree !== null ? found.start : PLAIN_ROOT;
    const list = createFaultList();
    const features: Feature<Geometry | null>[] = [];
    for (const record of xmlRecords(text, Object.keys(POINTS_OF))) features.push(featureOf(record, features.length + 1, start, list));
    return featuresOfXml(features, list, { text, encoding, root: 'gpx', found: found?.name ?? null });
  } catch (error) {
    return error instanceof Refuse ? error.refused : { ok: false, reason: 'unreadable', detail: '' };
  }
}
