/** A layer as its worker holds it: the table of its file, its shapes as given and in WGS-84, which records are shown. */
import { cellText } from '../data/sheet-cells.ts';
import type { Cell } from '../data/sheet-cells.ts';
import type { Datum } from '../data/datums.ts';
import type { Shapes, Table } from '../files/layer-file.ts';
import { HIDDEN } from '../layers/own-picture.ts';
import type { RecordLabel } from '../layers/own-picture.ts';
import { MAX_BOUNDS } from '../layers/painter.ts';
import type { Bounds } from '../layers/projection.ts';
import { summarise } from './column-summary.ts';
import type { Classed, JoinCounts, JoinZone, LayerAsks, Placed } from './layer-asks.ts';
import type { ColumnSummary, LayerColouring, TableOrder, TablePage, ZoneJoin } from './own-layer.ts';
import { classesOf } from './record-classes.ts';
import { inOrder } from './record-order.ts';
import { pickRecord } from './record-pick.ts';
import { boundsOf, countOutside, geometryOf, recordShapes } from './record-shapes.ts';
import type { RecordShapes } from './record-shapes.ts';
import { passing } from './record-tests.ts';
import { cutTiles } from './shape-tiles.ts';
import type { ShapeTiles } from './shape-tiles.ts';
import { spread } from './spread.ts';
import type { Middle } from './spread.ts';
import { joinByName, joinByPosition } from './zone-join.ts';

/** Coordinates as the file gives them, in WGS-84; the same array where nothing changes. */
export type ToWgs84 = (datum: Datum, coordinates: Float64Array) => Float64Array;

export class LayerRecords {
  private readonly table: Table;
  private readonly given: Shapes;
  private readonly toWgs84: ToWgs84;
  private placed: RecordShapes;
  private mask: Uint8Array | null = null;
  private classes: Uint8Array<ArrayBuffer>;
  private tiles: ShapeTiles | null = null;
  /** The column that was read last, while the browser has room for it. */
  private lastColumn: { at: number; cells: WeakRef<ArrayLike<Cell>> } | null = null;
  private lastOrder: { key: string; records: Uint32Array } | null = null;

  constructor(table: Table, given: Shapes, toWgs84: ToWgs84) {
    this.table = table;
    this.given = given;
    this.toWgs84 = toWgs84;
    this.placed = recordShapes(given, table.count);
    this.classes = new Uint8Array(table.count);
  }

  get shapes(): RecordShapes {
    return this.placed;
  }

  place(datum: Datum): Placed {
    const coordinates = this.toWgs84(datum, this.given.coordinates);
    this.placed = recordShapes({ ...this.given, coordinates }, this.table.count);
    this.tiles = null;
    return { bounds: boundsOf(coordinates, 0, coordinates.length / 2), outside: countOutside(this.placed, MAX_BOUNDS) };
  }

  async column(at: number): Promise<ArrayLike<Cell>> {
    const known = this.lastColumn?.at === at ? this.lastColumn.cells.deref() : undefined;
    if (known) return known;
    const cells = await this.table.column(at);
    this.lastColumn = { at, cells: new WeakRef(cells) };
    return cells;
  }

  async classify({ tests, colouring }: LayerAsks['classes']['ask']): Promise<Classed> {
    const { count } = this.table;
    this.mask = await passing(count, tests, (at) => this.column(at));
    const cells = colouring.by === 'nothing' || colouring.column === undefined ? null : await this.column(colouring.column);
    this.classes = classesOf(count, colouring as LayerColouring, cells, this.mask);
    this.lastOrder = null;
    const classes = this.classes.slice();
    return { classes, shownCount: this.mask ? this.mask.reduce((sum, each) => sum + each, 0) : count };
  }

  tile({ z, x, y }: LayerAsks['tile']['ask']): Uint8Array<ArrayBuffer> | null {
    this.tiles ??= cutTiles(this.placed);
    return this.tiles.tile(z, x, y, this.classes);
  }

  /** Pixels are those of a map whose world is 512 of them wide at zoom 0. */
  pick({ lon, lat, radiusPx, zoom }: LayerAsks['pick']['ask']): number | null {
    const degreesPerPx = (360 / (512 * 2 ** zoom)) * Math.cos((lat * Math.PI) / 180);
    return pickRecord(this.placed, this.classes, [lon, lat], radiusPx * degreesPerPx);
  }

  async summary(at: number): Promise<ColumnSummary> {
    return summarise(await this.column(at));
  }

  /** Records that pass the tests, as they stand in the file. */
  private shown(): Uint32Array {
    const { mask } = this;
    const all = Uint32Array.from({ length: this.table.count }, (_, at) => at);
    return mask ? all.filter((record) => mask[record] === 1) : all;
  }

  private async ordered(order: TableOrder | null): Promise<Uint32Array> {
    const key = JSON.stringify(order);
    if (this.lastOrder?.key !== key) {
      const records = this.shown();
      this.lastOrder = { key, records: order ? inOrder(await this.column(order.column), records, order.isDescending) : records };
    }
    return this.lastOrder.records;
  }

  async page({ from, to, order }: LayerAsks['page']['ask']): Promise<TablePage> {
    const records = await this.ordered(order);
    const own = records.slice(from, to);
    const cells = await this.table.read(own);
    return { total: records.length, rows: Array.from(own, (record, at) => ({ record, row: this.table.rowNumber(record), cells: cells[at] ?? [] })) };
  }

  async rank({ record, order }: LayerAsks['rank']['ask']): Promise<number | null> {
    const at = (await this.ordered(order)).indexOf(record);
    return at < 0 ? null : at;
  }

  extent(record: number): Bounds | null {
    return boundsOf(this.placed.shapes.coordinates, ...this.placed.span(record));
  }

  /** The middles of shown records. */
  private *middles(): Generator<Middle> {
    for (let record = 0; record < this.table.count; record += 1) {
      const own = this.classes[record] === HIDDEN ? null : this.extent(record);
      if (own) yield { record, lon: (own[0] + own[2]) / 2, lat: (own[1] + own[3]) / 2 };
    }
  }

  async labels({ column, bounds, most }: LayerAsks['labels']['ask']): Promise<RecordLabel[]> {
    const found = spread(this.middles(), bounds, most);
    const rows = await this.table.read(found.map(({ record }) => record));
    return found.map((each, at) => ({ ...each, text: cellText(rows[at]?.[column] ?? null) })).filter(({ text }) => text !== '');
  }

  async join(join: ZoneJoin, zones: readonly JoinZone[]): Promise<JoinCounts> {
    return join.by === 'position' ? joinByPosition(this.placed, this.shown(), zones) : joinByName(await this.column(join.column), this.shown(), zones);
  }

  /** Records that pass the tests, in the file's order; fewer than asked for at the end. */
  async features({ from, most }: LayerAsks['features']['ask']): Promise<GeoJSON.Feature[]> {
    const records = (await this.ordered(null)).slice(from, from + most);
    const rows = await this.table.read(records);
    return Array.from(records, (record, at) => ({
      type: 'Feature',
      // A null geometry is a feature without a position (RFC 7946).
      geometry: geometryOf(this.placed, record) as GeoJSON.Geometry,
      properties: Object.fromEntries(this.table.columns.map(({ name }, column) => [name, plainCell(rows[at]?.[column] ?? null)])),
    }));
  }
}

const plainCell = (cell: Cell): string | number | boolean | null => (cell !== null && typeof cell === 'object' ? cell.date : cell);
