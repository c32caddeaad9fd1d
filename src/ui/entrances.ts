/** The ways into the atlas, one open at a time, as the top bar and the menu offer them. */
import type { AppState } from '../state/app-state.ts';

export const ENTRANCES = ['explore', 'read', 'locate', 'present'] as const;
export type Entrance = (typeof ENTRANCES)[number];

/** Reading stands before the others: a citation opens it over whichever was open. */
export function currentEntrance({ reading, locate, desk }: Pick<AppState, 'reading' | 'locate' | 'desk'>): Entrance {
  if (reading) return 'read';
  if (locate) return 'locate';
  return desk ? 'present' : 'explore';
}

/** The patch that opens an entrance and closes the others. */
export function openEntrance(entrance: Entrance): Partial<AppState> {
  const closed = { reading: false, sentence: null, locate: null, desk: false } as const;
  switch (entrance) {
    case 'explore':
      return closed;
    case 'read':
      return { reading: true, locate: null, desk: false };
    case 'locate':
      return { ...closed, locate: 'find' };
    case 'present':
      return { ...closed, desk: true };
  }
}
