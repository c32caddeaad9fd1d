/** Line icons of the interface on a 20 × 20 grid (our own drawings). */
import { svg } from 'lit';
import type { TemplateResult } from 'lit';
import { html } from 'lit';

const PATHS = {
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.500 13.500 17 17',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12 4 6 10l6 6',
  forward: 'M8 4l6 6-6 6',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  home: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  menu: 'M4 6h12M4 10h12M4 14h12',
  up: 'M5 12l5-5 5 5',
  down: 'M5 8l5 5 5-5',
  grow: 'M6 8l4-4 4 4M6 12l4 4 4-4',
  shrink: 'M6 3l4 4 4-4M6 17l4-4 4 4',
  link: 'M8.5 11.5l3-3M7 9l-2 2a3 3 0 0 0 4 4l2-2M13 11l2-2a3 3 0 0 0-4-4l-2 2',
  undo: 'M7 4 3 8l4 4M3 8h8a5 5 0 0 1 0 10H8',
  play: 'M6 4l9 6-9 6z',
  pause: 'M7 4v12M13 4v12',
  side: 'M3 4h14v12H3zM8 4v12',
  seams: 'M3 4h14v12H3zM10 4v12M3 10h14',
  keys: 'M3 6h14v8H3zM6 9h1M10 9h1M13 9h1M6 12h8',
  notes: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h4',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  hidden: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM4 16 16 4',
  leave: 'M11 4h5v5M16 4l-7 7M13 12v4H4V7h4',
  legend: 'M4 5h3v3H4zM4 12h3v3H4zM10 6.500h7M10 13.500h7',
  expand: 'M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6',
  star: 'M10 2.800l2.200 4.700 5 .6-3.700 3.500 1 5-4.500-2.500-4.500 2.500 1-5L2.800 8.100l5-.6z',
  help: 'M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15zM7.800 7.900c.3-2.900 4.700-2.700 4.400.2-.2 1.700-2.200 1.700-2.200 3.400M10 14v.2',
  redo: 'M13 4l4 4-4 4M17 8H9a5 5 0 0 0 0 10h3',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon that says nothing by itself: its button carries the name. */
export function icon(name: IconName): TemplateResult {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
}
