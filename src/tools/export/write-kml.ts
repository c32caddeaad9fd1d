/** KML 2.2: a folder a table, a placemark a row, its columns as extended data. Always WGS-84, as the format asks. */
import type { Feature, Geometry } from 'geojson';
import { cellText } from '../../data/sheet-cells.ts';
import { xmlText } from '../../data/xml-text.ts';
import { inDatum } from './coordinates.ts';
import { cellOf, freeName } from './export-table.ts';
import type { ExportRow, ExportTable } from './export-table.ts';
import { rowsOf } from './writing.ts';
import type { Writing } from './writing.ts';

/** What the library writes as an element of its own, and not among the extended data. */
const RESERVED = ['name', 'description', 'visibility'];
/** The placemark's own name says it already; a file of the reader's may mean something else by the word. */
const isSaid = ({ kind }: ExportTable, column: string | undefined): boolean => kind !== 'layer' && column === 'name';

/** A text without what XML cannot hold or would change: a line ends in one way. */
const kmlText = (text: string): string => xmlText(text.replace(/\r\n?/gu, '\n'));
/** Names stand in attributes, where XML makes every line's end a space. */
const kmlName = (text: string): string => kmlText(text).replace(/[\t\n]/gu, ' ');

function kmlNames({ columns }: ExportTable): string[] {
  const names: string[] = [];
  for (const { name } of columns) names.push(freeName(kmlName(name), [...RESERVED, ...names]));
  return names;
}

function placemarkOf(table: ExportTable, names: readonly string[], { id, name, values, geometry }: ExportRow): Feature<Geometry | null> {
  const filled = names.flatMap((column, at) => {
    const cell = cellOf(values[at]);
    return cell === null || isSaid(table, table.columns[at]?.name) ? [] : [[column, kmlText(cellText(cell))] as const];
  });
  return {
    type: 'Feature',
    ...(id !== null && { id }),
    geometry: inDatum('wgs84', geometry),
    properties: { name: kmlText(name), ...Object.fromEntries(filled) },
  };
}

/** What stands between two marks of a text. */
const between = (text: string, from: string, to: string): string => text.slice(text.indexOf(from) + from.length, text.lastIndexOf(to));

export async function writeKml(writing: Writing): Promise<Blob> {
  const { foldersToKML, toKML } = await import('@placemarkio/tokml');
  /** A folder's name and description; the library makes folders whole, ours are written block by block. */
  const opening = (name: string, description: string): string =>
    between(
      foldersToKML({
        type: 'root',
        children: [{ type: 'folder', meta: { name: kmlText(name), ...(description !== '' && { description: kmlText(description) }) }, children: [] }],
      }),
      '<Folder>',
      '</Folder>',
    );
  const said = writing.about.lines.map(({ label, text }) => `${label}${writing.words.colon}${text}`).join('\n');
  const sources = writing.about.sources.map(({ title, publisher, licence }) => `${title} · ${publisher} · ${licence}`).join('\n');
  const parts = [
    new Blob([
      '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
      opening(writing.words.name, [said, sources].filter(Boolean).join('\n\n')),
    ]),
  ];
  for (const table of writing.tables) {
    const names = kmlNames(table);
    const meanings = table.isPrivate ? '' : table.columns.map(({ zh, en }, at) => `${names[at]}: ${zh} / ${en}`).join('\n');
    parts.push(new Blob(['<Folder>', opening(table.title, meanings)]));
    for await (const rows of rowsOf(writing, table)) {
      const kml = toKML({ type: 'FeatureCollection', features: rows.map((row) => placemarkOf(table, names, row)) });
      parts.push(new Blob([between(kml, '<Document>', '</Document>')]));
    }
    parts.push(new Blob(['</Folder>\n']));
  }
  parts.push(new Blob(['</Document></kml>\n']));
  return new Blob(parts, { type: 'application/vnd.google-earth.kml+xml' });
}
