/** What pictures and sheets are made from, read once: the map's sources, the list of all sources, the font of paper. */
import type { Source } from '../../geo/schema.ts';
import { fetchJson, isRows } from '../data/fetch-json.ts';
import { loadSources } from '../drawing/load-sources.ts';
import type { SceneSources } from '../drawing/scene.ts';
import { loadPaperFont } from './page-fonts.ts';

export type SheetMaterial = Readonly<{ map: SceneSources; listed: readonly Source[] }>;

const isSources = (value: unknown): value is Source[] => isRows(value, 'publisher');
const read = new Map<string, Promise<SheetMaterial>>();

async function readMaterial(dataBase: string): Promise<SheetMaterial> {
  const [{ sources: map, failures }, listed] = await Promise.all([loadSources(dataBase), fetchJson(`${dataBase}sources.json`, isSources), loadPaperFont()]);
  const [failure] = [...failures, ...(listed.ok ? [] : [listed.failure])];
  if (failure || !listed.ok) throw new Error(`${failure?.path}: ${failure?.reason}`);
  return { map, listed: listed.value };
}

/** Rejects where a file cannot be read, and reads again when it is asked again. */
export function loadMaterial(dataBase: string): Promise<SheetMaterial> {
  const material = read.get(dataBase) ?? readMaterial(dataBase);
  read.set(dataBase, material);
  material.catch(() => read.delete(dataBase));
  return material;
}
