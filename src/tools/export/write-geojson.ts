/**
 * GeoJSON (RFC 7946): one collection with a feature a row, what the file says of itself as foreign members. In another datum
 * than WGS-84 it is none any more by the letter; it then has the member `crs` of the format's first edition and says so.
 */
import { crsOf, inDatum, isShifted, shiftM } from './coordinates.ts';
import { freeName } from './export-table.ts';
import type { ExportRow, ExportTable } from './export-table.ts';
import { rowsOf } from './writing.ts';
import type { Writing } from './writing.ts';

function headOf({ about, datum, words }: Writing): Readonly<Record<string, unknown>> {
  const { name, epsg } = crsOf(datum);
  const columns: Record<string, Record<string, Readonly<{ zh: string; en: string }>>> = {};
  for (const { table, column } of about.columns) (columns[table] ??= {})[column.name] = { zh: column.zh, en: column.en };
  return {
    ...Object.fromEntries(about.lines.map(({ key, text }) => [key, text])),
    ...(datum !== 'wgs84' && {
      // Null says that nothing is known by which to place it: no code stands for a shifted datum.
      crs: epsg === null ? null : { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${epsg}` } },
      warning: [words.dialog.geojsonDatum, ...(isShifted(datum) ? [about.lines.find(({ key }) => key === 'datum')?.text] : []), name].join(' '),
    }),
    columns,
    sources: about.sources,
  };
}

/** A row as a feature; lists stay lists. */
function featureOf({ datum }: Writing, table: ExportTable, names: Readonly<{ record: string; shift: string }>, row: ExportRow): unknown {
  const { id, geometry, values } = row;
  return {
    type: 'Feature',
    ...(id !== null && { id: `${table.record}/${id}` }),
    geometry: inDatum(datum, geometry),
    properties: {
      [names.record]: table.record,
      ...Object.fromEntries(table.columns.map(({ name }, at) => [name, values[at] ?? null])),
      ...(isShifted(datum) && geometry && { [names.shift]: shiftM(datum, geometry) }),
    },
  };
}

export async function writeGeoJson(writing: Writing): Promise<Blob> {
  const head = JSON.stringify({ type: 'FeatureCollection', ...headOf(writing) });
  const parts: Blob[] = [new Blob([`${head.slice(0, -1)},"features":[\n`])];
  let isFirst = true;
  for (const table of writing.tables) {
    const taken = table.columns.map(({ name }) => name);
    const names = { record: freeName('record', taken), shift: freeName('shift_m', taken) };
    for await (const rows of rowsOf(writing, table)) {
      const lines = rows.map((row) => JSON.stringify(featureOf(writing, table, names, row)));
      parts.push(new Blob([isFirst ? '' : ',\n', lines.join(',\n')]));
      isFirst = false;
    }
  }
  parts.push(new Blob(['\n]}\n']));
  return new Blob(parts, { type: 'application/geo+json' });
}
