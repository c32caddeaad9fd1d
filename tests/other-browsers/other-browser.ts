/** What each of the other browsers is to the journeys. */
import type { Hand } from './hand.ts';

/** The live map where the browser has WebGL, or the light one in any case. */
export type MapKind = 'live' | 'light';
export type Start = Readonly<{
  display: string;
  /** A new folder for the profile and what is downloaded. */
  folder: string;
  map: MapKind;
  /** The proxy that refuses all that is not on this machine. */
  gatePort: number;
}>;
export type Opened = Readonly<{
  hand: Hand;
  version: string;
  downloads: string;
  /** Errors and breaches of the content policy since the last question. */
  faults: () => Promise<readonly string[]>;
  end: () => Promise<void>;
}>;
export type OtherBrowser = Readonly<{
  id: 'firefox' | 'webkit';
  name: string;
  /** Why it cannot be started here, or null. */
  absence: () => string | null;
  open: (start: Start) => Promise<Opened>;
}>;
