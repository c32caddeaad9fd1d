/**
 * Colour tokens of the map and the page: three records of the same names. The seven part hues were searched for
 * CIELAB distance ≥ 35 to the eye and ≥ 18 under the three colour-vision deficiencies; a test holds the contrasts.
 */
import type { Part } from '../../geo/schema.ts';
import { PARTS } from '../../geo/vocabulary.ts';

export type Theme = Readonly<{
  land: string;
  sea: string;
  shore: string;
  depth: string;
  panel: string;
  rule: string;
  ink: string;
  quiet: string;
  accent: string;
  onAccent: string;
  seaLabel: string;
  townLabel: string;
  road: string;
  rail: string;
  metro: string;
  district: string;
  halo: string;
  parts: Readonly<Record<Part, string>>;
  /** The hues as text: 4.5:1 on the halo and on panels, where the hue itself promises 3:1 only. */
  labels: Readonly<Record<Part, string>>;
  /** Glyph ink that reaches 3:1 on the part's hue. */
  glyphs: Readonly<Record<Part, string>>;
}>;

/** Goals and safeguards have colours of their own; the parts between take the hues in their order, whatever they are about. */
function partColours(goals: string, hues: readonly string[], safeguards: string): Readonly<Record<Part, string>> {
  const colours = [goals, ...hues.slice(0, PARTS.length - 2), safeguards];
  return Object.fromEntries(PARTS.map((part, index) => [part, colours[index] ?? safeguards]));
}
const ofAllParts = (colour: string): Readonly<Record<Part, string>> => Object.fromEntries(PARTS.map((part) => [part, colour]));

const WHITE = '#ffffff';
const DARK = '#12181c';

export const LIGHT: Theme = {
  land: '#f5f3ec',
  sea: '#dfeaee',
  shore: '#9fbac4',
  depth: '#cddee5',
  panel: '#ffffff',
  rule: '#e4e7e8',
  ink: '#1d252b',
  quiet: '#55626b',
  accent: '#185ab9',
  onAccent: WHITE,
  seaLabel: '#3f6c81',
  townLabel: '#6a6f70',
  road: '#d3cabb',
  rail: '#8b8f90',
  metro: '#7fa3b8',
  district: '#a59c8b',
  halo: '#fbfaf6',
  parts: partColours('#1d252b', ['#185ab9', '#9b692a', '#168ca5', '#682675', '#134e24', '#3c414b', '#ca5d66'], '#55626b'),
  labels: partColours('#1d252b', ['#185ab9', '#8f5f24', '#0e7589', '#682675', '#134e24', '#3c414b', '#b5434c'], '#55626b'),
  glyphs: ofAllParts(WHITE),
};

/** On dark ground the hues of marks are light enough for names. */
const DARK_PARTS: Theme['parts'] = {
  goals: '#e8ecef',
  innovation: '#799bf7',
  industry: '#f5bf86',
  opening: '#3ad7fe',
  reform: '#da7abe',
  ecology: '#a0ae34',
  governance: '#dfe1e4',
  livelihood: '#ef707f',
  safeguards: '#9fb0bb',
};

export const DARK_THEME: Theme = {
  land: '#1d2429',
  sea: '#10181d',
  shore: '#3c5360',
  depth: '#16222a',
  panel: '#182026',
  rule: '#2b363d',
  ink: '#e8ecef',
  quiet: '#9fb0bb',
  accent: '#6fb1ff',
  onAccent: DARK,
  seaLabel: '#6d9ab0',
  townLabel: '#8d989f',
  road: '#39434a',
  rail: '#6c777e',
  metro: '#41647a',
  district: '#57605f',
  halo: '#161c20',
  parts: DARK_PARTS,
  labels: DARK_PARTS,
  glyphs: ofAllParts(DARK),
};

/** Grey steps for paper: parts differ by glyph and label there, not by hue. */
export const PRINT: Theme = {
  ...LIGHT,
  ink: '#1a1a1a',
  quiet: '#595959',
  accent: '#333333',
  rule: '#e4e4e4',
  land: '#ffffff',
  sea: '#eeeeee',
  shore: '#8a8a8a',
  depth: '#e2e2e2',
  seaLabel: '#555555',
  townLabel: '#666666',
  road: '#cccccc',
  rail: '#777777',
  metro: '#999999',
  district: '#888888',
  halo: '#ffffff',
  parts: partColours('#111111', ['#222222', '#5c5c5c', '#3d3d3d', '#2e2e2e', '#1a1a1a', '#4d4d4d', '#6b6b6b'], '#555555'),
  labels: partColours('#111111', ['#222222', '#5c5c5c', '#3d3d3d', '#2e2e2e', '#1a1a1a', '#4d4d4d', '#5f5f5f'], '#555555'),
};

/** Tokens as CSS custom properties, `--land: #f5f3ec; … --part-industry: …`. */
export function themeProperties(theme: Theme): string {
  const { parts, labels, glyphs, ...flat } = theme;
  const line = ([name, value]: [string, string]): string => `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}:${value}`;
  return [
    ...Object.entries(flat).map(line),
    ...Object.entries(parts).map(([part, value]) => `--part-${part}:${value}`),
    ...Object.entries(labels).map(([part, value]) => `--label-${part}:${value}`),
    ...Object.entries(glyphs).map(([part, value]) => `--glyph-${part}:${value}`),
  ].join(';');
}
