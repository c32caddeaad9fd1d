/** All journeys by the id that their group has in the record. */
import { investor } from './investor.ts';
import { planner } from './planner.ts';
import { presenter } from './presenter.ts';
import type { Case } from './reader.ts';
import { site } from './site.ts';

export const JOURNEYS: Readonly<Record<string, readonly Case[]>> = { planner, investor, presenter, site };
