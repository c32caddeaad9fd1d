/** The shortlist as GeoJSON (RFC 7946): zones with how well their position is known and all figures as texts and as numbers, own sites marked private. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { cardWords } from '../i18n/card-words.ts';
import { locateWords } from '../i18n/locate-words.ts';
import type { ListedSite } from './card-extras.ts';
import { citedIn } from './card-lines.ts';
import type { CardLine } from './card-lines.ts';
import type { ListedZone, ShortlistContent } from './shortlist-content.ts';
import { endColumns, keyOf, numberColumns } from './shortlist-numbers.ts';
import type { NumberColumn } from './shortlist-numbers.ts';
import type { View } from '../ui/view.ts';

/** Numbers of one feature by their keys. */
const numbersAt = (columns: readonly NumberColumn[], at: number): Readonly<Record<string, number | null>> =>
  Object.fromEntries(columns.map(({ id, values }) => [id, values[at] ?? null]));

/** A line in one text: label, what is said of it. */
const inOne = ({ label, text }: CardLine, colon: string): string => (label === text ? text : `${label}${colon}${text}`);

function zoneFeature(view: View, { place, note, verdict, sections }: ListedZone, numbers: Readonly<Record<string, number | null>>): Feature<Geometry | null> {
  const words = cardWords[view.state.language];
  const { properties, geometry, id } = place;
  const linesOf = (wanted: string): readonly CardLine[] => sections.find((section) => section.id === wanted)?.lines ?? [];
  const basis = linesOf('figures').find((line) => line.id === 'area')?.more ?? [];
  const figures = [...linesOf('figures'), ...linesOf('distances')].map((line): [string, string] => [`${keyOf(line.id)}_text`, line.text]);
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
      ...numbers,
      area_basis: basis.map(({ text, cites }) => [text, ...cites].join(' ')).join(' '),
      density_counts: linesOf('figures').find((line) => line.id === 'density')?.label ?? '',
      ...Object.fromEntries(listed),
      sentences: citedIn(sections),
      private: false,
    },
  };
}

function siteFeature(view: View, { id, name, note, given, datum, position, doubtM, lines }: ListedSite): Feature<Geometry | null> {
  const ends = lines.flatMap((line) => (line.interval === undefined ? [] : endColumns(view, line.id, line.label, [line.interval])));
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
      ...Object.fromEntries(lines.map((line) => [`${keyOf(line.id)}_text`, line.text])),
      ...numbersAt(ends, 0),
      private: true,
      mark: cardWords[view.state.language].list.private,
    },
  };
}

export function shortlistGeoJson({ view, zones, sites, listed, madeOn, link }: ShortlistContent): string {
  const { files } = cardWords[view.state.language];
  const numbers = numberColumns(view, zones);
  const collection: FeatureCollection<Geometry | null> & Record<string, unknown> = {
    type: 'FeatureCollection',
    title: files.name,
    plan: view.messages.planPeriod,
    data_version: view.dataVersion,
    made_on: madeOn,
    link,
    notice: [view.messages.map.stamp, files.citesNote, files.summariesNote, ...(sites.length > 0 ? [files.privateNote] : [])],
    sources: listed.map(({ title, publisher, date, licence }) => ({ title, publisher, date, licence })),
    features: [...zones.map((zone, at) => zoneFeature(view, zone, numbersAt(numbers, at))), ...sites.map((site) => siteFeature(view, site))],
  };
  return JSON.stringify(collection, null, 1);
}
