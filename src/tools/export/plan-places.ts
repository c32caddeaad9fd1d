/** The plan's places as they are filtered, with what each position rests on. An item whose position is not known has none here. */
import type { Place } from '../../../geo/schema.ts';
import type { ExportWords } from '../../i18n/export-words.ts';
import { partName } from '../../ui/facet-names.ts';
import { nameOf, summaryOf } from '../../ui/view.ts';
import type { View } from '../../ui/view.ts';
import { columnsNamed } from './column-names.ts';
import { exactText } from './exact-sentences.ts';
import { inBlocks } from './export-table.ts';
import type { ExportRow, ExportTable, Value } from './export-table.ts';

/** What says that a position rests on OpenStreetMap, in the sources that the data name. */
const OPEN_STREET_MAP = /OpenStreetMap|\bODbL\b|\bOSM\b/u;

/** What a place's coordinates stand for, in words; of one that has none, that it is not published, and where it belongs. */
function positionBasis(view: View, words: ExportWords, { geometry, properties }: Place): string {
  const { messages, catalogue } = view;
  if (geometry) return `${messages.precisions[properties.precision]}${words.colon}${messages.precisionHelp[properties.precision]}`;
  const carrier = properties.carrier === null ? undefined : catalogue.place.get(properties.carrier);
  return carrier ? words.onlyWithin(messages.detail.unknownPosition, nameOf(view, carrier.properties)) : messages.detail.unknownPosition;
}

const restsOnOpenStreetMap = ({ geometry, properties: { position } }: Place): boolean =>
  geometry !== null && OPEN_STREET_MAP.test([position.source, position.note_en, position.shape_en ?? ''].join(' '));

function valuesOf(view: View, words: ExportWords, place: Place): Readonly<Record<string, Value>> {
  const { catalogue, messages, result, state } = view;
  const { properties: own } = place;
  const isEnglish = state.language === 'en';
  const home = own.carrier ?? own.within;
  const zone = home === null ? undefined : catalogue.place.get(home);
  return {
    id: own.id,
    name_zh: own.name_zh,
    name_en: own.name_en,
    kind: own.kind,
    kind_name: messages.kindOne[own.kind],
    parts: own.part,
    part_names: own.part.map((part) => partName(view, part)),
    industries: own.industry,
    industry_names: own.industry.map((id) => {
      const industry = catalogue.industry.get(id);
      return industry ? nameOf(view, industry) : id;
    }),
    stage: own.stage,
    stage_name: own.stage && messages.stages[own.stage],
    summary: summaryOf(view, own),
    precision: own.precision,
    precision_name: messages.precisions[own.precision],
    precision_m: own.precision_m,
    position_basis: positionBasis(view, words, place),
    position_source: own.position.source,
    position_note: isEnglish ? own.position.note_en : own.position.note_zh,
    position_crs: own.position.crs,
    position_attribution: restsOnOpenStreetMap(place) ? words.openStreetMap : null,
    located_in: home,
    located_in_name: zone ? nameOf(view, zone.properties) : null,
    filter_match: result.perhaps.has(own.id) ? 'perhaps' : 'surely',
    is_reference: own.reference !== null && own.measures.length === 0,
    area_km2: own.area_km2,
    area_source: own.area_source,
    measures: own.measures,
    targets: own.targets,
    sentences: own.sentences,
    exact_text: exactText(view, own.sentences),
  };
}

export function placesTable(view: View, words: ExportWords): ExportTable {
  const columns = columnsNamed(view, [
    'id',
    'name_zh',
    'name_en',
    'kind',
    'kind_name',
    'parts',
    'part_names',
    'industries',
    'industry_names',
    'stage',
    'stage_name',
    'summary',
    'precision',
    'precision_name',
    'precision_m',
    'position_basis',
    'position_source',
    'position_note',
    'position_crs',
    'position_attribution',
    'located_in',
    'located_in_name',
    'filter_match',
    'is_reference',
    'area_km2',
    'area_source',
    'measures',
    'targets',
    'sentences',
    'exact_text',
  ]);
  const shown = view.catalogue.places.filter(({ id }) => view.result.shown.has(id));
  const rows = shown.map((place): ExportRow => {
    const values = valuesOf(view, words, place);
    return { id: place.id, name: nameOf(view, place.properties), values: columns.map(({ name }) => values[name] ?? null), geometry: place.geometry };
  });
  return {
    kind: 'places',
    title: words.kinds.places,
    record: 'place',
    columns,
    count: rows.length,
    isPlaced: true,
    isPrivate: false,
    note: '',
    filter: '',
    blocks: () => inBlocks(rows),
  };
}
