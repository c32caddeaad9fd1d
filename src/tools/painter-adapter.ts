/**
 * Terra Draw on whichever painter draws the map. It hears the pointer on the map's container before the map does: clicks
 * stay its own, what is held by it does not drag the map, all else goes on to the map. Features are kept for whoever draws them.
 */
import { TerraDrawExtend } from 'terra-draw';
import type { GeoJSONStoreFeatures, TerraDrawChanges, TerraDrawMouseEvent } from 'terra-draw';
import type { Painter } from '../layers/painter.ts';

/** An exact position is clicked as if on a map so large that nothing else is near. */
const MAGNIFIED = 1_000_000;
const DRAG_PX = 6;
const DOUBLE_TAP_MS = 400;
const NOWHERE = { x: 0, y: 0 };

export type AdapterOptions = Readonly<{
  container: HTMLElement;
  painter: () => Painter | null;
  /** The features are new. */
  changed: () => void;
  /** Whether a press there takes hold of something drawn. */
  holds: (event: PointerEvent) => boolean;
  /** Where a click counts that no mode snaps by itself. */
  snap: (event: TerraDrawMouseEvent) => TerraDrawMouseEvent;
  cursor: (name: string) => void;
}>;

type Callbacks = TerraDrawExtend.TerraDrawCallbacks;

