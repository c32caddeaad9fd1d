/** The reader's sheet as the view of progress holds it: one for the page, whichever view is open. */
import { createActualsStore } from '../data/actuals-store.ts';
import type { ActualsStore } from '../data/actuals-store.ts';

export const actualsStore: ActualsStore = createActualsStore(() => localStorage);
