/** Check: ids are unique, every id leads to a row, and every relation is written on both of its ends. */
import type { CheckInput, Fault } from './fault.ts';

type Row = { id: string } & Record<string, unknown>;
type Table = { file: string; rows: readonly Row[] };
type TableName =
  | 'sections'
  | 'measures'
  | 'targets'
  | 'agencies'
  | 'sentences'
  | 'places'
  | 'industries'
  | 'chains'
  | 'sums'
  | 'disagreements'
  | 'sources'
  | 'tours';

/** `from.key` holds ids of `to`; `back` names the keys of `to` of which one must hold the row that points at it. */
type Relation = { from: TableName; key: string; to: TableName; back?: readonly string[] };

const RELATIONS: readonly Relation[] = [
  { from: 'sections', key: 'articles', to: 'measures', back: ['part'] },
  { from: 'measures', key: 'part', to: 'sections', back: ['articles'] },
  { from: 'measures', key: 'agencies', to: 'agencies', back: ['leads', 'serves'] },
  { from: 'measures', key: 'lead', to: 'agencies', back: ['leads'] },
  { from: 'measures', key: 'places', to: 'places', back: ['measures'] },
  { from: 'measures', key: 'targets', to: 'targets', back: ['article'] },
  { from: 'measures', key: 'sentences', to: 'sentences', back: ['article'] },
  { from: 'targets', key: 'article', to: 'measures', back: ['targets'] },
  { from: 'targets', key: 'sentence', to: 'sentences', back: ['targets'] },
  { from: 'targets', key: 'places', to: 'places', back: ['targets'] },
  { from: 'agencies', key: 'leads', to: 'measures', back: ['lead'] },
  { from: 'agencies', key: 'serves', to: 'measures', back: ['agencies'] },
  { from: 'sentences', key: 'article', to: 'measures', back: ['sentences'] },
  { from: 'sentences', key: 'places', to: 'places', back: ['sentences'] },
  { from: 'sentences', key: 'targets', to: 'targets', back: ['sentence'] },
  { from: 'sentences', key: 'agencies', to: 'agencies' },
  { from: 'places', key: 'measures', to: 'measures', back: ['places'] },
  { from: 'places', key: 'targets', to: 'targets', back: ['places'] },
  { from: 'places', key: 'sentences', to: 'sentences', back: ['places'] },
  { from: 'places', key: 'part', to: 'sections' },
  { from: 'places', key: 'industry', to: 'industries' },
  { from: 'places', key: 'main_part', to: 'sections' },
  { from: 'places', key: 'within', to: 'places' },
  { from: 'places', key: 'carrier', to: 'places' },
  { from: 'chains', key: 'industry', to: 'industries' },
  { from: 'chains', key: 'sentence', to: 'sentences' },
  { from: 'chains', key: 'places', to: 'places' },
  { from: 'chains', key: 'zones', to: 'places' },
  { from: 'chains', key: 'unstated', to: 'places' },
  { from: 'sums', key: 'parts', to: 'targets' },
  { from: 'disagreements', key: 'target', to: 'targets' },
  { from: 'disagreements', key: 'sum', to: 'sums' },
  { from: 'disagreements', key: 'source', to: 'sources' },
];

export function checkIds(input: CheckInput): Fault[] {
  const tables = tablesOf(input);
  return [...Object.values(tables).flatMap(repeatedIds), ...RELATIONS.flatMap((relation) => brokenLinks(relation, tables)), ...otherIds(input)];
}

/** A feature carries its id inside its properties too. */
function otherIds({ linked }: CheckInput): Fault[] {
  return linked.places
    .filter(({ id, properties }) => properties.id !== id)
    .map(({ id, properties }) => ({ file: 'places.geojson', row: id, reason: `properties.id is “${properties.id}”` }));
}

/** The rows as flat objects; a section's id is its part. */
function tablesOf({ linked, sources }: CheckInput): Record<TableName, Table> {
  return {
    sections: { file: 'sections.json', rows: linked.sections.map((section) => ({ ...section, id: section.part })) },
    measures: { file: 'measures.json', rows: linked.measures },
    targets: { file: 'targets.json', rows: linked.targets },
    agencies: { file: 'agencies.json', rows: linked.agencies },
    sentences: { file: 'sentences.json', rows: linked.sentences },
    places: { file: 'places.geojson', rows: linked.places.map(({ id, properties }) => ({ ...properties, id })) },
    industries: { file: 'industries.json', rows: sources.industries },
    // The places of all its links; one may stand at several.
    chains: { file: 'chains.json', rows: sources.chains.map((chain) => ({ ...chain, places: [...new Set(chain.links.flatMap(({ places }) => places))] })) },
    sums: { file: 'sums.json', rows: linked.sums },
    disagreements: { file: 'disagreements.json', rows: sources.disagreements },
    sources: { file: 'sources.json', rows: sources.sources },
    tours: { file: 'tours.json', rows: sources.tours },
  };
}

function repeatedIds({ file, rows }: Table): Fault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [{ file, row: id, reason: 'this id stands on two rows' }] : [];
  });
}

/** The ids that a field holds: a list, a single id, or null for none. */
function idsIn(row: Row, key: string): string[] {
  const value = row[key];
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}

function brokenLinks({ from, key, to, back }: Relation, tables: Record<TableName, Table>): Fault[] {
  const { file, rows } = tables[from];
  const known = new Map(tables[to].rows.map((row) => [row.id, row]));
  return rows.flatMap((row) =>
    idsIn(row, key).flatMap((id, index, all): Fault[] => {
      const other = known.get(id);
      const at = { file, row: row.id };
      if (!other) return [{ ...at, reason: `${key}: there is no “${id}” in ${tables[to].file}` }];
      if (all.indexOf(id) !== index) return [{ ...at, reason: `${key}: “${id}” stands twice` }];
      if (back && !back.some((each) => idsIn(other, each).includes(row.id)))
        return [{ ...at, reason: `${key}: “${id}” does not name this row in its ${back.join(' or ')}` }];
      return [];
    }),
  );
}
