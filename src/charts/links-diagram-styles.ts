/** Looks of the links diagram: quiet ribbons, boxes with names, what is pointed at in full strength. */
import { css, unsafeCSS } from 'lit';
import { PARTS } from '../../geo/vocabulary.ts';

/** The page's colour of each part; what stands before and after the seven parts is grey. */
const hues = unsafeCSS(
  PARTS.map((part) => `.part-${part}{--hue:${part === 'goals' || part === 'safeguards' ? 'var(--quiet)' : `var(--label-${part})`}}`).join(''),
);

export const diagramStyles = css`
  ${hues}
  :host {
    display: block;
  }
  svg {
    display: block;
  }
  path {
    fill: none;
    stroke: var(--hue);
    opacity: 0.26;
    pointer-events: none;
  }
  [data-pointed] path {
    opacity: 0.07;
  }
  path[data-lit] {
    opacity: 0.75;
  }
  g {
    cursor: pointer;
    outline: none;
  }
  rect {
    fill: color-mix(in srgb, var(--hue, var(--ink)) 6%, var(--panel));
    stroke: none;
  }
  g:hover rect:not(.edge),
  g[data-lit] rect:not(.edge) {
    fill: color-mix(in srgb, var(--accent) 12%, var(--panel));
  }
  .edge {
    fill: var(--hue, var(--control));
  }
  g[aria-pressed='true'] rect:not(.edge) {
    fill: color-mix(in srgb, var(--accent) 22%, var(--panel));
    stroke: var(--accent);
    stroke-width: 1.5px;
  }
  g:focus-visible rect:not(.edge) {
    stroke: var(--accent);
    stroke-width: 2px;
  }
  text {
    font-size: 11px;
    fill: var(--ink);
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }
  [data-pointed] g:not([data-lit]) text {
    fill: var(--quiet);
  }
  g[aria-pressed='true'] text {
    font-weight: 700;
  }
`;
