/** Rows of marks in as many columns as there is room for. */
import { css, unsafeCSS } from 'lit';
import { PARTS } from '../../geo/vocabulary.ts';

/** The page's colour of each part; what stands before and after the seven parts is grey. */
const hues = unsafeCSS(
  PARTS.map((part) => `.part-${part}{--hue:${part === 'goals' || part === 'safeguards' ? 'var(--quiet)' : `var(--label-${part})`}}`).join(''),
);

export const chartStyles = css`
  ${hues}
  :host {
    display: block;
    container-type: inline-size;
    font-size: 13px;
    line-height: 1.35;
    color: var(--ink);
  }
  .panels {
    columns: 480px;
    column-gap: 32px;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  section {
    padding-bottom: 16px;
    break-inside: avoid;
  }
  h3 {
    margin: 0;
    padding: 8px 0 2px;
    font-size: 14px;
    break-after: avoid;
  }
  .count,
  .note,
  .axis {
    color: var(--quiet);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .count,
  .note {
    font-size: 12px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .axis,
  .mark {
    display: grid;
    grid-template-columns: minmax(0, 11fr) minmax(120px, 10fr) 96px;
    column-gap: 8px;
    align-items: center;
    flex: 1;
    min-width: 0;
  }
  .axis {
    font-size: 11px;
    padding: 2px 48px 2px 8px;
    margin-left: -8px;
    break-after: avoid;
  }
  .axis p {
    margin: 0;
  }
  .track {
    display: block;
    position: relative;
    min-height: 24px;
  }
  .track > svg {
    position: absolute;
    inset: 0 auto 0 16px;
    width: calc(100% - 34px);
    height: 100%;
    overflow: visible;
  }
  .ticks {
    min-height: 16px;
  }
  .ticks text {
    fill: var(--quiet);
    text-anchor: middle;
  }
  li {
    display: flex;
    align-items: center;
    break-inside: avoid;
    margin-left: -8px;
    border-radius: 6px;
  }
  li:hover,
  li:focus-within {
    background: color-mix(in srgb, var(--accent) 6%, transparent);
  }
  li:has([aria-current]) {
    background: color-mix(in srgb, var(--accent) 12%, transparent);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .mark {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    margin: 0;
    padding: 0 0 0 8px;
    min-height: 40px;
    text-align: left;
    cursor: pointer;
    align-items: stretch;
  }
  .name,
  .figure {
    align-self: center;
    padding: 3px 0;
    overflow-wrap: anywhere;
  }
  .note {
    display: block;
  }
  .figure {
    font-variant-numeric: tabular-nums;
    font-weight: 700;
  }
  .grid {
    stroke: var(--rule);
  }
  .stem {
    stroke: var(--hue);
    stroke-opacity: 0.35;
    stroke-width: 2;
  }
  .fill {
    fill: var(--hue);
  }
  .line {
    fill: none;
    stroke: var(--hue);
    stroke-width: 2;
  }
  .ring {
    fill: var(--panel);
    stroke: var(--hue);
    stroke-width: 2;
  }
  .band {
    fill: var(--hue);
    fill-opacity: 0.28;
  }
  .cite {
    flex: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 48px;
    min-height: 28px;
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    color: var(--accent);
    text-decoration: none;
  }
  .cite:hover {
    text-decoration: underline;
  }
  :is(a, button):focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
    border-radius: 6px;
  }
  @container (max-width: 460px) {
    .mark {
      grid-template-columns: minmax(9em, 1fr) minmax(0, auto);
      padding-bottom: 4px;
    }
    .track {
      grid-area: 2 / 1 / 3 / 3;
    }
    .figure {
      grid-area: 1 / 2 / 2 / 3;
      text-align: right;
      max-width: 132px;
    }
    .axis {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    .mark,
    .cite {
      min-height: 44px;
    }
  }
`;
