/** What is proven, in the order in which it is run. */
import { proveColours } from './prove-colours.ts';
import { proveFocus } from './prove-focus.ts';
import { proveJobs } from './prove-jobs.ts';
import { proveSettings } from './prove-settings.ts';
import { proveSpoken } from './prove-spoken.ts';
import { proveViews } from './prove-views.ts';
import type { Proof } from './proof.ts';

export const PROOFS: readonly Proof[] = [
  { groups: ['keyboard', 'names'], run: proveJobs },
  { groups: ['spoken'], run: proveSpoken },
  { groups: ['focus'], run: proveFocus },
  { groups: ['zoom', 'spacing', 'language', 'targets'], run: proveViews },
  { groups: ['forced', 'motion', 'contrast', 'keys'], run: proveSettings },
  { groups: ['deficiency', 'grey', 'titles'], run: proveColours },
];
