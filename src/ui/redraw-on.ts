/** Draws an element anew whenever something changes that it shows besides its properties: a store, or a file that has been read. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes a listener and returns the way to stop listening, as the stores' `subscribe` does. */
type Subscribe = (changed: () => void) => () => void;

export class RedrawOn implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly sources: readonly Subscribe[];
  private forget: readonly (() => void)[] = [];

  constructor(host: ReactiveControllerHost, ...sources: readonly Subscribe[]) {
    this.host = host;
    this.sources = sources;
  }

  hostConnected(): void {
    this.forget = this.sources.map((subscribe) => subscribe(() => this.host.requestUpdate()));
  }

  hostDisconnected(): void {
    for (const forget of this.forget) forget();
  }
}
