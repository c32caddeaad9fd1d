/** What a layer's coordinates are taken for. */
import { guessDatum } from '../data/datum-guess.ts';
import type { DatumGround, DatumGuess } from '../data/datum-guess.ts';
import { toWgs84 } from '../data/datums.ts';
import type { Datum } from '../data/datums.ts';
import type { GivenPoint } from '../data/point-rows.ts';
import { cellText } from '../data/sheet-cells.ts';
import type { OpenedRecords } from '../files/layer-file.ts';
import { recordShapes } from './record-shapes.ts';

/** Records spread over the file: enough to tell. */
const LOOKED_AT = 200;

/** Names a record where the heads do not say which column does. */
const NAME = /^(?:name|名称|名字|标题|title)$/iu;

/** The guess from records spread over the file, the heads of its table, and what it says of itself. */
export async function guessLayerDatum(name: string, { table, shapes, columns, sheet, crs }: OpenedRecords, ground: DatumGround): Promise<DatumGuess> {
  const { span } = recordShapes(shapes, table.count);
  const step = Math.max(1, Math.floor(table.count / LOOKED_AT));
  const records = Array.from({ length: Math.min(LOOKED_AT, table.count) }, (_, at) => at * step);
  const rows = await table.read(records);
  const heads = columns?.titles ?? table.columns.map((column) => column.name);
  const named = columns?.columns.name ?? heads.findIndex((head) => NAME.test(head));
  const points = records.flatMap((record, at): GivenPoint[] => {
    const [from, to] = span(record);
    const [x, y] = [shapes.coordinates[2 * from], shapes.coordinates[2 * from + 1]];
    if (from === to || x === undefined || y === undefined) return [];
    return [{ row: table.rowNumber(record), name: cellText(rows[at]?.[named] ?? null), x, y, note: '', roundingM: 0 }];
  });
  const said = crs === null ? [] : [[crs]];
  const roles = columns?.columns ?? { lon: null, lat: null, name: named < 0 ? null : named, note: null };
  return guessDatum({ name, sheet: sheet ?? undefined, rows: [...said, heads, ...rows], columns: { ...roles, head: said.length }, points }, ground);
}

/** Coordinates in WGS-84; the same array where they are so already. */
export function toWgs84Positions(datum: Datum, coordinates: Float64Array): Float64Array {
  if (datum === 'wgs84') return coordinates;
  const placed = new Float64Array(coordinates.length);
  for (let at = 0; at < coordinates.length; at += 2) {
    const [lon = NaN, lat = NaN] = [coordinates[at], coordinates[at + 1]];
    [placed[at], placed[at + 1]] = Number.isNaN(lon) ? [NaN, NaN] : toWgs84(datum, [lon, lat]);
  }
  return placed;
}
