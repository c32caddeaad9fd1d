/**
 * Where the plan's files stand. `ATLAS_PLAN` names a folder that holds another plan's `geo/` (what people edit) and `public/`
 * (what is served), as the project's own folder does.
 */
import { join, relative } from 'node:path';

const ROOT = relative('.', process.env['ATLAS_PLAN'] ?? '.') || '.';

export const GEO = join(ROOT, 'geo');
export const BASEMAP = join(GEO, 'basemap');
export const PUBLIC = join(ROOT, 'public');
export const DATA = join(PUBLIC, 'data', 'v1');
