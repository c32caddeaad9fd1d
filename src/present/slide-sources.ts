/** What slides are drawn from: the map's sources, the list of all sources, the page's font. Throws when a file cannot be read. */
import type { Source } from '../../geo/schema.ts';
import { pageFontCss } from './raster.ts';
import { loadMaterial } from './sheet-material.ts';
import type { SheetMaterial } from './sheet-material.ts';

export type SlideSources = SheetMaterial & Readonly<{ fontCss: string }>;

export async function loadSlideSources(base: string): Promise<SlideSources> {
  const [material, fontCss] = await Promise.all([loadMaterial(base), pageFontCss()]);
  return { ...material, fontCss };
}

/** A source as a line: title, publisher, date. */
export const sourceLine = ({ title, publisher, date }: Source): string => [title, publisher, date].filter(Boolean).join(' · ');