export class PainterAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  readonly features = new Map<TerraDrawExtend.FeatureId, GeoJSONStoreFeatures>();
  private readonly options: AdapterOptions;
  private callbacks: Callbacks | undefined;
  private target: HTMLElement;
  private magnified = 1;
  private isHeld = false;
  private lastTapMs = 0;
  private forget: (() => void)[] = [];

  constructor(options: AdapterOptions) {
    super({ coordinatePrecision: 8, minPixelDragDistanceDrawing: DRAG_PX, minPixelDragDistance: DRAG_PX, minPixelDragDistanceSelecting: 2 });
    this.options = options;
    this.target = options.container;
  }

  /** The base takes no release that was not on its element: whatever of the map is under the pointer counts as it. */
  getMapEventElement(): HTMLElement {
    return this.target;
  }

  override register(callbacks: Callbacks): void {
    this.callbacks = callbacks;
    super.register(callbacks);
    const { container } = this.options;
    // A click is a corner, and a second one does not zoom; what is held does not drag the map.
    for (const name of ['click', 'dblclick']) this.listen(container, name, (event) => event.stopPropagation());
    for (const name of ['mousedown', 'touchstart'])
      this.listen(container, name, (event) => (this.isHeld || this.isSecondTap(event)) && event.stopPropagation());
    this.listen(container, 'touchend', () => (this.lastTapMs = performance.now()));
    this.listen(container, 'contextmenu', (event) => event.preventDefault());
  }

  /** The base's ears for the pointer, before the map's own and on all of it; its keys are the page's. */
  protected override getAdapterListeners(): ReturnType<TerraDrawExtend.TerraDrawBaseAdapter['getAdapterListeners']> {
    const heard = super.getAdapterListeners().filter(({ name }) => name.startsWith('pointer'));
    for (const each of heard) {
      const hear = each.callback as (event: PointerEvent) => void;
      each.unregister = () => undefined;
      each.register = () => {
        // Let go outside the map: nothing on it was clicked, and what was dragged stays there.
        if (each.name === 'pointerup')
          this.listen(window, 'pointerup', (event) => this.options.container.contains(event.target as Node | null) || this.letGo());
        this.listen(this.options.container, each.name, (event) => {
          if (!(event instanceof PointerEvent)) return;
          this.target = event.target as HTMLElement;
          if (each.name === 'pointerdown') this.takeHold(event);
          hear(event);
        });
      };
    }
    this.listen(window, 'pointercancel', () => this.letGo());
    return heard;
  }

  private listen(on: EventTarget, name: string, heard: (event: Event) => void): void {
    on.addEventListener(name, heard, { capture: true, passive: false });
    this.forget.push(() => on.removeEventListener(name, heard, { capture: true }));
  }

  override unregister(): void {
    for (const each of this.forget) each();
    this.forget = [];
    super.unregister();
    this.callbacks = undefined;
  }

  private takeHold(event: PointerEvent): void {
    this.isHeld = event.isPrimary && event.button === 0 && this.options.holds(event);
    if (!this.isHeld) return;
    event.stopPropagation();
    this.options.container.setPointerCapture(event.pointerId);
  }

  private letGo(): void {
    this.isHeld = false;
    // oxlint-disable-next-line no-underscore-dangle -- the base's name; it hears of no release that was elsewhere
    this._dragState = 'not-dragging';
  }

  private isSecondTap(event: Event): boolean {
    return event.type === 'touchstart' && performance.now() - this.lastTapMs < DOUBLE_TAP_MS;
  }

  protected override getMapElementXYPosition(event: PointerEvent | MouseEvent): { containerX: number; containerY: number } {
    const { container } = this.options;
    const box = container.getBoundingClientRect();
    // On a wall the page's pixels are not the pointer's.
    const scale = box.width / container.offsetWidth || 1;
    return { containerX: (event.clientX - box.left) / scale, containerY: (event.clientY - box.top) / scale };
  }

  protected override getDrawEventFromEvent(event: PointerEvent | MouseEvent): TerraDrawMouseEvent | null {
    const heard = super.getDrawEventFromEvent(event);
    return heard && this.options.snap(heard);
  }

  project(lon: number, lat: number): { x: number; y: number } {
    const { x, y } = this.options.painter()?.project(lon, lat) ?? NOWHERE;
    return { x: x * this.magnified, y: y * this.magnified };
  }

  unproject(x: number, y: number): { lng: number; lat: number } {
    const { lon, lat } = this.options.painter()?.unproject(x / this.magnified, y / this.magnified) ?? { lon: 0, lat: 0 };
    return { lng: lon, lat };
  }

  getLngLatFromEvent(event: PointerEvent | MouseEvent): { lng: number; lat: number } | null {
    const { containerX, containerY } = this.getMapElementXYPosition(event);
    return this.options.painter() ? this.unproject(containerX, containerY) : null;
  }

  setCursor(cursor: string): void {
    this.options.cursor(cursor);
  }

  /** What is held never reaches the map, so that there is nothing to switch. */
  setDraggability(): void {}

  setDoubleClickToZoom(): void {}

  render({ created, updated, deletedIds }: TerraDrawChanges): void {
    for (const feature of [...created, ...updated]) if (feature.id !== undefined) this.features.set(feature.id, feature);
    for (const id of deletedIds) this.features.delete(id);
    this.options.changed();
  }

  clear(): void {
    this.callbacks?.onClear();
    this.features.clear();
    this.options.changed();
  }

  private eventAt(lon: number, lat: number): TerraDrawMouseEvent {
    const { x, y } = this.project(lon, lat);
    return { lng: Number(lon.toFixed(8)), lat: Number(lat.toFixed(8)), containerX: x, containerY: y, button: 'left', heldKeys: [], isContextMenu: false };
  }

  /** What a pointer that moves to a position would do. */
  hover(lon: number, lat: number): void {
    this.callbacks?.onMouseMove(this.eventAt(lon, lat));
  }

  /** What a click on a position would do; an exact one snaps to nothing. */
  click(lon: number, lat: number, isExact: boolean): void {
    this.magnified = isExact ? MAGNIFIED : 1;
    try {
      const event = this.eventAt(lon, lat);
      const snapped = isExact ? event : this.options.snap(event);
      this.callbacks?.onMouseMove({ ...snapped });
      this.callbacks?.onClick({ ...snapped });
    } finally {
      this.magnified = 1;
    }
  }

  key(key: string): void {
    this.callbacks?.onKeyUp({ key, heldKeys: [], preventDefault: () => undefined });
  }
}
