/** Drawing on the map: Terra Draw with our painters, our store and our undo. Fetched when something is first drawn. */
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import type { GeoJSONStoreFeatures, SnapToCustom, TerraDrawMouseEvent } from 'terra-draw';
import type { Position } from 'geojson';
import type { Painter } from '../layers/painter.ts';
import type { Undo } from '../state/undo.ts';
import { GUIDES, LEAST_RADIUS_M, MODE_OF, featureOf, isGuide, isSame, kindOf, roundCircle } from './board-features.ts';
import type { BoardMode, Current, Guide } from './board-features.ts';
import type { Drawing, DrawingKind } from './drawing.ts';
import type { DrawingsStore } from './drawings.ts';
import { circleAround, circleCentre, distanceM } from './measure.ts';
import { PainterAdapter } from './painter-adapter.ts';
import { SNAP_PX, snapTo } from './snapping.ts';
import type { SnapTarget } from './snapping.ts';

/** Why nothing came of a wish to finish. */
export type BoardTrouble = 'too-few' | 'crosses-itself' | 'no-size' | 'full';

/** An area of three corners cannot cross itself, one of two is none yet. */
const LEAST_CROSSING = 5;
const selfIntersects = (feature: GeoJSONStoreFeatures): boolean =>
  feature.geometry.type === 'Polygon' && (feature.geometry.coordinates[0]?.length ?? 0) >= LEAST_CROSSING && !ValidateNotSelfIntersecting(feature).valid;

const FINISHES: ReadonlySet<string> = new Set(['finish']);
const LEAST_CORNERS: Readonly<Record<DrawingKind, number>> = { point: 1, line: 2, area: 3, circle: 1 };

export type BoardOptions = Readonly<{
  container: HTMLElement;
  painter: () => Painter | null;
  store: DrawingsStore;
  undo: Pick<Undo, 'making'>;
  targets: () => SnapTarget['lines'];
  changed: () => void;
  /** A shape is done; true where it was put to another use than to be kept. */
  finished: (shape: Current) => boolean;
  trouble: (trouble: BoardTrouble) => void;
}>;

export class DrawingBoard {
  private readonly options: BoardOptions;
  private readonly adapter: PainterAdapter;
  private readonly draw: TerraDraw;
  private readonly cursors = new CSSStyleSheet();
  private mode: BoardMode = 'edit';
  private made = 0;
  private counted = 0;
  private forget: () => void = () => undefined;

  constructor(options: BoardOptions) {
    this.options = options;
    const { container, painter } = options;
    this.adapter = new PainterAdapter({
      container,
      painter,
      changed: () => this.tell(),
      holds: (event) => this.holds(event),
      snap: (event) => this.snap(event),
      cursor: (name) => this.cursors.replaceSync(name === 'unset' ? '' : `#map * { cursor: ${name} !important }`),
    });
    const own = {
      toFeature: { filter: ({ properties }: GeoJSON.Feature) => kindOf(properties?.['mode']) !== undefined, toLine: true, toCoordinate: true },
    };
    const toCustom: SnapToCustom = ({ containerX, containerY }, { project }) => snapTo({ x: containerX, y: containerY }, options.targets(), project);
    const snapping = { ...own, toCustom };
    const coordinates = { midpoints: { draggable: true }, draggable: true, deletable: true, snappable: snapping };
    const shape = { feature: { draggable: true, coordinates } };
    const whole = { feature: { draggable: true } };
    const pointerDistance = SNAP_PX;
    this.draw = new TerraDraw({
      adapter: this.adapter,
      idStrategy: { isValidId: (id) => typeof id === 'string', getId: () => `made-${(this.made += 1)}` },
      modes: [
        new TerraDrawPointMode(),
        new TerraDrawLineStringMode({ snapping, pointerDistance }),
        new TerraDrawPolygonMode({
          snapping,
          pointerDistance,
          // By its text: what a type imports of this enumeration is not there when it runs.
          validation: (feature, { updateType }) => (FINISHES.has(updateType) ? this.judge(feature) : { valid: true }),
        }),
        new TerraDrawCircleMode({ projection: 'globe' }),
        new TerraDrawSelectMode({ pointerDistance, flags: { point: whole, circle: whole, linestring: shape, polygon: shape } }),
      ],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.draw.on('finish', (id, { action }) => queueMicrotask(() => this.take(String(id), action)));
    this.draw.on('select', () => this.tell());
    this.draw.on('deselect', () => this.tell());
  }

  start(mode: BoardMode): void {
    this.mode = mode;
    if (!this.draw.enabled) {
      this.draw.start();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.cursors];
      this.forget = this.options.store.subscribe(() => this.follow());
    }
    this.follow();
    this.draw.setMode(MODE_OF[mode]);
    this.tell();
    this.options.undo.making(this.steps);
  }

  stop(): void {
    if (!this.draw.enabled) return;
    this.forget();
    this.options.undo.making(null);
    this.draw.stop();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.cursors);
    this.cursors.replaceSync('');
    this.tell();
  }

