/** The shortlist as GeoJSON (RFC 7946): zones with how well their position is known and all figures, own sites marked private. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { cardWords } from '../i18n/card-words.ts';
import { locateWords } from '../i18n/locate-words.ts';
import { cardOf } from './card-facts.ts';
import type { ListedSite } from './card-extras.ts';
import { citedIn } from './card-lines.ts';
import type { CardLine } from './card-lines.ts';
import type { ListedZone, ShortlistContent } from './shortlist-content.ts';
import type { View } from '../ui/view.ts';

/** A line in one text: label, what is said of it. */
const inOne = ({ label, text }: CardLine, colon: string): string => (label === text ? text : `${label}${colon}${text}`);

function zoneFeature(view: View, { place, note, verdict, sections }: ListedZone): Feature<Geometry | null> {
  const words = cardWords[view.state.language];
  const { properties, geometry, id } = place;
  const linesOf = (wanted: string): readonly CardLine[] => sections.find((section) => section.id === wanted)?.lines ?? [];
  const figures = [...linesOf('figures'), ...linesOf('distances')].map((line): [string, string] => [line.id.replace(':', '_'), line.text]);
  const bounds = Object.entries(cardOf(view, place).facts.nearest).flatMap(([kind, nearest]): [string, number][] =>
    nearest
      ? [
          [`nearest_${kind}_from_km`, nearest.interval.fromKm],
          [`nearest_${kind}_to_km`, nearest.interval.toKm],
        ]
      : [],
  );
  const listed = (['answers', 'targets', 'projects', 'chain', 'agencies', 'measures', 'silences'] as const).map((name): [string, string[]] => [
    name === 'targets' || name === 'projects' || name === 'measures' ? `${name}_listed` : name,
    linesOf(name).map((line) => inOne(line, words.colon)),
  ]);
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      id,
      name_zh: properties.name_zh,
      name_en: properties.name_en,
      kind: properties.kind,
      precision: properties.precision,
      precision_m: properties.precision_m,
      position_source: properties.position.source,
      note,
      answer: verdict && locateWords[view.state.language].verdicts[verdict],
      summary: linesOf('role').find((line) => line.id === 'summary')?.text ?? '',
      ...Object.fromEntries(figures),
      ...Object.fromEntries(bounds),
      ...Object.fromEntries(listed),
      sentences: citedIn(sections),
      private: false,
    },
  };
}

function siteFeature({ id, name, note, given, datum, position, doubtM, lines }: ListedSite, mark: string): Feature<Geometry | null> {
  return {
    type: 'Feature',
    id,
    geometry: position && { type: 'Point', coordinates: [...position] },
    properties: {
      id,
      name,
      note,
      given,
      datum,
      doubt_m: doubtM,
      ...Object.fromEntries(lines.map((line) => [line.id.replace(':', '_'), line.text])),
      private: true,
      mark,
    },
  };
}

export function shortlistGeoJson({ view, zones, sites, listed, madeOn, link }: ShortlistContent): string {
  const { list, files } = cardWords[view.state.language];
  const collection: FeatureCollection<Geometry | null> & Record<string, unknown> = {
    type: 'FeatureCollection',
    title: files.name,
    plan: view.messages.planPeriod,
    data_version: view.dataVersion,
    made_on: madeOn,
    link,
    notice: [view.messages.map.stamp, files.citesNote, files.summariesNote, ...(sites.length > 0 ? [files.privateNote] : [])],
    sources: listed.map(({ title, publisher, date, licence }) => ({ title, publisher, date, licence })),
    features: [...zones.map((zone) => zoneFeature(view, zone)), ...sites.map((site) => siteFeature(site, list.private))],
  };
  return JSON.stringify(collection, null, 1);
}
