/** Colours of the reader's own layers: a series of hues, or steps of one hue from pale to deep; grey stands for all others. */
import { hcl } from 'd3';
import type { ClassStyle } from './own-picture.ts';
import type { Theme } from './theme.ts';

/**
 * The series, beside the seven hues of the plan: on their own, so that the first view need not fetch them. Searched for CIELAB
 * distance to the eye and under the three colour-vision deficiencies; a test holds distances and contrasts.
 */
const ON_LIGHT = ['#870fff', '#e12d69', '#788700', '#1e87c3', '#5a1e00', '#2d1e87'];
const ON_DARK = ['#cc99ff', '#dd4422', '#ffbb00', '#228888', '#00dd88', '#bb22ff'];

const isLight = (theme: Theme): boolean => hcl(theme.land).l > 50;
export const ownHues = (theme: Theme): readonly string[] => (isLight(theme) ? ON_LIGHT : ON_DARK);

function hueAt(theme: Theme, at: number): string {
  const hues = ownHues(theme);
  return hues[at % hues.length] ?? theme.accent;
}

/** Lightness (CIELAB) from the step nearest to the ground, which it still stands out from 3:1, to the farthest. */
const LIGHTNESS = { onLight: [55, 14], onDark: [48, 95] } as const;
const MOST_CHROMA = 55;

/** Steps of one hue, evenly apart in lightness; each stands out from land and sea, 3:1. */
export function ownRamp(theme: Theme, hue: number, count: number): string[] {
  const { h, c } = hcl(hueAt(theme, hue));
  const [from, to] = LIGHTNESS[isLight(theme) ? 'onLight' : 'onDark'];
  return Array.from({ length: count }, (_, at) => {
    const share = count < 2 ? 0 : at / (count - 1);
    // Near white and black there is little room for colour.
    return hcl(h, Math.min(c, MOST_CHROMA) * (1 - share / 2), from + (to - from) * share).formatHex();
  });
}

/** One colour a class. The last is that of all others, but where there is one class alone. */
export function classColours(theme: Theme, { hue, colouring }: Pick<ClassStyle, 'hue' | 'colouring'>): string[] {
  switch (colouring.by) {
    case 'nothing':
      return [hueAt(theme, hue)];
    case 'values':
      return [...colouring.values.map((_, at) => hueAt(theme, hue + at)), theme.quiet];
    case 'steps':
      return [...ownRamp(theme, hue, colouring.limits.length + 1), theme.quiet];
  }
}