  /** Whether something has been begun and not finished. */
  get isDrawing(): boolean {
    return this.draw.enabled && this.draw.getModeState() === 'drawing';
  }

  /** What is being drawn, with the corner that follows the pointer. */
  get current(): Current | null {
    const feature = [...this.adapter.features.values()].find(({ properties }) => properties['currentlyDrawing']);
    return feature ? this.shapeOf(feature) : null;
  }

  /** The corners that are set of what is being drawn. */
  get corners(): readonly Position[] {
    const { current } = this;
    if (!current || !this.isDrawing) return [];
    const { geometry } = current;
    if (geometry.type === 'LineString') return geometry.coordinates.slice(0, -1);
    if (geometry.type !== 'Polygon') return [];
    if (current.kind === 'circle') return [circleCentre(geometry)];
    const feature = [...this.adapter.features.values()].find(({ properties }) => properties['currentlyDrawing']);
    return (geometry.coordinates[0] ?? []).slice(0, Number(feature?.properties['committedCoordinateCount'] ?? 1));
  }

  get selected(): string | null {
    const feature = [...this.adapter.features.values()].find(({ properties }) => properties['selected']);
    return feature?.id === undefined ? null : String(feature.id);
  }

  /** Drawings as they stand while they are moved, by their id. */
  get moving(): ReadonlyMap<string, Drawing['geometry']> {
    const { selected } = this;
    const feature = selected === null ? undefined : this.adapter.features.get(selected);
    return new Map(feature && selected !== null ? [[selected, this.shapeOf(feature).geometry]] : []);
  }

  get guides(): readonly Guide[] {
    return [...this.adapter.features.values()].flatMap(({ id, geometry, properties }): Guide[] => {
      const kind = Object.entries(GUIDES).find(([name]) => properties[name])?.[1];
      return kind && geometry.type === 'Point' ? [{ id: String(id), kind, position: geometry.coordinates }] : [];
    });
  }

  /** Moves what follows the pointer, as a pointer there would. */
  hover(lon: number, lat: number): void {
    this.adapter.hover(lon, lat);
  }

  /** Sets a corner; where the last one stands, a second time finishes. An exact one snaps to nothing. */
  set(lon: number, lat: number, isExact: boolean): void {
    const last = this.corners.at(-1);
    const isAgain = last !== undefined && this.mode !== 'circle' && distanceM(last, [lon, lat]) < 0.01;
    if (isAgain) this.finish();
    else this.adapter.click(lon, lat, isExact);
  }

  takeBack(): void {
    if (this.mode === 'circle') this.cancel();
    else if (this.isDrawing) this.draw.undo();
    this.tell();
  }

  /** Whether what is being drawn has corners enough to be kept; a circle is done by its second point alone. */
  get canFinish(): boolean {
    return this.isDrawing && this.mode !== 'edit' && this.mode !== 'circle' && this.corners.length >= LEAST_CORNERS[this.mode];
  }

  finish(): void {
    if (!this.isDrawing || this.mode === 'edit') return;
    if (this.corners.length < LEAST_CORNERS[this.mode]) this.options.trouble('too-few');
    else this.adapter.key('Enter');
  }

  /** Gives up what is being drawn; false where nothing was. */
  cancel(): boolean {
    if (!this.isDrawing) return false;
    this.adapter.key('Escape');
    this.tell();
    return true;
  }

  select(id: string): void {
    if (this.mode === 'edit' && this.draw.hasFeature(id)) this.draw.selectFeature(id);
  }

  /** The corners of what is being drawn, as steps of the page's undo. */
  private readonly steps = {
    undo: (): void => void this.draw.undo(),
    redo: (): void => void this.draw.redo(),
    canUndo: (): boolean => this.isDrawing && this.draw.canUndo(),
    canRedo: (): boolean => this.mode !== 'edit' && this.draw.enabled && this.draw.canRedo(),
  };

