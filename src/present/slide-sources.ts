/** What slides are drawn from: the map's sources, the list of all sources, the page's font. Throws when a file cannot be read. */
import type { Source } from '../../geo/schema.ts';
import { fetchJson, isRows } from '../data/fetch-json.ts';
import { loadSources } from '../drawing/load-sources.ts';
import type { SceneSources } from '../drawing/scene.ts';
import { pageFontCss } from './raster.ts';

export type SlideSources = Readonly<{ map: SceneSources; listed: readonly Source[]; fontCss: string }>;

const isSources = (value: unknown): value is Source[] => isRows(value, 'publisher');

export async function loadSlideSources(base: string): Promise<SlideSources> {
  const [{ sources: map, failures }, listed, fontCss] = await Promise.all([loadSources(base), fetchJson(`${base}sources.json`, isSources), pageFontCss()]);
  const [failure] = [...failures, ...(listed.ok ? [] : [listed.failure])];
  if (failure || !listed.ok) throw new Error(`${failure?.path}: ${failure?.reason}`);
  return { map, listed: listed.value, fontCss };
}

/** A source as a line: title, publisher, date. */
export const sourceLine = ({ title, publisher, date }: Source): string => [title, publisher, date].filter(Boolean).join(' · ');
