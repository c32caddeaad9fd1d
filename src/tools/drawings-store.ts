/** The reader's drawings: one store for the page, whoever shows them. */
import { DRAWINGS_KEY } from './drawing-kept.ts';
import { createDrawings } from './drawings.ts';
import type { DrawingsStore } from './drawings.ts';

export const drawings: DrawingsStore = createDrawings(() => localStorage);

// Without a key all that the browser keeps was taken away.
if (typeof addEventListener === 'function')
  addEventListener('storage', ({ key }: StorageEvent) => (key === DRAWINGS_KEY || key === null) && drawings.refresh());
