/** Looks of the investor's chart: quiet rows, bars told apart by fill, outline and hatch. */
import { css } from 'lit';

export const fitViewStyles = css`
  :host {
    container-type: inline-size;
    padding: 10px 16px 24px;
  }
  .sides {
    display: grid;
    gap: 20px 32px;
  }
  .sides > * {
    min-width: 0;
  }
  .say {
    font-size: 12px;
    color: var(--quiet);
    text-wrap: pretty;
    margin: 2px 0 6px;
  }
  .lead {
    font-size: 14px;
    font-weight: 700;
    margin-top: 14px;
  }
  .scroll {
    overflow-x: auto;
  }
  thead th {
    white-space: nowrap;
    vertical-align: bottom;
  }
  thead th button {
    font-weight: 700;
  }
  thead th button:hover,
  thead th[aria-sort='ascending'] button {
    color: var(--ink);
  }
  th,
  td {
    padding: 5px 12px 5px 0;
    vertical-align: middle;
  }
  .zone {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 200px;
    max-width: 280px;
  }
  .zone .name {
    flex: 1;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .zone .name:hover {
    color: var(--accent);
  }
  .star {
    width: 30px;
    height: 30px;
  }
  .star svg {
    width: 17px;
    height: 17px;
  }
  .star[aria-pressed='true'] {
    color: var(--accent);
  }
  .star[aria-pressed='true'] svg {
    fill: currentColor;
  }
  tr.not .name,
  tr.not .figure {
    font-weight: 400;
    color: var(--quiet);
  }
  .answer {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 26px;
  }
  .answer .verdict {
    width: 17px;
    height: 17px;
  }
  .reach {
    display: grid;
    min-width: 88px;
    flex: 1;
  }
  .figure {
    font-size: 12px;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .bar {
    width: 100%;
    height: 8px;
    overflow: visible;
  }
  .track {
    fill: color-mix(in srgb, var(--ink) 7%, transparent);
  }
  .own {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .bar.plain .own {
    fill: var(--quiet);
    stroke: var(--quiet);
  }
  .bar.perhaps .own {
    fill: color-mix(in srgb, var(--accent) 35%, var(--panel));
    stroke-dasharray: 3 2;
  }
  .bar.not .own {
    fill: var(--panel);
    stroke: var(--quiet);
  }
  .limit {
    stroke: var(--ink);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  td.score {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  td.score button {
    display: grid;
    line-height: 1.3;
  }
  td.score button:hover b {
    text-decoration: underline;
  }
  .explained ul {
    columns: 2;
    column-gap: 32px;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    padding: 4px 0;
  }
  .flips {
    font-size: 13px;
  }
  .flips li {
    padding: 4px 0;
    border-bottom: 1px solid var(--rule);
    line-height: 1.45;
  }
  @container (min-width: 1080px) {
    .sides {
      grid-template-columns: minmax(0, 1fr) minmax(340px, 30%);
    }
  }
  @container (max-width: 600px) {
    .explained ul {
      columns: 1;
    }
    .zone {
      min-width: 170px;
    }
  }
`;
