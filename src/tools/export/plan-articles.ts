/** The plan's measures, targets and agencies as they are filtered; what they are linked with is all that the plan links. */
import type { Agency, Measure, Target } from '../../../geo/schema.ts';
import type { ColumnName } from '../../i18n/export-columns.ts';
import type { ExportWords } from '../../i18n/export-words.ts';
import { partName } from '../../ui/facet-names.ts';
import { articleNumber } from '../../ui/item-rows.ts';
import { figureText, indicatorOf } from '../../ui/target-readings.ts';
import { nameOf, summaryOf, titleOf } from '../../ui/view.ts';
import type { View } from '../../ui/view.ts';
import { columnsNamed } from './column-names.ts';
import { exactText } from './exact-sentences.ts';
import { inBlocks } from './export-table.ts';
import type { ExportRow, ExportTable, PlanKind, Value } from './export-table.ts';

type Item = Readonly<{ id: string; name: string; values: Readonly<Partial<Record<ColumnName, Value>>> }>;

function tableOf(view: View, kind: PlanKind, record: string, words: ExportWords, names: readonly ColumnName[], items: readonly Item[]): ExportTable {
  const columns = columnsNamed(view, names);
  const rows = items.map(({ id, name, values }): ExportRow => ({
    id,
    name,
    values: columns.map((column) => values[column.name as ColumnName] ?? null),
    geometry: null,
  }));
  return {
    kind,
    title: words.kinds[kind],
    record,
    columns,
    count: rows.length,
    isPlaced: false,
    isPrivate: false,
    note: '',
    filter: '',
    blocks: () => inBlocks(rows),
  };
}

const namesOfPlaces = (view: View, ids: readonly string[]): string[] =>
  ids.flatMap((id) => view.catalogue.place.get(id) ?? []).map(({ properties }) => nameOf(view, properties));
const namesOfAgencies = (view: View, ids: readonly string[]): string[] =>
  ids.flatMap((id) => view.catalogue.agency.get(id) ?? []).map((agency) => nameOf(view, agency));

export function measuresTable(view: View, words: ExportWords): ExportTable {
  const item = (measure: Measure): Item => ({
    id: measure.id,
    name: titleOf(view, measure),
    values: {
      id: measure.id,
      number: articleNumber(view, measure.id),
      parts: [measure.part],
      part_names: [partName(view, measure.part)],
      title: titleOf(view, measure),
      summary: summaryOf(view, measure),
      agencies: measure.agencies,
      agency_names: namesOfAgencies(view, measure.agencies),
      lead: measure.lead,
      lead_names: namesOfAgencies(view, measure.lead),
      lead_basis: measure.lead_basis,
      places: measure.places,
      place_names: namesOfPlaces(view, measure.places),
      targets: measure.targets,
      sentences: measure.sentences,
      exact_text: exactText(view, measure.sentences),
    },
  });
  return tableOf(
    view,
    'measures',
    'measure',
    words,
    [
      'id',
      'number',
      'parts',
      'part_names',
      'title',
      'summary',
      'agencies',
      'agency_names',
      'lead',
      'lead_names',
      'lead_basis',
      'places',
      'place_names',
      'targets',
      'sentences',
      'exact_text',
    ],
    view.catalogue.measures.filter(({ id }) => view.result.measures.has(id)).map(item),
  );
}

export function targetsTable(view: View, words: ExportWords): ExportTable {
  const isEnglish = view.state.language === 'en';
  const item = (target: Target): Item => {
    const article = view.catalogue.measure.get(target.article);
    return {
      id: target.id,
      name: indicatorOf(view, target),
      values: {
        id: target.id,
        indicator: indicatorOf(view, target),
        figure: figureText(view, target),
        comparator: target.comparator,
        value: target.value,
        unit: isEnglish ? target.unit_en : target.unit_zh,
        base_value: target.base_value,
        base_unit: target.base_unit,
        milestone: isEnglish ? target.milestone_en : target.milestone_zh,
        by_year: target.by === null ? null : Number(target.by),
        frequency: target.frequency,
        cumulative: target.cumulative,
        aspirational: target.aspirational,
        article: target.article,
        article_title: article ? titleOf(view, article) : null,
        agencies: article?.agencies ?? [],
        agency_names: namesOfAgencies(view, article?.agencies ?? []),
        places: target.places,
        place_names: namesOfPlaces(view, target.places),
        sentence: target.sentence,
        exact_text: exactText(view, [target.sentence]),
      },
    };
  };
  return tableOf(
    view,
    'targets',
    'target',
    words,
    [
      'id',
      'indicator',
      'figure',
      'comparator',
      'value',
      'unit',
      'base_value',
      'base_unit',
      'milestone',
      'by_year',
      'frequency',
      'cumulative',
      'aspirational',
      'article',
      'article_title',
      'agencies',
      'agency_names',
      'places',
      'place_names',
      'sentence',
      'exact_text',
    ],
    view.catalogue.targets.filter(({ id }) => view.result.targets.has(id)).map(item),
  );
}

export function agenciesTable(view: View, words: ExportWords): ExportTable {
  const item = (agency: Agency): Item => ({
    id: agency.id,
    name: nameOf(view, agency),
    values: {
      id: agency.id,
      name_zh: agency.name_zh,
      name_en: agency.name_en,
      level: agency.level,
      level_name: view.messages.levels[agency.level],
      leads: agency.leads,
      serves: agency.serves,
    },
  });
  return tableOf(
    view,
    'agencies',
    'agency',
    words,
    ['id', 'name_zh', 'name_en', 'level', 'level_name', 'leads', 'serves'],
    view.catalogue.agencies.filter(({ id }) => view.result.agencies.has(id)).map(item),
  );
}
