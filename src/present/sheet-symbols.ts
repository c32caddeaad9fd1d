/** Symbols of a printed legend, as the map on paper draws them; each in a box of 16 × 12 pixels. */
import type { Kind, Part, Precision } from '../../geo/schema.ts';
import { GLYPHS } from '../layers/glyphs.ts';
import type { Theme } from '../layers/theme.ts';
import type { Alignment, WayGroup } from './sheet-legend.ts';

export const SYMBOL = { width: 18, height: 12 } as const;

const line = (color: string, width: number, more = ''): string => `<path d="M0 6h18" fill="none" stroke="${color}" stroke-width="${width}"${more}/>`;

/** A place without a part: an empty box, as in the legend on the screen. */
export const partSymbol = (theme: Theme, part: Part | null): string =>
  part
    ? `<rect x="2" y="1" width="12" height="10" rx="2" fill="${theme.parts[part]}"/>`
    : `<rect x="2.500" y="1.500" width="11" height="9" rx="2" fill="none" stroke="${theme.quiet}"/>`;

export const kindSymbol = (theme: Theme, kind: Kind): string =>
  `<circle cx="8" cy="6" r="6" fill="${theme.ink}"/><path d="${GLYPHS[kind]}" fill="${theme.panel}" fill-rule="evenodd" transform="translate(4 2) scale(.5)"/>`;

/** `id` names the gradient of a soft disc. */
export function precisionSymbol({ ink, panel }: Theme, precision: Precision, id: string): string {
  const area = (width: number, dash = ''): string =>
    `<rect x="1" y="1.500" width="15" height="9" rx="2" fill="${ink}" fill-opacity=".1" stroke="${ink}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`;
  switch (precision) {
    case 'boundary':
      return area(2);
    case 'outline':
      return area(1.2);
    case 'approximate':
      return area(1.2, '3 2');
    case 'point':
      return `<circle cx="8" cy="6" r="4.500" fill="${ink}"/>`;
    case 'locality':
      return `<radialGradient id="${id}"><stop stop-color="${ink}" stop-opacity=".6"/><stop offset="1" stop-color="${ink}" stop-opacity="0"/></radialGradient><circle cx="8" cy="6" r="8" fill="url(#${id})"/>`;
    case 'anchor':
      return `<rect x="1" y="1.500" width="14" height="9" rx="4.500" fill="${ink}"/><text x="8" y="8.700" font-size="7.500" font-weight="700" text-anchor="middle" fill="${panel}">3</text>`;
    case 'district':
      return '';
  }
}

const ALIGNMENT_DASH: Readonly<Record<Alignment, string>> = {
  'as-built': '',
  planned: ' stroke-dasharray="6 3.500"',
  undecided: ' stroke-dasharray=".1 5" stroke-linecap="round"',
};
export const alignmentSymbol = ({ ink }: Theme, alignment: Alignment): string => line(ink, 2.6, ALIGNMENT_DASH[alignment]);

export const waySymbol = (theme: Theme, group: WayGroup): string =>
  line({ road: theme.road, railway: theme.rail, metro: theme.metro }[group], group === 'road' ? 1.8 : 1.5);

/** A pale core on a wider line, as on the map. */
export const districtSymbol = ({ district, land }: Theme): string => `${line(district, 3)}${line(land, 1.4)}`;
export const shoreSymbol = ({ shore, depth, land }: Theme): string =>
  `<rect y="1" width="18" height="10" fill="${land}"/><path d="M0 8.500h18" stroke="${depth}" stroke-width="5"/>${line(shore, 1)}`;
export const chosenSymbol = ({ ink }: Theme): string =>
  `<rect x="1" y="1.500" width="15" height="9" rx="2" fill="${ink}" fill-opacity=".2" stroke="${ink}" stroke-width="3"/>`;
export const ringSymbol = ({ accent }: Theme): string => line(accent, 1.8, ' stroke-dasharray="1.800 4.200" stroke-linecap="round"');
export const perhapsSymbol = ({ ink }: Theme): string => `<circle cx="8" cy="6" r="5" fill="${ink}" fill-opacity=".3"/>`;
