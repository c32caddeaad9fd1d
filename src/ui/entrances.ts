/** The ways into the atlas, one open at a time, as the top bar and the menu offer them. */
import type { AppState } from '../state/app-state.ts';

export const ENTRANCES = ['explore', 'read', 'locate', 'work', 'present'] as const;
export type Entrance = (typeof ENTRANCES)[number];

/** Reading stands before the others: a citation opens it over whichever was open. */
export function currentEntrance({ reading, locate, workbench, desk }: Pick<AppState, 'reading' | 'locate' | 'workbench' | 'desk'>): Entrance {
  if (reading) return 'read';
  if (locate) return 'locate';
  if (workbench) return 'work';
  return desk ? 'present' : 'explore';
}

/** The patch that opens an entrance and closes the others. */
export function openEntrance(entrance: Entrance): Partial<AppState> {
  const closed = { reading: false, sentence: null, locate: null, workbench: null, desk: false } as const;
  switch (entrance) {
    case 'explore':
      return closed;
    case 'read':
      return { reading: true, locate: null, workbench: null, desk: false };
    case 'locate':
      return { ...closed, locate: 'find' };
    case 'work':
      return { ...closed, workbench: 'files' };
    case 'present':
      return { ...closed, desk: true };
  }
}
