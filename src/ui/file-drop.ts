/** Files that are dropped anywhere on an element: shows that they may be let go, and hands them over, the first and the others. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class FileDrop implements ReactiveController {
  /** Whether a file is held over the element. */
  isOver = false;

  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly take: (file: File, others: readonly File[]) => void;

  constructor(host: ReactiveControllerHost & HTMLElement, take: (file: File, others: readonly File[]) => void) {
    this.host = host;
    this.take = take;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('dragover', this.over);
    this.host.addEventListener('dragleave', this.leave);
    this.host.addEventListener('drop', this.dropped);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('dragover', this.over);
    this.host.removeEventListener('dragleave', this.leave);
    this.host.removeEventListener('drop', this.dropped);
  }

  private show(isOver: boolean): void {
    if (this.isOver === isOver) return;
    this.isOver = isOver;
    this.host.requestUpdate();
  }

  private readonly over = (event: DragEvent): void => {
    event.preventDefault();
    this.show(true);
  };

  private readonly leave = (event: DragEvent): void => {
    // Also said on the way from one part of the element to the next.
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !this.host.contains(to)) this.show(false);
  };

  private readonly dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.show(false);
    const [file, ...others] = event.dataTransfer?.files ?? [];
    if (file) this.take(file, others);
  };
}
