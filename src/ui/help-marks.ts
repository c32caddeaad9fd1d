/** The numbers of the help, each beside the control that its step points at. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findControl } from './help-topics.ts';
import type { HelpStep } from './help-topics.ts';
import { wallScale } from './window-size.ts';

type Host = ReactiveControllerHost & Element & { readonly renderRoot: HTMLElement | DocumentFragment; readonly steps: readonly HelpStep[] };

/** From the corner of a control to the middle of its number, in CSS pixels. */
const INWARD = 2;

/**
 * Follows the controls from frame to frame: lists that scroll, sheets that rise and panels that are fetched late send no
 * event that reaches from one shadow root to another. Nothing is written where nothing has moved.
 */
export class HelpMarks implements ReactiveController {
  private readonly host: Host;
  private frame = 0;
  private readonly placed = new Map<string, string>();

  /** Whether a step's number stands on the page now. */
  isSeen(id: string): boolean {
    return (this.placed.get(id) ?? '') !== '';
  }

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.frame = requestAnimationFrame(this.follow);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.frame);
    this.placed.clear();
  }

  private readonly follow = (): void => {
    for (const { id, at } of this.host.steps) if (at) this.place(id, findControl(at));
    this.frame = requestAnimationFrame(this.follow);
  };

  private place(id: string, control: HTMLElement | null): void {
    const mark = this.host.renderRoot.querySelector<HTMLElement>(`[data-mark="${id}"]`);
    if (!mark) return;
    const spot = control && this.spotOf(control);
    const where = spot ? `${spot.x}px ${spot.y}px` : '';
    if (this.placed.get(id) === where && mark.style.translate === where) return;
    if (this.isSeen(id) !== (where !== '')) this.host.requestUpdate();
    this.placed.set(id, where);
    mark.style.translate = where;
    mark.toggleAttribute('data-seen', where !== '');
  }

  /** Its upper left corner in the page's pixels; null where it is scrolled away, or lies under something. */
  private spotOf(control: HTMLElement): { x: number; y: number } | null {
    const box = control.getBoundingClientRect();
    const root = control.getRootNode();
    if (box.width === 0 || !(root instanceof ShadowRoot)) return null;
    const hit = root.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 16));
    if (!hit || !(control === hit || control.contains(hit))) return null;
    const scale = wallScale({ width: innerWidth, height: innerHeight });
    return { x: Math.round(box.left / scale) + INWARD, y: Math.round(box.top / scale) + INWARD };
  }
}
