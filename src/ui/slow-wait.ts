/** Of an element that waits for its own code or data: whether the reader has waited so long that it ought to be said. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SLOW_MS } from './try-again.ts';

export class SlowWait implements ReactiveController {
  isSlow = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  begin(): void {
    this.end();
    this.timer = setTimeout(() => this.change(true), SLOW_MS);
  }

  end(): void {
    clearTimeout(this.timer);
    this.change(false);
  }

  hostDisconnected(): void {
    this.end();
  }

  private change(isSlow: boolean): void {
    if (this.isSlow === isSlow) return;
    this.isSlow = isSlow;
    this.host.requestUpdate();
  }
}
