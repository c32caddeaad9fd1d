/** The map's subjects from bottom to top, and the one style that both painters draw. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { areas } from './areas.ts';
import { ground } from './ground.ts';
import { names } from './names.ts';
import { placeNames } from './place-names.ts';
import { planLines } from './plan-lines.ts';
import { siteGlyphs, sites } from './sites.ts';
import type { Theme } from './theme.ts';
import { ways } from './ways.ts';

const SUBJECTS = [ground, ways, areas, planLines, names, sites, placeNames, siteGlyphs];

/** All layers in drawing order for one theme. */
export function atlasLayers(theme: Theme): LayerSpecification[] {
  return SUBJECTS.flatMap((subject) => subject.layers(theme));
}

/** Layers whose features can be chosen, topmost and most precise first. */
export const PICK_ORDER: readonly string[] = [...placeNames.pick, ...sites.pick, ...planLines.pick, ...areas.pick];
