/** What is proven, in the order in which it is run. */
import { proveJobs } from './prove-jobs.ts';
import type { Proof } from './proof.ts';

export const PROOFS: readonly Proof[] = [{ groups: ['keyboard', 'names'], run: proveJobs }];