  private tell(): void {
    const { length } = this.corners;
    // The page's buttons follow each corner.
    if (length !== this.counted && this.draw.enabled) this.options.undo.making(this.steps);
    this.counted = length;
    this.options.changed();
  }

  private judge(feature: GeoJSONStoreFeatures): { valid: boolean } {
    const { valid } = ValidateNotSelfIntersecting(feature);
    if (!valid) this.options.trouble('crosses-itself');
    return { valid };
  }

  private shapeOf(feature: GeoJSONStoreFeatures): Current {
    const { geometry, properties } = feature;
    const { mode, radiusKilometers } = properties;
    const radiusM = typeof radiusKilometers === 'number' ? radiusKilometers * 1000 : null;
    const isCrossing = geometry.type === 'Polygon' && kindOf(mode) === 'area' && selfIntersects(feature);
    return { kind: kindOf(mode) ?? 'point', geometry, radiusM, isCrossing };
  }

  /** A shape is done, or a drawing was changed. */
  private take(id: string, action: string): void {
    const feature = this.draw.getSnapshotFeature(id);
    if (!feature) return;
    const shape = this.shapeOf(feature);
    if (action !== 'draw') {
      // The corner is dragged on, which is the same act.
      if (action === 'insertMidpoint') return;
      const before = this.options.store.get().find((each) => each.id === id);
      const isCircle = before?.kind === 'circle' && before.radiusM !== null && shape.geometry.type === 'Polygon';
      this.options.store.change(id, {
        geometry: isCircle ? circleAround(circleCentre(shape.geometry), before.radiusM ?? 1) : shape.geometry,
      });
      return;
    }
    this.draw.removeFeatures([id]);
    if (shape.radiusM !== null && shape.radiusM < LEAST_RADIUS_M) return this.options.trouble('no-size');
    const whole = shape.radiusM === null || shape.geometry.type !== 'Polygon' ? shape : roundCircle(shape.geometry, shape.radiusM);
    if (this.options.finished(whole)) return;
    if (!this.options.store.add({ ...whole, label: '' })) this.options.trouble('full');
  }

  /** Makes Terra Draw's features those of the store. */
  private follow(): void {
    if (!this.draw.enabled) return;
    const list = this.options.store.get();
    const kept = new Map(list.map((drawing) => [drawing.id, drawing]));
    const known = this.draw.getSnapshot().filter(({ properties }) => kindOf(properties['mode']) !== undefined && !properties['currentlyDrawing']);
    const { selected } = this;
    const stale = known
      .filter(({ id, geometry }) => !isSame(kept.get(String(id))?.geometry, geometry))
      .flatMap(({ id, properties }) => (isGuide(properties) ? [] : (id ?? [])));
    if (stale.length > 0) this.draw.removeFeatures(stale);
    const added = list.filter(({ id }) => !this.draw.hasFeature(id));
    // An outline with holes, or with more corners than anybody moves, is shown and measured, not edited.
    this.draw.addFeatures(added.map((drawing) => featureOf(drawing)));
    if (selected !== null && stale.includes(selected) && this.mode === 'edit') this.select(selected);
    this.tell();
  }

  private holds(event: PointerEvent): boolean {
    if (this.mode !== 'edit' || this.selected === null) return false;
    const near = this.draw.getFeaturesAtPointerEvent(event, { pointerDistance: SNAP_PX, ignoreSelectFeatures: false });
    return near.some(({ properties }) => properties['selected'] || properties['midPoint'] || properties['selectionPoint']);
  }

  /** Points and circles snap nowhere by themselves. */
  private snap(event: TerraDrawMouseEvent): TerraDrawMouseEvent {
    if (this.mode !== 'point' && this.mode !== 'circle') return event;
    const own = this.options.store
      .get()
      .flatMap(({ geometry }) =>
        geometry.type === 'Point' ? [[geometry.coordinates]] : geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
      );
    const found = snapTo({ x: event.containerX, y: event.containerY }, [...own, ...this.options.targets()], (lon, lat) => this.adapter.project(lon, lat));
    return found ? { ...event, lng: found[0] ?? event.lng, lat: found[1] ?? event.lat } : event;
  }
}
