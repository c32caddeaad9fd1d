/** The doors by which a text can come in, in the order in which they are tried. */
import type { Door } from './door.ts';
import { ADDRESS, RANDOM } from './doors/address.ts';
import { CATALOG } from './doors/catalog.ts';
import { EMBED } from './doors/embed.ts';
import { FILES } from './doors/files.ts';
import { PLAN } from './doors/plan.ts';
import { POLICY } from './doors/policy.ts';
import { SEARCH } from './doors/search.ts';
import { PROGRESS, SITES } from './doors/sheets.ts';
import { DRAWINGS, STORAGE } from './doors/storage.ts';
import { PRESENTER, TOURS } from './doors/tours.ts';
import { WORKER } from './doors/worker.ts';

export const DOORS: readonly Door[] = [
  POLICY,
  PLAN,
  FILES,
  ADDRESS,
  RANDOM,
  TOURS,
  PRESENTER,
  PROGRESS,
  SITES,
  DRAWINGS,
  SEARCH,
  EMBED,
  CATALOG,
  STORAGE,
  WORKER,
];
