/** What must be right before a talk: each check is met, doubtful or failed, with its numbers; the words are the page's. */
import type { Catalogue } from '../data/catalogue.ts';

export const CHECKS = ['screen', 'webgl', 'fonts', 'fullscreen', 'storage', 'screens', 'data'] as const;
export type CheckId = (typeof CHECKS)[number];
export type CheckState = 'good' | 'doubtful' | 'bad';
export type Check = Readonly<{ id: CheckId; state: CheckState; detail: string }>;

/** What the room and the browser offer; read once, so that the verdict can be tested. */
export type Room = Readonly<{
  /** CSS pixels of the screen, and device pixels to each. */
  width: number;
  height: number;
  pixelRatio: number;
  hasWebgl2: boolean;
  hasFonts: boolean;
  hasFullscreen: boolean;
  hasStorage: boolean;
  /** Whether a second screen is attached; null where the browser does not tell. */
  isExtended: boolean | null;
}>;

/** Smaller, captions of 28 px at 1080 lines would be smaller than a room can read. */
const LEAST_HEIGHT = 700;
const LEAST_WIDTH = 1000;

/** Verdicts in the order of `CHECKS`. */
export function checkRoom(room: Room, catalogue: Pick<Catalogue, 'measures' | 'targets' | 'agencies' | 'places' | 'sections' | 'industries'>): Check[] {
  const { width, height, pixelRatio } = room;
  const lists = Object.entries({ ...catalogue }).filter(([, rows]) => Array.isArray(rows)) as [string, readonly unknown[]][];
  const missing = lists.filter(([, rows]) => rows.length === 0).map(([name]) => name);
  const isLarge = width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
  return [
    { id: 'screen', state: isLarge ? 'good' : 'doubtful', detail: `${width} × ${height} @${pixelRatio}` },
    { id: 'webgl', state: room.hasWebgl2 ? 'good' : 'doubtful', detail: '' },
    { id: 'fonts', state: room.hasFonts ? 'good' : 'bad', detail: '' },
    { id: 'fullscreen', state: room.hasFullscreen ? 'good' : 'doubtful', detail: '' },
    { id: 'storage', state: room.hasStorage ? 'good' : 'doubtful', detail: '' },
    { id: 'screens', state: room.isExtended === true ? 'good' : 'doubtful', detail: '' },
    { id: 'data', state: missing.length === 0 ? 'good' : 'bad', detail: missing.join(', ') },
  ];
}

function canStore(): boolean {
  try {
    localStorage.setItem('atlas-check', '1');
    localStorage.removeItem('atlas-check');
    return true;
  } catch {
    return false;
  }
}

/** Looks at this browser and its screen. `hasWebgl2` as the map found it. */
export function readRoom(hasWebgl2: boolean): Room {
  const { width, height } = screen;
  return {
    width,
    height,
    pixelRatio: devicePixelRatio,
    hasWebgl2,
    hasFonts: document.fonts.check('16px "Atlas Sans"', '青'),
    hasFullscreen: document.fullscreenEnabled,
    hasStorage: canStore(),
    isExtended: 'isExtended' in screen && typeof screen.isExtended === 'boolean' ? screen.isExtended : null,
  };
}
