/** Plays a tour by itself, a step every few seconds, until it is stopped. Belongs to one element. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export const PACE = { least: 3, most: 60, usual: 10 } as const;

export class AutoPlay implements ReactiveController {
  /** Seconds that a step stands. */
  seconds: number = PACE.usual;
  private timer: ReturnType<typeof setInterval> | undefined;

  private readonly host: ReactiveControllerHost;
  private readonly advance: () => void;

  constructor(host: ReactiveControllerHost, advance: () => void) {
    this.host = host;
    this.advance = advance;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  get isPlaying(): boolean {
    return this.timer !== undefined;
  }

  toggle(): void {
    if (this.isPlaying) this.stop();
    else this.start();
  }

  stop(): void {
    if (this.timer === undefined) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.host.requestUpdate();
  }

  pace(seconds: number): void {
    this.seconds = Math.min(Math.max(Math.round(seconds), PACE.least), PACE.most);
    if (this.isPlaying) this.start();
    this.host.requestUpdate();
  }

  private start(): void {
    clearInterval(this.timer);
    this.timer = setInterval(this.advance, this.seconds * 1000);
    this.host.requestUpdate();
  }
}
